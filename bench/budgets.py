"""The budgets, whether they are met, and the tables that say so."""

from __future__ import annotations

import operator
import random
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import commands as c
from corpus import REGIONS

BEGIN = "<!-- what follows is written by: python bench/run.py --write -->"
END = "<!-- end of what was measured -->"
HOLDS = {"≤": operator.le, "<": operator.lt, "≥": operator.ge}

MEMORY = {c.WHOLE: 200 * 2**20}
"""The most bytes that a command may hold at once."""
_MEMORY_OF = "memory of "

Times = Mapping[str, Sequence[float]]
"""Seconds of each command, one figure a round."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A median, and the bounds between which the true one lies with a confidence of 95 %."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Budget:
    """What a figure must be."""

    title: str
    sign: str
    """One of ``HOLDS``."""
    limit: float
    figures: Callable[[Times], list[float]]
    """From the times to one figure a round."""

    def verdict(self, found: Estimate) -> str:
        """``met`` or ``missed``; ``unclear`` where the limit lies within the bounds."""
        holds = [HOLDS[self.sign](bound, self.limit) for bound in (found.low, found.high)]
        return "met" if all(holds) else "unclear" if any(holds) else "missed"


def ratios(times: Times, command: str, base: str) -> list[float]:
    """How many times as long ``command`` took as ``base``, round by round."""
    return [one / other for one, other in zip(times[command], times[base], strict=True)]


def names_a_second(times: Times) -> list[float]:
    """The names of a batch that were answered in a second after start-up, round by round."""
    pairs = zip(times[c.MANY], times[c.ONE], strict=True)
    return [(c.NAMES - 1) / (many - one) for many, one in pairs]


def growth_of_audit(times: Times) -> list[float]:
    """How much more the audit takes from 4 to 16 times the text than from once to 4 times, round by
    round: 4 where its cost grows as the text does. Start-up counts in neither.
    """
    rounds = zip(times[c.AUDIT], times[c.AUDIT_4], times[c.AUDIT_16], strict=True)
    return [(sixteen - four) / (four - one) for one, four, sixteen in rounds]


def estimate(figures: Sequence[float]) -> Estimate:
    """The median of ``figures`` with bootstrap bounds, which are the same every time."""
    dice = random.Random(0)
    draws = (dice.choices(figures, k=len(figures)) for _ in range(2_000))
    medians = sorted(statistics.median(draw) for draw in draws)
    return Estimate(statistics.median(figures), medians[50], medians[-51])


def _ratio(title: str, sign: str, limit: float, command: str, base: str) -> Budget:
    return Budget(title, sign, limit, lambda times: ratios(times, command, base))


BUDGETS = (
    _ratio("`route`, piped, against an empty Typer app", "≤", 1.4, c.ROUTE, c.EMPTY),
    _ratio("`route` as a table against an empty Typer app", "≤", 1.8, c.TABLE, c.EMPTY),
    _ratio("`route`, piped, against python-yq", "<", 1, c.ROUTE, c.YQ),
    _ratio(f"`route`, {REGIONS} regions against the 5 shipped", "≤", 1.1, c.ADDED, c.ROUTE),
    _ratio(f"`route`, {REGIONS} regions against 5, in a folder", "≤", 1.1, c.ALL, c.FIVE),
    _ratio("`verify` of a text against reading the YAML", "≤", 3.5, c.VERIFY, c.YAML),
    _ratio("`verify` of a PDF against `verify` of its text", "≤", 1.4, c.VERIFY_PDF, c.VERIFY),
    _ratio("`verify` of a PDF against `pdftotext`", "≤", 60, c.VERIFY_PDF, c.PDFTOTEXT),
    _ratio("`audit` of a text against reading the YAML", "≤", 1.5, c.AUDIT, c.YAML),
    Budget("`audit`, 4 to 16 times the text against 1 to 4", "≤", 5.0, growth_of_audit),
    _ratio("`text` of twice the pages against once", "≤", 2.1, c.WHOLE, c.HALF),
    Budget(f"a batch of {c.NAMES:,}, names a second", "≥", 20_000, names_a_second),
)


def verdicts(times: Times) -> dict[str, str]:
    """The verdict on each budget, by its title."""
    return {each.title: each.verdict(estimate(each.figures(times))) for each in BUDGETS}


def memory_verdicts(memory: Mapping[str, int]) -> dict[str, str]:
    """The verdict on the memory of each command that was measured and has a limit, by its title."""
    return {
        f"{_MEMORY_OF}{name}": "met" if memory[name] <= limit else "missed"
        for name, limit in MEMORY.items()
        if name in memory
    }


def report(times: Times, memory: Mapping[str, int], earlier: str = "") -> str:
    """The tables of everything measured, in Markdown.

    ``memory`` is the peak of some commands, in bytes. ``earlier`` is what ends the name of a
    command where it is measured in an earlier version too.
    """
    budgets = []
    for budget in BUDGETS:
        found = estimate(budget.figures(times))
        limit = f"{budget.sign} {_figure(budget.limit)}"
        budgets.append((budget.title, limit, *_figures(found), budget.verdict(found)))
    for title, verdict in memory_verdicts(memory).items():
        name = title.removeprefix(_MEMORY_OF)
        budgets.append((title, f"≤ {_mib(MEMORY[name])}", _mib(memory[name]), "", verdict))
    commands = []
    for name, seconds in times.items():
        low, middle, high = map(_seconds, statistics.quantiles(seconds, method="inclusive"))
        peak = _mib(memory[name]) if name in memory else ""
        commands.append((name, middle, f"{low} to {high}", peak))
    tables = [
        table(("budget", "limit", "measured", "95 % bounds", "verdict"), budgets),
        table(("command", "median", "quartiles", "peak memory"), commands),
    ]
    if earlier:
        twins = [(name, name + earlier) for name in times if name + earlier in times]
        rows = [(name, *_figures(estimate(ratios(times, name, twin)))) for name, twin in twins]
        tables.append(table((f"against that{earlier}", "ratio", "95 % bounds"), rows))
    return "\n\n".join(tables) + "\n"


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; what follows the first column is aligned to the right."""
    rule = ["---", *("---:" for _ in columns[1:])]
    return "\n".join("| " + " | ".join(row) + " |" for row in (columns, rule, *rows))


def rewrite(page: Path, text: str) -> None:
    """Put ``text`` between the two markers of ``page``; ValueError where it has none."""
    before, begin, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{page}: the markers are missing")
    page.write_text(f"{before}{BEGIN}\n\n{text}\n{END}{after}", encoding="utf-8")


def _figures(found: Estimate) -> tuple[str, str]:
    return _figure(found.value), f"{_figure(found.low)} to {_figure(found.high)}"


def _figure(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"


def _mib(size: int) -> str:
    return f"{size / 2**20:.0f} MiB"


def _seconds(value: float) -> str:
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.1f} s"
