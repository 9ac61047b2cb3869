"""A draft whose facts contradict each other: one is left out and told, and the file is sound."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from jalur.drafting.entries import Draft, Entry, Value
from jalur.law.citation import Citation, parse
from jalur.loading.reading import Broken, read
from jalur.loading.sound_drafts import as_sound
from jalur.source.text import read_source
from support.drafting import COMMON, drafted_text, region_of, text_of, written

NAMED = (
    "Sekretaris Daerah dibantu oleh Asisten yang terdiri atas Asisten Pemerintahan dan Asisten"
    " Administrasi Umum."
)
LISTED = "Asisten Pemerintahan mengoordinasikan Inspektorat, Bappeda, dan Dinas Sosial."
DENIED = "Inspektorat tidak dikoordinasikan oleh Asisten."
OTHERS = "Bappeda melaporkan hasilnya kepada Bupati melalui Sekretaris Daerah."


def _faults(draft: Draft) -> set[str]:
    outcome = read(written(draft), draft.id, COMMON)
    return {each.rule for each in outcome.findings} if isinstance(outcome, Broken) else set()


def _sound(draft: Draft, text: str) -> Draft:
    found = as_sound(draft, read_source(text), COMMON)
    assert region_of(found)
    return found


def _assigned(draft: Draft) -> set[str]:
    return {unit for given in region_of(draft).assignments for unit in given.units}


def test_a_sentence_that_denies_and_one_that_assigns() -> None:
    """*Inspektorat tidak dikoordinasikan oleh Asisten* beside a list that has it: one of them goes,
    is told, and takes nothing else with it.
    """
    text = text_of(NAMED, LISTED, DENIED)
    draft = drafted_text(text)
    assert _faults(draft) == {"assigned-and-denied"}
    found = _sound(draft, text)
    assert {"bappeda", "dinas-sosial"} <= _assigned(found)
    assert ("inspektorat" in _assigned(found)) != bool(region_of(found).not_coordinated)
    [told] = found.unclaimed[len(draft.unclaimed) :]
    assert str(told.at) in {"3", "4"}
    assert told.line
    assert told.words in written(found).splitlines()[-1]


def test_what_is_sound_stays_as_it_is() -> None:
    """Nothing is left out of a draft without contradictions."""
    text = text_of(NAMED, LISTED, OTHERS)
    draft = drafted_text(text)
    assert as_sound(draft, read_source(text), COMMON) is draft


def _planted(draft: Draft, section: str, values: dict[str, Any], *, sure: bool) -> Draft:
    def value(each: Any) -> Value:
        match each:
            case dict():
                return {key: value(inner) for key, inner in each.items()}
            case list():
                return [Entry(value(i)) if isinstance(i, dict) else value(i) for i in each]  # type: ignore[arg-type]
            case str() if each[:1].isdigit():
                return _cited(each)
        return each

    entry = Entry({key: value(each) for key, each in values.items()}, sure=sure)
    had = draft.sections.get(section, ())
    assert not isinstance(had, dict)
    return replace(draft, sections=MappingProxyType({**draft.sections, section: [*had, entry]}))


def _cited(ref: str) -> Citation:
    found = parse(ref)
    assert isinstance(found, Citation)
    return found


RELATION = {"id": "r", "basis": ["4"], "between": ["bappeda", "bupati"], "natures": []}
PLANTED: dict[str, tuple[str, dict[str, Any]]] = {
    "assigned-and-denied": (
        "not_coordinated",
        {"units": ["dinas-sosial", "kecamatan"], "by": ["asisten-pemerintahan"], "basis": ["4"]},
    ),
    "in-two-lists": (
        "assignments",
        {
            "coordinator": "asisten-administrasi-umum",
            "basis": ["4"],
            "units": {"dinas-sosial": ["4"], "kecamatan": ["4"]},
        },
    ),
    "stated-and-denied": (
        "relations",
        {**RELATION, "natures": ["koordinatif"], "not_natures": ["koordinatif"]},
    ),
    "with-itself": ("relations", {**RELATION, "between": ["bappeda", "bappeda"]}),
    "unknown-party": (
        "relations",
        {
            **RELATION,
            "natures": ["koordinatif"],
            "points": [{"at": "4", "by": "bappeda"}, {"at": "4", "by": "dinas-laut"}],
        },
    ),
    "without-act": (
        "mandates",
        {"at": "4", "party": "bappeda", "kind": "task", "capacity": "plh"},
    ),
    "no-such-provision": (
        "relations",
        {**RELATION, "natures": ["koordinatif"], "basis": ["44"]},
    ),
}


@pytest.mark.parametrize("fault", PLANTED)
@pytest.mark.parametrize("sure", [True, False])
def test_what_the_format_refuses_is_left_out(fault: str, sure: bool) -> None:
    """Of every fault: as little goes as makes the file sound, and the rest of the draft stays."""
    text = text_of(NAMED, LISTED, OTHERS, "Kecamatan melayani penduduk.")
    draft = drafted_text(text)
    section, values = PLANTED[fault]
    planted = _planted(draft, section, values, sure=sure)
    assert fault in _faults(planted)
    found = _sound(planted, text)
    for name, entries in draft.sections.items():
        assert len(found.sections[name]) >= len(entries), name
    assert len(found.unclaimed) == len(draft.unclaimed) + (fault != "no-such-provision")


@pytest.mark.parametrize("fault", ["assigned-and-denied", "in-two-lists", "unknown-party"])
def test_only_the_part_at_fault_goes(fault: str) -> None:
    """The unit of a list, the point of a relation: what stands beside it is kept."""
    text = text_of(NAMED, LISTED, OTHERS, "Kecamatan melayani penduduk.")
    section, values = PLANTED[fault]
    draft = drafted_text(text)
    found = _sound(_planted(draft, section, values, sure=True), text)
    assert len(found.sections[section]) == len(draft.sections.get(section, ())) + 1


def test_a_guessed_list_yields_to_a_denial() -> None:
    """The sentence that denies is kept, the unit leaves the list that was a guess."""
    text = text_of(NAMED, LISTED, DENIED)
    draft = drafted_text(text)
    lists = [replace(each, sure=False) for each in draft.sections["assignments"]]  # type: ignore[type-var]
    draft = replace(draft, sections=MappingProxyType({**draft.sections, "assignments": lists}))
    found = _sound(draft, text)
    assert region_of(found).not_coordinated
    assert _assigned(found) == {"bappeda", "dinas-sosial"}
