"""Values: what the ``@value`` decorator promises of every class of the model."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable

import pytest

from jalur.value import replace, value


@value
class Letter:
    """A letter on its way."""

    number: int
    subject: str = "undangan"
    copies: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """What stands above it."""
        return f"{self.number}: {self.subject}"


@value
class Memo:
    """The same fields under another name."""

    number: int
    subject: str = "undangan"
    copies: tuple[str, ...] = ()


@value
class Folded:
    """A value that hashes in its own way."""

    name: str

    def __hash__(self) -> int:
        return 7


def test_fields_are_given_by_place_or_by_name() -> None:
    """Positional and named arguments fill the same fields, in the order of the class."""
    assert (
        Letter(3, "surat", ("a",))
        == Letter(copies=("a",), subject="surat", number=3)
        == Letter(3, "surat", copies=("a",))
    )
    assert Letter(3, "surat").number == 3


def test_defaults_fill_what_is_left_out() -> None:
    """A field with a default may be left out, whichever way the others are given."""
    assert Letter(3) == Letter(number=3) == Letter(3, "undangan", ())
    assert Letter(3, copies=("a",)) == Letter(3, "undangan", ("a",))


@pytest.mark.parametrize(
    ("make", "told"),
    [
        pytest.param(lambda: Letter(), "number", id="missing"),  # type: ignore[call-arg]
        pytest.param(lambda: Letter(subject="surat"), "number", id="missing beside named"),  # type: ignore[call-arg]
        pytest.param(lambda: Letter(3, topic="surat"), "topic", id="unknown"),  # type: ignore[call-arg]
        pytest.param(lambda: Letter(number=3, topic="a", copies=()), "topic", id="unknown, right count"),  # type: ignore[call-arg]
        pytest.param(lambda: Letter(3, number=4), "number", id="twice"),  # type: ignore[misc]
        pytest.param(lambda: Letter(3, number=4, subject="a"), "number", id="twice, right count"),  # type: ignore[misc]
        pytest.param(lambda: Letter(3, "a", subject="b"), "subject", id="twice, all filled"),  # type: ignore[misc]
        pytest.param(lambda: Letter(3, "a", (), 4), "4", id="too many"),  # type: ignore[call-arg]
        pytest.param(lambda: replace(Letter(3), topic="a"), "topic", id="unknown change"),
    ],
)
def test_a_wrong_call_is_refused(make: Callable[[], object], told: str) -> None:
    """A missing, unknown, repeated or surplus argument is a ``TypeError`` that names it."""
    with pytest.raises(TypeError, match=told):
        make()


def test_equality_goes_by_class_and_field() -> None:
    """Two values are equal where class and every field are."""
    assert Letter(3) == Letter(3)
    assert Letter(3) != Letter(4)
    assert Letter(3, copies=("a",)) != Letter(3)
    others: tuple[object, ...] = (Memo(3), (3, "undangan", ()), None)
    assert all(Letter(3) != other for other in others)


def test_equal_values_hash_alike() -> None:
    """Equal values are one key of a mapping; a class may bring a hash of its own."""
    assert len({Letter(3), Letter(3, "undangan"), Letter(4)}) == 2
    assert hash(Letter(3)) == hash(Letter(number=3))
    assert hash(Folded("a")) == 7


def test_nothing_can_be_changed() -> None:
    """Assigning to a field, a new name or deleting a field is refused, and the value stays as it was."""
    letter = Letter(3)
    with pytest.raises(AttributeError, match="number"):
        letter.number = 4  # type: ignore[misc]
    with pytest.raises(AttributeError, match="colour"):
        letter.colour = "red"  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="subject"):
        del letter.subject
    assert letter == Letter(3)
    assert not hasattr(letter, "__dict__")


def test_replace_changes_a_copy() -> None:
    """``replace`` gives a new value with some fields changed and leaves the old one alone."""
    letter = Letter(3, "surat")
    assert replace(letter, number=4) == Letter(4, "surat")
    assert replace(letter) == letter == Letter(3, "surat")


def test_repr_reads_like_the_call() -> None:
    """The representation names the class and every field."""
    assert repr(Letter(3, copies=("a",))) == "Letter(number=3, subject='undangan', copies=('a',))"


def test_values_survive_pickle_and_copy() -> None:
    """A pickled or copied value is equal to the original."""
    letter = Letter(3, "surat", ("a", "b"))
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(letter, protocol)) == letter
    assert copy.copy(letter) == copy.deepcopy(letter) == letter


def test_methods_docstring_and_matching_stay() -> None:
    """What else the class body says is kept, and a pattern matches fields by place."""
    assert Letter(3).heading == "3: undangan"
    assert Letter.__doc__ == "A letter on its way."
    match Letter(3, "surat"):
        case Letter(number, subject):
            assert (number, subject) == (3, "surat")
