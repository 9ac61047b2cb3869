"""What the silence of those who initial counts as: said in many words, and told once for all."""

from __future__ import annotations

from functools import cache

import pytest

from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import read_source
from jalur.verification.verify import verify
from support.regions import TESTS
from support.verifying import COMMON, FOLDER, VOCABULARY, changed

TEXT = (FOLDER / "kab-dangau.txt").read_text(encoding="utf-8")
YAML = (TESTS / "cases" / "regions" / "kab-dangau.yaml").read_text(encoding="utf-8")
TIME = "    within: {working_days: 2}\n"


@cache
def found(silence: str | None, words: str) -> list[tuple[str, str]]:
    """The rule and path of what is found of the silence, where the text has these words for it."""
    said = f"    if_silent: {silence}\n" if silence else ""
    region = read(changed(YAML, TIME, TIME + said), "kab-dangau", COMMON)
    assert isinstance(region, Region), region
    end = "Asisten yang mengoordinasikan konseptornya.\n"
    text = changed(TEXT, end, f"{end[:-2]}; lewatnya waktu itu {words}.\n")
    every = verify(region, read_source(text), VOCABULARY)
    return [(each.rule, each.path) for each in every if each.rule.startswith("value-")]


NOT_AGREED = [
    "tidak dianggap setuju",
    "tidak dapat dianggap sebagai persetujuan",
    "tidak serta-merta berarti setuju",
    "tidak diartikan sebagai persetujuan",
    "belum dianggap menyetujui",
    "tidak dianggap telah memberikan persetujuan",
    "tidak dianggap memaraf",
    "tidak dipandang sebagai tanda persetujuan",
    "bukan merupakan persetujuan",
    "bukan berarti disetujui",
    "belum merupakan persetujuan",
]
NOT_INSTEAD = [
    "tidak menggantikan paraf",
    "tidak dapat menggantikan persetujuan",
    "tidak meniadakan kewajiban paraf",
    "tidak dapat disamakan dengan persetujuan",
]


@pytest.mark.parametrize("words", [*NOT_AGREED, *NOT_INSTEAD])
def test_that_it_is_no_consent_is_said_in_many_words(words: str) -> None:
    """By each of them, and none of them says that it is one."""
    assert found("not-agreed", words) == []
    assert ("value-not-in-text", "paraf[0].if_silent") in found("agreed", words)


@pytest.mark.parametrize("words", ["dianggap setuju", "dianggap telah memberikan persetujuan"])
def test_consent_is_not_its_denial(words: str) -> None:
    """The one where the text has the other."""
    assert found("agreed", words) == []
    assert ("value-not-in-text", "paraf[0].if_silent") in found("not-agreed", words)


def test_one_wrong_value_of_all_who_initial_is_told_once() -> None:
    """Where the file has it, not at each of them."""
    assert found("refused", "dianggap setuju") == [("value-not-in-text", "paraf[0].if_silent")]


def test_words_that_say_other_things_too_ask_for_nothing() -> None:
    """A word for no consent does."""
    assert not found(None, NOT_INSTEAD[0])
    assert [rule for rule, _ in found(None, NOT_AGREED[0])] == ["value-left-out"]


def test_one_wrong_value_of_a_whole_table_is_told_at_the_table() -> None:
    """Not at each of its rows."""
    source = (FOLDER / "kab-lereng.txt").read_text(encoding="utf-8")
    table = (TESTS / "cases" / "regions" / "kab-lereng.yaml").read_text(encoding="utf-8")
    basis = "    basis: [2(1), 2(2)]\n"
    timed = changed(
        table, basis, f"{basis}    within: {{working_days: 2}}\n    if_silent: agreed\n"
    )
    region = read(timed, "kab-lereng", COMMON)
    assert isinstance(region, Region), region
    every = verify(region, read_source(source), VOCABULARY)
    paths = [each.path for each in every if each.rule == "value-not-in-text"]
    assert paths == ["matrices[0].if_silent"]
