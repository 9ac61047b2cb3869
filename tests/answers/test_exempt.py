"""When no initials are needed, and when that is not for the question to say."""

from __future__ import annotations

from functools import cache

import pytest

from jalur.answers.added import place_of
from jalur.answers.chain import Chain
from jalur.answers.paraf import paraf
from jalur.law.region import Region
from jalur.loading.reading import read
from support.regions import TESTS
from support.verifying import COMMON, changed

CITY = "kab-paluh"
YAML = (TESTS / "cases" / "regions" / f"{CITY}.yaml").read_text(encoding="utf-8")
SIGNERS = "    signers: [wakil-bupati, sekretaris-daerah]\n"
EXEMPT = "      - {parties: [dinas-pendidikan], basis: [7(3)]}\n"


@cache
def region_with(old: str, new: str) -> Region:
    """The kabupaten with one thing changed."""
    region = read(changed(YAML, old, new), CITY, COMMON)
    assert isinstance(region, Region), region
    return region


def of_letters(
    region: Region, party: str, signer: str | None = None, document: str = "surat"
) -> tuple[Chain, ...]:
    """The chains of the rule on letters."""
    signs = region.parties[signer] if signer else None
    answer = paraf(region, region.parties[party], signs, document)
    return tuple(chain for chain in answer.chains if chain.rule.id == "surat")


@pytest.mark.parametrize("drafter", ["camat", "kecamatan"])
@pytest.mark.parametrize("signer", ["camat", "kecamatan"])
def test_who_leads_the_drafter_or_is_led_by_him_signs_himself(drafter: str, signer: str) -> None:
    """The Camat and his Kecamatan are one drafter, whichever of them signs."""
    region = region_with(SIGNERS, f"    signers: [wakil-bupati, {signer}]\n")
    (chain,) = of_letters(region, drafter, signer)
    assert (chain.status, chain.initials, bool(chain.waived)) == ("explicit", (), True)
    kept, waived = of_letters(region, drafter)
    assert kept.signers == ("Wakil Bupati",)
    assert waived.signers == (region.name(signer),)


def test_of_a_class_that_signs_one_may_be_the_drafter() -> None:
    """Whether it is he who signs, the question says only where the signer is asked about."""
    region = region_with(SIGNERS, "    signers: [wakil-bupati, dinas]\n")
    (chain,) = of_letters(region, "dinas-perhubungan")
    assert chain.initials
    assert [each.drafter_signs for each in chain.may_be_exempt] == [True]
    (chain,) = of_letters(region, "dinas-perhubungan", "dinas-perhubungan")
    assert chain.waived_by is not None
    (chain,) = of_letters(region, "dinas-perhubungan", "dinas")
    assert chain.may_be_exempt
    (chain,) = of_letters(region, "bagian-umum", "dinas")
    assert not chain.may_be_exempt


def test_of_a_class_that_drafts_one_may_be_exempt() -> None:
    """The Dinas Pendidikan is; of the Dinas as such it is not known."""
    region = region_with("max: 3", "max: 3")
    (chain,) = of_letters(region, "dinas")
    assert chain.initials
    assert [each.drafters for each in chain.may_be_exempt] == [("dinas-pendidikan",)]


def test_by_our_reading_alone_no_initials_fall_away() -> None:
    """Where only we read the drafter as one who is exempt, both chains stand side by side."""
    exempt = read(
        changed(
            changed(YAML, "[dinas-pendidikan], basis: [7(3)]", "[dinas], basis: [7(3)]"),
            "members: [{kinds: [dinas], basis: [1.5]}]",
            "members: [{parties: [dinas-pendidikan], basis: [1.5]}, {parties: [bagian-umum], "
            "basis: [1.5], status: inferred, reason: Bagian seperti Dinas.}]",
        ),
        CITY,
        COMMON,
    )
    assert isinstance(exempt, Region)
    kept, waived = of_letters(exempt, "bagian-umum", "wakil-bupati")
    assert (kept.status, bool(kept.initials)) == ("explicit", True)
    assert (waived.status, waived.initials) == ("inferred", ())
    (alone,) = of_letters(exempt, "dinas-pendidikan", "wakil-bupati")
    assert (alone.status, alone.initials) == ("explicit", ())


def test_a_case_of_a_document_is_exempt_by_our_reading() -> None:
    """Letters are exempt, and an invitation is one by our reading; the text names the letter."""
    region = region_with(EXEMPT, "      - {documents: [surat], basis: [7(3)]}\n")
    (letter,) = of_letters(region, "bagian-umum", "wakil-bupati")
    assert (letter.status, letter.initials) == ("explicit", ())
    kept, waived = of_letters(region, "bagian-umum", "wakil-bupati", "undangan")
    assert (kept.status, waived.status) == ("inferred", "inferred")
    assert (bool(kept.initials), waived.initials) == (True, ())


def test_all_that_an_exemption_names_must_hold() -> None:
    """An invitation of another drafter, and another paper of this one, have their initials."""
    region = region_with("max: 3", "max: 3")
    for party, document, is_exempt in (
        ("camat", "undangan", True),
        ("camat", "naskah-dinas", False),
        ("bagian-umum", "undangan", False),
    ):
        answer = paraf(region, region.parties[party], region.parties["bupati"], document)
        chain = next(each for each in answer.chains if each.rule.id == "hierarki")
        assert (chain.waived_by is not None) == is_exempt, (party, document)


UNDER = "units: {dinas-perhubungan: [2b.1], bagian-umum: [2b.2]}}\n"
UNDER_THE_SEKDA = (
    "units: {dinas-perhubungan: [2b.1]}}\n"
    "  - {coordinator: sekretaris-daerah, basis: [2b], units: {bagian-umum: [2b.2]}}\n"
)


def of_bagian_umum(yaml: str, document: str = "naskah-dinas") -> Chain:
    """The chain of what the Bagian Umum drafts, whom the Sekda himself coordinates."""
    region = read(changed(yaml, UNDER, UNDER_THE_SEKDA), CITY, COMMON)
    assert isinstance(region, Region), region
    answer = paraf(region, region.parties["bagian-umum"], region.parties["bupati"], document)
    (chain,) = (each for each in answer.chains if each.rule.id == "hierarki")
    return chain


def test_a_coordinator_who_has_a_step_of_his_own_initials_once() -> None:
    """The Sekda coordinates the Bagian, and the chain names him after the coordinator."""
    chain = of_bagian_umum(YAML)
    assert [step.offices for step in chain.initials] == [("Bagian Umum",), ("Sekretaris Daerah",)]
    assert [str(at) for at in chain.initials[1].basis] == ["2b.2", "3(1)", "3(2)"]


def test_what_is_needless_of_the_coordinator_is_not_the_step_that_he_has_by_name() -> None:
    """Without the initials of the Asisten is not without those of the Sekda who coordinates."""
    chain = of_bagian_umum(
        changed(YAML, "{parties: [bagian-hukum], of", "{parties: [bagian-umum], of")
    )
    assert [step.offices for step in chain.initials] == [("Bagian Umum",), ("Sekretaris Daerah",)]
    ((gone,),) = (each.initials for each in chain.lacking)
    assert gone.offices == ("Asisten yang membidangi",)


@pytest.mark.parametrize(
    ("where", "offices"),
    [
        ("before: sekretaris-daerah", ["Bagian Umum", "Bagian Hukum", "Sekretaris Daerah"]),
        ("before: coordinator", ["Bagian Umum", "Bagian Hukum", "Sekretaris Daerah"]),
        ("after: coordinator", ["Bagian Umum", "Sekretaris Daerah", "Bagian Hukum"]),
        ("after: sekretaris-daerah", ["Bagian Umum", "Sekretaris Daerah", "Bagian Hukum"]),
        ("after: drafter", ["Bagian Umum", "Bagian Hukum", "Sekretaris Daerah"]),
    ],
)
def test_what_is_added_beside_him_keeps_its_place(where: str, offices: list[str]) -> None:
    """Beside the coordinator, or the Sekda, who are one here: the Bagian Hukum is seen there."""
    yaml = changed(YAML, "    before: sekretaris-daerah\n", f"    {where}\n")
    chain = of_bagian_umum(yaml, "keputusan")
    (added,) = chain.added
    place = place_of(added, chain)
    assert place is not None
    steps = [(step.n, 1, step.offices) for step in chain.initials]
    steps += [(place, 0, step.offices) for step in added.initials]
    assert [name for _, _, (name,) in sorted(steps)] == offices
