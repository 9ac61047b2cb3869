"""The findings of an audit as SARIF 2.1.0, on the lines of the text."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence

from jalur.audit.answer import AuditAnswer
from jalur.law.audit_rules import AuditRule
from jalur.law.findings import Finding
from jalur.output.language import Catalogue
from jalur.output.views.audit_weights import weighs
from jalur.output.views.sarif_log import DOCUMENTS, FINGERPRINT, Artifacts, fingerprint, log
from jalur.output.views.view import Json


def sarif(answers: Sequence[AuditAnswer], catalogue: Catalogue) -> Json:
    """One run with the rules that found something, and what they found where."""
    artifacts = Artifacts()
    rules = {rule.id: rule for answer in answers for rule in answer.rules}
    results = [
        result
        for answer in answers
        for result in _results(answer, list(rules), artifacts, catalogue)
    ]
    if any(answer.suppressed for answer in answers):  # Where one tells it, every one has to.
        for result in results:
            result.setdefault("suppressions", [])
    told = [_rule(rule, catalogue) for rule in rules.values()]
    return log(told, catalogue, results, artifacts.listed())


def _results(
    answer: AuditAnswer, rules: list[str], artifacts: Artifacts, catalogue: Catalogue
) -> Iterator[Json]:
    alike: Counter[str] = Counter()
    found = [(each, None) for each in answer.findings]
    for each, reason in (*found, *answer.suppressed):
        result = _result(answer, each, rules, artifacts, catalogue)
        name = os.path.basename(each.file or "")
        mark = fingerprint(each.rule, name, str(each.ref or ""), each.message)
        alike[mark] += 1
        result["partialFingerprints"] = {FINGERPRINT: f"{mark}:{alike[mark]}"}
        if reason is not None:
            result["suppressions"] = [{"kind": "external", "justification": reason}]
        yield result


def _rule(rule: AuditRule, catalogue: Catalogue) -> Json:
    wants = catalogue(f"wants.{rule.id}")
    examples = (
        *(catalogue("audited.wrong"), f"  {rule.wrong}"),
        *(catalogue("audited.right"), f"  {rule.right}"),
    )
    return {
        "id": rule.id,
        "shortDescription": {"text": wants},
        "fullDescription": {"text": weighs(rule, catalogue)},
        "help": {"text": "\n".join(examples)},
        "defaultConfiguration": {"level": rule.level},
    }


def _result(
    answer: AuditAnswer,
    finding: Finding,
    rules: list[str],
    artifacts: Artifacts,
    catalogue: Catalogue,
) -> Json:
    place, said = answer.place(finding.ref), catalogue.text(finding.message)
    lines = [f"{place}: {said}" if place else said]
    if finding.printed:
        lines.append(f"“{finding.printed}”")
    lines.append(catalogue(f"wants.{finding.rule}"))
    if answer.rule(finding.rule).scanned:
        lines.append(catalogue("audited.check-pdf"))
    result: Json = {
        "ruleId": finding.rule,
        "ruleIndex": rules.index(finding.rule),
        "level": finding.severity,
        "message": {"text": "\n".join(lines)},
    }
    if finding.file == "-":  # What came through a pipe lies nowhere.
        if place:
            result["locations"] = [{"logicalLocations": [{"fullyQualifiedName": place}]}]
    elif finding.file is not None:
        physical: Json = {"artifactLocation": artifacts.location(finding.file, "analysisTarget")}
        if finding.line is not None and not finding.file.lower().endswith(DOCUMENTS):
            physical["region"] = {"startLine": finding.line}
        location: Json = {"physicalLocation": physical}
        if place:
            location["logicalLocations"] = [{"fullyQualifiedName": place}]
        result["locations"] = [location]
    return result
