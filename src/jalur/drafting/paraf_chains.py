"""A rule on initials as far as it was read."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.drafting.entries import Entry, Value
from jalur.law.citation import Citation
from jalur.law.closed_lists import ClosedLists


class ParafChain:
    """A rule to which further provisions may add."""

    __slots__ = ("signers", "sure", "values")

    def __init__(self, values: dict[str, Value], signers: list[str], *, sure: bool) -> None:
        self.values, self.signers, self.sure = values, signers, sure

    @property
    def at(self) -> Citation:
        """The provision that makes it."""
        return self.basis[0]

    @property
    def basis(self) -> list[Citation]:
        """The provisions on which it rests, which may get more."""
        basis = self.values["basis"]
        assert isinstance(basis, list)
        return basis

    @property
    def steps(self) -> list[Entry]:
        """The initials."""
        steps = self.values["initials"]
        assert isinstance(steps, list)
        return steps

    @property
    def documents(self) -> list[str]:
        """What it is for."""
        documents = self.values["document"]
        assert isinstance(documents, list)
        return documents

    @property
    def offices(self) -> frozenset[str]:
        """Everybody who initials by it."""
        return frozenset(self._offices())

    @property
    def in_turn(self) -> list[str]:
        """Those who initial by it, one behind the other."""
        return [*self._offices()]

    def _offices(self) -> Iterator[str]:
        for step in self.steps:
            several = step.get("offices")
            yield from map(str, several) if isinstance(several, list) else ()
            if "office" in step.values:
                yield str(step["office"])

    def is_about(self, documents: list[str], common: ClosedLists) -> bool:
        """Whether some documents are among its own, or cases of them."""
        return all(_within(each, self.documents, common) for each in documents)

    def meets(self, other: ParafChain, common: ClosedLists) -> bool:
        """Whether both are for papers that the same ones sign."""
        return bool(set(self.signers) & set(other.signers)) and self.is_about(
            other.documents, common
        )

    def entry(self) -> Entry:
        """The rule as the file has it."""
        return Entry(self.values, sure=self.sure)


def _within(document: str, documents: list[str], common: ClosedLists) -> bool:
    wider: str | None = document
    while wider is not None and wider not in documents:
        wider = common.wider_documents.get(wider)
    return wider is not None
