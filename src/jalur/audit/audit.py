"""A text held against every rule that binds it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from jalur.audit.catalogue import FORM, SUBSTANCE
from jalur.audit.hit import Hit
from jalur.audit.subject import Subject
from jalur.audit.substance.remark import Remark
from jalur.law.audit_words import AuditWords
from jalur.law.enumerations import Severity
from jalur.law.findings import Finding
from jalur.law.region import Region
from jalur.text.messages import message

MOST_WORDS = 7
"""So many printed words stand in a finding."""
_WEIGHTS: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Audited:
    """What was found, and what was not asked."""

    findings: tuple[Finding, ...]
    """In the order of the text."""
    day: str | None
    """By the rules of which day; None: by every rule, as a draft."""


def audit(subject: Subject, day: str | None = None) -> Audited:
    """Every breach of a rule that binds a text promulgated on ``day``, by default its own."""
    bound = day if day is not None else subject.promulgated
    findings = sorted(_findings(subject, bound), key=lambda each: each[0])
    return Audited(tuple(each for _, each in findings), bound)


def audit_region(
    region: Region, words: AuditWords, subject: Subject | None = None, day: str | None = None
) -> tuple[Finding, ...]:
    """What a regulation says beside itself, in the order of its addresses; each finding has its
    place in the text where there is one.
    """
    found = []
    for part in SUBSTANCE:
        for each in part.check(region):
            weight = words.rules[each.rule].weight(day)
            if weight is not None:
                found.append(_remarked(each, weight, subject))
    return tuple(sorted(found, key=lambda each: each.ref.sort_key() if each.ref else ()))


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
        printed=_shown(subject.text[start : start + 200]),
    )


def _shown(text: str) -> str | None:
    words = text.split()
    return (" ".join(words[:MOST_WORDS]) + (" …" if len(words) > MOST_WORDS else "")) or None


def _findings(subject: Subject, day: str | None) -> Iterator[tuple[tuple[int, str], Finding]]:
    for part in FORM:
        for each in part.check(subject):
            rule = subject.words.rules[each.rule]
            weight = rule.weight(day)
            if weight is not None:
                yield (each.start, each.phrase), _finding(subject, each, weight)


def _finding(subject: Subject, found: Hit, weight: Severity) -> Finding:
    level = max(weight, found.level or weight, key=_WEIGHTS.index)
    place = subject.source.prose.place(found.start)
    said = message(f"audit.{found.phrase}", **dict(found.gaps))
    return Finding(
        rule=found.rule,
        severity=level,
        message=said,
        path="",
        ref=subject.at(found.start),
        page=place.page if subject.source.pages > 1 else None,
        text_line=place.line,
        printed=_shown(subject.text[found.start : found.end]),
    )
