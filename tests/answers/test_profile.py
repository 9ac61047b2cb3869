"""What is said of a party as a whole."""

from __future__ import annotations

import pytest

from support.commandline import Jalur


@pytest.mark.parametrize(
    ("typed", "status"), [("Dinas Perhubungan", "explicit"), ("Kecamatan Baruga", "inferred")]
)
def test_only_a_name_of_the_regulation_is_explicit(typed: str, status: str, jalur: Jalur) -> None:
    """A kecamatan that is reached by its class alone is named by nobody but the user."""
    first = jalur(f'show kendari "{typed}" -f tsv').out.splitlines()[0].split("\t")
    assert (first[:3], first[4]) == (["party", "name", typed], status)


def test_a_card_says_once_that_there_are_other_notes(jalur: Jalur) -> None:
    """Beside a caution about the name the screen counts the others itself, and no line below."""
    page = jalur('show kendari "Kecamatan Baruga" -f table --lang en').out
    assert "--full shows them" in page
    assert "the name was not checked" in " ".join(page.split())
    assert "further remark" not in page
    assert (
        "further remark" in jalur('show kendari "Kecamatan Baruga" --full -f table --lang en').out
    )
