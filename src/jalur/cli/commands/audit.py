"""``jalur audit FILE|CITY``."""

import os
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from jalur.audit.answer import RulesAnswer
from jalur.cli.audited import AuditFailOn, AuditIgnore, AuditRuleName, AuditSelect
from jalur.cli.auditing import audited
from jalur.cli.chosen_findings import ChosenFindings, known_rule
from jalur.cli.deliver import deliver
from jalur.cli.session import Session, open_session
from jalur.errors import UsageError
from jalur.law.audit_words import AuditWords
from jalur.law.region import Region
from jalur.loading.audit_words import load_audit_words
from jalur.loading.editions import typed_day
from jalur.loading.folders import DataFolders, is_region_file, typed_path
from jalur.loading.pipes import is_pipe
from jalur.loading.source_file import STDIN
from jalur.output.views.audit import VIEW
from jalur.output.views.audit_rules import RULE_VIEW, RULES_VIEW


def audit(
    ctx: typer.Context,
    subject: Annotated[str | None, typer.Argument(metavar="FILE|CITY", help="help.audited")] = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="FILE", help="help.audit-source")
    ] = None,
    rules_of: Annotated[
        str | None, typer.Option("--rules-of", metavar="DATE", help="help.rules-of")
    ] = None,
    everyone: Annotated[bool, typer.Option("--all", help="help.audit-all")] = False,
    sources: Annotated[
        str | None, typer.Option("--sources", metavar="FOLDER", help="help.audit-sources")
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
    if everyone and (subject or source):
        raise UsageError("all-or-one", given=subject or "--source")
    if sources is not None and not everyone:
        raise UsageError("sources-without-all")
    chosen = ChosenFindings.typed(select, ignore, fail_on, tuple(words.rules))
    day = None if rules_of is None else typed_day(rules_of)
    if everyone:
        return _all(session, sources, words, day, chosen)
    if subject is None:
        raise UsageError("missing-argument", name="FILE|CITY")
    text, encoded = _what(session, subject, source)
    answer = audited(text, encoded, words, day, chosen)
    return deliver(session, answer, VIEW, code=chosen.code(answer.findings))


def _all(
    session: Session,
    sources: str | None,
    words: AuditWords,
    day: str | None,
    chosen: ChosenFindings,
) -> int:
    from jalur.cli.auditing_all import audited_all
    from jalur.output.views.audit_all import view

    answer, broken = audited_all(session, sources, words, day, chosen)
    found = chain.from_iterable(each.findings for each in answer.audits)
    return deliver(session, answer, view(answer), broken=broken, code=chosen.code(found))


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
