"""By which address a rule is named, and to which rules a medium of everything is added."""

from __future__ import annotations

from jalur.answers.precedence import rule_name
from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.reasoning.media import signed_in
from support.regions import TESTS
from support.verifying import COMMON, changed

PANDAN = (TESTS / "cases" / "regions" / "kab-pandan.yaml").read_text(encoding="utf-8")


def region_of(text: str) -> Region:
    """The region of such a file, which has no faults."""
    region = read(text, "kab-pandan", COMMON)
    assert isinstance(region, Region), region
    return region


def test_a_rule_is_named_by_the_opening_of_its_list() -> None:
    """And not by the one item of it that stands among its provisions."""
    region = region_of(PANDAN)
    names = {rule.id: rule_name(region, rule) for rule in region.paraf}
    assert names["keputusan"] == "Pasal 5 ayat (1)"
    assert names["hukum"] == "Pasal 5 ayat (2)"


def test_a_rule_that_does_not_say_what_is_signed_has_no_medium() -> None:
    """Even where every document has one: it may be about something that is none."""
    region = region_of(changed(PANDAN, "{documents: [naskah-dinas], medium", "{medium"))
    found = {str(rule.at): signed_in(region, rule).medium for rule in region.mandates}
    assert found == {"5(4)": None, "8(1)": None, "8(2)": "electronic"}
    assert {signed_in(region, rule).medium for rule in region.paraf} == {"electronic"}
