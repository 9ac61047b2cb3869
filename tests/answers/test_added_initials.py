"""Initials that a rule adds before those of another, where it adds them to several rules."""

from __future__ import annotations

from dataclasses import replace

from jalur.answers.paraf import paraf
from jalur.law.citation import parse
from jalur.law.region import Region
from support.regions import invented

OWN, OTHER, COMMON = (parse(at) for at in ("3(1)", "3(5)", "3(2)"))
"""What the rule for Dinas Perhubungan rests on alone, that for the Camat, and both."""


def _region() -> Region:
    """Kabupaten Paluh, whose one rule on initials is two, each for some of those who draft."""
    region = invented("kab-paluh")
    hierarchy, added = region.paraf[:2]
    assert added.adds_to == (hierarchy.id,)
    assert added.before == "sekretaris-daerah"
    camat = replace(hierarchy, id="camat", drafters=("camat",), basis=(OTHER, COMMON))
    dinas = replace(hierarchy, id="dinas", drafters=("dinas-perhubungan",), basis=(OWN, COMMON))
    beside = replace(added, adds_to=("camat", "dinas"))
    return replace(region, paraf=(camat, dinas, beside))


def _before(region: Region, drafter: str | None) -> tuple[object, ...]:
    party = region.parties[drafter] if drafter else None
    answer = paraf(region, party, document="keputusan")
    (chain,) = (each for each in answer.chains if each.rule.id == "hukum")
    assert chain.before is not None
    return chain.before.basis


def test_whose_initials_come_after_is_cited_by_the_rule_for_the_drafter() -> None:
    """Not by the first of those that it adds to, which is for others."""
    assert _before(_region(), "dinas-perhubungan") == (OWN, COMMON)


def test_where_nobody_drafts_it_is_cited_by_what_the_rules_have_in_common() -> None:
    """Of two that the rule adds to neither is the one asked about."""
    assert _before(_region(), None) == (COMMON,)
