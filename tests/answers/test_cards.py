"""What the card of a regulation, the list of the cities and the facts of a provision tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jalur.answers.card import card
from jalur.answers.cities import cities
from jalur.answers.facts import facts
from jalur.answers.provisions import provisions
from jalur.errors import UsageError
from jalur.law.citation import parse
from support.sweeps import invented


def test_a_card_tells_what_the_text_says_of_itself() -> None:
    """Title, closing, what it revokes and its annexes, each with its place; and how much it has."""
    region = invented("kab-cermin")
    told = [
        f"{fact.key}: {fact.value}" + "".join(f" · {region.cite(at)}" for at in fact.basis)
        for fact in card(region).facts
    ]
    assert told == [
        "regulation: Peraturan Bupati Cermin Nomor 12 Tahun 2023 · Judul",
        "title: Hubungan Kerja Kabupaten Cermin · Judul",
        "province: Cermin Raya · Judul",
        "enacted: 2023-04-03 Cermin · Penutup",
        "promulgated: 2023-04-05 Cermin Kota · Penutup",
        "gazette: Berita Daerah Kabupaten Cermin Tahun 2023 Nomor 12 · Penutup",
        "revokes: Peraturan Bupati Nomor 1 Tahun 2010; Peraturan Bupati Nomor 2 Tahun 2012;"
        " Peraturan Bupati Nomor 3 Tahun 2014 · Pasal 10 ayat (1)",
        "annex: Lampiran I: Pasangan Staf Ahli (ada dalam sumber) · Pasal 10 ayat (2)",
        "annex: Lampiran II: Bagan (tidak ada dalam sumber) · Pasal 10 ayat (3)",
        "parties: 18",
        "rules: 32",
        "provisions: 59",
    ]


def test_the_list_of_cities_counts_what_each_has() -> None:
    """One entry for each regulation, with the numbers of its parties, rules and provisions."""
    regions = [invented("kab-cermin"), invented("kab-savana")]
    entries = {entry.region.id: entry for entry in cities(regions).entries}
    assert [(id, entry.rules) for id, entry in entries.items()] == [
        ("kab-cermin", 32),
        ("kab-savana", 12),
    ]
    for region in regions:
        assert entries[region.id].parties == len(region.parties)
        articles = [ref for ref in region.provisions if ref.parts[0].level == "pasal"]
        assert entries[region.id].provisions == len(articles)


def test_a_fact_has_the_id_of_what_it_is_about() -> None:
    """A party's facts have its id, a rule's that of the rule; others the word that they are of."""
    region = invented("kab-cermin")
    known = {
        **dict.fromkeys(
            ("party", "alias", "members", "seat", "assignment", "adviser", "field"), region.parties
        ),
        "nature": region.natures,
        "route": [rule.id for rule in region.routes],
        "paraf": [rule.id for rule in region.paraf],
        "relation": [rule.id for rule in region.relations],
        "point": [f"{rule.id}/{point.at}" for rule in region.relations for point in rule.points],
        "mandate": [f"{rule.parties[0]}/{rule.at}" for rule in region.mandates],
        "revocation": [revoked.regulation for revoked in region.regulation.revokes],
        "annex": ["lampiran-I", "lampiran-II"],
        "definition": ["Bupati"],
    }
    told = list(facts(region))
    assert {fact.kind for fact in told} == set(known)
    assert [fact for fact in told if fact.id not in known[fact.kind]] == []


def test_a_provision_that_is_not_there_names_the_first_five_of_its_article() -> None:
    """Those of no other article; where the article is not there, none."""
    region = invented("kab-gema")
    for typed, near in (
        ("5(9)", [f"Pasal 5 ayat ({n})" for n in range(1, 6)]),
        ("7(9)", [f"Pasal 7 ayat ({n})" for n in range(1, 5)]),
        ("99", []),
    ):
        with pytest.raises(UsageError) as raised:
            provisions(region, parse(typed))
        assert list(raised.value.suggestions) == near


def test_an_annex_that_the_source_lacks_is_told_by_what_refers_to_it() -> None:
    """The provisions that refer to it, and a note with them; the annex that is there is itself."""
    region = invented("kab-cermin")
    lacking = provisions(region, parse("lampiran-II"))
    assert lacking.ref == parse("lampiran-II")
    assert [str(cited.provision.ref) for cited in lacking.provisions] == ["10(3)"]
    assert [note.basis for note in lacking.notes if note.kind == "gap"] == [(parse("10(3)"),)]
    present = provisions(region, parse("lampiran-I"))
    assert [str(cited.provision.ref) for cited in present.provisions] == [
        "lampiran-I",
        "lampiran-I[staf-ahli-utara]",
    ]


def test_what_the_file_has_of_an_annex_is_shown_though_the_source_lacks_it() -> None:
    """In place of what refers to it."""
    region, at = invented("kab-cermin"), parse("lampiran-II")
    row = replace(region.provisions[parse("lampiran-I")], ref=at)
    known = replace(region, provisions={**region.provisions, at: row})
    assert [cited.provision.ref for cited in provisions(known, at).provisions] == [at]
