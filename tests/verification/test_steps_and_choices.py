"""The times of steps, the choice between ways and exceptions are those of the text."""

from __future__ import annotations

import pytest

from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import read_source
from jalur.verification.rules.steps import times
from jalur.verification.verify import verify
from support.regions import TESTS
from support.verifying import COMMON, FOLDER, VOCABULARY, changed

CITY = "kab-lontar"
TEXT = (FOLDER / f"{CITY}.txt").read_text(encoding="utf-8")
YAML = (TESTS / "cases" / "regions" / f"{CITY}.yaml").read_text(encoding="utf-8")
BESIDE = {"source-changed", "concordance-missing"}
"""What any change of a text without a concordance is."""


def found(text: str = TEXT, yaml: str = YAML) -> set[tuple[str, str]]:
    """The rules that find something, each with its place in the file."""
    region = read(yaml, CITY, COMMON)
    assert isinstance(region, Region), region
    findings = verify(region, read_source(text), VOCABULARY)
    return {(each.rule, each.path) for each in findings if each.rule not in BESIDE}


def test_the_file_says_what_the_text_says() -> None:
    """As they stand nothing is found."""
    assert found() == set()


@pytest.mark.parametrize(
    ("old", "new", "rule", "path"),
    [
        ("working_days: 3", "working_days: 4", "deadline-not-in-text", "steps[0].within"),
        ("working_days: 3", "days: 3", "deadline-not-in-text", "steps[0].within"),
        ("{hours: 24}", "{hours: 12}", "deadline-not-in-text", "initials[0].within"),
        ("if_silent: agreed", "if_silent: refused", "value-not-in-text", "steps[0].if_silent"),
        (", if_silent: agreed", "", "value-left-out", "routes[0].steps"),
        (", within: {hours: 24}", "", "deadline-left-out", "paraf[0]"),
        ("notify: [asisten-umum]", "notify: [lurah]", "office-not-in-text", "steps[0].notify"),
        (
            "{documents: [keputusan]}",
            "{documents: [perizinan]}",
            "document-not-in-text",
            "paraf[0].except[0].documents",
        ),
        (
            "    except:\n      - {documents: [keputusan]}\n",
            "",
            "exception-left-out",
            "paraf[0]",
        ),
        (
            "{parties: [kecamatan], basis: [5(2)]}",
            "{parties: [dinas], basis: [5(2)]}",
            "office-not-in-text",
            "relations[0].except[0].parties",
        ),
        (
            "except: [{parties: [kecamatan]}]}\n\nprohibitions",
            "except: [{parties: [kecamatan], documents: [undangan]}]}\n\nprohibitions",
            "document-not-in-text",
            "mandates[1].except[0].documents",
        ),
    ],
)
def test_what_the_file_says_otherwise_is_found(old: str, new: str, rule: str, path: str) -> None:
    """A number, a unit, what silence is, who is told and who is left out."""
    places = [place for id, place in found(yaml=changed(YAML, old, new)) if id == rule]
    assert any(place.endswith(path) for place in places), places


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("3 (tiga) hari kerja", "3 (tiga) hari", "deadline-not-in-text"),
        ("dianggap menyetujui", "dianggap menolak", "value-not-in-text"),
        ("langsung atau melalui", "langsung, melalui", "alternative-not-in-text"),
        (", kecuali keputusan", ", juga keputusan", "exception-not-in-text"),
        ("Camat dalam hal", "Camat, kecuali dalam hal", "exception-left-out"),
    ],
)
def test_what_the_text_says_otherwise_is_found(old: str, new: str, rule: str) -> None:
    """The same from the other side."""
    assert rule in {id for id, _ in found(text=changed(TEXT, old, new))}


def test_a_choice_may_be_told_by_other_words() -> None:
    """*Baik langsung maupun melalui* is a choice as *langsung atau melalui* is."""
    text = changed(TEXT, "secara langsung atau melalui", "baik secara langsung maupun melalui")
    assert "alternative-not-in-text" not in {id for id, _ in found(text=text)}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("dalam waktu 3 (tiga) hari kerja", [(3, "working-days")]),
        ("paling lama tiga hari", [(3, "days")]),
        ("2 hari kalender atau 24 jam", [(2, "days"), (24, "hours")]),
        ("dua puluh lima bulan", [(25, "months")]),
        ("Pasal 3 ayat (2)", []),
    ],
)
def test_a_time_is_a_number_with_what_it_counts(text: str, wanted: list[tuple[int, str]]) -> None:
    """Working days are no days, and a number of a provision counts nothing."""
    assert list(times(VOCABULARY, text)) == wanted
