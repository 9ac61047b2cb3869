"""Whether a text of ours has eight words in a row as the regulation has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.law.citation import Citation
from jalur.law.findings import Finding
from jalur.law.rules.routes import placed, whole_path
from jalur.law.rules.steps import StepRule
from jalur.text.folding import fold
from jalur.verification.evidence import Evidence
from jalur.verification.excepting import excepting_rules, exceptions_of
from jalur.verification.finding import finding

LENGTH = 8
"""So many words in a row are copied; a name or a citation counts as one."""
_CITATION = re.compile(
    r"\b[A-Z][\w-]+(?:\s+[A-Z][\w-]+){0,15}\s+Nomor\s+\d+\s+Tahun\s+\d+|"
    r"(?:(?:[Pp]asal\s+\d+[A-Z]?|[Aa]yat\s*\(\d+[a-z]?\)|[Hh]uruf\s+[A-Za-z]{1,2}\d?\b|[Aa]ngka\s+\d+[a-z]?)(?:\s*,?\s*(?:dan|atau)?\s*)?)+"
    r"|(?:[Nn]omor|[Tt]ahun)\s+\d+(?:\s+[Tt]ahun\s+\d+)?",
)
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_ONE = "\u02d1"
"""Joins the words of a name; it counts as a letter."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about texts of ours that are the regulation's."""
    copying = Copying(evidence)
    for path, text in _texts(evidence):
        ref, words = copying.copied(text)
        if words:
            yield finding("copied", path, ref, words=words)


def _texts(evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Every text of ours, with its path."""
    region = evidence.region
    for ref, provision in region.provisions.items():
        yield f"provisions.{ref}.summary", provision.summary
    for n, oddity in enumerate(region.oddities):
        yield f"oddities[{n}].text", oddity.text
    for n, judgement in enumerate(region.not_a_rule):
        yield f"not_a_rule[{n}].reason", judgement.reason
    for path, route in placed(region.routes):
        yield from _filled(
            whole_path(path), deadline=route.deadline, rhythm=route.rhythm, reason=route.reason
        )
        yield from _filled(whole_path(path), instrument=route.instrument, term=route.term)
        yield from _filled(path, condition=route.condition)
        for m, step in enumerate(route.steps):
            yield from _of_step(f"{path}.steps[{m}]", step)
    for n, paraf in enumerate(region.paraf):
        yield from _filled(f"paraf[{n}]", condition=paraf.condition, reason=paraf.reason)
        for m, exemption in enumerate(paraf.exempt):
            yield from _filled(f"paraf[{n}].exempt[{m}]", words=exemption.words)
        for m, step in enumerate(paraf.own_times):
            yield from _of_step(f"paraf[{n}].initials[{m}]", step)
        if paraf.within is not None:
            since = {"from": paraf.within.since}
            yield from _filled(f"paraf[{n}].within", **since)
        if paraf.fallback:
            yield from _filled(f"paraf[{n}].fallback", when=paraf.fallback.when)
    for n, relation in enumerate(region.relations):
        yield from _filled(f"relations[{n}]", condition=relation.condition, reason=relation.reason)
        if relation.limit is not None:
            limit = relation.limit
            yield from _filled(f"relations[{n}].limit", text=limit.text, reason=limit.reason)
        for m, point in enumerate(relation.points):
            yield from _filled(
                f"relations[{n}].points[{m}]", condition=point.condition, deadline=point.deadline
            )
            yield from _filled(f"relations[{n}].points[{m}]", term=point.term)
            yield from _filled(
                f"relations[{n}].points[{m}]", rhythm=point.rhythm, instrument=point.instrument
            )
    for n, mandate in enumerate(region.mandates):
        yield from _filled(f"mandates[{n}]", when=mandate.when, otherwise=mandate.otherwise)
        yield from _filled(f"mandates[{n}]", reason=mandate.reason, deadline=mandate.deadline)
        yield from _filled(f"mandates[{n}]", rhythm=mandate.rhythm, summary=mandate.summary)
        yield from _filled(f"mandates[{n}]", instrument=mandate.instrument)
        yield from _filled(f"mandates[{n}]", for_words=mandate.represented)
        yield from _filled(f"mandates[{n}]", term=mandate.term)
        if mandate.fallback:
            yield from _filled(f"mandates[{n}].fallback", when=mandate.fallback.when)
    for n, rule in enumerate(region.prohibitions):
        yield from _filled(f"prohibitions[{n}]", when=rule.when, term=rule.term)
        yield from _filled(f"prohibitions[{n}]", reason=rule.reason, summary=rule.summary)
        yield from _filled(f"prohibitions[{n}].except", text=rule.exception)
    yield from _of_exceptions(evidence)


def _of_exceptions(evidence: Evidence) -> Iterator[tuple[str, str]]:
    for path, excepted in exceptions_of(excepting_rules(evidence.region)):
        yield from _filled(path, words=excepted.words)


def _of_step(path: str, step: StepRule) -> Iterator[tuple[str, str]]:
    """Why a step is our reading, in which case it is one, and from when its time runs."""
    yield from _filled(path, reason=step.reason, condition=step.condition)
    if step.within is not None and step.within.since is not None:
        yield f"{path}.within.from", step.within.since


def _filled(path: str, **texts: str | None) -> Iterator[tuple[str, str]]:
    for key, text in texts.items():
        if text:
            yield f"{path}.{key}", text


class Copying:
    """The regulation as a series of words, in which those of another text are looked for."""

    def __init__(self, evidence: Evidence) -> None:
        region = evidence.region
        names = {region.regulation.name, region.regulation.title}
        names |= {name for id in region.parties for name in evidence.spellings(id)}
        names |= {provision.term for provision in region.provisions.values() if provision.term}
        names |= {field for fields in region.fields for field in fields.fields}
        folded = sorted({fold(name) for name in names if " " in fold(name)}, key=len, reverse=True)
        self._names = (
            re.compile(r"\b(?:" + "|".join(map(re.escape, folded)) + r")\b") if folded else None
        )
        self._runs: dict[tuple[str, ...], Citation] = {}
        for ref, text in evidence.source.provisions.items():
            words = self._words(text)
            for n in range(len(words) - LENGTH + 1):
                self._runs.setdefault(tuple(words[n : n + LENGTH]), ref)

    def copied(self, text: str) -> tuple[Citation | None, str]:
        """The first eight words in a row that the regulation has too, and where."""
        words = self._words(text)
        for n in range(len(words) - LENGTH + 1):
            ref = self._runs.get(tuple(words[n : n + LENGTH]))
            if ref is not None:
                return ref, " ".join(words[n : n + LENGTH]).replace(_ONE, " ")
        return None, ""

    def _words(self, text: str) -> list[str]:
        bare = fold(
            _CITATION.sub(lambda match: f" {_joined(match.group())} ", _HYPHEN.sub("", text))
        )
        if self._names is not None:
            bare = self._names.sub(lambda match: _joined(match.group()), bare)
        return bare.split()


def _joined(text: str) -> str:
    return _ONE.join(fold(text).split())
