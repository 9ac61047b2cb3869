"""Whether what rules except is excepted by the text, and what the text excepts by some rule."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from jalur.law.citation import Citation
from jalur.law.findings import WARNING, Finding
from jalur.verification.evidence import Evidence
from jalur.verification.excepting import Excepting, excepting_rules, exceptions_of
from jalur.verification.finding import finding
from jalur.verification.patterns import any_of


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about the words of exceptions."""
    words = (*evidence.vocabulary.excluding, *evidence.vocabulary.excepting)
    rules = list(dict.fromkeys(excepting_rules(evidence.region)))
    for path, excepted in exceptions_of(rules):
        if not any(evidence.stands(word, excepted.basis) for word in words):
            yield finding("exception-not-in-text", path, excepted.basis[0], words=words[0])
    yield from _left_out(evidence, rules)


def _left_out(evidence: Evidence, rules: list[Excepting]) -> Iterator[Finding]:
    """An exception of the text is one of some rule that rests there, or told by one; or the rule
    takes by it the place of another.

    What is forbidden has a finding of its own, and is none of these.
    """
    excluding = re.compile(rf"\b(?:{any_of(evidence.vocabulary.excluding)})\b", re.IGNORECASE)
    exceptions = re.compile(rf"\b(?:{any_of(evidence.vocabulary.exceptions)})\b", re.IGNORECASE)
    there: dict[Citation, list[Excepting]] = defaultdict(list)
    for rule in rules:
        for ref in dict.fromkeys((*rule.basis, *(at for e in rule.exceptions for at in e.basis))):
            there[ref].append(rule)
    region = evidence.region
    instead = [route.instead_of for route in region.routes]
    instead += [paraf.instead_of for paraf in region.paraf]
    replacing = {at for each in instead for basis in each.values() for at in basis}
    for ref, here in there.items():
        said = excluding.search(evidence.words(ref))
        told = ref in replacing or any(
            rule.exceptions
            or rule.path.startswith("prohibitions")
            or any(exceptions.search(text) for text in rule.texts if text)
            for rule in here
        )
        if said and not told:
            yield finding("exception-left-out", here[0].path, ref, severity=WARNING)
