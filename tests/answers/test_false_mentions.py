"""Names and words that stand in a provision and are not what is sought there."""

from __future__ import annotations

from dataclasses import replace

from jalur.answers.mentions import Mentions, mentions
from jalur.answers.sought import Sought
from jalur.law.citation import parse
from jalur.law.concordance import Entry
from jalur.law.region import Region
from jalur.output.language import load_catalogue
from support.regions import city


def found(region: Region, *ends: str, stems: tuple[str, ...] = ()) -> Mentions:
    """What the text of a region says of these parties, or of one of them and a word."""
    return mentions(region, Sought(tuple(region.parties[id] for id in ends), stems=stems))


def refs(answer: Mentions) -> list[str]:
    """Where it says it."""
    return [each.ref.short() for each in answer.found]


def test_half_of_a_word_is_no_word() -> None:
    """*Perundang-undangan* has no *undangan*; an *undangan* of its own counts."""
    banjar = city("banjar")
    assert "17(2)" not in refs(found(banjar, "perangkat-daerah", stems=("undangan",)))
    tarakan = city("tarakan")
    assert "22e" in refs(found(tarakan, "kepala-dinas-badan", stems=("undangan",)))


def test_a_word_of_a_field_names_no_group() -> None:
    """*Organisasi Perangkat Daerah* is a field in 11a; Pasal 8 names the Perangkat Daerah."""
    region = city("bukittinggi")
    places = refs(found(region, "asisten-pemerintahan", "perangkat-daerah"))
    assert "8(3)" in places
    assert "11a" not in places


def test_a_unit_in_a_field_is_what_the_field_is_about() -> None:
    """The Asisten whose field is *BUMD* or the like has to do with it; a group is no matter."""
    region = city("tarakan")
    named = Entry(frozenset({"asisten-pemerintahan-kesejahteraan", "camat", "perangkat-daerah"}))
    changed = replace(region, concordance={**region.concordance, parse("9a"): named})
    assert "9a" in refs(found(changed, "asisten-pemerintahan-kesejahteraan", "camat"))


def test_what_others_are_called_is_no_mention() -> None:
    """*Camat selaku unsur pelaksana operasional* is about the Camat, and about no Dinas."""
    region = city("tarakan")
    assert "26(1)" not in refs(found(region, "dinas-badan", "walikota"))
    assert "26(1)" in refs(found(region, "camat", "walikota"))


def test_a_group_word_behind_selaku_calls_whoever_stands_before_it() -> None:
    """5(1) calls the Walikota an unsur: no Dinas is meant, be it beside the Gubernur or a word."""
    region = city("tarakan")
    assert "5(1)" not in refs(found(region, "dinas-badan", "gubernur"))
    assert "5(1)" not in refs(found(region, "dinas-badan", stems=("konsultasi",)))
    assert "23(1)" in refs(found(region, "dinas-badan", "walikota"))
    words = region.concordance[parse("5(1)")].words - region.common.as_words
    plain = Entry(region.concordance[parse("5(1)")].parties, words)
    changed = replace(region, concordance={**region.concordance, parse("5(1)"): plain})
    assert "5(1)" in refs(found(changed, "dinas-badan", "gubernur"))


def test_a_judged_class_word_is_told_as_a_judgement_only() -> None:
    """17(1)a has the Walikota as the owner of a task, and serves the Perangkat Daerah."""
    region = city("tarakan")
    assert "17(1)a" not in refs(found(region, "dinas-badan", "walikota"))
    unjudged = replace(region, not_a_rule=())
    assert "17(1)a" in refs(found(unjudged, "dinas-badan", "walikota"))


def test_a_name_within_another_is_said() -> None:
    """Where no provision names both, but their words stand there, the sentence says where."""
    region = city("tarakan")
    said = load_catalogue("en").text(found(region, "asisten", "dprd").sentence)
    assert "2 provisions have both names, but one of them only within the name of another" in said
    assert "Pasal 30 huruf e; Pasal 32 ayat (2)" in said


def test_a_name_beside_another_that_has_it_is_a_name() -> None:
    """Nothing is said of names within others where both are named."""
    region = city("tarakan")
    both = Entry(frozenset({"asisten", "dprd", "sekretariat-dprd"}))
    everywhere = replace(region, concordance=dict.fromkeys(region.concordance, both))
    answer = found(everywhere, "asisten", "dprd")
    assert answer.inside == 0
    assert "within the name" not in load_catalogue("en").text(answer.sentence)
