"""Whether purposes, modes, documents and acts are stated in the provisions cited for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jalur.law.citation import Basis
from jalur.law.findings import Finding
from jalur.law.rules.routes import placed, whole_path
from jalur.law.status import EXPLICIT
from jalur.verification.evidence import Evidence
from jalur.verification.excepting import excepting_rules, exceptions_of
from jalur.verification.finding import finding
from jalur.verification.letters import Letters


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about terms."""
    words, common = evidence.vocabulary, evidence.region.common
    documents = common.documents
    for path, route in placed(evidence.region.routes):
        if route.status == EXPLICIT:
            refs = (*route.basis, *route.listed)
            at, known = f"{whole_path(path)}.purposes", common.purposes
            yield from _terms(evidence, at, "purpose", route.purposes, known, refs)
            yield from _terms(
                evidence, f"{path}.mode", "mode", _some(route.mode), words.modes, refs
            )
    for n, paraf in enumerate(evidence.region.paraf):
        if paraf.status == EXPLICIT:
            yield from _terms(
                evidence,
                f"paraf[{n}].document",
                "document",
                paraf.documents,
                documents,
                paraf.basis,
            )
            for m, each in enumerate(paraf.exempt):
                path = f"paraf[{n}].exempt[{m}].documents"
                yield from _terms(evidence, path, "document", each.documents, documents, each.basis)
    for path, excepted in exceptions_of(excepting_rules(evidence.region)):
        at = f"{path}.documents"
        yield from _terms(evidence, at, "document", excepted.documents, documents, excepted.basis)
    for n, mandate in enumerate(evidence.region.mandates):
        if mandate.status == EXPLICIT:
            path, refs = f"mandates[{n}]", (mandate.at, *mandate.basis)
            yield from _terms(
                evidence, f"{path}.documents", "document", mandate.documents, documents, refs
            )
            yield from _terms(evidence, f"{path}.act", "act", _some(mandate.act), words.acts, refs)
    for n, rule in enumerate(evidence.region.prohibitions):
        if rule.status == EXPLICIT:
            path, refs = f"prohibitions[{n}]", (rule.at, *rule.basis)
            yield from _terms(
                evidence, f"{path}.documents", "document", rule.documents, documents, refs
            )
            yield from _forbidden_act(evidence, f"{path}.act", rule.act, rule.parties, refs)
    yield from _acts(evidence)


def _some(term: str | None) -> tuple[str, ...]:
    return () if term is None else (term,)


def _terms(
    evidence: Evidence,
    path: str,
    what: str,
    terms: Iterable[str],
    known: Mapping[str, tuple[str, ...]],
    refs: Basis,
) -> Iterator[Finding]:
    """A term is stated where one of its stems stands."""
    for term in terms:
        stems = known.get(term, (term.replace("-", " "),))
        stated = any(evidence.has_stem(stem, refs) for stem in stems)
        # "Keputusan selain bidang kepegawaian": of a document the words may stand apart.
        stated = stated or (
            what == "document"
            and any(
                all(evidence.has_stem(word, refs) for word in stem.split())
                for stem in stems
                if " " in stem
            )
        )
        if not stated and not evidence.excused(stems, refs):
            yield finding(f"{what}-not-in-text", path, refs[0], term=term)


def _forbidden_act(
    evidence: Evidence, path: str, act: str | None, parties: Iterable[str], refs: Basis
) -> Iterator[Finding]:
    """What is forbidden is stated by a word that is none of the names of whom it is forbidden: a
    Wakil Bupati who must not sign is not forbidden to represent anybody.
    """
    stems = () if act is None else evidence.vocabulary.acts.get(act, (act,))
    names = [name for party in parties for name in evidence.spellings(party)]
    bare = [
        Letters(" ".join(words.without(names))) for ref in refs for words in evidence.around(ref)
    ]
    stated = any(words.has_stem(stem) for words in bare for stem in stems)
    if act is not None and not stated and not evidence.excused(stems, refs):
        yield finding("act-not-in-text", path, refs[0], term=act)


def _acts(evidence: Evidence) -> Iterator[Finding]:
    """A provision that begins with the verb of an act has a mandate with that act."""
    for ref in evidence.region.provisions:
        first = evidence.words(ref).partition(" ")[0].casefold()
        region = evidence.region
        acts = {mandate.act for mandate in region.mandates if mandate.at == ref}
        acts |= {forbidden.act for forbidden in region.prohibitions if forbidden.at == ref}
        for act, verb in evidence.vocabulary.verbs.items():
            if first == verb and act not in acts:
                yield finding("act-left-out", f"provisions.{ref}", ref, act=act, verb=verb)
