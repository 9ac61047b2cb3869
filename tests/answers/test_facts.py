"""What rests on a provision, and what the card tells: each of the party or rule that it is of."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from jalur.answers.card import card
from jalur.answers.facts import facts
from jalur.law.region import Region
from support.sweeps import INVENTED, invented


def _standing(region: Region) -> Iterator[tuple[str, str]]:
    """Each entry of the file, by its kind and the id of the party or rule."""
    for party in region.parties.values():
        yield "party", party.id
        yield from (("alias", party.id) for _ in party.aliases)
        yield from (("members", party.id) for _ in party.members)
        yield from (("seat", party.id) for _ in (*party.chair, *party.guests))
    for given in region.assignments:
        yield from (("assignment", id) for id in (given.coordinator, *given.units))
        yield from (("adviser", each.party) for each in given.advisers)
    yield from (("denial", denied.units[0]) for denied in region.not_coordinated)
    yield from (("field", given.coordinator) for given in region.fields)
    yield from (("term", term.id) for term in region.terms)
    yield from (("nature", nature) for nature in region.natures)
    yield from (("route", route.rule) for route in region.routes)
    for rule in region.paraf:
        yield from [("paraf", rule.id)] * (bool(rule.initials) + len(rule.exempt))
    yield from (("medium", every.medium) for every in region.media)
    for relation in region.relations:
        yield "relation", relation.id
        yield from (("point", f"{relation.id}/{point.at}") for point in relation.points)
    yield from (("mandate", f"{each.parties[0]}/{each.at}") for each in region.mandates)
    yield from (
        ("prohibition", f"{each.parties[0]}/{each.at}" if each.parties else str(each.at))
        for each in region.prohibitions
    )
    told = {each.at for each in region.prohibitions}
    for each in region.mandates:
        yield from (
            ("prohibition", f"{each.parties[0]}/{at}") for at in each.limits if at not in told
        )
    yield from (("period", str(each.provisions[0])) for each in region.periods)
    yield from (("revocation", each.regulation) for each in region.regulation.revokes)
    # What the text itself does not name rests on none of its provisions.
    later = (each for each in region.regulation.amended_by if each.basis)
    yield from (("amendment", each.regulation) for each in later)
    for amended in region.regulation.amends:
        yield "amendment", amended.regulation
        yield from (("amendment", str(change.at)) for change in amended.changes)
    yield from (("annex", str(each.ref)) for each in region.regulation.annexes)
    for provision in region.provisions.values():
        yield from (("definition", term) for term in (provision.term,) if term)
        yield from (("means", party) for party, _ in provision.for_whom)


@pytest.mark.parametrize("id", INVENTED)
def test_every_fact_has_the_id_of_whom_it_is(id: str) -> None:
    """A program finds the party or rule by it; of a point or mandate with the provision behind."""
    region = invented(id)
    assert [(fact.kind, fact.id) for fact in facts(region)] == list(_standing(region))


@pytest.mark.parametrize("id", INVENTED)
def test_every_fact_rests_on_provisions_of_the_file(id: str) -> None:
    """Each names somebody or something, and cites what the file has."""
    region = invented(id)
    for fact in facts(region):
        assert fact.summary.strip(), fact
        assert fact.basis, fact
        # Of a file that is not whole a fact may rest on what is not encoded yet.
        assert region.partly or set(fact.basis) <= set(region.provisions), fact


def test_the_card_tells_each_thing_with_its_provision() -> None:
    """Heading and closing say most of it; what is counted stands nowhere."""
    told = [
        (fact.key, fact.value, " ".join(map(str, fact.basis)))
        for fact in card(invented("kab-cermin")).facts
    ]
    assert told == [
        ("regulation", "Peraturan Bupati Cermin Nomor 12 Tahun 2023", "judul"),
        ("title", "Hubungan Kerja Kabupaten Cermin", "judul"),
        ("province", "Cermin Raya", "judul"),
        ("enacted", "2023-04-03 Cermin", "penutup"),
        ("promulgated", "2023-04-05 Cermin Kota", "penutup"),
        ("gazette", "Berita Daerah Kabupaten Cermin Tahun 2023 Nomor 12", "penutup"),
        (
            "revokes",
            "Peraturan Bupati Nomor 1 Tahun 2010; Peraturan Bupati Nomor 2 Tahun 2012; "
            "Peraturan Bupati Nomor 3 Tahun 2014",
            "10(1)",
        ),
        ("annex", "Lampiran I: Pasangan Staf Ahli (ada dalam sumber)", "10(2)"),
        ("annex", "Lampiran II: Bagan (tidak ada dalam sumber)", "10(3)"),
        ("parties", "18", ""),
        ("rules", "32", ""),
        ("provisions", "59", ""),
    ]


def _summaries(kind: str) -> list[str]:
    return [fact.summary for fact in facts(invented("kab-ngarai")) if fact.kind == kind]


def test_an_amendment_names_all_that_it_changes() -> None:
    """What it amends, then each change with the provisions of the amended regulation."""
    assert _summaries("amendment") == [
        "Mengubah Peraturan Bupati Nomor 4 Tahun 2015",
        "Mengubah Pasal 5 ayat (2), Pasal 6",
        "Menyisipkan Pasal 7",
    ]
    told = [fact for fact in card(invented("kab-ngarai")).facts if fact.key == "amends"]
    assert [(fact.value, " ".join(map(str, fact.basis))) for fact in told] == [
        ("Peraturan Bupati Nomor 4 Tahun 2015", "10(1)")
    ]


def test_a_relation_names_all_its_natures() -> None:
    """One after another."""
    assert "Hubungan Dinas – Bupati: koordinatif, fungsional" in _summaries("relation")
