"""Sentences that say more than a draft carries: what is read from them is a guess."""

from __future__ import annotations

import pytest

from support.drafting import drafted, named, region_of, the

ROUTE = "Dinas Sosial menyampaikan laporan kepada Bupati melalui Sekretaris Daerah"
LIST = "\na. Dinas Kesehatan;\nb. Dinas Pekerjaan Umum; dan\nc. Badan Keuangan."


def test_the_plain_sentence_is_sure() -> None:
    """Nothing in it turns what it says; that it is a point besides is for a person to say."""
    draft = drafted(f"{ROUTE}.")
    assert [each.sure for each in the(draft, "routes")] == [True]
    assert [each.sure for each in the(draft, "relations")] == [False]
    assert named(draft, "provisions")["2"].guessed == frozenset()


@pytest.mark.parametrize(
    "sentence",
    [
        ROUTE.replace("menyampaikan", "tidak menyampaikan") + ".",
        f"{ROUTE}, kecuali dalam keadaan darurat.",
        f"Dalam hal terjadi bencana, {ROUTE}.",
        f"{ROUTE}, sedangkan rencana disampaikan langsung.",
        f"{ROUTE}, namun tembusannya disimpan.",
        f"{ROUTE}, dan Bappeda menyampaikan rencana.",
        f"Bappeda meminta {ROUTE}.",
        f"Selain Bappeda, {ROUTE}.",
        ROUTE.replace("Dinas Sosial", "Dinas Sosial Provinsi Selat Timur") + ".",
    ],
)
def test_a_sentence_that_turns_what_it_says_gives_guesses(sentence: str) -> None:
    """A denial, an exception, a condition, a turn, a second one who acts, another region."""
    draft = drafted(sentence)
    routes = the(draft, "routes")
    assert routes
    assert not any(each.sure for each in routes)
    assert not any(each.sure for each in the(draft, "relations"))
    # In which case there is a way alters nothing of what the provision is.
    kind = frozenset(() if sentence.startswith("Dalam hal") else ("kind",))
    assert named(draft, "provisions")["2"].guessed == kind
    assert region_of(draft)


def test_what_opens_a_list_turns_its_items() -> None:
    """What nobody has authority to do is no mandate of his that is sure."""
    draft = drafted("Sekretaris Daerah tidak berwenang:\na. menetapkan; dan\nb. membina.")
    assert not any(each.sure for each in the(draft, "mandates"))
    assert named(draft, "provisions")["2a"].guessed == frozenset(("kind",))


def test_the_cases_that_open_a_list_are_no_condition() -> None:
    """*dalam hal:* before points says what they are about."""
    draft = drafted(
        "Hubungan kerja Bappeda dengan Dinas Sosial bersifat koordinatif dalam hal:\n"
        "a. Bappeda menyusun rencana; dan\nb. Dinas Sosial menyampaikan data kepada Bappeda."
    )
    [relation] = the(draft, "relations")
    assert relation.sure


@pytest.mark.parametrize(
    ("opening", "sure"),
    [
        ("Asisten Pembangunan mengoordinasikan:", True),
        ("Asisten Pembangunan tidak mengoordinasikan:", False),
        ("Asisten Pembangunan mengoordinasikan Perangkat Daerah selain:", False),
    ],
)
def test_a_list_of_those_who_are_not_set_under_somebody_is_a_guess(
    opening: str, sure: bool
) -> None:
    """Its rows look as those of any other list."""
    [assignment] = the(drafted(opening + LIST), "assignments")
    assert assignment.sure is sure


def test_a_denied_nature_is_plain_and_what_turns_to_a_second_pair_is_not() -> None:
    """The denial is what the relation says; who comes behind *sedangkan* is another, and has a
    relation of his own. Two with whom it is the same are plain.
    """
    start = "Hubungan kerja Bappeda dengan Dinas Sosial"
    [denied] = the(drafted(f"{start} tidak bersifat hierarkis."), "relations")
    assert (denied["not_natures"], denied.sure) == (["hierarkis"], True)
    two = f"{start} bersifat koordinatif, sedangkan dengan Sekretaris Daerah bersifat hierarkis."
    assert [each.sure for each in the(drafted(two), "relations")] == [False, False]
    same = f"{start} dan dengan Sekretaris Daerah bersifat hierarkis."
    assert [each.sure for each in the(drafted(same), "relations")] == [True, True]


@pytest.mark.parametrize(
    ("sentence", "sure"),
    [
        ("Dinas Sosial dilarang menerima imbalan.", True),
        ("Dinas Sosial dilarang menerima imbalan, kecuali dengan izin Bupati.", True),
        ("Dinas Sosial dapat dilarang menerima imbalan.", False),
        ("Dinas Sosial dilarang melapor langsung kepada Bupati.", False),
    ],
)
def test_a_prohibition_is_sure_where_nobody_else_is_in_it(sentence: str, sure: bool) -> None:
    """An exception is a guess of its own; a denial is what it is."""
    [prohibition] = the(drafted(sentence), "prohibitions")
    assert prohibition.sure is sure


def test_initials_of_what_somebody_does_not_sign_are_a_guess() -> None:
    """The same words without the denial say whose they are."""
    words = "Surat yang {}ditandatangani oleh Bupati diparaf oleh Sekretaris Daerah."
    assert [each.sure for each in the(drafted(words.format("")), "paraf")] == [True]
    assert [each.sure for each in the(drafted(words.format("tidak ")), "paraf")] == [False]
