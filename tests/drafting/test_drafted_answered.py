"""What a draft reads of who does what he was asked for, and of what is received and forwarded."""

from __future__ import annotations

from typing import Any

import pytest

from support.drafting import drafted, plain, region_of, the


def _points(*articles: str) -> list[dict[str, Any]]:
    draft = drafted(*articles)
    assert region_of(draft)
    points = [point for each in the(draft, "relations") for point in each["points"] or ()]
    assert not any(point.sure for point in points)
    return [plain(point, "by", "to") for point in points]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bappeda memenuhi permintaan data dari Dinas Sosial paling lambat 5 (lima) hari kerja.",
        "Bappeda menyediakan bahan yang diminta oleh Dinas Sosial.",
        "Bappeda memberikan data yang dibutuhkan Dinas Sosial dalam waktu 3 (tiga) hari kerja.",
        "Permintaan data oleh Dinas Sosial dipenuhi oleh Bappeda paling lama 3 (tiga) hari kerja.",
    ],
)
def test_who_gives_what_another_asked_for_gives_it_to_him(sentence: str) -> None:
    """In the active or the passive, with the noun of what was asked or the verb."""
    assert _points(sentence) == [{"by": "bappeda", "to": "dinas-sosial"}]


@pytest.mark.parametrize(
    "sentence",
    [
        "Bupati dapat memberikan perintah langsung kepada Bappeda, dan penerima perintah wajib "
        "memberitahukannya kepada Sekretaris Daerah.",
        "Arahan Bupati kepada Bappeda diberitahukan oleh penerima arahan kepada Sekretaris Daerah.",
    ],
)
def test_who_received_something_is_whom_it_went_to(sentence: str) -> None:
    """It is not the sender who tells it to somebody further."""
    assert _points(sentence) == [
        {"by": "bupati", "to": "bappeda"},
        {"by": "bappeda", "to": "sekretaris-daerah"},
    ]


def test_what_is_forwarded_goes_to_its_receiver() -> None:
    """Whom a clause before names, or the provision that the sentence points at."""
    sent = "Dinas Sosial menyampaikan surat kepada Bupati melalui Bappeda"
    forwarded = {"by": "bappeda", "to": "bupati"}
    assert forwarded in _points(f"{sent}, dan Bappeda meneruskannya paling lama 3 (tiga) hari.")
    articles = f"(1) {sent}.\n(2) Bappeda meneruskan surat sebagaimana dimaksud pada ayat (1)."
    assert forwarded in _points(articles)


def test_who_has_a_relation_with_nobody_known_has_none_with_himself() -> None:
    """*Camat dengan Kepala Pemerintah Negeri*, whom nothing else makes a party."""
    draft = drafted("Camat dengan kepala adat mempunyai hubungan koordinatif.")
    assert not [each for each in the(draft, "relations") if each["natures"]]
