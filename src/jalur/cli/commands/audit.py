"""``jalur audit FILE|CITY``."""

import os
import re
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from jalur.audit.all_answer import Audits
from jalur.audit.answer import RulesAnswer
from jalur.cli.audited import AuditFailOn, AuditIgnore, AuditRuleName, AuditSelect
from jalur.cli.auditing import audited
from jalur.cli.chosen_findings import FAILING, ChosenFindings, known_rule
from jalur.cli.deliver import deliver
from jalur.cli.session import Session, choice, open_session
from jalur.errors import UsageError
from jalur.law.audit_words import AuditWords
from jalur.loading.audit_words import load_audit_words
from jalur.loading.editions import typed_day
from jalur.loading.folders import BESIDE, is_region_file, typed_path
from jalur.loading.source_file import STDIN, is_pipe
from jalur.output.views.audit import VIEW
from jalur.output.views.audit_rules import RULE_VIEW, RULES_VIEW
from jalur.text.messages import message

_ENDING = re.compile(r"[^\s.]\.\w{2,5}$")
"""How the name of a file ends, and no name of a city does."""


def audit(
    ctx: typer.Context,
    subjects: Annotated[
        list[str] | None, typer.Argument(metavar="[FILE|CITY]...", help="help.audited")
    ] = None,
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
    failing = choice(ctx, "fail-on", fail_on, FAILING, "unknown-severity") or fail_on
    words = load_audit_words(session.folders)
    if rules or explain is not None:
        besides = (*(subjects or ()), *(["--all"] if everyone else []), *(select or ()))
        if besides:
            raise UsageError("rules-alone", given=besides[0])
    day = None if rules_of is None else typed_day(rules_of)
    if rules:
        bound = (each for each in words.rules.values() if each.weight(day) is not None)
        return deliver(session, RulesAnswer(tuple(bound)), RULES_VIEW)
    if explain is not None:
        rule = words.rules[known_rule(explain, words.rules)]
        return deliver(session, RulesAnswer((rule,)), RULE_VIEW)
    if everyone and (subjects or source):
        raise UsageError("all-or-one", given=subjects[0] if subjects else "--source")
    if sources is not None and not everyone:
        raise UsageError("sources-without-all")
    chosen = ChosenFindings.typed(select, ignore, failing, tuple(words.rules))
    if everyone:
        return _all(session, sources, words, day, chosen)
    if not subjects:
        raise UsageError("missing-argument", name=message("metavar.file-or-city"))
    if source is not None and len(subjects) > 1:
        raise UsageError("one-source", source=source)
    asked = dict.fromkeys(_what(session, each, source) for each in subjects)
    answers = [
        audited(text, None if city is None else session.file(city), words, day, chosen)
        for text, city in asked
    ]
    code = chosen.code(chain.from_iterable(each.findings for each in answers))
    if len(subjects) == 1:
        return deliver(session, answers[0], VIEW, code=code)
    from jalur.output.views.audits import VIEW as SEVERAL

    return deliver(session, Audits(tuple(answers)), SEVERAL, code=code)


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


def _what(session: Session, typed: str, source: str | None) -> tuple[str | None, str | None]:
    """The file with the text, and the region that encodes it as it was typed; one of the two may
    be missing. What stays of the findings of a text means this text.

    Raises ``UsageError`` where a text was typed, and another one with it, and where what ends as
    the name of a file does is none.
    """
    typed = typed.removesuffix(BESIDE)
    path = Path(typed_path(typed))
    # A folder may bear the name of a city; one that does not is no text, which is then said.
    is_folder = os.path.isdir(path) and session.folders.file(typed) is None
    is_file = typed == STDIN or is_pipe(typed) or os.path.isfile(path) or is_folder
    if is_file and not (typed != STDIN and is_region_file(path)):
        if source is not None:
            raise UsageError("two-texts", file=typed, source=source)
        return typed, None
    if _ENDING.search(typed) and not os.path.exists(path):
        raise UsageError("no-such-file", file=typed)
    return source, typed
