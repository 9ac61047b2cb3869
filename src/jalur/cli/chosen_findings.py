"""Which findings of a check are wanted, and which of them make it fail."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import Annotated

import typer

from jalur.cli.completion import choices
from jalur.errors import ANSWERED, NO, UsageError
from jalur.law.enumerations import Severity
from jalur.law.findings import ERROR, WARNING, Finding
from jalur.verification.rules import RULES

FAILING: Mapping[str, tuple[Severity, ...]] = MappingProxyType(
    {ERROR: (ERROR,), WARNING: (ERROR, WARNING), "never": ()}
)

Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="RULE", help="help.select", autocompletion=choices(RULES)),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="RULE", help="help.ignore", autocompletion=choices(RULES)),
]

Explain = Annotated[
    str | None,
    typer.Option(
        "--explain",
        metavar="RULE",
        help="help.explain",
        autocompletion=choices(RULES),
    ),
]
FailOn = Annotated[
    str,
    typer.Option(
        "--fail-on",
        metavar="|".join(FAILING),
        help="help.fail-on",
        autocompletion=choices(tuple(FAILING), option="fail-on"),
    ),
]


@dataclass(frozen=True, slots=True)
class ChosenFindings:
    """What was typed to choose among findings."""

    selected: frozenset[str]
    """The rules that are asked for; empty: every rule."""
    ignored: frozenset[str]
    fail_on: str

    @classmethod
    def typed(
        cls,
        select: Iterable[str] | None,
        ignore: Iterable[str] | None,
        fail_on: str,
        rules: Collection[str] = RULES,
    ) -> ChosenFindings:
        """The choice among ``rules``; several may stand in one value, between commas.

        Raises ``UsageError`` where there is no such rule.
        """
        selected, ignored = (frozenset(_rules(each, rules)) for each in (select, ignore))
        return cls(selected, ignored, fail_on)

    def of(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Those of ``findings`` that are wanted."""
        for finding in findings:
            names = (finding.rule, *finding.also)
            wanted = not self.selected or not self.selected.isdisjoint(names)
            if wanted and self.ignored.isdisjoint(names):
                yield finding

    def code(self, findings: Iterable[Finding]) -> int:
        """The exit code of a check that found them."""
        failing = FAILING[self.fail_on]
        return NO if any(finding.severity in failing for finding in findings) else ANSWERED


def known_rule(typed: str, rules: Collection[str] = RULES) -> str:
    """The id of one of ``rules``; raises ``UsageError`` where there is none of that name."""
    if typed not in rules:
        near = tuple(get_close_matches(typed, rules, n=5, cutoff=0.5))
        if near:
            raise UsageError("no-such-rule", near, value=typed)
        raise UsageError("unknown-rule", tuple(rules), value=typed)
    return typed


def _rules(typed: Iterable[str] | None, rules: Collection[str]) -> Iterator[str]:
    for value in typed or ():
        # Nothing at all is no rule either: it would choose every finding.
        named = [word for word in map(str.strip, value.split(",")) if word]
        yield from (known_rule(word, rules) for word in named or [value])
