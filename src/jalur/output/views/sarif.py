"""Findings as SARIF 2.1.0, which code hosts show on the lines of a change."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from jalur import __version__
from jalur.answers.report import Report
from jalur.law.findings import Finding
from jalur.output.language import Catalogue
from jalur.output.views.view import Json

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def sarif(answer: Report, catalogue: Catalogue) -> Json:
    """One run with the rules that found something, and what they found."""
    rules = list(dict.fromkeys(finding.rule for finding in answer.findings))
    driver: Json = {
        "name": "jalur",
        "version": __version__,
        "rules": [_rule(rule, catalogue) for rule in rules],
    }
    results = [_result(answer, each, rules, catalogue) for each in answer.findings]
    run: Json = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: str, catalogue: Catalogue) -> Json:
    if f"rule.{rule}" not in catalogue.templates:
        # What is wrong with a file alone, its message says whole.
        return {"id": rule}
    return {
        "id": rule,
        "shortDescription": {"text": catalogue(f"rule.{rule}")},
        "help": {"text": catalogue(f"mend.{rule}")},
    }


def _result(answer: Report, finding: Finding, rules: list[str], catalogue: Catalogue) -> Json:
    place = answer.place(finding)
    text = catalogue.text(finding.message)
    result: Json = {
        "ruleId": finding.rule,
        "ruleIndex": rules.index(finding.rule),
        "level": finding.severity,
        "message": {"text": f"{place}: {text}" if place else text},
    }
    if finding.file is not None:
        result["locations"] = [_location(finding.file, finding.line)]
    if answer.source is not None and finding.text_line is not None:
        result["relatedLocations"] = [_location(answer.source, finding.text_line)]
    return result


def _location(file: str, line: int | None) -> Json:
    physical: Json = {"artifactLocation": {"uri": _uri(file)}}
    if line is not None:
        physical["region"] = {"startLine": line}
    return {"physicalLocation": physical}


def _uri(file: str) -> str:
    """A file as a URI: relative where it lies below the current folder, as code hosts want it."""
    path = Path(os.path.abspath(file))
    below = Path.cwd()
    return (
        quote(path.relative_to(below).as_posix()) if path.is_relative_to(below) else path.as_uri()
    )
