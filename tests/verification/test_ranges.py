"""The amounts of rules are those of the text, and each is the end that its words make it; so are the
marks of signatures and the capacities of stand-ins.
"""

from __future__ import annotations

from functools import cache

import pytest

from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import read_source
from jalur.verification.verify import verify
from support.regions import TESTS
from support.verifying import COMMON, FOLDER, VOCABULARY, changed

ID = "kab-samudra"
TEXT = (FOLDER / f"{ID}.txt").read_text(encoding="utf-8")
YAML = (TESTS / "cases" / "regions" / f"{ID}.yaml").read_text(encoding="utf-8")


@cache
def found(text: str = TEXT, yaml: str = YAML) -> frozenset[tuple[str, str, str]]:
    """The rule, place of the file and provision of each finding."""
    region = read(yaml, ID, COMMON)
    assert isinstance(region, Region), region
    every = verify(region, read_source(text), VOCABULARY)
    return frozenset((each.rule, each.path, str(each.ref)) for each in every)


def test_the_file_says_what_its_text_says() -> None:
    """Nothing is found but that no concordance was made."""
    assert {rule for rule, _, _ in found()} == {"concordance-missing"}


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("{over: 1000000000, of", "{from: 1000000000, of", ("bound-not-in-text", "3(3)")),
        ("{up_to: 200000000, of", "{below: 200000000, of", ("bound-not-in-text", "3(1)")),
        ("{from: 50000000, below", "{over: 50000000, below", ("bound-not-in-text", "3(4)")),
        ("below: 100000000", "up_to: 100000000", ("bound-not-in-text", "3(4)")),
        ("amount: {from: 500000000,", "amount: {over: 500000000,", ("bound-not-in-text", "4(4)")),
        ("{up_to: 200000000}", "{up_to: 20000000}", ("amount-not-in-text", "4(2)")),
        ("up_to: 1000000000", "up_to: 10000000000", ("amount-not-in-text", "3(2)")),
        ("over: 200000000, up_to: 1000000000", "over: 200000000", ("amount-left-out", "3(2)")),
        (", amount: {over: 200000000}", "", ("amount-left-out", "4(1)")),
        ("amount: {up_to: 75000000}", "when: hibah kecil", ("amount-left-out", "3(5)")),
        ("capacity: plt", "capacity: pj", ("value-not-in-text", "5(1)")),
        (", capacity: plh", "", ("value-left-out", "5(2)")),
        (", {by: u.b., office: asisten-1}", ", {office: asisten-1}", ("value-left-out", "2(2)")),
        (
            "{office: sekretaris-daerah}]}\n  - {at: 2(2)",
            "{by: plt., office: sekretaris-daerah}]}\n  - {at: 2(2)",
            ("value-not-in-text", "2(1)"),
        ),
        ("selaku: Ketua Tim Anggaran", "selaku: Ketua Panitia", ("words-not-in-text", "2(3)")),
        (
            "{by: a.n., office: bupati}, {office: sekretaris-daerah}]}\n\nrelations",
            "{by: a.n., office: wakil-bupati}, {office: sekretaris-daerah}]}\n\nrelations",
            ("office-not-in-text", "4(5)"),
        ),
        (", limits: [5(4)]", "", ("prohibition-left-out", "5(4)")),
    ],
)
def test_what_the_text_does_not_say_is_found(old: str, new: str, finding: tuple[str, str]) -> None:
    """An end exchanged, another amount, one left out; a mark or capacity that is not there."""
    wrong = {(rule, ref) for rule, _, ref in found(yaml=changed(YAML, old, new))}
    assert finding in wrong
    assert finding not in {(rule, ref) for rule, _, ref in found()}


@pytest.mark.parametrize(
    ("said", "end"),
    [
        ("di atas Rp1.000.000.000,00", "over"),
        ("melebihi Rp1.000.000.000,00", "over"),
        ("tidak melebihi Rp1.000.000.000,00", "up_to"),
        ("tidak lebih dari nilai Rp1.000.000.000,00", "up_to"),
        ("tidak kurang dari Rp1.000.000.000,00", "from"),
        ("sebesar Rp1.000.000.000,00 (satu miliar rupiah) ke atas", "from"),
        ("Rp1 miliar ke bawah", "up_to"),
        ("di bawah atau sama dengan Rp1.000.000.000,00", "up_to"),
        ("di bawah satu miliar rupiah", "below"),
        ("hingga Rp1 miliar", "up_to"),
        ("minimal Rp1.000.000.000,-", "from"),
    ],
)
def test_an_end_is_told_by_the_words_around_it(said: str, end: str) -> None:
    """Before the amount or behind it, the nearest and the longest; every other end is wrong."""
    text = changed(TEXT, "lebih dari Rp1.000.000.000,00 (satu miliar rupiah)", said)
    for key in ("over", "from", "up_to", "below"):
        yaml = changed(YAML, "{over: 1000000000, of", f"{{{key}: 1000000000, of")
        yaml = changed(yaml, " lebih dari Rp1 miliar", " Rp1 miliar")
        wrong = {rule for rule, _, ref in found(text, yaml) if ref == "3(3)"}
        assert ("bound-not-in-text" in wrong) == (key != end)
        assert "amount-not-in-text" not in wrong


def test_an_amount_that_a_condition_tells_is_not_left_out() -> None:
    """Whatever it is there: that it is no range is the judgement of whoever writes the file."""
    words = "for: asisten-2, when: bila hibah paling banyak Rp75.000.000"
    yaml = changed(YAML, "for: asisten-2, amount: {up_to: 75000000}", words)
    assert "amount-left-out" not in {rule for rule, _, _ in found(yaml=yaml)}
