"""The benchmark: its corpus is sound and its arithmetic right. Nothing here measures time."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest

from jalur.loading.folders import DataFolders
from jalur.loading.regions import load_region

BENCH = Path(__file__).parents[1] / "bench"

if not BENCH.is_dir():
    pytest.skip("the benchmark is not part of the source distribution", allow_module_level=True)


@pytest.fixture
def corpus(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module ``bench/corpus.py``."""
    return _module("corpus", monkeypatch)


@pytest.fixture
def measure(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module ``bench/measure.py``."""
    return _module("measure", monkeypatch)


@pytest.fixture
def report(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module ``bench/report.py``."""
    return _module("report", monkeypatch)


def _module(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(BENCH))
    return importlib.import_module(name)


def _runs(measure: ModuleType, *walls: float) -> list[object]:
    return [measure.Run(wall=wall, cpu=wall / 2, peak=0, code=0) for wall in walls]


def test_every_invented_region_is_valid(corpus: ModuleType, tmp_path: Path) -> None:
    """A copy of each city loads under its own id and name, as different from the city as it should be."""
    ids = [id for id, _ in corpus.copies(5)]
    for id, text in corpus.copies(5):
        (tmp_path / f"{id}.yaml").write_text(text, encoding="utf-8")
    regions = [load_region(DataFolders(tmp_path), id) for id in ids]
    assert [region.regulation.place for region in regions] == [f"Contoh {n:03}" for n in range(1, 6)]
    assert len({len(region.provisions) for region in regions}) == 5
    assert not {region.regulation.name for region in regions} & {
        load_region(DataFolders(), id).regulation.name for id in DataFolders().ids()
    }


def test_the_corpus_has_as_many_regions_as_were_asked_for(corpus: ModuleType, tmp_path: Path) -> None:
    """The cities are among them, or they are counted and left out."""
    cities = {file.name for file in corpus.cities()}
    assert corpus.write(tmp_path / "all", 12) == 12
    assert {file.name for file in (tmp_path / "all").iterdir()} > cities
    assert corpus.write(tmp_path / "added", 12, real=False) == 12 - len(cities)
    assert not {file.name for file in (tmp_path / "added").iterdir()} & cities


def test_a_ratio_is_one_of_medians_between_quartiles_of_rounds(measure: ModuleType) -> None:
    """One slow round moves neither the ratio nor, much, its spread."""
    found = measure.ratio(_runs(measure, 2, 4, 3, 2, 90), _runs(measure, 1, 2, 2, 2, 3))
    assert (found.value, found.low, found.high) == (1.5, 1.5, 2.0)
    assert measure.ratio(_runs(measure, 3), _runs(measure, 2)) == measure.Spread(1.5, 1.5, 1.5)


def test_start_up_does_not_count_in_a_rate(measure: ModuleType) -> None:
    """What a batch of one takes is taken off."""
    found = measure.rate(101, _runs(measure, 2.5, 2.5, 1.5), _runs(measure, 0.5, 0.5, 9))
    assert (found.value, found.low, found.high) == (50, 50, 75)
    assert measure.rate(101, _runs(measure, 2), _runs(measure, 1), measure.cpu).value == 200


def test_a_budget_holds_or_is_over(report: ModuleType) -> None:
    """The limit itself still holds, from above and from below; where clock and processor differ, both are told."""
    assert [report.verdict(value, value, 1.5) for value in (1.5, 1.51)] == ["holds", "over"]
    assert [report.verdict(value, value, 20_000, most=False) for value in (20_000, 19_999)] == ["holds", "over"]
    assert report.verdict(2.0, 1.3, 1.5) == "over by the clock, holds by processor time"


def test_results_stand_between_the_markers(report: ModuleType, tmp_path: Path) -> None:
    """Writing twice leaves one set of results, and everything else as it was."""
    page = tmp_path / "page.md"
    page.write_text(f"before\n{report.BEGIN}\nold\n{report.END}\nafter\n", encoding="utf-8")
    for text in ("first", "second"):
        report.rewrite(page, text)
    assert page.read_text(encoding="utf-8") == f"before\n{report.BEGIN}\n\nsecond\n{report.END}\nafter\n"
    (tmp_path / "bare.md").write_text("nothing", encoding="utf-8")
    with pytest.raises(ValueError, match="markers"):
        report.rewrite(tmp_path / "bare.md", "text")


def test_a_command_that_fails_is_not_measured(measure: ModuleType, tmp_path: Path) -> None:
    """An exit code that was not expected, a traceback and a missing program each give a reason; success gives none."""
    shell = ("sh", "-c")

    def why(line: str, *codes: int) -> str | None:
        reason: str | None = measure.refusal(measure.Command(name="x", argv=(*shell, line), codes=codes))
        return reason

    assert why("exit 0", 0) is None
    assert why("exit 1", 0, 1) is None
    assert why("echo no such thing >&2; exit 2", 0, 1) == "exit code 2: no such thing"
    assert why("echo 'Traceback (most recent call last):' >&2; echo Oops >&2; exit 1", 0, 1) == "exit code 1: Oops"
    assert measure.refusal(measure.Command(name="x", argv=(str(tmp_path / "missing"),)))
