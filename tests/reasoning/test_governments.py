"""A Desa governs itself: no field of a coordinator, and no rule for units, is about it."""

from __future__ import annotations

import pytest

from jalur.answers.paraf import paraf
from jalur.answers.routes import routes
from jalur.law.region import Region
from jalur.law.status import EXPLICIT, INFERRED, SILENT
from jalur.loading.reading import read
from jalur.reasoning.coordination import Assigned, Open, coordinators
from jalur.reasoning.membership import memberships
from jalur.reasoning.names import Found, resolve
from support.regions import TESTS
from support.verifying import COMMON, changed

SIWALAN = (TESTS / "cases" / "regions" / "kab-siwalan.yaml").read_text(encoding="utf-8")
FIELDS = """fields:
  - {coordinator: asisten-perekonomian, basis: [3(2)], fields: {pemerintahan desa: [pemberdayaan-masyarakat]}}

natures:
"""
OWN = "kind: pemerintah-desa, basis: [1.11]"


def region_of(*changes: tuple[str, str]) -> Region:
    """The invented region with these changes."""
    text = SIWALAN
    for old, new in changes:
        text = changed(text, old, new)
    region = read(text, "kab-siwalan", COMMON)
    assert isinstance(region, Region), region
    return region


WITH_FIELD = (
    ("\nnatures:\n", f"\n{FIELDS}"),
    (OWN, f"{OWN}, affairs: {{pemberdayaan-masyarakat: Desa}}"),
)


def test_no_field_gives_it_to_a_coordinator() -> None:
    """Though its affair is one; a unit with this affair is given to him, and where a list names it
    that holds.
    """
    region = region_of(*WITH_FIELD)
    match coordinators(region, region.parties["pemerintah-desa"]):
        case Open(candidates=candidates, governs_itself=governs_itself):
            assert (candidates, governs_itself) == ((), True)
        case _:
            pytest.fail("it has a coordinator")
    unit = region_of(
        *WITH_FIELD,
        (
            f"{{name: Pemerintah Desa, {OWN}",
            f"{{name: Pemerintah Desa, {OWN.replace('pemerintah-desa', 'kelurahan')}",
        ),
        ("members: [{kinds: [pemerintah-desa]", "members: [{kinds: [kelurahan]"),
    )
    match coordinators(unit, unit.parties["pemerintah-desa"]):
        case Assigned(coordination=own):
            assert (own.coordinator, own.by) == ("asisten-perekonomian", "field")
        case _:
            pytest.fail("it has no coordinator")
    listed = region_of(*WITH_FIELD, ("rsud: [3(1)c]}", "rsud: [3(1)c], pemerintah-desa: [3(1)]}"))
    found = coordinators(listed, listed.parties["pemerintah-desa"])
    assert isinstance(found, Assigned)
    assert (found.coordination.coordinator, found.contradicted_by) == ("asisten-pemerintahan", ())


def test_a_way_through_its_coordinator_stays_open() -> None:
    """And says why."""
    region = region_of(("id: usulan, for: [dinas]", "id: usulan, for: [dinas, pemerintah-desa]"))
    (route,) = routes(region, region.parties["pemerintah-desa"], "usulan").routes
    step = route.steps[1]
    assert step.undetermined
    assert getattr(step.reason, "id", None) == "reason.governs-itself"


@pytest.mark.parametrize("typed", ["Pemerintah Desa Nipah", "Desa Nipah", "Kepala Desa Nipah"])
def test_a_desa_of_its_own_name_is_the_class_and_nothing_of_the_region(typed: str) -> None:
    """By the text: its name says what it is."""
    region = region_of()
    outcome = resolve(region, typed)
    assert isinstance(outcome, Found)
    reached = memberships(region, outcome.party)
    assert set(reached) - {outcome.party.id} == {"pemerintah-desa", "kepala-desa"}
    assert {each.status for each in reached.values()} == {EXPLICIT}


def test_the_head_answers_as_the_government_does() -> None:
    """Whose papers a rule for whoever drafts does not mean."""
    region = region_of()
    for id in ("pemerintah-desa", "kepala-desa"):
        assert paraf(region, region.parties[id]).status == SILENT
    assert paraf(region, region.parties["dinas-sosial"]).status != SILENT


def test_a_status_answers_for_whom_the_text_names_and_as_far_as_others_have_it() -> None:
    """RSUD Siwalan has it by the text, the class of UPT by our reading, a Dinas not at all."""
    region = region_of()
    said = {
        id: routes(region, region.parties[id], "pelaporan").status
        for id in ("blud", "rsud", "upt", "dinas-sosial")
    }
    assert said == {"blud": EXPLICIT, "rsud": EXPLICIT, "upt": INFERRED, "dinas-sosial": SILENT}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("BLUD RSUD Siwalan", "RSUD Siwalan"),
        ("Badan Layanan Umum Daerah RSUD Siwalan", "RSUD Siwalan"),
        ("BLUD", "Badan Layanan Umum Daerah"),
        ("BLUD UPTD Puskesmas Nipah", "UPTD Puskesmas Nipah"),
    ],
)
def test_a_unit_is_called_by_its_status(typed: str, name: str) -> None:
    """The unit is meant, and not the status; the status alone is itself."""
    outcome = resolve(region_of(), typed)
    assert isinstance(outcome, Found)
    assert outcome.party.name == name
