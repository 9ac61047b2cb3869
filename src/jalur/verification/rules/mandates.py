"""Whether every item behind ``berwenang untuk:`` is a mandate, of that kind and with that force."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.law.citation import Citation
from jalur.law.findings import Finding
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about lists of authorities, duties and tasks."""
    points = {point.at for relation in evidence.region.relations for point in relation.points}
    for lead in evidence.source.provisions:
        charge = _charge(evidence, lead)
        for item in evidence.below(lead) if charge else ():
            if item in evidence.region.provisions:
                yield from _item(evidence, item, item in points, *charge)


def _charge(evidence: Evidence, lead: Citation) -> tuple[str, str] | tuple[()]:
    """The kind of mandate that a lead announces, and the word that does."""
    text = evidence.words(lead)
    if lead.parts[0].level == "pasal" and text.endswith(":"):
        for kind, words in evidence.vocabulary.charges.items():
            for word in words:
                if re.search(rf"\b{re.escape(word)}\b(?:\s+untuk)?\s*:$", text, re.IGNORECASE):
                    return kind, word
    return ()


def _item(
    evidence: Evidence, item: Citation, is_point: bool, kind: str, word: str
) -> Iterator[Finding]:
    """Findings about one item; a point is answer enough, but not for an authority."""
    path = f"provisions.{item}"
    here = [(n, each) for n, each in enumerate(evidence.region.mandates) if item.covers(each.at)]
    if not here:
        if kind == "authority" or not is_point:
            yield finding("mandate-left-out", path, item, word=word)
    elif not any(mandate.kind == kind for _, mandate in here):
        yield finding(
            "kind-not-in-text",
            f"mandates[{here[0][0]}].kind",
            item,
            word=word,
            kind=here[0][1].kind,
        )
    elif word in evidence.region.common.forces and not any(mandate.force for _, mandate in here):
        yield finding("force-left-out", f"mandates[{here[0][0]}]", item, force=word)
