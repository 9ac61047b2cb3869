"""A file and a changed text: the text of the file as it is to be."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from jalur.drafting.emitter import emitted
from jalur.drafting.updating.additions import Addition
from jalur.drafting.updating.heading import NewItem, NewValue
from jalur.drafting.updating.update import Drafted, Update, update_of
from jalur.errors import UsageError
from jalur.law.citation import Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.findings import Finding
from jalur.law.fingerprints import Fingerprints
from jalur.law.region import Region
from jalur.law.vocabulary import Vocabulary
from jalur.loading.reading import Broken, read
from jalur.loading.shipped_schema import top_place
from jalur.loading.sound_drafts import sound_draft
from jalur.loading.updating.layout import Layout
from jalur.loading.updating.writing import Writing
from jalur.source.text import SourceText

_Part = Addition | NewValue | NewItem
_ROUNDS = 5
"""How often what an update added may itself lead to more."""


class Updated(NamedTuple):
    """What became of a file."""

    text: str
    left_out: tuple[str, ...]
    """What the file could not take without a fault, by its section and its provision."""


def drafted(
    id: str,
    text: SourceText,
    fingerprint: str,
    common: ClosedLists,
    vocabulary: Vocabulary,
) -> Drafted:
    """A text with its draft, and what that says."""
    draft = sound_draft(id, text, common, vocabulary, fingerprint)
    region = read(emitted(draft, top_place()), id, common)
    if isinstance(region, Broken):
        raise AssertionError(f"a draft is a sound file: {region.findings[:3]}")
    return Drafted(text, draft, region, fingerprint)


def updated(
    file: str,
    source: str,
    region: Region,
    new: Drafted,
    was: Drafted | None,
    common: ClosedLists,
    vocabulary: Vocabulary,
    known: Fingerprints | None = None,
) -> Updated:
    """The text of a sound file, brought to a changed text of its regulation.

    Of the text that the file was made of there is all (``was``), its fingerprints (``known``), or
    nothing.
    What is added may have more to be judged; so it is looked at until nothing changes any more.
    Raises ``UsageError`` where the file is not laid out in lines.
    """
    left_out: dict[str, str] = {}
    for _ in range(_ROUNDS):
        layout = Layout(source)
        if not layout.is_laid_out:
            raise UsageError("not-laid-out", file=file)
        noted = _noted(layout, region)
        wanted = update_of(region, new, was, vocabulary, noted, known)
        added = tuple(each for each in wanted.additions if _name(each) not in left_out)
        values = tuple(each for each in wanted.values if _name(each) not in left_out)
        items = tuple(each for each in wanted.items if _name(each) not in left_out)
        wanted = replace(wanted, additions=added, values=values, items=items)
        found = _sound(layout, wanted, region, common, left_out)
        if found is None:
            raise UsageError("not-laid-out", file=file)
        text, region = found
        done = text == source or not wanted.is_unfinished
        source = text
        if done:
            break
    return Updated(source, tuple(left_out.values()))


def _sound(
    layout: Layout,
    update: Update,
    region: Region,
    common: ClosedLists,
    left_out: dict[str, str],
) -> tuple[str, Region] | None:
    """The text with as much of an update as leaves it a sound file; None where nothing does."""

    def tried(update: Update) -> tuple[str, Region | Broken, Mapping[int, tuple[int, int]]]:
        text, lines = Writing(layout).write(update)
        return text, read(text, region.id, common), lines

    while True:
        text, outcome, lines = tried(update)
        if isinstance(outcome, Region):
            return text, outcome
        smaller = (
            _without_faulty(update, lines, outcome.findings)
            or _without_culprit(update, lambda less: isinstance(tried(less)[1], Region))
            or _without_marks(update)
        )
        if smaller is None:
            return None
        before: tuple[_Part, ...] = (*update.additions, *update.values, *update.items)
        kept = (*smaller.additions, *smaller.values, *smaller.items)
        left_out |= {_name(each): _called(each) for each in before if each not in kept}
        update = smaller


def _without_faulty(
    update: Update, lines: Mapping[int, tuple[int, int]], faults: Sequence[Finding]
) -> Update | None:
    """An update without what stands on lines with faults; None where nothing of it does."""
    at = {each.line for each in faults}
    bad = {n for n, (first, last) in lines.items() if not at.isdisjoint(range(first, last + 1))}
    if bad:
        kept = (each for n, each in enumerate(update.additions) if n not in bad)
        return replace(update, additions=tuple(kept))
    if any(each.path.startswith("regulation") for each in faults):
        values = tuple(each for each in update.values if not each.guessed)
        if len(values) < len(update.values):
            return replace(update, values=values)
        if update.items:
            return replace(update, items=())
    return None


def _without_marks(update: Update) -> Update | None:
    """An update of which nothing is a guess; None where nothing was."""
    marks = tuple(each._replace(is_guess=False) for each in update.marks)
    return replace(update, marks=marks) if marks != update.marks else None


def _without_culprit(update: Update, is_sound: Callable[[Update], bool]) -> Update | None:
    """An update without what makes a fault of something that the file had; None if nothing does.

    It is sought in one section after the other, then in that one.
    """
    added = update.additions

    def without(dropped: Collection[Addition]) -> Update:
        kept = tuple(each for each in added if all(each is not other for other in dropped))
        return replace(update, additions=kept)

    for section in dict.fromkeys(each.section for each in added):
        within = [each for each in added if each.section == section]
        if is_sound(without(within)):
            alone = (each for each in within if is_sound(without([each])))
            one = next(alone, None)
            return without(within if one is None else [one])
    return without(added) if added else None


def _name(each: _Part) -> str:
    """By what one of an update is known in the next round."""
    match each:
        case Addition():
            return f"{each.section} {each.key or each.entry.values}"
        case NewValue():
            return ".".join(("regulation", *each.path))
        case NewItem():
            return f"{each.key} {each.entry.values}"


def _called(each: _Part) -> str:
    """One of an update as people are told of it."""
    match each:
        case Addition():
            return f"{each.section} {each.key or each.at}"
        case NewValue():
            return _name(each)
        case NewItem():
            return f"regulation.{each.key}"


def _noted(layout: Layout, region: Region) -> Mapping[Citation, str]:
    """The words of the text that a file has beside its provisions."""
    laid = layout.entries_of("provisions")
    words = ((ref, layout.noted(each)) for ref, each in zip(region.provisions, laid, strict=True))
    return {ref: said for ref, said in words if said}
