"""An address that is refused: what is named of the question, and what stands near it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jalur.answers.provisions import cited, lettered_articles, provisions
from jalur.errors import UsageError
from jalur.law.citation import parse
from jalur.output.language import load_catalogue
from jalur.text.messages import Text
from support.sweeps import invented


def said(text: Text) -> str:
    """A text or message in words."""
    return load_catalogue("en").text(text)


@pytest.mark.parametrize(
    ("typed", "named", "near"),
    [
        ("Pasal 77", "Pasal 77", ["Pasal 6", "Pasal 7", "Pasal 8", "Pasal 9", "Pasal 10"]),
        ("ps. 4 (99)", "ps. 4 (99)", "Pasal 4 ayat ("),
        ("4(2)z", "Pasal 4 ayat (2) huruf z", ["Pasal 4 ayat (2) huruf a"]),
        ("4(5)a.7", "Pasal 4 ayat (5) huruf a angka 7", ["Pasal 4 ayat (5) huruf a"]),
        ("lampiran 9", "Lampiran 9", ["Lampiran I", "Lampiran II"]),
    ],
)
def test_what_is_not_there_is_named_with_its_region(
    typed: str, named: str, near: list[str] | str
) -> None:
    """As it was typed, or in full where it could be read; what is near stands right below the part
    that there is, five at most.
    """
    with pytest.raises(UsageError) as refused:
        cited(invented("kab-cermin"), typed)
    gaps = dict(refused.value.phrase.args)
    assert (refused.value.id, gaps["ref"]) == ("no-such-provision", named)
    assert said(gaps["region"]) == "Kabupaten Cermin"
    if isinstance(near, str):
        assert len(refused.value.suggestions) == 5
        assert all(each.startswith(near) for each in refused.value.suggestions)
    else:
        assert list(refused.value.suggestions) == near


def test_an_address_of_several_provisions_names_them_and_the_region() -> None:
    """Where Pasal 4 has an ayat (2a), ``4 ayat 2a`` may be that or huruf a of ayat (2)."""
    region = invented("kab-cermin")
    ref = parse("4(2a)")
    made = replace(region.provisions[parse("4(2)")], ref=ref)
    with pytest.raises(UsageError) as refused:
        cited(replace(region, provisions={**region.provisions, ref: made}), "4 ayat 2a")
    gaps = dict(refused.value.phrase.args)
    assert refused.value.id == "ambiguous-citation"
    assert (gaps["text"], gaps["region"]) == ("4 ayat 2a", "Kabupaten Cermin")
    assert refused.value.suggestions == ("Pasal 4 ayat (2) huruf a", "Pasal 4 ayat (2a)")


def test_an_address_that_cannot_be_read_is_no_missing_one() -> None:
    """What is no address at all is said to be none."""
    with pytest.raises(UsageError) as refused:
        cited(invented("kab-cermin"), "halo")
    assert refused.value.id == "bad-citation"


def test_an_answer_about_what_is_not_there_names_it_in_full() -> None:
    """A program that asks for it is told the same, with the provisions of that article."""
    with pytest.raises(UsageError) as refused:
        provisions(invented("kab-cermin"), parse("3z"))
    gaps = dict(refused.value.phrase.args)
    assert (gaps["ref"], said(gaps["region"])) == ("Pasal 3 huruf z", "Kabupaten Cermin")
    assert list(refused.value.suggestions) == [f"Pasal 3 huruf {each}" for each in "abc"]


def test_a_reading_is_said_only_where_a_level_is_left_open() -> None:
    """Who writes every level is read as he writes; who leaves one open is told how he was read."""
    region = invented("kab-cermin")
    for typed, said in (("Pasal 4 ayat (2) huruf A", False), ("ps 4 (2) a", True)):
        ref, notes = cited(region, typed)
        assert region.cite(ref) == "Pasal 4 ayat (2) huruf a"
        assert [note.kind for note in notes] == (["caution"] if said else []), typed
        for note in notes:
            assert note.basis == ()
            assert dict(note.text.args) == {"typed": typed, "ref": "Pasal 4 ayat (2) huruf a"}


def test_a_number_that_comes_again_is_a_caution_with_the_others() -> None:
    """Whoever asks for the first is told of those that follow it, and of no other."""
    region = invented("kab-cermin")
    again = {parse(f"4(8)~{n}"): replace(region.provisions[parse("4(8)")]) for n in (2, 3)}
    made = {ref: replace(provision, ref=ref) for ref, provision in again.items()}
    longer = replace(region, provisions={**region.provisions, **made})
    for typed, others in (("4(8)", ["4(8)~2", "4(8)~3"]), ("4(7)", [])):
        _, notes = cited(longer, typed)
        assert [note.kind for note in notes] == ["caution"] * bool(others)
        assert [str(at) for note in notes for at in note.basis] == others


def test_only_articles_are_numbered_with_a_letter() -> None:
    """Pasal 12A is one; a consideration or an annex with a letter is none."""
    region = invented("kab-cermin")
    ref = parse("Pasal 12A")
    made = replace(region.provisions[parse("4(8)")], ref=ref)
    assert lettered_articles(region) == frozenset()
    longer = replace(region, provisions={**region.provisions, ref: made})
    assert lettered_articles(longer) == {"12A"}
