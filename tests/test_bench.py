"""The benchmark: its corpus, commands and verdicts are sound. Nothing here measures time."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

from jalur.law.citation import parse
from jalur.loading.folders import DataFolders, data_folders
from jalur.loading.regions import load_region
from jalur.source.pdf import read_pdf
from jalur.source.text import operative, read_source
from support.kabupaten import contoh

ROOT = Path(__file__).parents[1]
BENCH = ROOT / "bench"
PAGE = ROOT / "docs" / "performance.md"

if not BENCH.is_dir():
    pytest.skip("the benchmark is not part of the source distribution", allow_module_level=True)


class Bench(NamedTuple):
    """The modules of the benchmark that need neither pyperf nor psutil."""

    budgets: ModuleType
    commands: ModuleType
    corpus: ModuleType
    stage: ModuleType


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Bench:
    """The modules, imported as ``python bench/run.py`` imports them."""
    monkeypatch.syspath_prepend(str(BENCH))
    return Bench(*(importlib.import_module(name) for name in Bench._fields))


USUAL = {"YQ": 2.0, "MANY": 1.1, "AUDIT_4": 1.3, "AUDIT_16": 2.5}
"""The seconds of what does not take one, where every budget is met."""


def _times(bench: Bench, **seconds: float) -> dict[str, list[float]]:
    """Two rounds: a command takes as long as its constant says in ``seconds``, else one second."""
    c = bench.commands
    every = (c.comparisons, c.texts, c.short, c.whole_corpus)
    times = {name: [1.0, 1.0] for lines in every for name in lines(Path("bin"), Path("files"))}
    for constant, took in {**USUAL, **seconds}.items():
        times[getattr(bench.commands, constant)] = [took, took]
    return times


def _fixed_cells(text: str) -> set[tuple[str, ...]]:
    """The cells of Markdown tables that do not change with the machine: names and limits."""
    rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("|")]
    return {(row[0], row[1]) if row[1][0] in "≤<≥" else (row[0],) for row in rows}


def test_every_invented_region_is_valid(bench: Bench, tmp_path: Path) -> None:
    """A copy of each city loads under its own id and name, as different from the others as the
    cities are.
    """
    copies = dict(bench.corpus.copies(5))
    for id, text in copies.items():
        (tmp_path / f"{id}.yaml").write_text(text, encoding="utf-8")
    regions = [load_region(DataFolders(tmp_path), id) for id in copies]
    places = [region.regulation.place for region in regions]
    assert places == [f"Contoh {number:03}" for number in range(1, 6)]
    assert len({len(region.provisions) for region in regions}) == 5
    shipped = {load_region(DataFolders(), id).regulation.name for id in DataFolders().ids()}
    assert not {region.regulation.name for region in regions} & shipped


def test_the_corpus_has_as_many_regions_as_were_asked_for(bench: Bench, tmp_path: Path) -> None:
    """The cities are among them, or they are counted and left out."""
    corpus = bench.corpus
    cities = {file.name for file in corpus.cities()}
    assert corpus.write(tmp_path / "all", 12) == 12
    assert {file.name for file in (tmp_path / "all").iterdir()} > cities
    assert corpus.write(tmp_path / "others", 12, real=False) == 12 - len(cities)
    assert not {file.name for file in (tmp_path / "others").iterdir()} & cities


# Whether the commands are asked for rightly does not hang on the Python; it takes six seconds.
@pytest.mark.slow
def test_every_command_answers(bench: Bench, tmp_path: Path) -> None:
    """What is measured is an answer, not a quick refusal; a smaller corpus will do to see that."""
    bin = Path(sys.executable).parent
    bench.stage.write_files(tmp_path, bin, regions=7)
    lines = {**bench.commands.short(bin, tmp_path), **bench.commands.whole_corpus(bin, tmp_path)}
    environment = {"LANG": "C.UTF-8", "PATH": "/bin:/usr/bin"}
    for name, line in lines.items():
        ran = subprocess.run(line, capture_output=True, encoding="utf-8", env=environment)
        assert ran.returncode == 0, (name, ran.stderr)
        # Of sound data, validate has nothing to say.
        assert bool(ran.stdout) == (name != "`validate`"), name
    sizes = {file.stem: len(file.read_bytes().splitlines()) for file in tmp_path.glob("*.txt")}
    assert sizes == {"one": 1, "many": bench.commands.NAMES, "mixed": bench.commands.NAMES}


@pytest.mark.slow
def test_the_texts_are_read_whole(bench: Bench, tmp_path: Path) -> None:
    """The invented text has the provisions of its city, and its PDF the same on some 30 pages."""
    c = bench.commands
    bench.stage.write_texts(tmp_path, half=1)
    corpus = tmp_path / "five"
    bench.corpus.write(corpus, len(bench.corpus.cities()))
    region = load_region(DataFolders(), c.LONG_CITY)
    plain = read_source((tmp_path / "text.txt").read_text(encoding="utf-8"))
    printed = read_source(read_pdf((tmp_path / "text.pdf").read_bytes(), "text.pdf"))
    twice = read_source(read_pdf((tmp_path / "whole.pdf").read_bytes(), "whole.pdf"))
    there = operative(plain.provisions)
    assert len(there) == 231 == int(re.findall(r"\d+", c.VERIFY)[0])
    assert len(set(there) & set(region.provisions)) > 0.97 * len(operative(region.provisions))
    assert dict(printed.provisions) == dict(plain.provisions)
    assert abs(printed.pages - int(re.findall(r"\d+", c.VERIFY_PDF)[0])) <= 2
    assert len(operative(twice.provisions)) == 2 * 231
    for name, line in c.texts(Path(sys.executable).parent, tmp_path).items():
        if name != c.PDFTOTEXT:
            ran = subprocess.run(line, capture_output=True, encoding="utf-8")
            assert ran.returncode == 0, (name, ran.stderr)


def test_the_memory_of_a_command_has_a_limit(bench: Bench) -> None:
    """It is told among the budgets."""
    budgets, name = bench.budgets, bench.commands.WHOLE
    for size, verdict in ((200 * 2**20, "met"), (201 * 2**20, "missed")):
        assert budgets.memory_verdicts({name: size, "another": 1}) == {f"memory of {name}": verdict}
        text = budgets.report(_times(bench), {name: size})
        row = next(line for line in text.splitlines() if line.startswith("| memory of"))
        assert row.endswith(f"| {verdict} |")
    assert budgets.memory_verdicts({}) == {}


def test_random_capitals_hardly_repeat_a_spelling(bench: Bench) -> None:
    """They are the same each time, and the names themselves stay what they are."""
    names = ["Dinas Perhubungan", "Inspektorat Daerah"]
    spellings = bench.stage.random_capitals(names)
    assert spellings == bench.stage.random_capitals(names)
    assert {spelling.lower() for spelling in spellings} == {name.lower() for name in names}
    assert len(set(spellings)) > 0.9 * bench.commands.NAMES


def test_the_empty_app_has_two_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    """With one command, Typer would make an app that is quicker to start."""
    monkeypatch.syspath_prepend(str(BENCH / "empty_app"))
    assert len(importlib.import_module("empty_app").app.registered_commands) == 2


def test_what_nobody_judged_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The table of docs/audit.md is read whole, and each number that differs is named."""
    monkeypatch.syspath_prepend(str(BENCH))
    judged = importlib.import_module("judged")
    told = judged.told(judged.PAGE.read_text(encoding="utf-8"))
    assert told["reference-to-nothing", "error"] == 1
    assert judged.differences(told, told) == []
    other = {key: value for key, value in told.items() if key != ("reference-to-nothing", "error")}
    assert judged.differences(told, {**other, ("angka-251", "error"): 2}) == [
        "angka-251, error: 0 in docs/audit.md, 2 found",
        "reference-to-nothing, error: 1 in docs/audit.md, 0 found",
    ]


def test_one_slow_round_moves_no_estimate(bench: Bench) -> None:
    """The median stays, and its bounds are those of the other rounds."""
    found = bench.budgets.estimate([1.2, 1.3, 1.25, 1.3, 1.2, 1.3, 1.25, 1.3, 90])
    assert found.value == 1.3
    assert 1.2 <= found.low <= found.high == 1.3


def test_a_ratio_is_taken_round_by_round(bench: Bench) -> None:
    """A machine that slows down between two rounds slows both commands."""
    times = {"one": [3.0, 30.0], "other": [2.0, 20.0]}
    assert bench.budgets.ratios(times, "one", "other") == [1.5, 1.5]


def test_start_up_does_not_count_in_a_batch(bench: Bench) -> None:
    """What a batch of one takes is taken off."""
    assert bench.budgets.names_a_second(_times(bench, ONE=0.5, MANY=1.5)) == [9_999, 9_999]


@pytest.mark.parametrize(
    ("sign", "bounds", "verdict"),
    [
        ("≤", (1.4, 1.5), "met"),
        ("≤", (1.5, 1.6), "unclear"),
        ("≤", (1.51, 1.6), "missed"),
        ("<", (1.4, 1.5), "unclear"),
        ("<", (1.5, 1.5), "missed"),
        ("≥", (1.5, 1.6), "met"),
        ("≥", (1.4, 1.5), "unclear"),
        ("≥", (1.3, 1.4), "missed"),
    ],
)
def test_a_verdict_needs_both_bounds(
    bench: Bench,
    sign: str,
    bounds: tuple[float, float],
    verdict: str,
) -> None:
    """A limit of 1.5: a budget is neither met nor missed where the machine was too noisy to say."""
    budget = bench.budgets.Budget("", sign, 1.5, lambda times: times)
    assert budget.verdict(bench.budgets.Estimate(sum(bounds) / 2, *bounds)) == verdict


@pytest.mark.parametrize(
    ("slow", "title"),
    [
        ({"EMPTY": 0.7}, "`route`, piped, against an empty Typer app"),
        ({"TABLE": 1.9}, "`route` as a table against an empty Typer app"),
        ({"YQ": 1.0}, "`route`, piped, against python-yq"),
        ({"ADDED": 1.2}, "`route`, 514 regions against the 5 shipped"),
        ({"ALL": 1.2}, "`route`, 514 regions against 5, in a folder"),
        ({"VERIFY": 3.6}, "`verify` of a text against reading the YAML"),
        ({"VERIFY_PDF": 1.5}, "`verify` of a PDF against `verify` of its text"),
        ({"PDFTOTEXT": 0.01}, "`verify` of a PDF against `pdftotext`"),
        ({"AUDIT": 1.6}, "`audit` of a text against reading the YAML"),
        ({"AUDIT_16": 3.0}, "`audit`, 4 to 16 times the text against 1 to 4"),
        ({"WHOLE": 2.2}, "`text` of twice the pages against once"),
        ({"MANY": 1.6}, "a batch of 10,000, names a second"),
    ],
)
def test_each_budget_has_its_own_commands(
    bench: Bench,
    slow: dict[str, float],
    title: str,
) -> None:
    """Where one command is too slow, its budget is missed; every budget has such a case here."""
    assert set(bench.budgets.verdicts(_times(bench)).values()) == {"met"}
    found = bench.budgets.verdicts(_times(bench, **slow))
    assert found[title] == "missed"
    assert set(found) == {budget.title for budget in bench.budgets.BUDGETS}


def test_a_version_is_compared_with_its_twin(bench: Bench) -> None:
    """The ratio is that of this version to the earlier one; other programs have no twin."""
    times = _times(bench)
    times[f"{bench.commands.ROUTE} at v1"] = [4.0, 4.0]
    text = bench.budgets.report(times, {bench.commands.ROUTE: 3 * 2**20}, " at v1")
    table = text[text.index("| against that at v1") :].splitlines()
    assert table[2:] == ["| `route`, piped | 0.25 | 0.25 to 0.25 |"]
    assert "| `route`, piped | 1.0 s | 1.0 s to 1.0 s | 3 MiB |" in text


def test_the_page_shows_what_the_benchmark_prints(bench: Bench) -> None:
    """Each budget with its limit, and each command; only the figures are the machine's."""
    page = PAGE.read_text(encoding="utf-8")
    measured = page[page.index(bench.budgets.BEGIN) : page.index(bench.budgets.END)]
    assert _fixed_cells(bench.budgets.report(_times(bench), {})) <= _fixed_cells(measured)


def test_results_stand_between_the_markers(bench: Bench, tmp_path: Path) -> None:
    """Writing twice leaves one set of results, and everything else as it was."""
    begin, end = bench.budgets.BEGIN, bench.budgets.END
    page = tmp_path / "page.md"
    page.write_text(f"before\n{begin}\nold\n{end}\nafter\n", encoding="utf-8")
    for text in ("first", "second"):
        bench.budgets.rewrite(page, text)
    assert page.read_text(encoding="utf-8") == f"before\n{begin}\n\nsecond\n{end}\nafter\n"
    (tmp_path / "bare.md").write_text("nothing", encoding="utf-8")
    with pytest.raises(ValueError, match="markers"):
        bench.budgets.rewrite(tmp_path / "bare.md", "text")


@pytest.mark.slow
@pytest.mark.parametrize(
    "path", sorted((BENCH / "regulations").rglob("*.txt"))[::2], ids=lambda path: path.stem
)
def test_each_regulation_that_drafts_are_measured_by_is_whole(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its file is valid and was made of that very text; its draft is sound: of every second one."""
    monkeypatch.syspath_prepend(str(BENCH))
    places = data_folders(str(path.parent))
    held = importlib.import_module("draft").held(path.stem, path, places)
    assert held.found("heading") == len(held.theirs["heading"])
    region = load_region(places, path.stem)
    assert region.regulation.sha256 == sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    "path",
    sorted((BENCH / "regulations" / "second").glob("*.yaml")),
    ids=lambda path: path.stem,
)
def test_two_people_encoded_the_very_same_text(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both files are valid, of the same bytes, and name the same provisions."""
    monkeypatch.syspath_prepend(str(BENCH))
    text = next((BENCH / "regulations").glob(f"*/{path.stem}.txt"))
    first, second = (data_folders(str(each.parent)) for each in (text, path))
    held = importlib.import_module("draft").held_again(text, first, second)
    assert held.ours["key"] == held.theirs["key"]
    assert load_region(second, path.stem).regulation.sha256 == sha256(text.read_bytes()).hexdigest()


def test_a_mandate_may_stand_at_the_opening_of_its_list(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a draft has at the opening is what a file has at each item, if it is the same act."""
    monkeypatch.syspath_prepend(str(BENCH))
    alike = importlib.import_module("draft_alike")
    region = contoh()
    one = replace(region.mandates[0], parties=("camat",), act="delegate", basis=(parse("9(1)"),))
    opening = replace(region, mandates=(replace(one, at=parse("9(1)")),))
    items = tuple(replace(one, at=parse(at), basis=(parse(at),)) for at in ("9(1)a", "9(1)b"))
    places = alike.mandates_of(opening, replace(region, mandates=items), str)
    assert places == {("9(1)", "camat", "delegate"): ("9(1)a", "9(1)b")}
    signed = replace(items[0], act="sign")
    beside = replace(items[0], at=parse("9(2)a"))
    for other in (signed, beside, replace(items[0], parties=("lurah",))):
        assert alike.mandates_of(opening, replace(region, mandates=(other,)), str) == {}
