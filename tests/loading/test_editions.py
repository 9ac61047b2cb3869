"""Which regulation of a region was in force on a day, and which file has it."""

from __future__ import annotations

from pathlib import Path

import pytest

from jalur.errors import UsageError
from jalur.loading.editions import edition, in_force_on, spans, typed_day
from jalur.loading.folders import DataFolders, is_region_id
from jalur.loading.reading import Broken, read_file
from support.loader import common
from support.regions import REGIONS

NEWEST = (REGIONS / "kab-contoh.yaml").read_text(encoding="utf-8")
"""Number 07 of 2021."""


def written(folder: Path, name: str, year: int, number: int = 7, in_force: str = "") -> None:
    """A file of the region for a regulation of that year, promulgated on 8 March."""
    text = NEWEST.replace("2021", str(year)).replace("number: 07\n", f"number: {number}\n")
    text = text.replace("by: null}", f"by: null{in_force}}}")
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


@pytest.fixture
def places(tmp_path: Path) -> DataFolders:
    """Regulations of 2011, 2015 and 2021; that of 2015 ended before the newest began."""
    written(tmp_path, "kab-contoh", 2021)
    written(tmp_path, "kab-contoh@2015", 2015, in_force=", until: 2020-01-01")
    written(tmp_path, "kab-contoh@2011", 2011, in_force=", from: 2012-01-01")
    return DataFolders(tmp_path)


@pytest.mark.parametrize(
    ("day", "year"),
    [
        ("2012-01-01", "2011"),
        ("2015-03-07", "2011"),
        ("2015-03-08", "2015"),
        ("2019-12-31", "2015"),
        ("2021-03-08", "2021"),
        ("2090-01-01", "2021"),
    ],
)
def test_the_regulation_of_a_day(places: DataFolders, day: str, year: str) -> None:
    """One is in force from its day on, until its end or until another follows."""
    assert in_force_on(places, "kab-contoh", day).region.regulation.year == year


@pytest.mark.parametrize("day", ["2011-12-31", "2020-01-01", "2021-03-07"])
def test_a_day_without_a_regulation_is_told_with_all_spans(places: DataFolders, day: str) -> None:
    """Before the first, and between an end and the next beginning, there is none."""
    with pytest.raises(UsageError, match="none-in-force") as raised:
        in_force_on(places, "kab-contoh", day)
    ids = [dict(detail.args)["id"] for detail in raised.value.details]
    assert ids[:3] == ["kab-contoh@2011", "kab-contoh@2015", "kab-contoh"]


READ, LATER, NOT_READ = (
    f"{{regulation: Peraturan Bupati Contoh Nomor {number} Tahun 2022, {rest}}}"
    for number, rest in (
        (1, "promulgated: 2022-01-10, read: yes"),
        (2, "promulgated: 2022-02-10, read: yes, from: 2022-07-01"),
        (3, "promulgated: 2022-03-10, read: no"),
    )
)


@pytest.mark.parametrize(
    ("amendments", "in_force", "since"),
    [
        ((READ,), "", "2022-01-10"),
        ((READ, LATER), "", "2022-07-01"),
        ((READ, NOT_READ), "", "2022-01-10"),
        ((NOT_READ,), "", "2021-03-08"),
        ((READ,), ", from: 2023-01-01", "2023-01-01"),
    ],
)
def test_the_text_of_an_amendment_begins_with_it(
    tmp_path: Path, amendments: tuple[str, ...], in_force: str, since: str
) -> None:
    """With its own first day, else that of its promulgation; never before the regulation does. The
    regulation before ends with the regulation, not with the amendment.
    """
    written(tmp_path, "kab-contoh@2015", 2015)
    written(tmp_path, "kab-contoh", 2021, in_force=in_force)
    file = tmp_path / "kab-contoh.yaml"
    text = file.read_text(encoding="utf-8")
    listed = f"  amended_by: [{', '.join(amendments)}]\n"
    file.write_text(text.replace("  annexes:\n", f"{listed}  annexes:\n", 1), encoding="utf-8")
    earlier, newest = spans(DataFolders(tmp_path), "kab-contoh")
    assert newest.since == since
    assert earlier.until == ("2023-01-01" if in_force else "2021-03-08")


def test_spans_do_not_overlap(tmp_path: Path) -> None:
    """Where a file says an end that lies behind the next beginning, the beginning ends it."""
    written(tmp_path, "kab-contoh@2015", 2015, in_force=", until: 2022-01-01")
    written(tmp_path, "kab-contoh", 2021)
    assert spans(DataFolders(tmp_path), "kab-contoh")[0].until == "2021-03-08"


def test_the_newest_is_no_earlier_one(places: DataFolders) -> None:
    """A question without a year means the newest; the earlier ones are listed apart."""
    assert "kab-contoh@2015" not in places.ids()
    assert places.editions("kab-contoh") == ("kab-contoh@2011", "kab-contoh@2015")
    assert [span.region.id for span in spans(places, "kab-contoh")][-1] == "kab-contoh"


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("2015", "kab-contoh@2015"),
        ("2021", "kab-contoh"),
        ("2021-07", "kab-contoh"),
        ("2021-2", None),
        ("2014", None),
        ("", None),
    ],
)
def test_a_year_means_one_regulation_or_none(
    places: DataFolders, typed: str, id: str | None
) -> None:
    """The newest has a year too."""
    found = edition(places, "kab-contoh", typed)
    assert (found and found.id) == id


def test_of_two_in_one_year_the_number_tells(tmp_path: Path) -> None:
    """A year alone means neither of them."""
    written(tmp_path, "kab-contoh", 2021, 9)
    written(tmp_path, "kab-contoh@2021-4", 2021, 4)
    places = DataFolders(tmp_path)
    assert edition(places, "kab-contoh", "2021") is None
    found = [edition(places, "kab-contoh", each) for each in ("2021-4", "2021-9")]
    assert [each and each.id for each in found] == ["kab-contoh@2021-4", "kab-contoh"]


def test_the_name_of_a_file_says_its_year(tmp_path: Path) -> None:
    """A file that is named for another year or number is at fault."""
    written(tmp_path, "kab-contoh@2014", 2015)
    outcome = read_file(tmp_path / "kab-contoh@2014.yaml", common())
    assert isinstance(outcome, Broken)
    assert [(fault.rule, fault.path) for fault in outcome.findings] == [
        ("other-edition", "regulation.year")
    ]


@pytest.mark.parametrize("id", ["kendari@2014", "kab-x@2014-35", "kab-x@2014-07"])
def test_ids_of_earlier_regulations(id: str) -> None:
    """A year, and a number behind it."""
    assert is_region_id(id)


@pytest.mark.parametrize("id", ["@2014", "kendari@", "kendari@14", "kendari@2014@2", "a@../x"])
def test_other_signs_are_no_id(id: str) -> None:
    """Nothing else stands behind the sign, and no path leads out of the folder."""
    assert not is_region_id(id)


@pytest.mark.parametrize("typed", ["2019-01-31", "31-1-2019", "31/01/2019", " 31.1.2019 "])
def test_a_day_as_people_write_it(typed: str) -> None:
    """The year first, or the day."""
    assert typed_day(typed) == "2019-01-31"


@pytest.mark.parametrize("typed", ["2019", "2019-02-30", "1/2/19", "kemarin", "", "2019-1-1-1"])
def test_what_is_no_day(typed: str) -> None:
    """None of the calendar, or not whole."""
    with pytest.raises(UsageError, match="no-day"):
        typed_day(typed)
