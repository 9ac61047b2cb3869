"""Routes for certain amounts, and rules that take the place of others in some case alone."""

from __future__ import annotations

import pytest

from jalur.answers.paraf import paraf
from jalur.answers.routes import ALL, routes
from jalur.law.region import Region
from jalur.loading.reading import read
from support.commandline import Jalur
from support.regions import TESTS, invented
from support.verifying import COMMON, changed

ID = "kab-lokan"
YAML = (TESTS / "cases" / "regions" / f"{ID}.yaml").read_text(encoding="utf-8")


def region_of(*changes: tuple[str, str]) -> Region:
    """The invented region, with these changes of its file."""
    text = YAML
    for old, new in changes:
        text = changed(text, old, new)
    region = read(text, ID, COMMON)
    assert isinstance(region, Region), region
    return region


@pytest.mark.parametrize("amount", [None, 1, 200_000_000, 200_000_001, 5_000_000_000])
def test_both_sides_give_the_same_ways_for_an_amount(amount: int | None) -> None:
    """Asked about who travels, and asked who comes."""
    region = invented(ID)
    there = routes(region, None, ALL, region.parties["bupati"], amount=amount)
    own = routes(region, region.parties["dinas"], ALL, region.parties["bupati"], amount=amount)
    of_dinas = [each for each in there.routes if "dinas" in each.rule.travellers]
    assert {each.rule.id for each in own.routes} == {each.rule.id for each in of_dinas}
    yields = {each.rule.id: {one.id for one in each.yields_to} for each in own.routes}
    assert yields == {each.rule.id: {one.id for one in each.yields_to} for each in of_dinas}


def test_a_rule_of_the_same_case_takes_the_place_as_a_whole() -> None:
    """Where both hold on the same condition only one is left."""
    same = (
        "purposes: [pelaporan]\n    mode: through\n    steps",
        "purposes: [pelaporan]\n    mode: through\n    condition: dalam keadaan darurat\n    steps",
    )
    region = region_of(same)
    answer = routes(region, region.parties["dinas"], "pelaporan")
    assert [each.rule.id for each in answer.routes] == ["laporan-darurat", "laporan-hibah"]


def test_what_only_our_reading_applies_takes_no_place_in_any_case() -> None:
    """Two rules then stand beside one another, and a note says that they differ."""
    region = region_of(
        (
            'members: [{kinds: [dinas], basis: ["1.4"]}]}',
            'members: [{kinds: [dinas], basis: ["1.4"], status: inferred, reason: Kami baca.}]}\n'
            '  dinas-laut: {name: Dinas Laut, kind: dinas, basis: ["1.4"], '
            "affairs: {kelautan-perikanan: Laut}}",
        )
    )
    answer = routes(region, region.parties["dinas-laut"], "pelaporan")
    assert [each.yields_to for each in answer.routes] == [(), (), ()]
    assert "note.equal-rules" in {getattr(note.text, "id", None) for note in answer.notes}


def test_one_line_of_a_party_says_when_a_rule_holds(jalur: Jalur) -> None:
    """A way and a chain for some case are no plain ones in ``show``."""
    shown = jalur(f"show {ID} Dinas --data {TESTS / 'cases' / 'regions'} -f table --lang en").out
    assert "Asisten Umum (dalam keadaan darurat)" in shown
    assert "(over Rp200.000.000)" in shown


def test_a_chain_yields_only_where_the_documents_meet() -> None:
    """The rule for one of two documents says nothing of the other."""
    region = region_of(
        ("    document: naskah-dinas\n    signers: [bupati]\n    order: unstated\n    initials: [{office: sekretaris-daerah}]",
         "    document: [naskah-dinas, telaahan]\n    signers: [bupati]\n    order: unstated\n    initials: [{office: sekretaris-daerah}]"),
        ("    document: naskah-dinas\n    signers: [bupati]\n    order: unstated\n    initials: [{office: asisten-umum}]",
         "    document: keputusan\n    signers: [bupati]\n    order: unstated\n    initials: [{office: asisten-umum}]"),
    )  # fmt: skip
    chains = {each.document: each for each in paraf(region).chains if each.rule.id == "naskah"}
    assert [one.id for one in chains["naskah-dinas"].yields_to] == ["naskah-darurat"]
    assert chains["telaahan"].yields_to == ()
