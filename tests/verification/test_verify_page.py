"""The page about verify speaks of every rule."""

from __future__ import annotations

from jalur.output.language import load_catalogue
from jalur.verification.rules import RULES
from support.commandline import Jalur
from support.regions import ROOT

DOCS = ROOT / "docs"


def test_every_rule_of_verify_is_explained() -> None:
    """docs/verify.md speaks of each rule that verify can report."""
    page = (DOCS / "verify.md").read_text(encoding="utf-8")
    rules = {
        id.removeprefix("verify.")
        for id in load_catalogue("en").templates
        if id.startswith("verify.")
    }
    assert not {rule for rule in rules if f"`{rule}`" not in page}


def test_the_page_says_what_the_command_explains(jalur: Jalur) -> None:
    """``--explain`` tells of a rule what the table tells, and of no other."""
    plain = load_catalogue("en")
    page = (DOCS / "verify.md").read_text(encoding="utf-8").replace("`", "").replace("*", "")
    for rule in RULES:
        why, mend = plain(f"rule.{rule}"), plain(f"mend.{rule}")
        assert f" {why} | {mend} |" in page, rule
        shown = " ".join(jalur(f"verify --explain {rule} -f table").out.split())
        assert shown.startswith(rule)
        assert (why in shown, mend in shown) == (True, True)
    known = {id[5:] for id in plain.templates if id.startswith("rule.")}
    assert known == set(RULES)


def test_a_rule_that_there_is_not_is_refused(jalur: Jalur) -> None:
    """With those that may be meant; and without a rule, CITY and --source are needed."""
    ran = jalur("verify --explain way-turnd")
    assert (ran.code, "way-turned" in ran.err) == (2, True)
    assert "CITY" in jalur("verify").err
    assert "--source" in jalur("verify kendari").err
