"""Whether every item behind ``berwenang untuk:`` is a mandate, of that kind and with that force;
whether what is delegated is what the text passes on.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from jalur.law.citation import Citation
from jalur.law.findings import Finding
from jalur.law.status import EXPLICIT
from jalur.text.stems import has_stem
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.patterns import any_of

NEAR = 5
"""So many words before or behind the word of delegating is what is delegated."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about lists of authorities, duties and tasks."""
    points = {point.at for relation in evidence.region.relations for point in relation.points}
    for lead in evidence.source.provisions:
        charge = _charge(evidence, lead)
        for item in evidence.below(lead) if charge else ():
            if item in evidence.region.provisions:
                yield from _item(evidence, item, item in points, *charge)
    yield from _own_kinds(evidence)
    yield from _delegations(evidence)


def _own_kinds(evidence: Evidence) -> Iterator[Finding]:
    """A provision that has the word of one kind in its own words has a mandate of that kind.

    Not in a fixed term (*urusan wajib*), nor where it is denied.
    """
    words = evidence.vocabulary
    fixed = any_of((*words.fixed, *words.prohibitions, *words.may_forbid))
    denied = any_of(words.negations)
    kinds = defaultdict[Citation, dict[str, int]](dict)
    for n, mandate in enumerate(evidence.region.mandates):
        if mandate.status == EXPLICIT:
            kinds[mandate.at].setdefault(mandate.kind, n)
    for at, encoded in kinds.items():
        text = re.sub(rf"\b(?:{fixed})\b", " ", evidence.words(at), flags=re.IGNORECASE)
        said = {
            kind: word
            for kind, every in words.charges.items()
            for word in every
            if word in text.casefold()
            and re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)
            and not re.search(rf"\b(?:{denied})\s+{re.escape(word)}\b", text, re.IGNORECASE)
        }
        if said and encoded.keys().isdisjoint(said):
            kind, word = next(iter(said.items()))
            path = f"mandates[{next(iter(encoded.values()))}].kind"
            yield finding("kind-not-in-text", path, at, word=word, kind=kind)


def _delegations(evidence: Evidence) -> Iterator[Finding]:
    """Findings about delegations that pass on another thing than their provision says."""
    for n, mandate in enumerate(evidence.region.mandates):
        if mandate.act != "delegate" or mandate.kind == "duty":
            continue  # Who must delegate has not done so.
        said = _passed(evidence, mandate.at)
        if said is not None and said[0] != mandate.passes:
            path = f"mandates[{n}].passes"
            yield finding("passed-not-in-text", path, mandate.at, word=said[1], kind=said[0])


def _passed(evidence: Evidence, at: Citation) -> tuple[str, str] | None:
    """What a provision passes on, and the word near that of delegating which says so."""
    words = re.findall(r"\w+", evidence.words(at).lower())
    delegating = [has_stem(stem) for stem in evidence.region.common.acts["delegate"]]
    near: list[str] = []
    for n, word in enumerate(words):
        if any(fits(word) for fits in delegating):
            near += words[max(0, n - NEAR) : n + NEAR + 1]
    for passed, stems in evidence.vocabulary.passed.items():
        found = next((word for word in near if word.startswith(stems)), None)
        if found is not None:
            return passed, found
    return None


def _charge(evidence: Evidence, lead: Citation) -> tuple[str, str] | tuple[()]:
    """The kind of mandate that a lead announces, and the word that does."""
    forbidding = any_of((*evidence.vocabulary.prohibitions, *evidence.vocabulary.may_forbid))
    text = re.sub(rf"\b(?:{forbidding})\b", " ", evidence.words(lead), flags=re.IGNORECASE)
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
