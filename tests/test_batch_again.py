"""A batch that has many names for the same party."""

from __future__ import annotations

import json

import pytest

from conftest import Jalur, city
from jalur.cli.session import once_each
from jalur.law.parties import Party

NAMES = ("Dinas Perhubungan", "Kadis Perhubungan", "DISHUB", "dinas-perhubungan", "Kadis Perhubungan")


@pytest.mark.parametrize("form", ["tsv", "csv", "jsonl"])
def test_each_name_is_answered_as_if_it_stood_alone(form: str, jalur: Jalur) -> None:
    """What was heard about one name of a party is not told of another."""
    together = jalur(f"route kendari - -f {form} --no-header", stdin="\n".join(NAMES))
    alone = [jalur(f"route kendari - -f {form} --no-header", stdin=name) for name in NAMES]
    if form == "jsonl":
        records = [json.loads(ran.out) | {"line": number} for number, ran in enumerate(alone, 1)]
        assert [json.loads(line) for line in together.out.splitlines()] == records
    else:
        assert together.out == "".join(ran.out for ran in alone)


def test_a_party_of_the_regulation_is_asked_about_once() -> None:
    """However often it comes; a party that the regulation does not name is asked about each time."""
    asked: list[str] = []

    def ask(party: Party) -> int:
        asked.append(party.id)
        return len(asked)

    once = once_each(ask)
    named = city("kendari").parties["dinas-perhubungan"]
    unnamed = Party(id="kecamatan-baruga", name="Kecamatan Baruga", kind="kecamatan", basis=(), named=False)
    assert [once(named), once(named), once(unnamed), once(unnamed)] == [1, 1, 2, 3]
