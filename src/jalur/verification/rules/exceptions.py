"""Whether what rules except is excepted by the text, and what the text excepts by some rule."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from jalur.law.citation import Citation
from jalur.law.findings import WARNING, Finding
from jalur.law.rules.exceptions import Excepted
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.routes import RouteRule, placed, whole_path
from jalur.text.folding import fold
from jalur.verification.clauses import begins_with
from jalur.verification.evidence import Evidence
from jalur.verification.excepting import Excepting, excepting_rules, exceptions_of
from jalur.verification.finding import finding
from jalur.verification.letters import Letters
from jalur.verification.patterns import any_of
from jalur.verification.rules.prohibitions import Forbidding
from jalur.verification.sentences import sentences_of

_Resting = Mapping[Citation, list[Excepting]]
"""The rules that may have exceptions, by the provisions on which they and these rest."""

_OF_A_RULE = re.compile(r"(?:\s+\w+){1,2}\s+(?:Pasal|ayat)\s+\(?\d", re.IGNORECASE)
"""From what rule one is excepted: *sebagai pengecualian dari ayat (4)*."""
_TELLING = 2
"""So many words behind the one that excepts tell what is excepted."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about the words of exceptions, and about whom they leave out."""
    words = (*evidence.vocabulary.excluding, *evidence.vocabulary.excepting)
    rules = list(dict.fromkeys(excepting_rules(evidence.region)))
    forbidding = Forbidding(evidence)
    every = ((rule, *each) for rule in rules for each in exceptions_of([rule]))
    for rule, path, excepted in every:
        begins = evidence.vocabulary.exceptions  # "Di luar laporan itu, …"
        outside = any(begins_with(evidence.words(ref), begins) for ref in excepted.basis)
        outside = outside or _taken_back(evidence, forbidding, rule, excepted)
        if not outside and not any(evidence.stands(word, excepted.basis) for word in words):
            yield finding("exception-not-in-text", path, excepted.basis[0], words=words[0])
        else:
            yield from _elsewhere(evidence, path, excepted)
    there: dict[Citation, list[Excepting]] = defaultdict(list)
    for rule in rules:
        for ref in dict.fromkeys((*rule.basis, *(at for e in rule.exceptions for at in e.basis))):
            there[ref].append(rule)
    yield from _left_out(evidence, there)
    yield from _unlike(evidence, there)


def _taken_back(
    evidence: Evidence, forbidding: Forbidding, rule: Excepting, excepted: Excepted
) -> bool:
    """Whether another provision of the article denies in a case what the rule says, or the one of
    a prohibition says who alone may do it: *tidak dapat dilimpahkan*, *hanya dapat … oleh Bupati*.
    """
    if _forbids(rule):
        alone = evidence.vocabulary.restricting
        return any(evidence.own(ref).has(word) for ref in excepted.basis for word in alone)
    articles = {at.parts[0] for at in rule.basis}
    return any(
        ref not in rule.basis
        and ref.parts[0] in articles
        and (next(forbidding.words(text), None) is not None or forbidding.denies(text))
        for ref in excepted.basis
        for text in (evidence.words(ref),)
    )


def _elsewhere(evidence: Evidence, path: str, excepted: Excepted) -> Iterator[Finding]:
    """Whom a rule excepts stands behind the word that excepts, or in the list that it opens; before
    it only where that is all that the provision says of him (*dikecualikan*).
    """
    words = evidence.vocabulary
    opening = re.compile(rf"\b(?:{any_of((*words.excluding, *words.excepting))})\b", re.IGNORECASE)
    paraf = path.startswith("paraf")
    for party in excepted.parties:
        names = evidence.spellings(party)
        apart = False
        for ref in excepted.basis:
            text = evidence.words(ref)
            match = opening.search(text)
            if match is None or not any(Letters(text).has(name) for name in names):
                continue
            behind = Letters(text[match.end() :])
            passive = match.group().lower().startswith("di")
            passive = passive or _OF_A_RULE.match(text, match.end()) is not None
            passive = passive or (paraf and _spares(evidence, text, match))
            if passive or any(map(behind.has, names)):
                break
            apart = True
        else:
            if apart:
                name = evidence.region.name(party)
                yield finding("office-not-in-text", f"{path}.parties", excepted.basis[0], name=name)


def _spares(evidence: Evidence, text: str, match: re.Match[str]) -> bool:
    """Whether somebody is said to go without initials: *tanpa Paraf Asisten*."""
    words = evidence.vocabulary
    behind = Letters(text[match.end() :])
    without = match.group().casefold() in words.without
    return without and any(behind.begins(each, 0) for each in words.initialling)


def _forbids(rule: Excepting) -> bool:
    """Whether a rule says what somebody must not do: what is excepted from that is allowed him."""
    return rule.path.startswith("prohibitions")


def _left_out(evidence: Evidence, there: _Resting) -> Iterator[Finding]:
    """An exception of the text is one of some rule that rests there, or told by one; or the rule
    takes by it the place of another, or adds to it whom the text excepts from not being there.

    What is forbidden has a finding of its own, and is none of these.
    """
    excluding = re.compile(rf"\b(?:{any_of(evidence.vocabulary.excluding)})\b", re.IGNORECASE)
    exceptions = re.compile(rf"\b(?:{any_of(evidence.vocabulary.exceptions)})\b", re.IGNORECASE)
    region = evidence.region
    instead = [route.instead_of for route in region.routes]
    instead += [paraf.instead_of for paraf in region.paraf]
    rules: list[tuple[str, RouteRule | ParafRule]] = [
        (whole_path(path), route) for path, route in placed(region.routes)
    ]
    rules += [(f"paraf[{n}]", paraf) for n, paraf in enumerate(region.paraf)]
    adding = {path for path, rule in rules if rule.adds_to and rule.condition}
    replacing = {at for each in instead for basis in each.values() for at in basis}
    for ref, here in there.items():
        said = excluding.search(evidence.words(ref))
        told = ref in replacing or any(
            rule.exceptions
            or _forbids(rule)
            or rule.path in adding
            or any(exceptions.search(text) for text in rule.texts if text)
            or (said and _is_excepted(evidence, rule, said))
            for rule in here
        )
        if said and not told:
            yield finding("exception-left-out", here[0].path, ref, severity=WARNING)


def _is_excepted(evidence: Evidence, rule: Excepting, said: re.Match[str]) -> bool:
    """Whether the rule is about what is excepted, and tells it in its condition: *kecuali data
    rutin yang dapat dikirim langsung*.
    """
    behind = re.split("[.;]", said.string[said.end() :])[0]
    if _OF_A_RULE.match(behind):
        behind = behind.partition(",")[2]
    elif not any(map(Letters(behind).has, evidence.region.common.forces)):
        return False  # Nothing is said of it but that it is excepted.
    first = fold(behind).split()[:_TELLING]
    return any(set(first) <= set(fold(text).split()) for text in rule.texts if text and first)


def _unlike(evidence: Evidence, there: _Resting) -> Iterator[Finding]:
    """Whom one rule of a provision leaves out, another for a class of his there leaves out too, in
    the same case.
    """
    groups = sentences_of(evidence).groups
    for ref, here in there.items():
        for given in here:
            for excepted in given.exceptions if ref in given.basis else ():
                for rule in here:
                    wider = {id for party in excepted.parties for id in groups(party) - {party}}
                    alike = _forbids(rule) == _forbids(given)
                    if rule is given or not alike or wider.isdisjoint(rule.addressed):
                        continue
                    same = [
                        each
                        for each in rule.exceptions
                        if set(excepted.parties) <= set(each.parties)
                        and (each.words is not None or excepted.words is None)
                    ]
                    if not same and not any(filter(None, rule.texts)):
                        yield finding("exception-left-out", rule.path, ref, severity=WARNING)
