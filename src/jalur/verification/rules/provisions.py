"""Whether text and file have the same provisions, and facts rest on those that make rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from jalur.answers.facts import facts
from jalur.law.citation import Citation
from jalur.law.findings import WARNING, Finding
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding

_FACTS = {
    "relation": {"relation", "point", "nature"},
    "point": {"point"},
    "route": {"route"},
    "assignment": {"assignment", "denial"},
    "field": {"field", "mandate"},
    "paraf": {"paraf"},
    "mandate": {"mandate", "point"},
    "prohibition": {"prohibition"},
    "forum": {"party", "members", "seat", "mandate", "point", "route"},
    "definition": {"definition"},
    "revocation": {"revocation"},
    "amendment": {"amendment"},
    "annex-reference": {"annex"},
    "annex-row": {"assignment", "adviser", "paraf", "route", "relation", "point", "mandate"},
}
"""The facts that must rest on a provision of a kind."""
_IN_LISTS = ("point", "mandate")
"""The facts that, where most items of a list have one, the others have too."""
_ASSIGNED = ("assignment", "point")
"""The kind whose items have a fact of its own, and the one that they have besides, if any has."""
_NAMED = "nature"
"""The fact by which an item of such a list is what it is, though nobody acts by it."""
_LISTED = ("field",)
"""The kinds whose items may rest with the whole list."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about provisions as such."""
    region, source = evidence.region, evidence.source
    for ref in source.provisions:
        if ref not in region.provisions:
            yield finding(
                "provision-not-encoded", "provisions", ref, words=_beginning(evidence.words(ref))
            )
    for ref in region.provisions:
        if ref.parts[-1].level != "baris" and ref not in source.provisions:
            yield finding("provision-not-in-text", f"provisions.{ref}", ref)
    yield from _without_fact(evidence)
    yield from _fields(evidence)
    yield from _annexes(evidence)


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")


def _without_fact(evidence: Evidence) -> Iterator[Finding]:
    """Provisions on which no fact of their kind rests, or none such as their neighbours have."""
    resting: dict[Citation, set[str]] = defaultdict(set)
    for fact in facts(evidence.region):
        for citation in fact.basis:
            resting[citation].add(fact.kind)
    above = {parent for ref in evidence.region.provisions for parent in ref.parents()}
    lists: dict[tuple[object, str], list[Citation]] = defaultdict(list)
    for ref, provision in evidence.region.provisions.items():
        wanted, places = (
            _FACTS.get(provision.kind),
            {ref, *ref.parents()} if provision.kind in _LISTED else {ref},
        )
        if ref in above:
            continue
        lists[ref.parts[:-1], provision.kind].append(ref)
        if wanted and not any(resting[place] & wanted for place in places):
            yield finding("no-fact", f"provisions.{ref}", ref, kind=provision.kind)
    for (_, kind), refs in lists.items():
        for fact_kind in _IN_LISTS:
            without = [ref for ref in refs if fact_kind not in resting[ref]]
            alike = kind not in _FACTS or (kind, fact_kind) == _ASSIGNED
            if len(refs) > len(without) * 2 and alike:
                for ref in (each for each in without if _NAMED not in resting[each]):
                    yield finding(
                        "unlike-its-list",
                        f"provisions.{ref}",
                        ref,
                        severity=WARNING,
                        kind=fact_kind,
                    )


def _fields(evidence: Evidence) -> Iterator[Finding]:
    """Fields that one item of a list has not, where most items have."""
    having = {ref for fields in evidence.region.fields for ref in fields.basis}
    for above in dict.fromkeys(ref.parents()[0] for ref in having if ref.parents()):
        items = evidence.below(above)
        without = [ref for ref in items if ref not in having and ref in evidence.region.provisions]
        if len(without) * 2 < len(items):
            for ref in without:
                path = f"provisions.{ref}"
                yield finding("unlike-its-list", path, ref, severity=WARNING, kind="field")


def _annexes(evidence: Evidence) -> Iterator[Finding]:
    present = [ref for ref in evidence.source.provisions if ref.parts[0].level == "lampiran"]
    for n, annex in enumerate(evidence.region.regulation.annexes):
        path = f"regulation.annexes[{n}]"
        if annex.in_source != (annex.ref in present):
            rule = "annex-not-in-text" if annex.in_source else "annex-in-text"
            yield finding(rule, f"{path}.in_source", annex.ref)
        for ref in annex.basis:
            if not _mentions(evidence, ref, annex.ref):
                yield finding("annex-not-mentioned", f"{path}.basis", ref, annex=annex.ref.long())


def _mentions(evidence: Evidence, ref: Citation, annex: Citation) -> bool:
    words = evidence.own(ref)
    label = annex.parts[0].label
    return (words.has_stem("lampir")) and (not label or words.has(label))
