"""The options that choose among the findings of an audit."""

from collections.abc import Callable
from typing import Annotated

import typer

from jalur.cli.chosen_findings import FailOn
from jalur.cli.completion import Values
from jalur.cli.invocation import invocation_of


def _rules() -> Callable[[typer.Context, str], Values]:
    """What completes the id of a rule, described by what it wants."""

    def complete(ctx: typer.Context, incomplete: str) -> Values:
        from jalur.loading.audit_words import load_audit_words

        invocation = invocation_of(ctx)
        words = load_audit_words(invocation.data_folders())
        return [(id, invocation.catalogue(f"wants.{id}")) for id in words.rules]

    return complete


AuditSelect = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="RULE", help="help.audit-select", autocompletion=_rules()),
]
AuditIgnore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="RULE", help="help.ignore", autocompletion=_rules()),
]
AuditRuleName = Annotated[
    str | None,
    typer.Option("--explain", metavar="RULE", help="help.audit-explain", autocompletion=_rules()),
]
AuditFailOn = FailOn
