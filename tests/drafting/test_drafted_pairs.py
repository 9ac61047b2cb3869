"""Relations whose sides, or whose natures, stand above: in the opening of a list or a heading."""

from __future__ import annotations

from typing import Any

import pytest

from jalur.law.citation import Citation, Part
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


_SEVERAL = [
    "Hubungan koordinatif meliputi hubungan Bupati dengan Bappeda, Dinas Sosial dengan Bappeda.",
    "Hubungan koordinatif terjadi antara Bupati dan Bappeda serta antara Dinas Sosial dan Bappeda.",
    "Antara Bupati dengan Bappeda, serta Dinas Sosial dengan Bappeda berlaku hubungan koordinatif.",
    "Bupati dengan Bappeda, dan Dinas Sosial dengan Bappeda memiliki hubungan koordinatif.",
    "Hubungan koordinatif dijalankan oleh Bupati terhadap Bappeda, dan oleh Dinas Sosial terhadap "
    "Bappeda.",
    "Hubungan kerja koordinatif terdiri atas:\na. hubungan antara Bupati dengan Bappeda; dan\n"
    "b. hubungan antara Dinas Sosial dengan Bappeda.",
    "Yang termasuk dalam hubungan koordinatif adalah hubungan antara:\na. Bupati dan Bappeda; dan\n"
    "b. Dinas Sosial dan Bappeda yang bertugas di wilayah Dinas Sosial.",
    "Hubungan koordinatif dijalankan oleh:\na. Bupati terhadap Bappeda; dan\n"
    "b. Dinas Sosial terhadap Bappeda.",
    "Yang berhubungan secara koordinatif:\na. Bupati dengan Bappeda; dan\n"
    "b. Dinas Sosial dengan Bappeda, kecuali dalam keadaan darurat.",
    "(1) Hubungan koordinatif adalah hubungan untuk menyelaraskan tugas.\n(2) Hubungan sebagaimana "
    "dimaksud pada ayat (1) berlaku antara:\na. Bupati dengan Bappeda; dan\n"
    "b. Dinas Sosial dengan Bappeda.",
]


@pytest.mark.parametrize("sentences", [_SEVERAL[:5], _SEVERAL[5:]])
def test_every_pair_between_whom_a_nature_is_has_its_own_relation(sentences: list[str]) -> None:
    """In whatever sentence or list, none with another's partner; each is a guess."""
    draft = drafted(*sentences)
    region = region_of(draft)
    for n, said in enumerate(sentences, 2):
        at = Citation((Part("pasal", str(n)),))
        own = [each for each in region.relations if any(map(at.covers, each.basis))]
        assert {(each.between, each.natures) for each in own} == {
            ((("bupati",), ("bappeda",)), ("koordinatif",)),
            ((("dinas-sosial",), ("bappeda",)), ("koordinatif",)),
        }, said
        kinds = {each.kind for ref, each in region.provisions.items() if at.covers(ref)}
        assert kinds <= {"relation", "meaning"}, said
    assert not any(each.sure for each in the(draft, "relations"))


def test_whoever_has_it_for_another_stands_on_his_side() -> None:
    """*berlaku antara A dengan: a. B, yang dijalankan oleh C*."""
    [found] = _related(
        "Hubungan koordinatif berlaku antara Bupati dengan:\na. Bappeda, yang dijalankan oleh "
        "Dinas Sosial."
    )
    assert found == {"between": [["bupati", "dinas-sosial"], "bappeda"], "natures": ["koordinatif"]}


@pytest.mark.parametrize(
    "said",
    [
        "Hubungan koordinatif tidak berlaku antara Bupati dengan Bappeda.",
        "Hubungan koordinatif dilaksanakan oleh Bupati melalui rapat dengan Bappeda.",
    ],
)
def test_a_sentence_that_says_more_or_denies_is_no_row_of_pairs(said: str) -> None:
    """A relation through a meeting, and none at all."""
    assert not any(each["natures"] for each in _related(said))
