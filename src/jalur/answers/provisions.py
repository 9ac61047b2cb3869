"""A provision, its parts, and every fact that rests on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jalur.answers.facts import Fact, facts
from jalur.errors import UsageError
from jalur.law.citation import Citation
from jalur.law.provisions import Heading, Provision
from jalur.law.region import Region
from jalur.reasoning.judgements import judgements_at
from jalur.reasoning.notes import Note, oddity_notes, party_notes, without_repetition
from jalur.text.messages import message

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.annexes import Annex


@dataclass(frozen=True, slots=True)
class CitedProvision:
    """A provision with what rests on it."""

    provision: Provision
    facts: tuple[Fact, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class HeadingEntry:
    """A heading of the outline."""

    heading: Heading


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article of the outline with its first words."""

    article: Citation
    first: Provision
    """The article itself, or the first of its parts."""


OutlineEntry = HeadingEntry | ArticleEntry


@dataclass(frozen=True, slots=True)
class ProvisionAnswer:
    """Provisions in the order of the text, or the outline where none was asked for."""

    region: Region
    ref: Citation | None
    provisions: tuple[CitedProvision, ...]
    outline: tuple[OutlineEntry, ...]
    notes: tuple[Note, ...]

    @property
    def silence(self) -> None:
        """A regulation is never silent about its own text."""


def provisions(region: Region, ref: Citation | None = None) -> ProvisionAnswer:
    """The provision at ``ref`` with its parts, or the outline.

    An annex that the source lacks is answered with the provisions that refer to it, and a note.
    Raises ``UsageError`` (``no-such-provision``) where the regulation has nothing there.
    """
    if ref is None:
        return ProvisionAnswer(
            region=region,
            ref=None,
            provisions=(),
            outline=outline(region),
            notes=party_notes(region),
        )
    chosen = _at(region, ref)
    missing = [] if chosen else _missing_annexes(region, ref)
    if missing:
        referring = {at for annex in missing for at in annex.basis}
        chosen = [region.provisions[at] for at in sorted(referring, key=Citation.sort_key)]
    if not chosen:
        article = ref.parts[:1]
        same = (region.cite(other) for other in region.provisions if other.parts[:1] == article)
        raise UsageError(
            "no-such-provision",
            ref=region.cite(ref),
            region=region.regulation.name,
            suggestions=tuple(same)[:5],
        )
    every = tuple(facts(region))
    cited = tuple(
        CitedProvision(
            provision=provision,
            facts=tuple(fact for fact in every if provision.ref in fact.basis),
            notes=(
                *oddity_notes(region, [provision.ref]),
                *judgements_at(region, provision.ref),
            ),
        )
        for provision in chosen
    )
    notes = [_not_in_source(region, annex) for annex in missing]
    notes += [*party_notes(region), *(note for each in cited for note in each.notes)]
    return ProvisionAnswer(
        region=region, ref=ref, provisions=cited, outline=(), notes=without_repetition(notes)
    )


def _at(region: Region, ref: Citation) -> list[Provision]:
    """The provision and its parts; where there is none, whatever is written alike but for case."""
    exact = [provision for other, provision in region.provisions.items() if ref.covers(other)]
    if exact:
        return exact
    typed = str(ref).casefold()
    return [
        provision
        for other, provision in region.provisions.items()
        if any(str(each).casefold() == typed for each in (other, *other.parents()))
    ]


def _missing_annexes(region: Region, ref: Citation) -> list[Annex]:
    """The annexes meant by ``ref``, without a number all of them, where the source has none."""
    place = ref.parts[0]
    meant = [
        annex
        for annex in region.regulation.annexes
        if place.level == annex.ref.parts[0].level and place.label in ("", annex.ref.parts[0].label)
    ]
    return [] if any(annex.in_source for annex in meant) else meant


def _not_in_source(region: Region, annex: Annex) -> Note:
    text = message("note.annex-not-in-source", annex=region.cite(annex.ref), subject=annex.subject)
    return Note("gap", text, annex.basis)


def outline(region: Region) -> tuple[OutlineEntry, ...]:
    """Headings and articles in the order of the text."""
    before: dict[Citation, list[Heading]] = {}
    for heading in region.headings:
        before.setdefault(heading.before, []).append(heading)
    entries: list[OutlineEntry] = []
    seen: set[Citation] = set()
    for ref, provision in region.provisions.items():
        article = Citation(ref.parts[:1])
        if article in seen or article.parts[0].level != "pasal":
            continue
        seen.add(article)
        entries += [HeadingEntry(heading) for heading in before.get(article, ())]
        entries.append(ArticleEntry(article, provision))
    return tuple(entries)


def lettered_articles(region: Region) -> frozenset[str]:
    """The articles of the regulation that are numbered with a letter: ``12A``."""
    labels: Iterable[str] = (
        ref.parts[0].label for ref in region.provisions if ref.parts[0].level == "pasal"
    )
    return frozenset(label for label in labels if label[-1:].isalpha())
