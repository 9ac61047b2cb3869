"""What a draft reads of sentences that say by a verb who has which relation with whom."""

from __future__ import annotations

from typing import Any

import pytest

from support.drafting import drafted, named, plain, region_of, the

ASISTEN = (
    "(1) Asisten terdiri atas:\na. Asisten Pemerintahan; dan\nb. Asisten Pembangunan.\n"
    "(2) Asisten membantu Sekretaris Daerah."
)


def _natured(*articles: str) -> list[dict[str, Any]]:
    """The relations of a draft that have natures."""
    draft = drafted(*articles)
    assert region_of(draft)
    keys = ("between", "natures", "by_assignment")
    found = (plain(each, *keys) for each in the(draft, "relations") if each["natures"])
    return [{key: each for key, each in one.items() if each is not None} for one in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "Dinas Sosial berhubungan secara koordinatif dengan Bappeda.",
        "Dinas Sosial berhubungan dengan Bappeda secara koordinatif.",
        "Dinas Sosial memiliki hubungan koordinatif dengan Bappeda.",
        "Hubungan Dinas Sosial dengan Bappeda bersifat koordinatif.",
    ],
)
def test_one_nature_is_read_wherever_it_stands(sentence: str) -> None:
    """Before whom it leads to, and behind him."""
    assert _natured(sentence) == [
        {"between": ["dinas-sosial", "bappeda"], "natures": ["koordinatif"]}
    ]


def test_each_nature_is_with_whom_it_leads_to() -> None:
    """*secara A dengan B, serta secara C dengan D*; and a second verb of its own."""
    one, other = _natured(
        "Dinas Sosial berhubungan secara hierarkis dengan Bupati, serta secara koordinatif dengan "
        "Bappeda."
    )
    assert one == {"between": ["dinas-sosial", "bupati"], "natures": ["hierarkis"]}
    assert other == {"between": ["dinas-sosial", "bappeda"], "natures": ["koordinatif"]}
    _, under = _natured(
        "Sekretaris Daerah mempunyai hubungan hierarkis dengan Bupati dan membawahkan Bappeda secara "
        "hierarkis."
    )
    assert under["between"] == ["sekretaris-daerah", "bappeda"]


def test_a_verb_may_name_the_nature_and_a_denial_states_none() -> None:
    """*bermitra dengan*; *tidak berhubungan secara hierarkis dengan*."""
    [partners] = _natured("Dinas Sosial bermitra dengan Bappeda.")
    assert partners["natures"] == ["kemitraan"]
    denied = "Dinas Sosial tidak berhubungan secara hierarkis dengan Bappeda."
    assert _natured(denied) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Dinas Sosial dan Bappeda merupakan mitra sejajar.",
        "Dinas Sosial berkedudukan sebagai mitra kerja Bappeda.",
    ],
)
def test_who_are_allies_have_that_nature(sentence: str) -> None:
    """The noun of the verb *bermitra*."""
    assert _natured(sentence) == [
        {"between": ["dinas-sosial", "bappeda"], "natures": ["kemitraan"]}
    ]


def test_those_of_a_class_have_it_with_each_other() -> None:
    """*satu sama lain*, and *antar-A* beside *A dengan B*."""
    [among] = _natured("Dinas Sosial dan Bappeda berhubungan satu sama lain secara koordinatif.")
    assert among["between"] == [["dinas-sosial", "bappeda"]] * 2
    both = _natured(
        "Hubungan antar-Perangkat Daerah serta Perangkat Daerah dengan Bappeda bersifat koordinatif."
    )
    assert [each["between"] for each in both] == [
        ["perangkat-daerah", "perangkat-daerah"],
        ["perangkat-daerah", "bappeda"],
    ]


def test_whoever_coordinates_has_it_with_his_own() -> None:
    """Those above him are nobody's own; nor has anybody else any by such words."""
    above, own = _natured(
        ASISTEN,
        "Asisten berhubungan secara hierarkis dengan Sekretaris Daerah, serta secara koordinatif "
        "dengan Perangkat Daerah yang dibidanginya.",
    )
    assert above == {"between": ["asisten", "sekretaris-daerah"], "natures": ["hierarkis"]}
    assert own["by_assignment"] is True
    [relation] = _natured(
        ASISTEN,
        "Hubungan Asisten dengan Perangkat Daerah yang dikoordinasikannya bersifat koordinatif.",
    )
    assert relation["by_assignment"] is True
    [relation] = _natured(
        "Hubungan Bupati dengan Perangkat Daerah yang dikoordinasikannya bersifat koordinatif."
    )
    assert "by_assignment" not in relation


def test_who_only_has_a_copy_is_no_point() -> None:
    """*dengan tembusan kepada A dan B*."""
    draft = drafted(
        "Dinas Sosial dapat meminta data kepada Bappeda dengan tembusan kepada Sekretaris Daerah."
    )
    assert [plain(each, "between")["between"] for each in the(draft, "relations")] == [
        ["dinas-sosial", "bappeda"]
    ]


@pytest.mark.parametrize(
    "denial",
    [
        "Bappeda tidak dikoordinasikan oleh Asisten.",
        "Bappeda tidak berada dalam pembagian Asisten.",
        "Bappeda tidak termasuk dalam koordinasi Asisten dan berhubungan dengan Sekretaris Daerah.",
    ],
)
def test_what_is_denied_to_coordinators_is_no_task(denial: str) -> None:
    """*A tidak dikoordinasikan oleh Asisten*; of others it is no such denial."""
    draft = drafted(ASISTEN, denial)
    assert named(draft, "provisions")["3"]["kind"] == "assignment"
    [denied] = the(draft, "not_coordinated")
    assert not denied.sure
    assert plain(denied, "units", "by", "basis") == {
        "units": ["bappeda"],
        "by": ["asisten"],
        "basis": ["3"],
    }
    assert not any(each["party"] == "bappeda" for each in the(draft, "mandates"))
    assert region_of(draft)
    assert the(drafted("Bappeda tidak dikoordinasikan oleh Dinas Sosial."), "not_coordinated") == []


TWO = [
    {"between": ["dinas-sosial", "bappeda"], "natures": ["koordinatif"]},
    {"between": ["dinas-sosial", "sekretaris-daerah"], "natures": ["hierarkis"]},
]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hubungan kerja Dinas Sosial dengan Bappeda bersifat koordinatif, sedangkan dengan Sekretaris "
        "Daerah bersifat hierarkis.",
        "Hubungan kerja Dinas Sosial dengan Bappeda dilaksanakan secara koordinatif dan dengan "
        "Sekretaris Daerah secara hierarkis.",
        "Dinas Sosial mempunyai hubungan koordinatif dengan Bappeda dan hubungan hierarkis dengan "
        "Sekretaris Daerah.",
    ],
)
def test_each_of_several_partners_has_his_own_nature(sentence: str) -> None:
    """None has that of another."""
    assert _natured(sentence) == TWO


def test_a_second_partner_may_share_the_nature() -> None:
    """*dengan A dan dengan B bersifat*: both have it."""
    shared = "Hubungan kerja Dinas Sosial dengan Bappeda dan dengan Bupati bersifat koordinatif."
    assert [each["between"][1] for each in _natured(shared)] == ["bappeda", "bupati"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Antara Dinas Sosial dan Bappeda terjalin hubungan kerja koordinatif.",
        "Dalam perencanaan, antara Dinas Sosial dengan Bappeda berlaku hubungan koordinatif.",
        "Hubungan kerja yang bersifat koordinatif berlaku antara Dinas Sosial dan Bappeda.",
        "Hubungan Dinas Sosial dan Bappeda bersifat koordinatif.",
        "Sifat hubungan kerja Dinas Sosial dengan Bappeda adalah koordinatif.",
    ],
)
def test_the_two_sides_may_stand_before_the_relation_or_behind_its_nature(sentence: str) -> None:
    """Wherever they stand, they are the same."""
    assert _natured(sentence) == TWO[:1]


def test_offices_of_a_class_have_it_between_their_units() -> None:
    """No office has a relation with itself; *antarkepala* is written as one word too."""
    head = "Kepala Perangkat Daerah bertanggung jawab kepada Bupati."
    for between in ("Antar-Kepala", "Antarkepala"):
        [found] = _natured(head, f"{between} Perangkat Daerah berlaku hubungan kerja koordinatif.")
        assert found["between"] == ["perangkat-daerah", "perangkat-daerah"]


def test_three_who_are_named_together_have_it_each_with_each() -> None:
    """*antara A, B, dan C*, of whom none has it with himself."""
    found = _natured(
        "Hubungan kerja antara Bupati, Bappeda, dan Dinas Sosial bersifat koordinatif."
    )
    pairs = [each["between"] for each in found]
    assert pairs == [["bupati", ["bappeda", "dinas-sosial"]], ["bappeda", "dinas-sosial"]]


def test_an_office_may_be_written_small() -> None:
    """*dengan camat*, as regulations write it that keep capitals for names."""
    camat = "Camat dan Lurah memberi pelayanan."
    found = _natured(camat, "Lurah berhubungan kerja koordinatif dengan camat.")
    assert [set(each["between"]) for each in found] == [{"lurah", "camat"}]


@pytest.mark.parametrize(
    ("sentence", "sure"),
    [
        ("Dinas Sosial mempunyai hubungan koordinatif dengan Bappeda.", True),
        ("Dinas Sosial berhubungan secara koordinatif dengan Bappeda.", True),
        ("Dinas Sosial mempunyai hubungan koordinatif dan konsultatif dengan Bappeda.", False),
        ("Dinas Sosial berhubungan secara koordinatif dengan Bappeda, kecuali mendesak.", False),
        ("Dinas Sosial dan Bappeda berhubungan satu sama lain secara koordinatif.", False),
    ],
)
def test_one_nature_of_two_who_are_named_is_certain(sentence: str, sure: bool) -> None:
    """Two natures, an exception or those of one class among themselves a person judges."""
    [relation] = [each for each in the(drafted(sentence), "relations") if each["natures"]]
    assert (relation.sure and "between" not in relation.guessed) is sure


def test_two_pairs_of_one_sentence_are_no_pair_with_all() -> None:
    """Whoever stands first has no relation with the last."""
    assert _natured(
        "Hubungan Bupati dengan Sekretaris Daerah dan Sekretaris Daerah dengan Bappeda bersifat "
        "hierarkis."
    ) == [
        {"between": ["bupati", "sekretaris-daerah"], "natures": ["hierarkis"]},
        {"between": ["sekretaris-daerah", "bappeda"], "natures": ["hierarkis"]},
    ]
