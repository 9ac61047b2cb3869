"""A text, and the file that encodes it, held against every rule that binds them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from jalur.audit.catalogue import FORM, SUBSTANCE, SUBSTANCE_IN_WORDS
from jalur.audit.hit import MOST_WORDS, Hit
from jalur.audit.subject import Subject
from jalur.audit.substance.remark import Remark
from jalur.law.audit_words import AuditWords
from jalur.law.citation import Citation
from jalur.law.enumerations import Severity
from jalur.law.findings import Finding
from jalur.law.region import Region
from jalur.text.messages import message

_NAMING = ("term", "short")
"""The gaps of what a provision may have several of."""
_WEIGHTS: tuple[Severity, ...] = ("error", "warning", "note")


def audit(
    words: AuditWords,
    subject: Subject | None = None,
    region: Region | None = None,
    day: str | None = None,
) -> tuple[Finding, ...]:
    """Every breach of a rule that binds a text promulgated on ``day`` (None: a draft, which every
    rule binds): of the text, and of the file that encodes it. What both tell stands once.

    In the order of the text, and behind it, by address, what has no place there.
    """
    hits = [] if subject is None else _of_text(subject, day)
    remarks = [] if region is None else _of_file(region, words, subject, day)
    found = _merged(hits, remarks, words)
    return tuple(sorted(found, key=lambda each: (each.text_line is None, each.text_line or 0)))


def _merged(
    hits: Sequence[Finding], remarks: Iterable[Finding], words: AuditWords
) -> list[Finding]:
    """What both tell by the rule of the text, which then names that of the file."""
    places: dict[tuple[str, Citation | None], list[int]] = {}
    for n, each in enumerate(hits):
        places.setdefault((each.rule, each.ref), []).append(n)
    merged, alone = list(hits), []
    for remark in remarks:
        rules = (remark.rule, *words.rules[remark.rule].same)
        twins = [
            n
            for rule in rules
            for n in places.get((rule, remark.ref), ())
            if _of_one_thing(hits[n], remark)
        ]
        for n in twins:
            if remark.rule not in (merged[n].rule, *merged[n].also):
                merged[n] = replace(merged[n], also=(*merged[n].also, remark.rule))
        if not twins:
            alone.append(remark)
    return merged + alone


def _of_one_thing(hit: Finding, remark: Finding) -> bool:
    """Not where each names another term or abbreviation of one provision."""
    named, other = dict(hit.message.args), dict(remark.message.args)
    return all(named[gap] == other[gap] for gap in _NAMING if gap in named and gap in other)


def binding_day(subject: Subject | None, region: Region | None) -> str | None:
    """The day on which it was promulgated; None of a draft."""
    if subject is not None:
        return subject.promulgated
    return None if region is None else region.regulation.promulgated.date


def _of_text(subject: Subject, day: str | None) -> list[Finding]:
    found = []
    for part in FORM:
        for each in part.check(subject):
            weight = subject.words.rules[each.rule].weight(day)
            if weight is not None:
                found.append((each.start, each.phrase, _finding(subject, each, weight)))
    return [each for _, _, each in sorted(found, key=lambda each: each[:2])]


def _of_file(
    region: Region, words: AuditWords, subject: Subject | None, day: str | None
) -> list[Finding]:
    found = []
    remarks = [part.check(region) for part in SUBSTANCE]
    remarks += [part.check(region, words) for part in SUBSTANCE_IN_WORDS]
    for each in chain.from_iterable(remarks):
        weight = words.rules[each.rule].weight(day)
        if weight is not None:
            found.append(_remarked(each, weight, subject))
    return sorted(found, key=lambda each: each.ref.sort_key() if each.ref else ())


def _remarked(found: Remark, weight: Severity, subject: Subject | None) -> Finding:
    finding = Finding(
        rule=found.rule,
        severity=max(weight, found.level or weight, key=_WEIGHTS.index),
        message=message(f"audit.{found.phrase}", **dict(found.gaps)),
        path=found.path,
        ref=found.at,
    )
    start = subject.source.starts.get(found.at) if subject else None
    if subject is None or start is None:
        return finding
    place = subject.source.prose.place(start)
    return replace(
        finding,
        page=place.page if subject.source.pages > 1 else None,
        text_line=place.line,
        printed=_shown(subject.passage(found.at).text),
    )


def _shown(text: str) -> str | None:
    words = text.split()
    return (" ".join(words[:MOST_WORDS]) + (" …" if len(words) > MOST_WORDS else "")) or None


def _finding(subject: Subject, found: Hit, weight: Severity) -> Finding:
    level = max(weight, found.level or weight, key=_WEIGHTS.index)
    place = subject.source.prose.place(found.start)
    said = message(f"audit.{found.phrase}", **dict(found.gaps))
    return Finding(
        rule=found.rule,
        severity=level,
        message=said,
        path="",
        ref=found.at or subject.at(found.start),
        page=place.page if subject.source.pages > 1 else None,
        text_line=place.line,
        printed=_shown(subject.text[slice(*(found.printed or (found.start, found.end)))]),
    )
