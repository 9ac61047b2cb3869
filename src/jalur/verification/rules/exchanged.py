"""Whether a condition, alias, affair or choice was put in the place of another one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from jalur.law.citation import Basis, Citation
from jalur.law.findings import WARNING, Finding
from jalur.law.parties import Party
from jalur.law.rules.mandates import MandateRule
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.prohibitions import ProhibitionRule
from jalur.law.rules.relations import RelationRule
from jalur.law.rules.routes import RouteRule, placed
from jalur.law.rules.steps import StepRule
from jalur.law.status import EXPLICIT
from jalur.text.folding import fold
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters, letters
from jalur.verification.our_texts import our_texts
from jalur.verification.patterns import any_of
from jalur.verification.rules.resemblance import stems
from jalur.verification.sentences import Sentences, sentences_of

_HALF, _FEW = 0.5, 2
"""Where it has but few words, fewer of them."""
_MOST = 0.7
"""Words of a condition of which so few stand there may be those of another."""
_MARGIN = 0.3
"""So many more of them stand in another provision."""
_SHORT = 4
"""Shorter words of the name of an affair tell nothing."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about what belongs elsewhere."""
    yield from _conditions(evidence)
    yield from _unconditional(evidence)
    for id, party in evidence.region.parties.items():
        yield from _aliases(evidence, id, party)
        yield from _affairs(evidence, id, party)
    yield from _field_affairs(evidence)
    yield from _choices(evidence, sentences_of(evidence))


def _conditions(evidence: Evidence) -> Iterator[Finding]:
    """The words of a condition stand in its provision rather than in another."""
    articles = {
        ref: stems(evidence.words(ref))
        for ref in evidence.region.provisions
        if ref.parts[0].level == "pasal"
    }
    for ours in our_texts(evidence):
        if not ours.path.endswith((".condition", ".when", ".otherwise", ".instrument")):
            continue
        own = stems(ours.text).difference(evidence.vocabulary.function_words)
        there = letters(" ".join(_around(evidence, ours.refs)))
        share = sum(stem in there for stem in own) / len(own) if own else 1.0
        if share >= _MOST or (share > _HALF and len(own) <= _FEW):
            continue
        best = max(articles, key=lambda ref: len(own & articles[ref]))
        if len(own & articles[best]) / len(own) > share + _MARGIN:
            gaps = {"other": best.long(), "words": ours.text}
            path, ref = ours.path, ours.refs[0]
            yield finding("condition-of-another", path, ref, severity=WARNING, **gaps)


def _around(evidence: Evidence, refs: Basis) -> Iterator[str]:
    """The words of provisions, of those above and below, and of those that they refer to."""
    for ref in refs:
        provision = evidence.region.provisions.get(ref)
        targets = provision.refers_to if provision else ()
        for at in (*ref.parents(), *evidence.downwards(ref), *targets):
            yield evidence.words(at)


def _unconditional(evidence: Evidence) -> Iterator[Finding]:
    """A rule of a provision that says *apabila* has a condition, or another of its sort there; of
    a relation any other will do, which says of the same act when it is done.
    """
    words = any_of(evidence.vocabulary.provisos)
    cases, these = any_of(evidence.vocabulary.cases), any_of(evidence.vocabulary.these)
    pattern = re.compile(
        rf"\b(?:{words})\b|(?:^|[,;]\s)(?:{cases})\b(?!\s+(?:{these})\b)", re.IGNORECASE
    )
    telling = set(evidence.vocabulary.conditionals).difference(evidence.vocabulary.spans)
    in_case = re.compile(rf"\b(?:{any_of(sorted(telling))})\b", re.IGNORECASE)
    region = evidence.region
    there: dict[tuple[str, Citation], list[tuple[str, bool]]] = defaultdict(list)
    conditional: set[Citation] = set()

    def hold(section: str, n: str, basis: Basis, *texts: str | None) -> None:
        for ref in basis:
            there[section, ref].append((n, any(texts)))
            if any(texts):
                conditional.add(ref)

    def spoken(*times: str | None) -> str | None:
        """A time that is one only in some case: *jika diminta*."""
        return next((time for time in times if time and in_case.search(time)), None)

    def excepted(
        rule: RouteRule | ParafRule | RelationRule | MandateRule | ProhibitionRule,
    ) -> str:
        """In which cases a rule excepts somebody, which is no condition of the rule."""
        return " ".join(each.words for each in rule.exceptions if each.words)

    for path, route in placed(region.routes):
        time = spoken(route.deadline, route.rhythm, route.term)
        hold(
            "routes",
            path.removeprefix("routes"),
            route.basis,
            *route.conditions,
            time,
            excepted(route),
        )
    for n, paraf in enumerate(region.paraf):
        instead = paraf.fallback.when if paraf.fallback else None
        hold("paraf", f"[{n}]", paraf.basis, *paraf.conditions, instead, excepted(paraf))
    for n, relation in enumerate(region.relations):
        for m, point in enumerate(relation.points):
            path = f"[{n}].points[{m}]"
            time = spoken(point.deadline, point.rhythm, point.term)
            told = (point.condition, relation.condition, time, excepted(relation))
            hold("relations", path, (point.at,), *told)
    for n, mandate in enumerate(region.mandates):
        time = spoken(mandate.deadline, mandate.rhythm, mandate.term)
        instead = mandate.fallback.when if mandate.fallback else None
        texts = (mandate.when, mandate.otherwise, mandate.represented, time, instead)
        if mandate.status == EXPLICIT or any(texts):
            hold("mandates", f"[{n}]", (mandate.at,), *texts, excepted(mandate))
    for n, rule in enumerate(region.prohibitions):
        hold("prohibitions", f"[{n}]", (rule.at,), rule.when, rule.exception, excepted(rule))
    for (section, ref), rules in there.items():
        said = pattern.search(evidence.words(ref))
        is_told = section == "relations" and ref in conditional
        if said and not is_told and not any(has for _, has in rules):
            words = said.group().strip(" ,;").lower()
            path = f"{section}{rules[0][0]}"
            yield finding("condition-left-out", path, ref, severity=WARNING, words=words)


def _aliases(evidence: Evidence, id: str, party: Party) -> Iterator[Finding]:
    """An alias is none that the text gives to another: in its row, or in its definition."""
    region = evidence.region
    rows: dict[Citation, set[str]] = defaultdict(set)
    for assignment in region.assignments:
        for unit, basis in assignment.units.items():
            for ref in basis:
                rows[ref].add(unit)
    for alias, basis in party.aliases.items():
        for ref in basis:
            provision = region.provisions.get(ref)
            owners = rows.get(ref, set())
            term = provision.term if provision else None
            defined = {
                other
                for other in region.parties
                if term is not None and term in evidence.spellings(other)
            }
            head = re.split(r"\b(?:adalah|ialah|merupakan)\b", evidence.words(ref))[0]
            if defined and Letters(head).has(alias):
                owners = owners | defined
            if owners and id not in owners:
                name = region.name(min(owners))
                yield finding(
                    "alias-of-another", f"parties.{id}.aliases.{alias}", ref, name=name, alias=alias
                )


def _affairs(evidence: Evidence, id: str, party: Party) -> Iterator[Finding]:
    """The words that an affair was read from are not the name of another affair."""
    for affair, words in party.affairs.items():
        other = _another(evidence, affair, words)
        if other is not None:
            path = f"parties.{id}.affairs.{affair}"
            yield finding("affair-of-another", path, party.basis[0], words=words, affair=other)


def _field_affairs(evidence: Evidence) -> Iterator[Finding]:
    """Nor are those of a field."""
    for n, each in enumerate(evidence.region.fields):
        for words, affairs in each.fields.items():
            for affair in affairs:
                other = _another(evidence, affair, words)
                if other is not None:
                    path = f"fields[{n}].fields.{words}"
                    yield finding(
                        "affair-of-another", path, each.basis[0], words=words, affair=other
                    )


def _another(evidence: Evidence, affair: str, words: str) -> str | None:
    """The name of the affair that some words are, where they say nothing of the one given."""
    common = evidence.region.common
    known = {id: _content(name) for id, name in common.affairs.items()}
    said = _content(words)
    people = {
        each for word, every in common.affair_words.items() if word in fold(words) for each in every
    }
    if not said or said & known.get(affair, set()) or affair in people:
        return None
    about: dict[str, set[str]] = defaultdict(set)
    for word, every in common.affair_words.items():
        for each in every if word in fold(words) else ():
            about[each] |= _content(word)
    other = next((each for each, name in known.items() if said - about[each] <= name), None)
    return None if other is None else common.affairs[other]


def _content(text: str) -> set[str]:
    return {word for word in fold(text).split() if len(word) >= _SHORT}


def _choices(evidence: Evidence, sentences: Sentences) -> Iterator[Finding]:
    """Several offices of a step are meant all or any, as the text joins them."""
    region = evidence.region
    chains: list[tuple[str, Basis, Iterable[StepRule]]] = [
        (f"{path}.steps", route.basis, route.steps)
        for path, route in placed(region.routes)
        if route.status == EXPLICIT
    ]
    chains += [
        (f"paraf[{n}].initials", paraf.basis, paraf.initials)
        for n, paraf in enumerate(region.paraf)
        if paraf.status == EXPLICIT
    ]
    for path, basis, steps in chains:
        for n, step in enumerate(steps):
            if len(step.offices) > 1 and step.status == EXPLICIT:
                yield from _choice(evidence, sentences, f"{path}[{n}]", step, basis)


def _choice(
    evidence: Evidence, sentences: Sentences, path: str, step: StepRule, basis: Basis
) -> Iterator[Finding]:
    words = evidence.vocabulary
    for ref in dict.fromkeys((*step.basis, *basis)):
        text = evidence.words(ref)
        named = [each for each in sentences.named(ref) if each[0] in step.offices]
        between = " ".join(
            text[len(text) - len(one[2]) : len(other[1])] for one, other in pairwise(named)
        )
        either = any(Letters(between).has(word) for word in words.choosing) or "/" in between
        both = any(Letters(between).has(word) for word in words.joining)
        if (step.pick == "all" and either) or (step.pick == "any" and both and not either):
            yield finding("choice-not-in-text", path, ref, words=between.strip(" ,"))
