"""What a draft reads of sentences that set parties in relation in whatever order."""

from __future__ import annotations

from typing import Any

import pytest

from support.drafting import drafted, named, plain, region_of, the

FORMS = "Hubungan kerja terdiri atas hubungan hierarkis, koordinatif, fungsional, dan komando."


def _natured(*articles: str) -> list[dict[str, Any]]:
    """The relations of a draft that have natures."""
    draft = drafted(FORMS, *articles)
    assert region_of(draft)
    found = [each for each in the(draft, "relations") if each["natures"]]
    return [plain(each, "between", "natures") for each in found]


def _of(one: str, other: str | list[str], nature: str) -> dict[str, Any]:
    return {"between": [one, other], "natures": [nature]}


@pytest.mark.parametrize(
    "sentence",
    [
        "Terhadap Bappeda, Dinas Sosial mempunyai hubungan fungsional.",
        "Dengan Bappeda, Dinas Sosial berhubungan secara fungsional.",
        "Dinas Sosial dan Bappeda berhubungan secara fungsional.",
        "Kedudukan Dinas Sosial terhadap Bappeda bersifat fungsional.",
        "Dinas Sosial melaksanakan hubungan fungsional terhadap Bappeda.",
        "Hubungan kerja antara Dinas Sosial dan Bappeda didasarkan atas hubungan fungsional.",
        "Dalam hal itu hubungan Dinas Sosial dengan Bappeda berupa hubungan fungsional.",
        "Pola hubungan kerja Dinas Sosial dengan Bappeda menggunakan pola fungsional.",
    ],
)
def test_a_nature_is_that_of_the_two_sides_in_whatever_order(sentence: str) -> None:
    """The first side before the second or behind it; the nature before both or behind."""
    assert _natured(sentence) == [_of("dinas-sosial", "bappeda", "fungsional")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bupati dengan Bappeda terikat hubungan komando, sedangkan Bupati dengan Dinas Sosial "
        "terikat hubungan koordinatif.",
        "Bupati berhubungan dengan Bappeda secara komando, dan dengan Dinas Sosial secara "
        "koordinatif.",
        "Hubungan kerja Bupati bersifat komando terhadap Bappeda dan koordinatif terhadap Dinas "
        "Sosial.",
    ],
)
def test_each_pair_has_the_natures_of_its_own_clause(sentence: str) -> None:
    """And none of another's."""
    one, other = _natured(sentence)
    assert one == _of("bupati", "bappeda", "komando")
    assert other == _of("bupati", "dinas-sosial", "koordinatif")


def test_who_stands_between_two_and_several_has_it_with_each() -> None:
    """*Antara A dan B, C*; those of a list in which none stands apart have it with each other."""
    ends = "dan Bappeda, Dinas Sosial, serta Sekretaris Daerah berpola komando."
    assert _natured(f"Hubungan kerja antara Bupati {ends}") == [
        _of("bupati", ["bappeda", "dinas-sosial", "sekretaris-daerah"], "komando")
    ]


@pytest.mark.parametrize(
    "article",
    [
        "Sifat hubungan kerja sebagai berikut:\na. Bupati dengan Bappeda: komando; dan\n"
        "b. Bappeda dengan Dinas Sosial: koordinatif.",
        "(1) Bappeda mempunyai hubungan kerja dengan Bupati dan Dinas Sosial.\n(2) Hubungan kerja "
        "sebagaimana dimaksud pada ayat (1):\na. dengan Bupati bersifat komando; dan\nb. dengan "
        "Dinas Sosial bersifat koordinatif.",
    ],
)
def test_an_item_goes_on_with_what_opens_its_list(article: str) -> None:
    """With its nature, or with whom the provision that it points at is about."""
    draft = drafted(FORMS, article)
    assert region_of(draft)
    found = {
        frozenset(map(str, each["between"])): each["natures"]
        for each in the(draft, "relations")
        if each["natures"]
    }
    assert found == {
        frozenset(("bupati", "bappeda")): ["komando"],
        frozenset(("bappeda", "dinas-sosial")): ["koordinatif"],
    }
    assert not any(each.sure for each in the(draft, "relations"))


@pytest.mark.parametrize(
    "article",
    [
        "Hubungan komando meliputi:\na. hubungan antara Bupati dan Bappeda; dan\nb. hubungan antara "
        "Bappeda dan Dinas Sosial.",
        "Hubungan komando berlaku bagi:\na. Bupati terhadap Bappeda; dan\nb. Bappeda terhadap Dinas "
        "Sosial.",
    ],
)
def test_the_pairs_of_a_list_have_the_nature_of_its_opening(article: str) -> None:
    """*Hubungan komando berlaku bagi:* and who to whom."""
    one, other = _natured(article)
    assert one == _of("bupati", "bappeda", "komando")
    assert other == _of("bappeda", "dinas-sosial", "komando")


@pytest.mark.parametrize(
    "sentence",
    [
        "Hubungan Bupati dengan Bappeda tidak bersifat komando.",
        "Bupati dapat berhubungan langsung dengan Bappeda mengenai jabatan fungsional.",
        "Bappeda bertanggung jawab kepada Bupati sesuai hubungan kerja.",
    ],
)
def test_what_is_denied_or_said_of_something_else_is_no_nature(sentence: str) -> None:
    """Of a relation; nor what only stands in its sentence."""
    assert _natured(sentence) == []


def test_who_is_meant_by_a_nature_has_a_relation_only_as_a_guess() -> None:
    """*Hubungan X berlangsung antara A dan unit kerja yang …* beside the other meanings: with which
    of them, a person says.
    """
    draft = drafted(
        "(1) Hubungan kerja terdiri atas hubungan komando, koordinatif, dan fungsional.\n"
        "(2) Hubungan komando adalah hubungan perintah.\n"
        "(3) Hubungan fungsional berlangsung antara Bappeda dan Perangkat Daerah yang melaksanakan "
        "urusan yang sama."
    )
    assert region_of(draft)
    assert not [each for each in the(draft, "relations") if each["natures"] and each.sure]
    assert named(draft, "provisions")["2(3)"]["kind"] == "relation"
