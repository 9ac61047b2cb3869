"""A regulation at a glance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jalur.answers.cities import CityEntry, city_entry
from jalur.answers.facts import TERMS
from jalur.answers.provisions import OutlineEntry, outline
from jalur.law.annexes import Annex
from jalur.law.citation import Basis, parse
from jalur.law.provisions import Provision
from jalur.law.region import Region
from jalur.law.regulation import Regulation
from jalur.law.status import EXPLICIT, FactStatus
from jalur.reasoning.concerns import Question, Shown
from jalur.reasoning.notes import Note, oddity_notes, party_notes
from jalur.text.messages import Text, day, message


@dataclass(frozen=True, slots=True)
class CardFact:
    """One thing that the card tells of the regulation."""

    key: str
    value: str
    basis: Basis
    told: Text | None = None
    """The value as a person reads it, where it is another: a day by the name of its month."""


@dataclass(frozen=True, slots=True)
class Card:
    """A regulation with its legal bases, annexes, oddities and outline."""

    region: Region
    city: CityEntry
    facts: tuple[CardFact, ...]
    legal_bases: tuple[Provision, ...]
    outline: tuple[OutlineEntry, ...]
    notes: tuple[Note, ...]
    status: FactStatus = EXPLICIT
    """Heading, headings and closing are printed; none of it is a reading."""

    @property
    def silence(self) -> None:
        """A regulation always has a card."""


def card(region: Region) -> Card:
    """The card of a regulation."""
    entry = city_entry(region)
    legal_bases = [each for each in region.provisions.values() if each.kind == "legal-basis"]
    told = (*_facts(region.regulation, entry), *_terms(region))
    shown = [*(fact.basis for fact in told), tuple(law.ref for law in legal_bases)]
    question = Question(shown=tuple(map(Shown, shown)))
    return Card(
        region=region,
        city=entry,
        facts=told,
        legal_bases=tuple(legal_bases),
        outline=outline(region),
        notes=(*party_notes(region), *oddity_notes(region, region.provisions, question)),
    )


def _facts(meta: Regulation, entry: CityEntry) -> Iterator[CardFact]:
    title, closing = (parse("judul"),), (parse("penutup"),)
    yield CardFact("regulation", meta.citation, title)
    yield CardFact("title", meta.title, title)
    yield CardFact("province", meta.province, title)
    for key, event in (("enacted", meta.enacted), ("promulgated", meta.promulgated)):
        told = message("card.day", day=day(event.date), place=event.place)
        yield CardFact(key, f"{event.date} {event.place}", closing, told)
    yield CardFact("gazette", meta.gazette, closing)
    for revoked in meta.revokes:
        names = "; ".join(name for name in (revoked.regulation, *revoked.amended_by) if name)
        yield CardFact("revokes", names, revoked.basis)
    for amended in meta.amends:
        yield CardFact("amends", amended.regulation, amended.basis)
    for later in meta.amended_by:
        presence = "sudah dibaca" if later.read else "belum dibaca"
        value = f"{later.regulation}, diundangkan {later.promulgated} ({presence})"
        id = "card.amended-read" if later.read else "card.amended-unread"
        told = message(id, regulation=later.regulation, day=day(later.promulgated))
        yield CardFact("amended-by", value, later.basis, told)
    for annex in meta.annexes:
        yield CardFact("annex", _annex(annex), annex.basis)
    yield CardFact("parties", str(entry.parties), ())
    yield CardFact("rules", str(entry.rules), ())
    yield CardFact("provisions", _provisions(entry), ())


def _provisions(entry: CityEntry) -> str:
    """How many provisions are encoded, of a regulation that is encoded in part of how many."""
    if not entry.region.partly:
        return str(entry.provisions)
    return f"{entry.provisions} dari {entry.provisions_in_text or '?'}"


def _terms(region: Region) -> Iterator[CardFact]:
    """What the region has beside the shared purposes, natures and documents."""
    for term in region.terms:
        yield CardFact("term", f"{TERMS[term.group]}: {term.label} ({term.id})", term.basis)


def _annex(annex: Annex) -> str:
    presence = "ada dalam sumber" if annex.in_source else "tidak ada dalam sumber"
    return f"{annex.ref.long()}: {annex.subject} ({presence})"
