"""What a text has beside the shared natures, purposes and documents."""

from __future__ import annotations

import pytest

from jalur.drafting.entries import Draft, Entry
from support.drafting import drafted, named, region_of, the

FORMS = (
    "Hubungan kerja meliputi:\na. hubungan konsultatif;\nb. hubungan koordinatif; dan\n"
    "c. hubungan {own}."
)


def _terms(draft: Draft, group: str) -> Entry | None:
    terms = draft.sections.get("terms", {})
    assert isinstance(terms, dict)
    return terms.get(group)


def test_a_document_that_somebody_signs_is_a_term_and_that_of_the_rule() -> None:
    """A guess, as a case of the shared document that its name begins with."""
    draft = drafted("Surat edaran ditandatangani oleh Bupati setelah diparaf oleh Bappeda.")
    documents = _terms(draft, "documents")
    assert documents is not None
    assert documents["surat-edaran"].values["is"] == "surat"
    assert documents.guessed == {"surat-edaran"}
    assert the(draft, "paraf")[0]["document"] == ["surat-edaran"]
    assert region_of(draft).common.wider_documents["surat-edaran"] == "surat"


def test_a_document_of_another_name_is_a_case_of_all_of_them() -> None:
    """*Nota dinas* begins with no shared document."""
    documents = _terms(drafted("Nota dinas ditandatangani oleh Bupati."), "documents")
    assert documents is not None
    assert documents["nota-dinas"].values["is"] == "naskah-dinas"


def test_a_document_that_nobody_signs_is_none() -> None:
    """A list of what there is says nothing of who signs it."""
    assert _terms(drafted("Naskah meliputi surat edaran dan nota dinas."), "documents") is None


def test_a_purpose_is_that_of_the_way_on_which_it_goes() -> None:
    """*Usulan kepada Bupati melalui …*."""
    draft = drafted("Bappeda menyampaikan usulan kepada Bupati melalui Sekretaris Daerah.")
    assert _terms(draft, "purposes") is not None
    assert the(draft, "routes")[0]["purposes"] == ["usulan"]
    assert region_of(draft)


@pytest.mark.parametrize(
    "forms",
    [
        "Hubungan kerja meliputi:\na. komando, yaitu perintah;\nb. konsultatif, yakni saran; dan\n"
        "c. koordinatif, yakni penyelarasan.",
        "Hubungan kerja terdiri atas hubungan komando, konsultatif, dan koordinatif.",
        "(1) Hubungan komando adalah hubungan perintah.\n(2) Hubungan konsultatif adalah hubungan "
        "saran.\n(3) Hubungan koordinatif adalah hubungan penyelarasan.",
        "Hubungan kerja dilaksanakan dalam bentuk hubungan komando, hubungan koordinasi dan hubungan "
        "konsultatif.",
        "Bentuk hubungan kerja adalah komando, hierarkis, dan koordinatif.",
    ],
)
def test_a_nature_is_one_however_the_text_tells_of_it(forms: str) -> None:
    """With what it means behind it, in one sentence, or in a sentence for each; and it is that of
    the relations that have it.
    """
    draft = drafted(forms, "Hubungan kerja Bupati dengan Bappeda bersifat komando.")
    natures = _terms(draft, "natures")
    assert natures is not None
    assert [*natures.values] == ["komando"]
    assert [each["natures"] for each in the(draft, "relations")] == [["komando"]]
    assert region_of(draft)


def test_forms_beside_one_shared_nature_are_natures_where_relations_have_them() -> None:
    """Of a list that is about something else one shared nature says nothing."""
    items = "\na. komando, antara atasan dan bawahan;\nb. koordinasi, antara pejabat; dan\nc. pembinaan."
    natures = _terms(drafted(f"Hubungan kerja terdiri atas:{items}"), "natures")
    assert natures is not None
    assert {*natures.values} == {"komando", "pembinaan"}
    others = drafted(f"Tugas dalam hubungan kerja meliputi:{items}")
    assert _terms(others, "natures") is None


def test_a_sentence_that_has_all_natures_names_each() -> None:
    """Not the first of them alone."""
    draft = drafted("Hubungan kerja terdiri atas hubungan hierarkis, fungsional, dan koordinatif.")
    natures = draft.sections["natures"]
    assert isinstance(natures, dict)
    assert {*natures} == {"hierarkis", "fungsional", "koordinatif"}
    assert not any(each.sure for each in natures.values())


def test_a_nature_may_be_of_two_words() -> None:
    """It is not the shared one that it ends with."""
    draft = drafted(
        FORMS.format(own="teknis fungsional"),
        "Hubungan kerja Bappeda dengan Dinas Sosial bersifat teknis fungsional.",
    )
    assert the(draft, "relations")[0]["natures"] == ["teknis-fungsional"]
    assert region_of(draft)


@pytest.mark.parametrize(("own", "found"), [("pembinaan", True), ("kolegal", False)])
def test_a_nature_that_stands_among_the_shared_ones_is_one(own: str, found: bool) -> None:
    """But for what is a misprint of one."""
    draft = drafted(FORMS.format(own=own))
    natures = _terms(draft, "natures")
    assert (natures is not None and own in natures.values) == found
    if found:
        assert named(draft, "provisions")["2"]["kind"] == "form"
    assert region_of(draft)
