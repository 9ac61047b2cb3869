"""``jalur audit FILE|CITY``."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from jalur.audit.answer import AuditAnswer, Chapter, RulesAnswer
from jalur.audit.audit import audit as ask
from jalur.audit.subject import Subject
from jalur.cli.audited import AuditFailOn, AuditIgnore, AuditRuleName, AuditSelect
from jalur.cli.chosen_findings import ChosenFindings, known_rule
from jalur.cli.deliver import deliver
from jalur.cli.session import Session, open_session
from jalur.errors import UsageError
from jalur.law.audit_words import AuditWords
from jalur.law.region import Region
from jalur.loading.audit_words import load_audit_words
from jalur.loading.editions import typed_day
from jalur.loading.folders import is_region_file, typed_path
from jalur.loading.pipes import is_pipe
from jalur.loading.source_file import STDIN, read_source_file
from jalur.output.views.audit import RULE_VIEW, RULES_VIEW, VIEW
from jalur.source.text import read_source


def audit(
    ctx: typer.Context,
    subject: Annotated[str | None, typer.Argument(metavar="FILE|CITY", help="help.audited")] = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="FILE", help="help.audit-source")
    ] = None,
    rules_of: Annotated[
        str | None, typer.Option("--rules-of", metavar="DATE", help="help.rules-of")
    ] = None,
    rules: Annotated[bool, typer.Option("--rules", help="help.audit-rules")] = False,
    select: AuditSelect = None,
    ignore: AuditIgnore = None,
    fail_on: AuditFailOn = "error",
    explain: AuditRuleName = None,
) -> int:
    """Hold the text of a regulation against the rules of drafting, and against itself."""
    session = open_session(ctx)
    words = load_audit_words(session.folders)
    if rules:
        return deliver(session, RulesAnswer(tuple(words.rules.values())), RULES_VIEW)
    if explain is not None:
        rule = words.rules[known_rule(explain, words.rules)]
        return deliver(session, RulesAnswer((rule,)), RULE_VIEW)
    if subject is None:
        raise UsageError("missing-argument", name="FILE|CITY")
    chosen = ChosenFindings.typed(select, ignore, fail_on, tuple(words.rules))
    text, region = _what(session, subject, source)
    answer = _answer(text, region, words, None if rules_of is None else typed_day(rules_of), chosen)
    return deliver(session, answer, VIEW, code=chosen.code(answer.findings))


def _what(session: Session, typed: str, source: str | None) -> tuple[str | None, Region | None]:
    """The file with the text, and the region that encodes it; one of the two may be missing.

    Raises ``UsageError`` where what was typed is neither a text nor a region.
    """
    path = Path(typed_path(typed))
    is_file = typed == STDIN or is_pipe(typed) or os.path.isfile(path)
    if is_file and not (typed != STDIN and is_region_file(path)):
        if source is not None:
            raise UsageError("two-texts", file=typed, source=source)
        return typed, None
    return source, session.regulation(typed)


def _answer(
    file: str | None,
    region: Region | None,
    words: AuditWords,
    day: str | None,
    chosen: ChosenFindings,
) -> AuditAnswer:
    assert file is not None  # TEMPORARY
    subject = Subject(read_source(read_source_file(file).text), words, region)
    made = ask(subject, day)
    found = tuple(replace(each, file=file, line=each.text_line) for each in made.findings)
    wanted = tuple(chosen.of(found))
    title = subject.title
    return AuditAnswer(
        findings=wanted,
        rules=tuple(words.rules[id] for id in dict.fromkeys(each.rule for each in wanted)),
        name=title.cited if title else file,
        source=None if file == STDIN else file,
        day=made.day,
        promulgated=subject.promulgated,
        not_asked=(),
        of=region,
        chapters=tuple(
            Chapter(f"BAB {each.number} {each.title}", each.before)
            for each in subject.source.headings
            if each.kind == "bab"
        ),
        left_out=len(found) - len(wanted),
    )
