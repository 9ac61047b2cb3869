"""Each rule of drafting: words that break it, and words that come near and do not."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from jalur.output.language import LANGUAGES, load_catalogue
from support.auditing import AUDIT, audit_words, audited, specimen

CASES: list[tuple[str, str, dict[str, Any]]] = [
    (rule, f"{file.stem}: {rule} {number}", case)
    for file in sorted((AUDIT / "cases").glob("*.yaml"))
    for rule, cases in yaml.safe_load(file.read_text(encoding="utf-8")).items()
    for number, case in enumerate(cases, 1)
]

OF_NO_TEXT = {"unused-suppression"}
"""What is found in neither a text nor its file, but in what somebody said of both."""


def test_the_specimen_breaks_no_rule() -> None:
    """A clean regulation has no finding, by the rules of any day."""
    for day in (None, "2012-01-01", "2023-04-04"):
        found = audited(specimen(), day)
        assert [(each.rule, str(each.ref), each.printed) for each in found] == []


@pytest.mark.parametrize(
    ("rule", "case"), [(r, c) for r, _, c in CASES], ids=[i for _, i, _ in CASES]
)
def test_rule(rule: str, case: dict[str, Any]) -> None:
    """``of`` becomes ``to`` (or each ``change`` does); then the rule says the phrases of
    ``found``, and nothing at all where there is no ``found``.
    """
    text = specimen()
    for of, to in [(case["of"], case["to"])] if "of" in case else case["change"]:
        assert text.count(of) == 1, f"{of!r} stands {text.count(of)} times in the specimen"
        text = text.replace(of, to)
    found = [each for each in audited(text, case.get("day")) if each.rule == rule]
    said = sorted({each.message.id.removeprefix("audit.") for each in found})
    assert said == sorted(case.get("found", []))
    if "at" in case:
        assert sorted({str(each.ref) for each in found}) == sorted(case["at"])
    if "printed" in case:
        assert [each.printed for each in found] == [case["printed"]]
    if "level" in case:
        assert {each.severity for each in found} == {case["level"]}


def test_each_rule_has_both() -> None:
    """Every rule is broken by some text, and by one that comes near it is not."""
    broken = {rule for rule, _, case in CASES if case.get("found")}
    near = {rule for rule, _, case in CASES if not case.get("found")}
    every = {each.id for each in audit_words().rules.values() if each.needs != "file"} - OF_NO_TEXT
    assert (every - broken, every - near, (broken | near) - every) == (set(), set(), set())


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_rule_says_what_it_wants(language: str) -> None:
    """What a rule wants, and each thing that it finds, is worded in both languages."""
    phrases = load_catalogue(language).templates
    wants = {key.removeprefix("wants.") for key in phrases if key.startswith("wants.")}
    assert wants == set(audit_words().rules)
    said = {phrase for _, _, case in CASES for phrase in case.get("found", [])}
    of_texts = {each.id for each in audit_words().rules.values() if each.needs != "file"}
    of_texts -= OF_NO_TEXT
    keys = {key.removeprefix("audit.") for key in phrases if key.startswith("audit.")}
    worded = {key for key in keys if key.partition(".")[0] in of_texts}
    assert worded == said
