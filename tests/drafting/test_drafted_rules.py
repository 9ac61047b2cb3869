"""What a draft reads of the rules of a text, and what of it is a guess."""

from __future__ import annotations

import pytest

from jalur.drafting.entries import Entry
from jalur.law.citation import Citation
from support.drafting import drafted, named, region_of, the


def _said(entry: Entry, *keys: str) -> dict[str, object]:
    """Some values of an entry, with addresses as they are printed."""

    def plain(value: object) -> object:
        if isinstance(value, Entry):
            return {key: plain(each) for key, each in value.values.items()}
        if isinstance(value, list | tuple):
            return [plain(each) for each in value]
        return str(value) if isinstance(value, Citation) else value

    return {key: plain(entry.get(key)) for key in keys}


def test_a_sentence_through_somebody_is_a_route_of_two_steps() -> None:
    """What is said of each station in one sentence is sure."""
    draft = drafted("Dinas Sosial menyampaikan laporan kepada Bupati melalui Sekretaris Daerah.")
    [route] = the(draft, "routes")
    assert route.sure
    assert _said(route, "for", "purposes", "mode", "steps", "basis") == {
        "for": ["dinas-sosial"],
        "purposes": ["pelaporan"],
        "mode": "through",
        "steps": [{"office": "sekretaris-daerah"}, {"office": "bupati"}],
        "basis": ["2"],
    }
    assert region_of(draft).routes[0].steps[-1].offices == ("bupati",)


def test_a_route_carries_its_rhythm_and_its_copies() -> None:
    """*langsung* and *tembusan* are no stations."""
    draft = drafted(
        "Dinas Sosial menyampaikan laporan langsung kepada Bupati dengan tembusan kepada "
        "Sekretaris Daerah setiap bulan."
    )
    [route] = the(draft, "routes")
    assert _said(route, "mode", "rhythm", "copies_to", "steps") == {
        "mode": "direct",
        "rhythm": "setiap bulan",
        "copies_to": ["sekretaris-daerah"],
        "steps": [{"office": "bupati"}],
    }


def test_a_route_whose_end_the_text_does_not_say_is_a_guess() -> None:
    """No receiver is made up."""
    [route] = the(drafted("Dinas Sosial melaporkan kegiatannya."), "routes")
    assert not route.sure
    assert _said(route, "end_stated", "steps") == {"end_stated": False, "steps": []}


@pytest.mark.parametrize(
    ("sentence", "natures"),
    [
        ("Hubungan kerja Bappeda dengan Dinas Sosial bersifat koordinatif.", ["koordinatif"]),
        ("Hubungan koordinatif antara Bappeda dan Dinas Sosial dilaksanakan.", ["koordinatif"]),
        ("Bappeda dengan Dinas Sosial mempunyai hubungan kerja konsultatif.", ["konsultatif"]),
    ],
)
def test_two_sides_have_the_natures_of_their_sentence(sentence: str, natures: list[str]) -> None:
    """In whichever form the sentence says them."""
    [relation] = the(drafted(sentence), "relations")
    assert _said(relation, "between", "natures") == {
        "between": ["bappeda", "dinas-sosial"],
        "natures": natures,
    }


def test_the_items_below_two_sides_are_their_points() -> None:
    """Each with who acts in it, and towards whom where it says so."""
    draft = drafted(
        "Hubungan kerja Bappeda dengan Dinas Sosial bersifat koordinatif dalam hal:\n"
        "a. Bappeda menyusun rencana; dan\nb. Dinas Sosial menyampaikan data kepada Bappeda."
    )
    [relation] = the(draft, "relations")
    assert _said(relation, "points")["points"] == [
        {"at": "2a", "by": "bappeda"},
        {"at": "2b", "by": "dinas-sosial", "to": "bappeda"},
    ]


def test_what_opens_a_list_is_said_of_its_items_as_a_guess() -> None:
    """*membantu Bupati dalam:* leads from the opening to each item."""
    draft = drafted("Dinas Sosial membantu Bupati dalam:\na. perencanaan; dan\nb. pembinaan.")
    [relation] = the(draft, "relations")
    points = relation["points"]
    assert isinstance(points, list)
    assert [(str(each["at"]), each.sure) for each in points] == [
        ("2", True),
        ("2a", False),
        ("2b", False),
    ]


def test_each_item_of_a_list_of_tasks_is_a_mandate() -> None:
    """The opening itself is none: it says only whose they are."""
    draft = drafted(
        "(1) Sekretaris Daerah mempunyai tugas:\na. menyusun kebijakan; dan\nb. membina."
    )
    assert [_said(each, "at", "party", "kind") for each in the(draft, "mandates")] == [
        {"at": "2(1)a", "party": "sekretaris-daerah", "kind": "task"},
        {"at": "2(1)b", "party": "sekretaris-daerah", "kind": "task"},
    ]


def test_a_duty_has_the_force_of_its_word() -> None:
    """*wajib* makes a duty of what somebody does."""
    [mandate] = the(drafted("Sekretaris Daerah wajib menyusun laporan tahunan."), "mandates")
    assert _said(mandate, "kind", "force", "party") == {
        "kind": "duty",
        "force": "wajib",
        "party": "sekretaris-daerah",
    }


def test_who_signs_in_the_name_of_another_is_told_with_both() -> None:
    """And with what is signed; as a guess, for such sentences have many forms."""
    draft = drafted("Sekretaris Daerah menandatangani surat atas nama Bupati.")
    [mandate] = the(draft, "mandates")
    assert not mandate.sure
    assert _said(mandate, "act", "documents", "on_behalf_of") == {
        "act": "sign",
        "documents": ["surat"],
        "on_behalf_of": "bupati",
    }


def test_what_is_forbidden_is_no_mandate() -> None:
    """And the provision is a prohibition, sure."""
    draft = drafted("Dinas Sosial dilarang menerima imbalan.")
    assert [_said(each, "at", "party") for each in the(draft, "prohibitions")] == [
        {"at": "2", "party": "dinas-sosial"}
    ]
    assert the(draft, "mandates") == []
    assert _said(named(draft, "provisions")["2"], "kind") == {"kind": "prohibition"}


@pytest.mark.parametrize(("document", "sure"), [("Surat", True), ("Surat keputusan", False)])
def test_whoever_initials_stands_before_whom_signs(document: str, sure: bool) -> None:
    """A document of two names may be either."""
    draft = drafted(f"{document} yang ditandatangani oleh Bupati diparaf oleh Sekretaris Daerah.")
    [chain] = the(draft, "paraf")
    assert chain.sure is sure
    assert _said(chain, "signers", "order", "initials") == {
        "signers": ["bupati"],
        "order": "unstated",
        "initials": [{"office": "sekretaris-daerah"}],
    }
    assert region_of(draft)


def test_whoever_coordinates_has_the_fields_that_a_sentence_gives_him() -> None:
    """With the affairs that its words are about."""
    draft = drafted(
        "Asisten Pembangunan mengoordinasikan penyelenggaraan urusan pemerintahan di bidang "
        "pertanian, perikanan, dan perhubungan."
    )
    [fields] = the(draft, "fields")
    assert fields.sure
    assert fields["coordinator"] == "asisten-pembangunan"
    assert isinstance(fields["fields"], dict)
    assert [*fields["fields"]] == ["pertanian", "perikanan", "perhubungan"]
    assert region_of(draft)


def test_natures_are_those_that_the_text_defines_or_lists() -> None:
    """As a guess: a person says which words of them are the text's."""
    natures = named(drafted(), "natures")
    assert [*natures] == ["koordinatif"]
    assert not natures["koordinatif"].sure


def test_whoever_is_named_twice_is_one_station() -> None:
    """A file refuses a step that stands there twice."""
    draft = drafted(
        "Dinas Sosial menyampaikan laporan kepada Bupati melalui Sekretaris Daerah melalui "
        "Sekretaris Daerah."
    )
    for route in the(draft, "routes"):
        steps = _said(route, "steps")["steps"]
        assert steps == [{"office": "sekretaris-daerah"}, {"office": "bupati"}]
    assert region_of(draft)


def test_one_office_does_nothing_to_itself() -> None:
    """*antar* between the fields of one office sets it in no relation with itself."""
    draft = drafted(
        "Hubungan kerja Bappeda dengan Dinas Sosial bersifat koordinatif dalam hal:\n"
        "a. Bappeda menyusun rencana antar bidang; dan\nb. Dinas Sosial menyampaikan data."
    )
    [relation] = the(draft, "relations")
    assert _said(relation, "points")["points"] == [
        {"at": "2a", "by": "bappeda"},
        {"at": "2b", "by": "dinas-sosial"},
    ]
    assert region_of(draft)


def test_fields_that_a_joint_may_part_are_guesses() -> None:
    """*perikanan dan kelautan* is one field or two."""
    draft = drafted(
        "Asisten Pembangunan mengoordinasikan penyelenggaraan urusan pemerintahan di bidang "
        "pertanian, perikanan dan kelautan, perhubungan, dan pangan."
    )
    [fields] = the(draft, "fields")
    assert not fields.sure
