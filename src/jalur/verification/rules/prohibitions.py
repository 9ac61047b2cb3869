"""Whether what the text forbids is a prohibition, and every prohibition is the text's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jalur.law.citation import Citation
from jalur.law.findings import WARNING, Finding
from jalur.law.status import EXPLICIT
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters
from jalur.verification.patterns import any_of
from jalur.verification.sentences import NO_RULE, sentences_of

_VERB = r"(?:me|di|ber)\w{4,}"
"""A verb behind a denial: what is done, by whomever."""
_CLAUSE = re.compile(r"[.,;:]|\b(?:dan|serta|tetapi|namun|maka)\b", re.IGNORECASE)


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about prohibitions."""
    forbidding = Forbidding(evidence)
    yield from _of_file(evidence, forbidding)
    for ref, provision in evidence.region.provisions.items():
        if ref.parts[0].level == "pasal" and provision.kind not in NO_RULE:
            yield from _of_text(evidence, forbidding, ref)


def _of_file(evidence: Evidence, forbidding: Forbidding) -> Iterator[Finding]:
    """Findings about the prohibitions of the file."""
    words = (*evidence.vocabulary.prohibitions, *evidence.vocabulary.may_forbid)
    excepting = evidence.vocabulary.excepting
    exceptions = re.compile(rf"\b(?:{any_of(evidence.vocabulary.exceptions)})\b", re.IGNORECASE)
    for n, rule in enumerate(evidence.region.prohibitions):
        path, refs = f"prohibitions[{n}]", (rule.at, *rule.basis)
        if rule.status != EXPLICIT:
            continue
        places = [at for ref in refs for at in (*ref.parents(), ref, *evidence.downwards(ref))]
        alone = [
            each for each in evidence.vocabulary.restricting if evidence.own(rule.at).has(each)
        ]
        stated = any(evidence.own(at).has(word) for at in places for word in (*words, *alone))
        if not stated and not any(forbidding.denies(evidence.words(at)) for at in places):
            yield finding("prohibition-not-in-text", path, rule.at)
        excepted = forbidding.excepted(evidence.words(rule.at))
        told = (
            rule.exception or rule.exceptions or (excepted and _of_another(evidence, n, excepted))
        )
        if excepted and not told:
            # Of a place (*di luar*) no exception need be told; of what is excepted the rule tells.
            ours = f"{rule.summary} {rule.when}"
            if excepted.group().casefold() not in excepting:
                ours = f"{ours} {evidence.region.provisions[rule.at].summary}"
            if not exceptions.search(ours):
                yield finding("exception-left-out", path, rule.at, severity=WARNING)
        # Forbidden to everybody is what the text forbids nobody in particular.
        for party in () if rule.parties or alone else sentences_of(evidence).actors(rule.at):
            name = evidence.region.name(party)
            yield finding("office-left-out", f"{path}.party", rule.at, name=name)
        named = (*rule.parties, *rule.towards, *filter(None, (rule.on_behalf_of,)))
        for party in dict.fromkeys(named):
            if not evidence.names(party, refs):
                name = evidence.region.name(party)
                yield finding("office-not-in-text", path, rule.at, name=name)


def _of_another(evidence: Evidence, number: int, excepted: re.Match[str]) -> bool:
    """Whether what is excepted is only so of him whom another prohibition there is about: *Plh. dan
    Plt. tidak …, kecuali Plt. yang …*.
    """
    every = evidence.region.prohibitions
    mine, behind = every[number], Letters(excepted.string[excepted.end() :])
    others = (
        party
        for rule in every
        if rule.at == mine.at and (rule.exception or rule.exceptions)
        for party in rule.parties
        if party not in mine.parties
    )
    return any(behind.begins(name, 0) for party in others for name in evidence.spellings(party))


class Forbidding:
    """Which words of a text forbid something."""

    def __init__(self, evidence: Evidence) -> None:
        words = evidence.vocabulary
        every = any_of((*words.prohibitions, *words.may_forbid))
        self._words = re.compile(rf"\b(?:{every})\b", re.IGNORECASE)
        self._may = frozenset(words.may_forbid)
        self._nouns = frozenset(words.noun_negations)
        self._when = re.compile(rf"\b(?:{any_of(words.conditionals)})\b", re.IGNORECASE)
        self._exceptions = re.compile(rf"\b(?:{any_of(words.exceptions)})\b", re.IGNORECASE)
        self._without = frozenset(words.without)
        rights = rf"\b(?:{any_of(words.without)})\s+(?:{any_of(words.rights)})\b"
        self._rights = re.compile(rights, re.IGNORECASE)
        denials = any_of(set(words.negations) - self._nouns)
        light = any_of(words.light_verbs)
        self._denial = re.compile(
            rf"\b(?!(?:{any_of(words.no_denials)})\b)(?:{denials})\s+(?:(?:{light})\s+)*"
            rf"{_VERB}|{rights}",
            re.IGNORECASE,
        )
        self._told = frozenset((*words.relatives, *words.aims))

    def words(self, text: str) -> Iterator[re.Match[str]]:
        """Each word that forbids: not in a clause that tells when, nor of whom something is said
        (*Camat yang tidak dapat hadir*), nor where it only speaks of what is forbidden elsewhere
        (*mengawasi larangan*).
        """
        for match in self._words.finditer(text):
            clause = _CLAUSE.split(text[: match.start()])[-1].casefold()
            word = " ".join(match.group().casefold().split())
            if word in self._nouns and clause.strip() and not text.endswith(":"):
                continue
            may = word in self._may
            told = clause.split()[0 if may else -1 :]
            if not self._when.search(clause) and "yang" not in told:
                yield match

    def denies(self, text: str) -> bool:
        """Whether it says of somebody that he does something not, which is to forbid it him: *Lurah
        tidak menyampaikan laporan sendiri*, *tanpa hak menandatangani*; not where it only tells
        when, or of whom or what something is said.
        """
        for match in self._denial.finditer(text):
            clause = _CLAUSE.split(text[: match.start()])[-1].casefold()
            if not self._when.search(clause) and self._told.isdisjoint(clause.split()):
                return True
        return False

    def excepted(self, text: str) -> re.Match[str] | None:
        """The first word that excepts something from what is forbidden: not a *tanpa* that forbids
        itself, or stands before such a one (*tanpa sebutan Plh. dan tanpa hak menandatangani*).
        """
        forbids = [match.start() for match in self._rights.finditer(text)]
        for match in self._exceptions.finditer(text):
            without = match.group().casefold() in self._without
            if not without or not forbids or match.start() > forbids[-1]:
                return match
        return None

    def is_first(self, text: str, match: re.Match[str]) -> bool:
        """Whether the word belongs to the first thing that the text says of anybody."""
        clauses = [each for each in _CLAUSE.split(text[: match.start()]) if each.strip()]
        return not [each for each in clauses[:-1] if not self._when.search(each)]


def _of_text(evidence: Evidence, forbidding: Forbidding, ref: Citation) -> Iterator[Finding]:
    """Findings about what one provision forbids, or every item of the list that it opens."""
    text = evidence.words(ref)
    match = next(forbidding.words(text), None)
    if match is None:
        return
    word, items = match.group().lower(), evidence.below(ref)
    if text.endswith(":") and items:
        for item in items:
            if item in evidence.region.provisions and not _forbidden(evidence, item, [ref]):
                yield from _as_mandate(evidence, item, word)
                yield finding("prohibition-left-out", f"provisions.{item}", item, word=word)
    elif not _forbidden(evidence, ref, ref.parents()):
        if forbidding.is_first(text, match):
            yield from _as_mandate(evidence, ref, word)
        path = f"provisions.{ref}"
        yield finding("prohibition-left-out", path, ref, severity=WARNING, word=word)


def _forbidden(evidence: Evidence, ref: Citation, above: Iterable[Citation]) -> bool:
    """Whether a prohibition rests on a provision, on something below it, or on those ``above``; or
    one of them limits who stands in for another.
    """
    openings, region = set(above), evidence.region
    forbidding = [at for rule in region.prohibitions for at in (rule.at, *rule.basis)]
    forbidding += [at for mandate in region.mandates for at in mandate.limits]
    return any(ref.covers(at) or at in openings for at in forbidding)


def _as_mandate(evidence: Evidence, ref: Citation, word: str) -> Iterator[Finding]:
    """A mandate of what is forbidden says the contrary of the text."""
    for n, mandate in enumerate(evidence.region.mandates):
        if ref.covers(mandate.at):
            yield finding("prohibition-as-mandate", f"mandates[{n}]", ref, word=word)
