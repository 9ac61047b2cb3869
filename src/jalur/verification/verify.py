"""A region held against its source: every rule, in the order in which a reader mends."""

from __future__ import annotations

from jalur.law.findings import Finding
from jalur.law.region import Region
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText, operative
from jalur.verification.drawn import at_rows
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.rules import (
    agreement,
    alternatives,
    amendments,
    annexes,
    assignments,
    bases,
    concordance,
    contraries,
    copies,
    copying,
    events,
    exceptions,
    exchanged,
    fields,
    foreign_words,
    headings,
    initials,
    limits,
    mandates,
    marks,
    matrices,
    means,
    members,
    metadata,
    names,
    natures,
    not_coordinated,
    oddities,
    offices,
    own_terms,
    pairs,
    prohibitions,
    provisions,
    purposes,
    quantities,
    ranges,
    references,
    resemblance,
    roles,
    routes,
    sayings,
    signatures,
    since,
    speakers,
    stacks,
    steps,
    summaries,
    terms,
    together,
    wording,
)
from jalur.verification.unfinished import only_not_there_yet


def verify(
    region: Region, source: SourceText, vocabulary: Vocabulary, fingerprint: str | None = None
) -> tuple[Finding, ...]:
    """Every disagreement of ``region`` and ``source``, but what a file that is encoded in part
    has not got yet.

    ``fingerprint`` is the sha256 of the file that was read.
    """
    if not operative(source.provisions):
        # All the others would say the same of each part of the file.
        return (finding("no-articles", "provisions"), *marks.unread_pages(source))
    evidence = Evidence(region, source, vocabulary)
    findings = list(metadata.check(evidence, fingerprint))
    parts = (
        *(marks, provisions, headings, amendments, since, names, assignments, annexes, fields),
        *(not_coordinated, offices, members, roles, together, routes, signatures, stacks),
        *(agreement, steps, terms, mandates),
        *(ranges, initials, matrices, prohibitions, limits, exceptions),
        *(natures, references, summaries, wording, events, exchanged, resemblance, foreign_words),
        *(alternatives, contraries, quantities, speakers, means, bases, purposes, sayings),
        *(copies, copying, oddities, concordance, pairs, own_terms),
    )
    for part in parts:
        findings += part.check(evidence)
    wanted = (each for each in findings if not only_not_there_yet(region, each))
    return tuple(dict.fromkeys(at_rows(region, wanted)))
