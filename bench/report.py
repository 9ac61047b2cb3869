"""What was measured, as Markdown: every budget first, then the tables behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import questions as q
from measure import Run, Runs, Spread, cpu, median, rate, ratio, spread
from stage import NAMES

BEGIN = "<!-- what follows is written by: python bench/run.py --write -->"
END = "<!-- end of what was measured -->"


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """Everything of one run of the benchmark."""

    about: Sequence[str]
    """The machine, the versions, the load: a line each."""
    missing: Mapping[str, str]
    """What was not measured, and why."""
    start: Runs
    batch: Runs
    corpus: Runs
    regions: int
    rounds: tuple[int, int, int]
    """Of the short commands, the batches and the corpus."""
    instructions: Mapping[str, int] = field(default_factory=dict)
    """Of whole commands."""
    parts: Mapping[str, int] = field(default_factory=dict)
    """Instructions of the parts of a route."""
    avoided: Mapping[str, int] = field(default_factory=dict)
    """Instructions that a route would take more."""
    python_yq: bool = True


def report(results: Results) -> str:
    """The whole report."""
    parts = [
        "\n".join(f"- {line}" for line in results.about),
        _budgets(results),
        _start(results),
        _batch(results),
        _corpus(results),
        _instructions(results),
        "\n".join(f"- Not measured: {name} ({reason})." for name, reason in results.missing.items()),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def rewrite(file: Path, text: str) -> None:
    """Put ``text`` between the two markers of ``file``."""
    page = file.read_text(encoding="utf-8")
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{file}: the markers are missing")
    file.write_text(f"{before}{BEGIN}\n\n{text}\n{END}{after}", encoding="utf-8")


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table; the first column is text, the others are numbers."""
    rule = ["---", *("---:" for _ in columns[1:])]
    return "\n".join("| " + " | ".join(row) + " |" for row in (columns, rule, *rows))


def verdict(by_clock: float, by_processor: float, limit: float, most: bool = True) -> str:
    """``holds`` or ``over``; the clock counts the work of others too, so where the two differ, both are told."""
    said = ["holds" if (value <= limit if most else value >= limit) else "over" for value in (by_clock, by_processor)]
    return said[0] if said[0] == said[1] else f"{said[0]} by the clock, {said[1]} by processor time"


def _budgets(results: Results) -> str:
    rows = [
        _row(results, "`route` as TSV against an empty Typer app", q.TSV, q.EMPTY, "≤ 1.5", 1.5),
        _row(results, "`route` as a table against an empty Typer app", q.TABLE, q.EMPTY, "≤ 2.5", 2.5),
        _row(results, "`route` as TSV against python-yq", q.TSV, q.YQ, "< 1", 0.9999),
        _row(results, f"`route`, {results.regions} regions against the 5 shipped", q.ADDED, q.TSV, "≤ 1.1", 1.1),
        _row(results, f"`route`, an own folder of {results.regions} against one of 5", q.OWN_ALL, q.OWN, "≤ 1.1", 1.1),
        *(_rate_row(results, name) for name in (q.AGAIN, q.JSONL)),
    ]
    columns = ("budget", "limit", "measured", "quartiles", "by processor time", "of the fastest", "")
    return "### Budgets\n\n" + table(columns, rows)


def _row(results: Results, what: str, name: str, base: str, limit: str, most: float) -> tuple[str, ...]:
    runs = results.start
    if name not in runs or base not in runs or (base == q.YQ and not results.python_yq):
        return what, limit, "not measured", "", "", "", ""
    found = ratio(runs[name], runs[base])
    used = ratio(runs[name], runs[base], cpu)
    least = min(run.wall for run in runs[name]) / min(run.wall for run in runs[base])
    numbers = (f"{found.value:.2f}", _between(found), f"{used.value:.2f}", f"{least:.2f}")
    return what, limit, *numbers, verdict(found.value, used.value, most)


def _rate_row(results: Results, name: str) -> tuple[str, ...]:
    found = _rates(results).get(name)
    what, limit = f"{name}, a second", "≥ 20,000"
    if found is None:
        return what, limit, "not measured", "", "", "", ""
    by_clock, by_processor = found
    return (
        what,
        limit,
        f"{by_clock.value:,.0f}",
        f"{by_clock.low:,.0f} to {by_clock.high:,.0f}",
        f"{by_processor.value:,.0f}",
        "",
        verdict(by_clock.value, by_processor.value, 20_000, most=False),
    )


def _rates(results: Results) -> dict[str, tuple[Spread, Spread]]:
    """Names a second after start-up, by the clock and by processor time."""
    single = {q.AGAIN: q.ONE, q.DISTINCT: q.ONE, q.JSONL: q.ONE_JSONL}
    runs = results.batch
    return {
        name: (rate(NAMES, runs[name], runs[one]), rate(NAMES, runs[name], runs[one], cpu))
        for name, one in single.items()
        if name in runs and one in runs
    }


def _start(results: Results) -> str:
    runs = results.start
    base = runs.get(q.EMPTY)
    rows = []
    for name, each in runs.items():
        found = ratio(each, base) if base else None
        times = (f"{median(each) * 1000:.0f}", f"{median(each, cpu) * 1000:.0f}")
        rows.append(
            (name, *times, f"{found.value:.2f}" if found else "", _between(found) if found else "", _peak(each))
        )
    columns = ("command", "ms", "ms of processor", "× empty app", "quartiles", "MB")
    return f"### Short commands, {results.rounds[0]} rounds\n\n" + table(columns, rows)


def _batch(results: Results) -> str:
    rates = _rates(results)
    rows = []
    for name, each in results.batch.items():
        by_clock, by_processor = rates.get(name, (None, None))
        numbers = (f"{by_clock.value:,.0f}", f"{by_processor.value:,.0f}") if by_clock and by_processor else ("", "")
        rows.append((name, f"{median(each):.2f}", f"{median(each, cpu):.2f}", *numbers, _peak(each)))
    columns = ("batch", "s", "s of processor", "names a second", "by processor", "MB")
    return f"### Batches, {results.rounds[1]} rounds\n\n" + table(columns, rows) if rows else ""


def _corpus(results: Results) -> str:
    rows = []
    for name, each in results.corpus.items():
        five = f"{name}, 5"
        if name.endswith(", 5") or five not in results.corpus:
            continue
        took = spread([run.wall for run in each])
        grown = median(each, cpu) / median(results.corpus[five], cpu)
        rows.append(
            (name, f"{took.value:.1f}", _between(took, 1), f"{median(each, cpu):.1f}", f"{grown:.0f}", _peak(each))
        )
    columns = ("command", "s", "quartiles", "s of processor", "× the 5 cities", "MB")
    title = f"### All {results.regions} regions as an added folder, {results.rounds[2]} rounds\n\n"
    return title + table(columns, rows) if rows else ""


def _instructions(results: Results) -> str:
    base = results.instructions.get(q.EMPTY)
    if base is None:
        return ""
    tables = (
        ("Instructions, by callgrind", "command", results.instructions),
        ("Where the instructions of a route go", "part", results.parts),
        ("What a route does without", "it would add", results.avoided),
    )
    return "\n\n".join(
        f"### {title}\n\n" + table((column, "millions", "× empty app"), _shares(counts, base))
        for title, column, counts in tables
        if counts
    )


def _shares(counts: Mapping[str, int], base: int) -> list[tuple[str, ...]]:
    return [(name, f"{number / 1e6:.1f}", f"{number / base:.3f}") for name, number in counts.items()]


def _between(found: Spread, digits: int = 2) -> str:
    return f"{found.low:.{digits}f} to {found.high:.{digits}f}"


def _peak(runs: Sequence[Run]) -> str:
    return f"{max(run.peak for run in runs) / 2**20:.0f}"
