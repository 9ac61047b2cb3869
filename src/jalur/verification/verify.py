"""A region held against its source: every rule, in the order in which a reader mends."""

from __future__ import annotations

from jalur.law.findings import Finding
from jalur.law.region import Region
from jalur.law.vocabulary import Vocabulary
from jalur.source.text import SourceText, operative
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
    copying,
    events,
    exchanged,
    fields,
    foreign_words,
    headings,
    mandates,
    marks,
    means,
    members,
    metadata,
    names,
    natures,
    oddities,
    offices,
    pairs,
    prohibitions,
    provisions,
    purposes,
    quantities,
    references,
    resemblance,
    roles,
    routes,
    signatures,
    speakers,
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
        *(marks, provisions, headings, amendments, names, assignments, annexes, fields),
        *(offices, members, roles, together, routes, signatures, agreement, terms, mandates),
        prohibitions,
        *(natures, references, summaries, wording, events, exchanged, resemblance, foreign_words),
        *(alternatives, contraries, quantities, speakers, means, bases, purposes),
        *(copying, oddities, concordance, pairs),
    )
    for part in parts:
        findings += part.check(evidence)
    wanted = (each for each in findings if not only_not_there_yet(region, each))
    return tuple(dict.fromkeys(wanted))
