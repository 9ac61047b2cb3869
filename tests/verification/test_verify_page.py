"""Every rule of verify explains itself: in the docs, by ``--explain``, and by name."""

from __future__ import annotations

import json
import re

import pytest
import yaml

from jalur.output.language import load_catalogue
from jalur.verification.rules import RULES
from jalur.verification.rules.examples import EXAMPLES
from support.commandline import FORMATS, Jalur
from support.regions import ROOT
from support.verifying import TEXT, YAML, changed, held

PAGE = (ROOT / "docs" / "verify.md").read_text(encoding="utf-8")


def test_every_rule_of_verify_is_explained() -> None:
    """docs/verify.md speaks of each rule that verify can report, and so does ``--explain``."""
    rules = {
        id.removeprefix("verify.")
        for id in load_catalogue("en").templates
        if id.startswith("verify.")
    }
    assert not {rule for rule in rules if f"`{rule}`" not in PAGE}
    known = {id[5:] for id in load_catalogue("en").templates if id.startswith("rule.")}
    assert known == rules == set(RULES) == set(EXAMPLES)
    assert list(EXAMPLES) == sorted(EXAMPLES)


def test_every_rule_has_an_example() -> None:
    """A text and a file that is YAML as far as it goes; a rule about nothing but both is rare."""
    assert {rule for rule, each in EXAMPLES.items() if not (each.text or each.file)} == {
        "concordance-missing"
    }
    for rule, each in EXAMPLES.items():
        assert each.file == "" or yaml.safe_load(each.file), rule
        assert f"“{each.text}”" not in PAGE
        # In the table a warning has a W behind its name.
        marked = re.search(rf"`{rule}` (?:W|\(W)", PAGE) is not None
        assert marked == (each.weight != "error"), rule


OF_WORDS = [rule for rule, each in EXAMPLES.items() if each.file.startswith("summary: ")]
"""The rules whose example is a whole provision and its summary."""


@pytest.mark.parametrize("rule", OF_WORDS)
def test_an_example_is_found_by_its_rule(rule: str) -> None:
    """As an article of the invented regulation with that summary it has the finding."""
    words = EXAMPLES[rule].text.partition(": ")[2] or EXAMPLES[rule].text
    summary = yaml.safe_load(EXAMPLES[rule].file)["summary"]
    article = f"\nPasal 8\n\n{words}\n\nAgar setiap orang tahu"
    text = changed(TEXT, "\nAgar setiap orang tahu", article)
    provision = f"  8: {{kind: means, summary: {summary!r}}}\n  penutup:"
    found = held(text, changed(YAML, "  penutup:", provision))
    assert rule in {each.rule for each in found if str(each.ref) == "8"}


def test_the_page_says_what_the_command_explains(jalur: Jalur) -> None:
    """``--explain`` tells of a rule what the table tells, with an example and where more stands."""
    plain = load_catalogue("en")
    page = PAGE.replace("`", "").replace("*", "")
    for rule in RULES:
        why, mend = plain(f"rule.{rule}"), plain(f"mend.{rule}")
        assert f" {why} | {mend} |" in page, rule
    for rule in RULES[::6]:
        shown = " ".join(jalur(f"verify --explain {rule} -f table").out.split())
        assert shown.startswith(rule)
        assert plain(f"rule.{rule}") in shown
        assert plain(f"mend.{rule}") in shown
        assert EXAMPLES[rule].text in shown
        assert EXAMPLES[rule].file in shown
        assert plain(f"weight.{EXAMPLES[rule].weight}") in shown
        assert "docs/verify.md" in shown


@pytest.mark.parametrize("format", [*FORMATS, "sarif"])
def test_a_rule_is_explained_in_every_format(format: str, jalur: Jalur) -> None:
    """With its example; the table speaks the language asked for."""
    ran = jalur(f"verify --explain way-turned -f {format} --lang id")
    assert (ran.code, ran.err) == (0, "")
    assert "Camat menyampaikan laporan" in ran.out
    if format == "table":
        assert "Yang perlu dilakukan: " in ran.out
    if format == "json":
        told = json.loads(ran.out)
        assert told["severity"] == "error"
        assert list(told) == [
            "schema", "rule", "why", "mend", "severity", "example_text", "example_file", "docs",
            "notes",
        ]  # fmt: skip


def test_a_rule_that_there_is_not_is_refused(jalur: Jalur) -> None:
    """With those that may be meant; and without a rule, CITY and --source are needed."""
    for language in ("en", "id"):
        ran = jalur(f"verify --explain way-turnd --lang {language}")
        assert (ran.code, "way-turned" in ran.err, ran.out) == (2, True, "")
        assert "act-left-out" not in ran.err
        assert "act-left-out" in jalur(f"verify --explain {'x' * 9} --lang {language}").err
    assert "CITY" in jalur("verify").err
    assert "--source" in jalur("verify kendari").err
