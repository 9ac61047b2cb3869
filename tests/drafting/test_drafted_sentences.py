"""What a draft reads of sentences of two clauses, of which each is about its own subject."""

from __future__ import annotations

import pytest

from support.drafting import drafted, plain, region_of, the


def test_who_acts_in_a_second_clause_is_its_own_subject() -> None:
    """*A merupakan …, dan B bertanggung jawab kepada C* says nothing of A and C."""
    draft = drafted(
        "Dinas Sosial merupakan unsur pelaksana urusan pemerintahan, dan Bappeda bertanggung jawab "
        "kepada Bupati melalui Sekretaris Daerah."
    )
    [route] = the(draft, "routes")
    assert not route.sure
    assert plain(route, "for", "steps") == {
        "for": ["bappeda"],
        "steps": [{"office": "sekretaris-daerah"}, {"office": "bupati"}],
    }
    sides = [plain(each, "between")["between"] for each in the(draft, "relations")]
    assert ["bappeda", "bupati"] in sides
    assert not any("dinas-sosial" in each for each in sides)
    assert region_of(draft)


def test_a_way_in_a_second_clause_adds_nothing_to_the_relation_of_the_first() -> None:
    """And a nature that the second one names is none of the first."""
    draft = drafted(
        "Hubungan Dinas Sosial dengan Bappeda bersifat koordinatif, dan laporan Dinas Sosial kepada "
        "Bupati disampaikan melalui Sekretaris Daerah dalam hubungan hierarkis."
    )
    [relation] = [each for each in the(draft, "relations") if each["natures"]]
    assert not relation.sure
    assert plain(relation, "between", "natures") == {
        "between": ["dinas-sosial", "bappeda"],
        "natures": ["koordinatif"],
    }
    [route] = the(draft, "routes")
    assert plain(route, "for")["for"] == ["dinas-sosial"]


def test_a_list_is_one_clause_and_so_are_two_verbs_of_one_subject() -> None:
    """Neither is cut; and no name is that has a comma in it."""
    [route] = the(
        drafted(
            "Dinas Sosial menyusun rencana kegiatan, program, dan laporan, serta menyampaikan laporan "
            "kepada Bupati melalui Badan Perencanaan, Penelitian, dan Pengembangan Daerah."
        ),
        "routes",
    )
    assert plain(route, "for")["for"] == ["dinas-sosial"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Dinas Sosial menyusun data dan wajib memperbaruinya setiap tahun.",
            [("task", None, None), ("duty", "wajib", "setiap tahun")],
        ),
        (
            "Dinas Sosial dapat meminta data serta harus menyimpannya.",
            [("authority", "dapat", None), ("duty", "harus", None)],
        ),
        ("Dinas Sosial menyusun data dan menyimpannya.", [("task", None, None)]),
    ],
)
def test_what_somebody_does_and_what_he_must_besides_are_two(
    sentence: str, found: list[tuple[str, str | None, str | None]]
) -> None:
    """The modal word is that of the second verb alone; two verbs with one are one mandate."""
    draft = drafted(sentence)
    assert region_of(draft)
    mandates = [
        tuple(each.get(key) for key in ("kind", "force", "rhythm"))
        for each in the(draft, "mandates")
    ]
    assert mandates == found
