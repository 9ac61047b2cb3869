"""Relations whose sides, or whose natures, stand above: in the opening of a list or a heading."""

from __future__ import annotations

from typing import Any

import pytest

from support.drafting import drafted, named, plain, region_of, the

PAIRS = [
    {"between": ["bupati", "bappeda"], "natures": ["koordinatif"]},
    {"between": ["bupati", "dinas-sosial"], "natures": ["hierarkis"]},
]
HEADED = "\nBagian Kedua\n{title}\nPasal 3\n"


def _related(*articles: str) -> list[dict[str, Any]]:
    draft = drafted(*articles)
    assert region_of(draft)
    found = (plain(each, "between", "natures") for each in the(draft, "relations"))
    return sorted(found, key=lambda each: str(each["between"]))


@pytest.mark.parametrize(
    "listed",
    [
        "Hubungan kerja Bupati dengan:\na. Bappeda bersifat koordinatif; dan\n"
        "b. Dinas Sosial bersifat hierarkis.",
        "Hubungan kerja dilaksanakan sebagai berikut:\na. Bupati dengan Bappeda bersifat "
        "koordinatif; dan\nb. Bupati dengan Dinas Sosial: hierarkis.",
        "Hubungan kerja dibedakan menurut sifatnya:\na. koordinatif, antara Bupati dan Bappeda; dan\n"
        "b. hierarkis, antara Bupati dan Dinas Sosial.",
    ],
)
def test_an_item_goes_on_with_what_opens_its_list(listed: str) -> None:
    """With the side that it names, or with the relation alone."""
    assert _related(listed) == PAIRS


def test_one_nature_may_open_a_list_of_partners() -> None:
    """*berhubungan secara koordinatif dengan:*; *berkoordinasi dengan:* tells a point for each."""
    items = "\na. Bappeda; dan\nb. Dinas Sosial."
    both = _related(f"Bupati berhubungan secara koordinatif dengan:{items}")
    assert [each["natures"] for each in both] == [["koordinatif"]] * 2
    draft = drafted(f"Bupati berkoordinasi dengan:{items}")
    points = [
        plain(point, "by", "to") for each in the(draft, "relations") for point in each["points"]
    ]
    assert points == [{"by": "bupati", "to": to} for to in ("bappeda", "dinas-sosial")]


@pytest.mark.parametrize(
    "said",
    [
        ["(1) Bupati berhubungan kerja dengan Bappeda.", "pada ayat (1) bersifat koordinatif."],
        ["(1) Bupati dan Bappeda mempunyai hubungan kerja.", "pada ayat (1) adalah koordinatif."],
    ],
)
def test_the_nature_of_a_relation_may_be_told_behind_it(said: list[str]) -> None:
    """*Hubungan kerja sebagaimana dimaksud pada ayat (1) bersifat koordinatif*."""
    first, then = said
    found = _related(f"{first}\n(2) Hubungan kerja sebagaimana dimaksud {then}")
    assert PAIRS[0] in found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Hubungan Kerja Bupati dengan Bappeda", PAIRS[:1]),
        ("Bupati dan Bappeda", PAIRS[:1]),
        ("Bupati, Bappeda, dan Dinas Sosial", []),
    ],
)
def test_the_two_sides_may_stand_in_the_heading(title: str, found: list[dict[str, Any]]) -> None:
    """Of three nobody is told who has it with whom; what then lists what it is made of are points."""
    draft = drafted(
        "Bupati, Bappeda, dan Dinas Sosial bekerja."
        + HEADED.format(title=title)
        + "(1) Hubungan kerja dilaksanakan secara koordinatif.\n"
        "(2) Hubungan kerja sebagaimana dimaksud pada ayat (1) meliputi:\na. perencanaan; dan\n"
        "b. pelaporan."
    )
    assert region_of(draft)
    relations = [each for each in the(draft, "relations") if each["natures"]]
    assert [plain(each, "between", "natures") for each in relations] == found
    assert (named(draft, "provisions")["3(2)a"]["kind"] == "point") is bool(found)


@pytest.mark.parametrize("name", ["Pemerintah Daerah", "Pemerintah Kabupaten"])
def test_the_government_is_a_party_where_it_has_a_relation(name: str) -> None:
    """And nowhere else, but where the text defines it."""
    [found] = _related(f"Hubungan kerja {name} dengan Bappeda bersifat koordinatif.")
    assert found["between"] == [name.replace(" ", "-").lower(), "bappeda"]
    assert "parties" not in found
    other = drafted(f"Bappeda melaksanakan kebijakan {name}.")
    assert name.replace(" ", "-").lower() not in named(other, "parties")


def test_a_relation_that_the_text_defines_is_no_party() -> None:
    """*Hubungan koordinatif berlaku antara:* says whose relation it is, and does nothing itself."""
    assert _related("Hubungan koordinatif berlaku antara:\na. Bupati dengan Bappeda.") == PAIRS[:1]
