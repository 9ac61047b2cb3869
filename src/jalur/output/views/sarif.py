"""Findings as SARIF 2.1.0, which code hosts show on the lines of a change."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from jalur import __version__
from jalur.answers.report import Report
from jalur.law.findings import ERROR, Finding
from jalur.output.language import Catalogue
from jalur.output.views.explained import both_sides, example_lines, text_place
from jalur.output.views.view import Json
from jalur.text.messages import Message
from jalur.verification.rules.examples import EXAMPLES

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "jalurFinding/v1"
"""By what a finding is known again, wherever the lines of the file have gone."""
_NUMBER = re.compile(r"\[\d+\]")
_DOCUMENTS = (".pdf", ".docx")
"""Files whose text has pages, and lines only as it was read."""


def sarif(answer: Report, catalogue: Catalogue) -> Json:
    """One run with the rules that found something, and what they found in which files."""
    rules = list(dict.fromkeys(finding.rule for finding in answer.findings))
    artifacts = _Artifacts()
    alike: Counter[str] = Counter()
    results = []
    for each in answer.findings:
        mark = _fingerprint(each)
        alike[mark] += 1
        result = _result(answer, each, rules, artifacts, catalogue)
        result["partialFingerprints"] = {FINGERPRINT: f"{mark}:{alike[mark]}"}
        results.append(result)
    return log(rules, catalogue, results, artifacts.listed())


def log(
    rules: Iterable[str],
    catalogue: Catalogue,
    results: Iterable[Json] = (),
    artifacts: Iterable[Json] = (),
) -> Json:
    """A file of SARIF that tells of ``rules`` and has these results."""
    driver: Json = {
        "name": "jalur",
        "version": __version__,
        "language": catalogue.language,
        "rules": [_rule(rule, catalogue) for rule in rules],
    }
    run: Json = {
        "tool": {"driver": driver},
        "language": catalogue.language,
        "columnKind": "unicodeCodePoints",
        "artifacts": list(artifacts),
        "results": list(results),
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: str, catalogue: Catalogue) -> Json:
    if f"rule.{rule}" not in catalogue.templates:
        # What is wrong with a file alone, its message says whole.
        return {"id": rule}
    why, mend = catalogue(f"rule.{rule}"), catalogue(f"mend.{rule}")
    weight = EXAMPLES[rule].weight
    return {
        "id": rule,
        "shortDescription": {"text": why},
        "fullDescription": {"text": catalogue("explain.why", text=why)},
        "help": {
            "text": "\n".join(
                (catalogue("explain.mend", text=mend), *example_lines(rule, catalogue))
            )
        },
        "defaultConfiguration": {"level": ERROR if weight == "either" else weight},
    }


class _Artifacts:
    """The files of a run, each with its number."""

    def __init__(self) -> None:
        self._roles: dict[str, str] = {}

    def location(self, file: str, role: str) -> Json:
        """The place of a file; ``role`` is what it is to the run."""
        uri = _uri(file)
        self._roles.setdefault(uri, role)
        return {"uri": uri, "index": list(self._roles).index(uri)}

    def listed(self) -> list[Json]:
        """Every file, in the order of its number."""
        return [
            {"location": {"uri": uri, "index": n}, "roles": [role]}
            for n, (uri, role) in enumerate(self._roles.items())
        ]


def _result(
    answer: Report,
    finding: Finding,
    rules: list[str],
    artifacts: _Artifacts,
    catalogue: Catalogue,
) -> Json:
    place, said = answer.place(finding), catalogue.text(finding.message)
    lines = [f"{place}: {said}" if place else said]
    if answer.verified is not None:
        lines += both_sides(answer, finding, catalogue)
        lines.append(catalogue("explain.mend", text=catalogue(f"mend.{finding.rule}")))
    result: Json = {
        "ruleId": finding.rule,
        "ruleIndex": rules.index(finding.rule),
        "level": finding.severity,
        "message": {"text": "\n".join(lines)},
    }
    if finding.file is not None:
        physical: Json = {"artifactLocation": artifacts.location(finding.file, "analysisTarget")}
        if finding.line is not None:
            physical["region"] = {"startLine": finding.line}
        location: Json = {"physicalLocation": physical}
        if finding.path:
            location["logicalLocations"] = [{"fullyQualifiedName": finding.path}]
        result["locations"] = [location]
    if answer.source is not None and finding.text_line is not None:
        result["relatedLocations"] = [_printed(answer, finding, artifacts, catalogue)]
    return result


def _printed(answer: Report, finding: Finding, artifacts: _Artifacts, catalogue: Catalogue) -> Json:
    """Where the text has it; the lines of a document are those of its reading, and only told."""
    assert answer.source is not None
    role = "referencedOnCommandLine"
    physical: Json = {"artifactLocation": artifacts.location(answer.source, role)}
    if not answer.source.lower().endswith(_DOCUMENTS):
        physical["region"] = {"startLine": finding.text_line}
    told = text_place(answer, finding, catalogue)
    return {"id": 1, "physicalLocation": physical, "message": {"text": told}}


def _fingerprint(finding: Finding) -> str:
    """What is the same for a finding in every run and language, as long as it is not mended.

    Neither lines nor the numbers of a list are in it, since both change with what stands before.
    """
    where = str(finding.ref) if finding.ref is not None else _NUMBER.sub("[]", finding.path)
    name = os.path.basename(finding.file or "")
    told = json.dumps([finding.rule, name, where, _told(finding.message)])
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _told(message: Message) -> list[object]:
    gaps = [[name, _told(gap) if isinstance(gap, Message) else gap] for name, gap in message.args]
    return [message.id, *gaps]


def _uri(file: str) -> str:
    """A file as a URI: relative where it lies below the current folder, as code hosts want it."""
    path = Path(os.path.abspath(file))
    below = Path.cwd()
    if path.is_relative_to(below):
        return quote(os.fsencode(path.relative_to(below).as_posix()))
    return path.as_uri()
