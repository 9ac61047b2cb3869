"""A provision, its parts, and every fact that rests on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jalur.answers.facts import Fact, facts
from jalur.errors import UsageError
from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.regulation import Heading, Provision
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition


@dataclass(frozen=True, slots=True)
class ProvisionView:
    """A provision with what rests on it."""

    provision: Provision
    facts: tuple[Fact, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A heading, or an article with its first words; exactly one of the two."""

    heading: Heading | None
    article: Citation | None
    provision: Provision | None
    """The article itself, or the first of its parts."""


@dataclass(frozen=True, slots=True)
class PasalAnswer:
    """Provisions in the order of the text, or the outline."""

    region: Region
    ref: Citation | None
    views: tuple[ProvisionView, ...]
    outline: tuple[OutlineEntry, ...]
    notes: tuple[Note, ...]


def pasal(region: Region, ref: Citation | None = None) -> PasalAnswer:
    """The provision at ``ref`` with its parts, or the outline; raises ``UsageError`` where there is no provision."""
    if ref is None:
        notes = party_notes(region)
        return PasalAnswer(region=region, ref=None, views=(), outline=outline(region), notes=notes)
    chosen = _at(region, ref)
    if not chosen:
        near = tuple(region.cite(other) for other in region.provisions if other.parts[:1] == ref.parts[:1])[:5]
        raise UsageError("no-such-provision", ref=region.cite(ref), region=region.regulation.name, suggestions=near)
    every = tuple(facts(region))
    views = tuple(
        ProvisionView(provision, _resting(every, provision.ref), oddity_notes(region, [provision.ref]))
        for provision in chosen
    )
    notes = without_repetition([*party_notes(region), *(note for view in views for note in view.notes)])
    return PasalAnswer(region=region, ref=ref, views=views, outline=(), notes=notes)


def _at(region: Region, ref: Citation) -> list[Provision]:
    exact = [provision for other, provision in region.provisions.items() if ref.covers(other)]
    if exact:
        return exact
    folded = str(ref).casefold()
    same = [
        other for other in region.provisions for each in (other, *other.parents()) if str(each).casefold() == folded
    ]
    return [region.provisions[other] for other in dict.fromkeys(same)]


def _resting(every: Iterable[Fact], ref: Citation) -> tuple[Fact, ...]:
    return tuple(fact for fact in every if ref in fact.basis)


def outline(region: Region) -> tuple[OutlineEntry, ...]:
    """Headings and articles in the order of the text."""
    before: dict[Citation, list[Heading]] = {}
    for heading in region.headings:
        before.setdefault(heading.before, []).append(heading)
    found: list[OutlineEntry] = []
    seen: set[Citation] = set()
    for ref, provision in region.provisions.items():
        article = Citation(ref.parts[:1])
        if article in seen or article.parts[0].level != "pasal":
            continue
        seen.add(article)
        found += [OutlineEntry(heading, None, None) for heading in before.get(article, ())]
        found.append(OutlineEntry(None, article, provision))
    return tuple(found)


def lettered_articles(region: Region) -> frozenset[str]:
    """The articles of the regulation that are numbered with a letter."""
    labels = (ref.parts[0].label for ref in region.provisions if ref.parts[0].level == "pasal")
    return frozenset(label for label in labels if label[-1:].isalpha())
