"""``jalur audit FILE|CITY``."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from jalur.audit.answer import AuditAnswer, Chapter, RulesAnswer
from jalur.audit.audit import audit as ask
from jalur.audit.audit import binding_day
from jalur.audit.subject import Subject
from jalur.audit.substance.met import unmet
from jalur.cli.audited import AuditFailOn, AuditIgnore, AuditRuleName, AuditSelect
from jalur.cli.chosen_findings import ChosenFindings, known_rule
from jalur.cli.deliver import deliver
from jalur.cli.session import Session, open_session
from jalur.errors import UsageError
from jalur.law.audit_words import AuditWords
from jalur.law.findings import Finding
from jalur.law.region import Region
from jalur.loading.audit_words import load_audit_words
from jalur.loading.editions import typed_day
from jalur.loading.folders import DataFolders, is_region_file, typed_path
from jalur.loading.line_numbers import load_lines
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
    text, encoded = _what(session, subject, source)
    answer = _answer(
        text, encoded, words, None if rules_of is None else typed_day(rules_of), chosen
    )
    return deliver(session, answer, VIEW, code=chosen.code(answer.findings))


def _what(
    session: Session, typed: str, source: str | None
) -> tuple[str | None, tuple[DataFolders, Region] | None]:
    """The file with the text, and the region that encodes it; one of the two may be missing.

    Raises ``UsageError`` where what was typed is neither a text nor a region.
    """
    path = Path(typed_path(typed))
    is_file = typed == STDIN or is_pipe(typed) or os.path.isfile(path)
    if is_file and not (typed != STDIN and is_region_file(path)):
        if source is not None:
            raise UsageError("two-texts", file=typed, source=source)
        return typed, None
    return source, session.file(typed)


def _answer(
    file: str | None,
    encoded: tuple[DataFolders, Region] | None,
    words: AuditWords,
    day: str | None,
    chosen: ChosenFindings,
) -> AuditAnswer:
    region = encoded[1] if encoded else None
    subject = None
    if file is not None:
        subject = Subject(read_source(read_source_file(file).text), words, region)
    promulgated = binding_day(subject, region)
    found = _placed(ask(words, subject, region, day or promulgated), encoded, file)
    wanted = tuple(chosen.of(found))
    title = subject.title if subject else None
    lacking = {"text"} if subject is None else set() if region else {"file"}
    return AuditAnswer(
        findings=wanted,
        rules=tuple(words.rules[id] for id in dict.fromkeys(each.rule for each in wanted)),
        name=title.cited if title else (file or (region.id if region else "")),
        source=None if file == STDIN else file,
        day=day or promulgated,
        promulgated=promulgated,
        not_asked=tuple(each.id for each in words.rules.values() if each.needs in lacking),
        of=region,
        chapters=tuple(_chapters(subject)) if subject else (),
        oddities=unmet(region, found, words.rules) if region else (),
        left_out=len(found) - len(wanted),
    )


def _chapters(subject: Subject) -> Iterator[Chapter]:
    for each in subject.source.headings:
        if each.kind == "bab":
            yield Chapter(f"BAB {each.number} {each.title}", each.before)


def _placed(
    found: Iterable[Finding], encoded: tuple[DataFolders, Region] | None, text: str | None
) -> list[Finding]:
    """Findings with their line of the text, or else of the file."""
    placed = []
    for each in found:
        if each.text_line is not None or encoded is None:
            placed.append(replace(each, file=text, line=each.text_line))
        else:
            lines = load_lines(encoded[0], encoded[1].id)
            placed.append(replace(each, file=lines.name, line=lines.line_of(each.path)))
    return placed
