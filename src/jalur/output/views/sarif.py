"""Findings as SARIF 2.1.0, which code hosts show on the lines of a change."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable

from jalur.answers.report import Report
from jalur.law.findings import ERROR, Finding
from jalur.output.language import Catalogue
from jalur.output.views.explained import both_sides, example_lines, text_place
from jalur.output.views.sarif_log import DOCUMENTS, FINGERPRINT, Artifacts, fingerprint, log
from jalur.output.views.view import Json
from jalur.verification.rules.examples import EXAMPLES

_NUMBER = re.compile(r"\[\d+\]")


def sarif(answer: Report, catalogue: Catalogue) -> Json:
    """One run with the rules that found something, and what they found in which files."""
    rules = list(dict.fromkeys(finding.rule for finding in answer.findings))
    artifacts = Artifacts()
    alike: Counter[str] = Counter()
    results = []
    for each in answer.findings:
        mark = _fingerprint(each)
        alike[mark] += 1
        result = _result(answer, each, rules, artifacts, catalogue)
        result["partialFingerprints"] = {FINGERPRINT: f"{mark}:{alike[mark]}"}
        results.append(result)
    told = [_rule(rule, catalogue) for rule in rules]
    return log(told, catalogue, results, artifacts.listed())


def told_rules(rules: Iterable[str], catalogue: Catalogue) -> Json:
    """A file of SARIF that tells of ``rules`` alone."""
    return log([_rule(rule, catalogue) for rule in rules], catalogue)


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


def _result(
    answer: Report,
    finding: Finding,
    rules: list[str],
    artifacts: Artifacts,
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


def _printed(answer: Report, finding: Finding, artifacts: Artifacts, catalogue: Catalogue) -> Json:
    """Where the text has it; the lines of a document are those of its reading, and only told."""
    assert answer.source is not None
    role = "referencedOnCommandLine"
    physical: Json = {"artifactLocation": artifacts.location(answer.source, role)}
    if not answer.source.lower().endswith(DOCUMENTS):
        physical["region"] = {"startLine": finding.text_line}
    told = text_place(answer, finding, catalogue)
    return {"id": 1, "physicalLocation": physical, "message": {"text": told}}


def _fingerprint(finding: Finding) -> str:
    """Neither lines nor the numbers of a list are in it: both change with what stands before."""
    where = str(finding.ref) if finding.ref is not None else _NUMBER.sub("[]", finding.path)
    return fingerprint(finding.rule, os.path.basename(finding.file or ""), where, finding.message)
