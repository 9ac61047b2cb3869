"""What a draft reads of relations in sentences that do not begin with who acts."""

from __future__ import annotations

import pytest

from jalur.drafting.entries import Draft
from support.drafting import drafted, plain, region_of, the


def _points(draft: Draft) -> list[dict[str, object]]:
    """Every point of a draft, and that of a relation without natures first."""
    assert region_of(draft)
    every = (plain(each, "points")["points"] or [] for each in the(draft, "relations"))
    return [point for points in every for point in points]


@pytest.mark.parametrize(
    ("sentence", "by", "to"),
    [
        ("Dinas Sosial dibentuk oleh Bupati.", "bupati", "dinas-sosial"),
        ("Kepada Dinas Sosial diberikan penghargaan oleh Bupati.", "bupati", "dinas-sosial"),
        (
            "Pengaduan diterima oleh Dinas Sosial dan diteruskan kepada Bappeda.",
            "dinas-sosial",
            "bappeda",
        ),
        ("Dinas Sosial dapat meminta masukan dari Bappeda.", "dinas-sosial", "bappeda"),
        ("Dinas Sosial berkedudukan di bawah Bupati.", "dinas-sosial", "bupati"),
        ("Bahan dapat diminta oleh Dinas Sosial dari Bappeda.", "dinas-sosial", "bappeda"),
        ("Data dapat diminta dari Bappeda oleh Dinas Sosial.", "dinas-sosial", "bappeda"),
        (
            "Bahan untuk Bupati yang diperlukan oleh Dinas Sosial dapat diminta dari Bappeda.",
            "dinas-sosial",
            "bappeda",
        ),
        (
            "Pelaksanaan tugas Dinas Sosial dipertanggungjawabkan kepada Bupati.",
            "dinas-sosial",
            "bupati",
        ),
        (
            "Dalam penyelenggaraan pemerintahan Sekretaris Daerah selaku unsur staf membantu "
            "Bupati.",
            "sekretaris-daerah",
            "bupati",
        ),
    ],
)
def test_who_acts_is_known_wherever_he_stands(sentence: str, by: str, to: str) -> None:
    """In the passive, and behind a clause without a comma; all of it a guess."""
    draft = drafted(sentence)
    [point] = _points(draft)
    assert (point["by"], point["to"]) == (by, to)
    assert not any(each.sure for each in the(draft, "relations"))


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("Dinas Sosial menghadiri undangan Bupati.", "dinas-sosial"),
        ("Bupati melaksanakan kebijakan yang ditetapkan bersama Bappeda.", "bupati"),
        ("Dalam hal Bupati berhalangan, tugasnya dilaksanakan oleh Bappeda.", "bappeda"),
    ],
)
def test_what_only_touches_another_is_a_point_towards_nobody(sentence: str, by: str) -> None:
    """The other one stands on the other side of the relation."""
    assert {"at": "2", "by": by} in _points(drafted(sentence))


def test_whoever_is_helped_stands_before_him_who_helps() -> None:
    """*A dibantu oleh B* is as plain as *B membantu A*."""
    draft = drafted("Dalam melaksanakan tugasnya, Bupati dibantu oleh Sekretaris Daerah.")
    [relation] = the(draft, "relations")
    assert relation.sure
    assert _points(draft) == [{"at": "2", "by": "sekretaris-daerah", "to": "bupati"}]


def test_nobody_coordinates_whom_the_text_says_nobody_does() -> None:
    """*tidak dikoordinasikan oleh* sets them in no relation."""
    assert the(drafted("Bappeda tidak dikoordinasikan oleh Sekretaris Daerah."), "relations") == []


@pytest.mark.parametrize(
    ("sentence", "between"),
    [
        ("Koordinasi kerja antar Perangkat Daerah dilaksanakan.", ["perangkat-daerah"] * 2),
        ("Koordinasi Bappeda dengan Dinas Sosial dilaksanakan.", ["bappeda", "dinas-sosial"]),
    ],
)
def test_the_noun_of_a_nature_sets_two_sides_in_relation(sentence: str, between: list[str]) -> None:
    """As a guess: a person says whether the nature may be read from the noun."""
    [relation] = the(drafted(sentence), "relations")
    assert not relation.sure
    assert plain(relation, "between", "natures") == {
        "between": between,
        "natures": ["koordinatif"],
    }


def test_a_nature_with_a_word_before_it_may_be_another_thing() -> None:
    """*pengawasan fungsional* is no relation that is functional."""
    said = "Hubungan kerja Bappeda dengan Dinas Sosial bersifat konsultatif dan {} fungsional."
    [doubted] = the(drafted(said.format("pengawasan")), "relations")
    [plain_one] = the(drafted(said.format("")), "relations")
    assert (doubted.sure, plain_one.sure) == (False, True)


def test_a_point_goes_to_the_relation_that_its_article_has() -> None:
    """There is no second one without natures beside it."""
    draft = drafted(
        "(1) Hubungan kerja Bappeda dengan Dinas Sosial bersifat koordinatif.\n"
        "(2) Bappeda meminta data kepada Dinas Sosial."
    )
    [relation] = the(draft, "relations")
    assert plain(relation, "natures", "points") == {
        "natures": ["koordinatif"],
        "points": [{"at": "2(2)", "by": "bappeda", "to": "dinas-sosial"}],
    }
