"""What two regulations say otherwise of initials: of an invented kabupaten, with one value changed."""

from __future__ import annotations

import pytest

from jalur.comparison.diff import diff
from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.output.language import load_catalogue
from support.regions import TESTS
from support.verifying import COMMON, changed

YAML = (TESTS / "cases" / "regions" / "kab-paluh.yaml").read_text(encoding="utf-8")
ENGLISH = load_catalogue("en")


def kabupaten(text: str, id: str) -> Region:
    """The kabupaten under this id."""
    region = read(text, id, COMMON)
    assert isinstance(region, Region), region
    return region


@pytest.mark.parametrize(
    ("old", "new", "key", "said"),
    [
        (", setiap-lembar]", "]", "keputusan/kepala-daerah", "without setiap-lembar"),
        ("[hierarki]", "[koordinasi]", "naskah-dinas/kepala-daerah", "instead of “hierarki”"),
        ("    max: 3\n", "", "naskah-dinas/kepala-daerah", "the number of initials has no limit"),
        ("    max: 3\n", "    max: 4\n", "naskah-dinas/kepala-daerah", "at most 4 initials"),
        ("before: sekretaris-daerah", "before: drafter", "keputusan/kepala-daerah", "before the"),
        ("order: parallel\n", "order: listed\n", "nota-kesepakatan/kepala-daerah", "of a list"),
        (
            "      - {drafter_signs: yes, basis: [7(2)]}\n",
            "",
            "surat/sekretaris-daerah",
            "other cases are exempt",
        ),
    ],
)
def test_what_is_ruled_otherwise_is_told(old: str, new: str, key: str, said: str) -> None:
    """One value is another, and the row says which."""
    one, other = kabupaten(YAML, "kab-paluh"), kabupaten(changed(YAML, old, new), "kab-paluh-dua")
    rows = {row.key: row for row in diff(one, other, topic="paraf").rows}
    row = rows[f"{key}/siapa-pun"]
    assert row.row_class == "different"
    assert said in "; ".join(ENGLISH.text(each) for each in row.what)


def test_a_manner_that_only_one_names_is_no_difference() -> None:
    """Whose initials they are is the same."""
    one = kabupaten(YAML, "kab-paluh")
    other = kabupaten(changed(YAML, "    manner: [hierarki]\n", ""), "kab-paluh-dua")
    assert {row.row_class for row in diff(one, other, topic="paraf").rows} == {"same"}
