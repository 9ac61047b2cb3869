"""From and until when provisions are in force stands where the file says that it does; what no party
or signer is named for, and what a medium leaves out, is the text's.
"""

from __future__ import annotations

import pytest

from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import read_source
from jalur.verification.verify import verify
from support.regions import TESTS
from support.verifying import COMMON, FOLDER, VOCABULARY, changed

CITY = "kab-arus"
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
    """As they stand nothing is found: not that the regulation begins with one article."""
    assert found() == set()


@pytest.mark.parametrize(
    ("old", "new", "rule", "path"),
    [
        ("from: 2025-01-01", "from: 2025-02-01", "metadata-differs", "periods[0].from"),
        ("until: 2024-07-01", "until: 2024-08-01", "metadata-differs", "periods[1].until"),
        ("until: 2025-06-01", "until: 2026-06-01", "metadata-differs", "periods[2].until"),
        ("manner: [mengampu]}", "}", "value-left-out", "assignments[1].manner"),
        ("    signers: [bupati]\n", "", "office-left-out", "paraf[1].signers"),
        (
            "{at: 6(3), party: dinas-sosial}",
            "{at: 6(3)}",
            "office-left-out",
            "prohibitions[2].party",
        ),
    ],
)
def test_a_change_of_the_file_is_found(old: str, new: str, rule: str, path: str) -> None:
    """Each is found where it is."""
    assert (rule, path) in found(yaml=changed(YAML, old, new))


def test_an_article_that_begins_later_is_a_period() -> None:
    """Without one the text is read to say when the whole regulation begins."""
    first = changed(YAML, '  - {provisions: ["7", 2(3)], from: 2025-01-01, basis: [9(1)]}\n', "")
    assert ("metadata-differs", "regulation.in_force.from") in found(yaml=first)
