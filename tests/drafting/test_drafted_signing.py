"""What a draft reads of who may sign because another lets him, and of who stands in at a meeting."""

from __future__ import annotations

import pytest

from jalur.drafting.entries import Entry
from support.drafting import drafted, drafted_text, region_of, text_of, the


def _said(entry: Entry, *keys: str) -> dict[str, object]:
    return {
        key: [str(each) for each in value] if isinstance(value, list) else str(value or "")
        for key in keys
        for value in (entry.get(key),)
    }


def _mandates(*articles: str) -> list[Entry]:
    draft = drafted(*articles)
    assert region_of(draft)
    return the(draft, "mandates")


@pytest.mark.parametrize(
    "sentence",
    [
        "Bupati dapat melimpahkan penandatanganan undangan kepada Kepala Dinas Sosial.",
        "Bupati dapat melimpahkan kepada Kepala Dinas Sosial penandatanganan undangan dengan sebutan "
        "atas nama (a.n.).",
        "Penandatanganan undangan dapat dilimpahkan Bupati kepada Kepala Dinas Sosial.",
        "Penandatanganan undangan dapat didelegasikan kepada Kepala Dinas Sosial oleh Bupati.",
        "Bupati dapat memberikan kuasa kepada Kepala Dinas Sosial untuk menandatangani undangan.",
    ],
)
def test_whom_the_signing_is_passed_on_to_may_sign_in_the_name(sentence: str) -> None:
    """As our reading; whoever passes it on signs nothing by that."""
    passes, signs = _mandates(sentence)
    assert _said(passes, "party", "kind", "force", "act", "for") == {
        "party": "bupati",
        "kind": "authority",
        "force": "dapat",
        "act": "delegate",
        "for": "kepala-dinas-sosial",
    }
    keys = ("party", "kind", "act", "documents", "on_behalf_of", "when", "status")
    assert _said(signs, *keys) == {
        "party": "kepala-dinas-sosial",
        "kind": "authority",
        "act": "sign",
        "documents": ["undangan"],
        "on_behalf_of": "bupati",
        "when": "dilimpahkan Bupati",
        "status": "inferred",
    }
    assert not signs.sure


@pytest.mark.parametrize(
    ("opening", "kind", "name"),
    [
        ("Sekretaris Daerah menandatangani atas nama Bupati:", "authority", "bupati"),
        ("Sekretaris Daerah berwenang menandatangani surat yang meliputi:", "authority", ""),
        ("Bupati menugaskan Sekretaris Daerah menandatangani atas nama Bupati:", "task", "bupati"),
        ("Bupati melimpahkan kepada Sekretaris Daerah penandatanganan:", "authority", "bupati"),
    ],
)
def test_what_is_on_a_list_is_signed_by_whom_its_opening_lets_sign(
    opening: str, kind: str, name: str
) -> None:
    """Be it that another lets him."""
    signs = [
        each
        for each in _mandates(f"{opening}\na. surat edaran; dan\nb. surat tugas.")
        if each.get("act") == "sign"
    ]
    assert [_said(each, "at", "party", "kind", "documents", "on_behalf_of") for each in signs] == [
        {
            "at": f"2{letter}",
            "party": "sekretaris-daerah",
            "kind": kind,
            "documents": [document],
            "on_behalf_of": name,
        }
        for letter, document in (("a", "surat-edaran"), ("b", "surat-tugas"))
    ]


@pytest.mark.parametrize(
    ("sentence", "left_out"),
    [
        (
            "Bupati dapat melimpahkan penandatanganan surat kepada Sekretaris Daerah, kecuali:\n"
            "a. surat kepada Presiden; dan\nb. laporan.",
            ["surat kepada Presiden", "laporan"],
        ),
        (
            "Bupati dapat melimpahkan penandatanganan surat selain yang bersifat rahasia kepada "
            "Sekretaris Daerah.",
            ["yang bersifat rahasia"],
        ),
    ],
)
def test_what_is_not_passed_on_is_left_out_of_both(sentence: str, left_out: list[str]) -> None:
    """Of what he passes on, and of what the other one then signs."""
    for each in _mandates(sentence):
        excepted = each["except"]
        assert isinstance(excepted, list)
        assert [str(one["words"]) for one in excepted if isinstance(one, Entry)] == left_out


def test_whoever_signs_for_whom_lets_him_has_both_in_the_signature() -> None:
    """*dengan sebutan untuk beliau*: in nobody else's name."""
    *_, signs = _mandates(
        "Sekretaris Daerah dapat melimpahkan penandatanganan surat kepada Kepala Dinas Sosial "
        "dengan sebutan untuk beliau."
    )
    lines = signs["signature"]
    assert isinstance(lines, list)
    assert [dict(each.values) for each in lines if isinstance(each, Entry)] == [
        {"office": "sekretaris-daerah"},
        {"by": "u.b.", "office": "kepala-dinas-sosial"},
    ]
    assert signs.get("on_behalf_of") is None


def test_by_which_paper_signing_is_passed_on_is_no_paper_that_is_signed() -> None:
    """*dengan Keputusan Bupati*."""
    *_, signs = _mandates(
        "Bupati dapat melimpahkan penandatanganan surat tugas kepada Sekretaris Daerah dengan "
        "Keputusan Bupati."
    )
    assert signs["documents"] == ["surat-tugas"]


def test_what_a_power_is_passed_on_for_that_is_no_signing_gives_none_to_sign() -> None:
    """*melimpahkan wewenang pembinaan*."""
    acts = [
        each.get("act") for each in _mandates("Bupati melimpahkan pembinaan kepada Dinas Sosial.")
    ]
    assert "sign" not in acts


@pytest.mark.parametrize(
    ("further", "kind"),
    [
        (
            "Wewenang penandatanganan sebagaimana dimaksud pada ayat (1) tidak dapat dilimpahkan "
            "lagi.",
            "authority",
        ),
        ("Wewenang penandatanganan sebagaimana dimaksud pada ayat (3) tidak dilimpahkan.", "task"),
    ],
)
def test_signing_is_a_power_where_another_ayat_calls_it_one(further: str, kind: str) -> None:
    """And a task by itself."""
    mandate, *_ = _mandates(f"(1) Sekretaris Daerah menandatangani undangan.\n(2) {further}")
    assert _said(mandate, "at", "kind", "act") == {"at": "2(1)", "kind": kind, "act": "sign"}


def test_who_appoints_somebody_without_a_word_of_power_is_told_to() -> None:
    """By a day or not."""
    words = "Sekretaris Daerah menunjuk Kepala Dinas Sosial sebagai koordinator"
    kinds = [
        _mandates(f"{words}{time}.")[0]["kind"] for time in ("", " paling lambat 2 (dua) hari")
    ]
    assert kinds == ["task", "task"]


def test_tasks_that_are_given_are_passed_on() -> None:
    """*memberi tugas lain kepada B*."""
    [mandate] = _mandates("Bupati dapat memberi tugas lain kepada Kepala Dinas Sosial.")
    assert _said(mandate, "party", "act", "for", "passes") == {
        "party": "bupati",
        "act": "delegate",
        "for": "kepala-dinas-sosial",
        "passes": "task",
    }


def test_another_one_of_the_class_who_is_appointed_stands_in() -> None:
    """*tugasnya dijalankan Kepala Perangkat Daerah lain yang ditunjuk secara tertulis oleh A*."""
    mandates = _mandates(
        "Apabila Kepala Dinas Sosial berhalangan, tugasnya dijalankan Kepala Perangkat Daerah lain "
        "yang ditunjuk secara lisan atau tertulis oleh Sekretaris Daerah."
    )
    assert [_said(each, "party", "act", "for", "appointed_by") for each in mandates] == [
        {
            "party": "sekretaris-daerah",
            "act": "delegate",
            "for": "kepala-perangkat-daerah",
            "appointed_by": "",
        },
        {
            "party": "kepala-perangkat-daerah",
            "act": "represent",
            "for": "kepala-dinas-sosial",
            "appointed_by": "sekretaris-daerah",
        },
    ]


def test_which_papers_are_meant_ends_before_what_is_done_with_them() -> None:
    """*Surat kepada Gubernur hanya ditandatangani oleh Bupati*."""
    [mandate] = _mandates("Surat kepada Gubernur hanya ditandatangani oleh Bupati.")
    assert mandate["when"] == "kepada Gubernur"


def test_by_when_somebody_initials_is_a_task_of_his() -> None:
    """*memberikan paraf atau mengembalikan konsep paling lama 2 hari kerja*."""
    [mandate] = _mandates(
        "Kepala Dinas Sosial memberikan paraf atau mengembalikan konsep disertai catatan paling lama "
        "2 (dua) hari kerja sejak diterima."
    )
    assert _said(mandate, "party", "kind", "deadline") == {
        "party": "kepala-dinas-sosial",
        "kind": "task",
        "deadline": "paling lama 2 hari kerja sejak diterima",
    }


@pytest.mark.parametrize("often", ["1 (satu) kali setahun", "setiap tahun", "sekali setahun"])
def test_what_somebody_does_before_he_reports_on_it_is_a_task_of_his(often: str) -> None:
    """*mengevaluasi … setiap tahun dan menyampaikan hasilnya kepada B*."""
    [mandate] = _mandates(
        f"Dinas Sosial mengevaluasi hubungan kerja {often} dan menyampaikan hasilnya kepada "
        "Sekretaris Daerah."
    )
    assert _said(mandate, "party", "kind", "rhythm") == {
        "party": "dinas-sosial",
        "kind": "task",
        "rhythm": often.replace("1 (satu)", "1"),
    }


def test_what_the_text_calls_a_day_is_said_in_its_own_unit() -> None:
    """*Hari adalah hari kerja* of the first article."""
    own = "7. Hubungan koordinatif"
    text = text_of("Dinas Sosial menyusun laporan paling lama 5 (lima) Hari.").replace(
        own, f"7. Hari adalah hari kerja.\n8. {own[3:]}"
    )
    [mandate] = the(drafted_text(text), "mandates")
    assert mandate["deadline"] == "paling lama 5 hari kerja"


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        ("Penandatanganan surat kepada Gubernur tidak dapat didelegasikan.", ""),
        ("Surat kepada Gubernur tidak boleh dilimpahkan penandatanganannya.", ""),
        (
            "Surat kepada Gubernur tidak dapat dilimpahkan penandatanganannya kepada Dinas Sosial.",
            "dinas-sosial",
        ),
    ],
)
def test_papers_whose_signing_is_never_passed_on_are_named_and_nobody_else(
    sentence: str, to: str
) -> None:
    """To whom they go is no one to whom it is not passed on."""
    draft = drafted(
        f"(1) Bupati dapat melimpahkan penandatanganan kepada Sekretaris Daerah.\n(2) {sentence}"
    )
    assert region_of(draft)
    [forbidden] = the(draft, "prohibitions")
    assert _said(forbidden, "at", "party", "act", "documents", "for") == {
        "at": "2(2)",
        "party": "",
        "act": "delegate",
        "documents": ["surat"],
        "for": to,
    }
    assert not forbidden.sure


@pytest.mark.parametrize(
    ("sentence", "party", "kind", "documents", "name"),
    [
        (
            "Oleh Sekretaris Daerah atas nama Bupati ditandatangani surat edaran dan undangan.",
            "sekretaris-daerah",
            "authority",
            ["surat-edaran", "undangan"],
            "bupati",
        ),
        (
            "Hanya oleh Bupati ditandatangani surat edaran.",
            "bupati",
            "task",
            ["surat-edaran"],
            "",
        ),
        (
            "Oleh Sekretaris Daerah wajib ditandatangani surat tugas.",
            "sekretaris-daerah",
            "duty",
            ["surat-tugas"],
            "",
        ),
    ],
)
def test_who_signs_may_stand_before_the_verb(
    sentence: str, party: str, kind: str, documents: list[str], name: str
) -> None:
    """In a passive that begins with him."""
    (signs,) = _mandates(sentence)
    assert sorted(_said(signs, "documents")["documents"]) == documents  # type: ignore[call-overload]
    assert _said(signs, "party", "kind", "act", "on_behalf_of") == {
        "party": party,
        "kind": kind,
        "act": "sign",
        "on_behalf_of": name,
    }


def test_the_papers_of_a_list_are_signed_by_whom_its_opening_begins_with() -> None:
    """Each by its item."""
    signs = _mandates(
        "Oleh Sekretaris Daerah atas nama Bupati ditandatangani:\n"
        "a. surat edaran; dan\nb. surat tugas."
    )
    assert [_said(each, "at", "party", "act", "documents", "on_behalf_of") for each in signs] == [
        {
            "at": f"2{letter}",
            "party": "sekretaris-daerah",
            "act": "sign",
            "documents": [document],
            "on_behalf_of": "bupati",
        }
        for letter, document in (("a", "surat-edaran"), ("b", "surat-tugas"))
    ]


@pytest.mark.parametrize(
    ("sentence", "party", "name"),
    [
        ("Keputusan anggaran tidak dapat diberikan oleh Sekretaris Daerah.", "", ""),
        ("Oleh Sekretaris Daerah tidak dapat diambil keputusan mengenai anggaran.", "", ""),
        (
            "Oleh Kepala Dinas Sosial ditandatangani undangan, sedangkan penandatanganan atas nama "
            "Bupati tidak dapat dilakukan oleh Sekretaris Daerah.",
            "kepala-dinas-sosial",
            "bupati",
        ),
    ],
)
def test_who_must_not_do_what_a_passive_denies(sentence: str, party: str, name: str) -> None:
    """And he alone: nobody has a mandate by it but who signs before."""
    draft = drafted(sentence)
    assert region_of(draft)
    (denied,) = the(draft, "prohibitions")
    assert _said(denied, "party", "on_behalf_of") == {
        "party": "sekretaris-daerah",
        "on_behalf_of": name,
    }
    assert not denied.sure
    assert [str(each["party"]) for each in the(draft, "mandates")] == [party] * bool(party)


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("Bupati dapat melimpahkan sebagian kewenangan kepada:", "authority"),
        ("Sebagian kewenangan dapat dilimpahkan oleh Bupati kepada:", "authority"),
        ("Bupati mendelegasikan sebagian kewenangan kepada:", "task"),
        ("Bupati wajib melimpahkan sebagian kewenangan kepada:", "duty"),
    ],
)
def test_one_passes_on_to_all_on_a_list(opening: str, kind: str) -> None:
    """By one mandate, of the kind that the modal word says."""
    (passes,) = _mandates(f"{opening}\na. Sekretaris Daerah; dan\nb. Kepala Dinas Sosial.")
    assert _said(passes, "at", "party", "kind", "act", "for") == {
        "at": "2",
        "party": "bupati",
        "kind": kind,
        "act": "delegate",
        "for": ["sekretaris-daerah", "kepala-dinas-sosial"],
    }


@pytest.mark.parametrize("no", [True, False])
def test_by_whose_paper_something_is_passed_on(no: bool) -> None:
    """He passes it on, as our reading; and nobody does where that is denied."""
    found = _mandates(
        f"Urusan kearsipan {'tidak ' if no else ''}dapat dialihkan sementara kepada Kepala Dinas "
        "Sosial dengan surat perintah Sekretaris Daerah."
    )
    passes = [each for each in found if each.get("act") == "delegate"]
    keys = ("party", "kind", "force", "for", "status")
    assert [_said(each, *keys) for each in passes] == [
        {
            "party": "sekretaris-daerah",
            "kind": "authority",
            "force": "dapat",
            "for": "kepala-dinas-sosial",
            "status": "inferred",
        }
    ] * (not no)
