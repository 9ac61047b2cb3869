"""What a sentence denies leads nowhere."""

from __future__ import annotations

import pytest

from jalur.verification.denials import Denials
from support.verifying import VOCABULARY

DENIALS = Denials(VOCABULARY)


@pytest.mark.parametrize(
    ("before", "denied"),
    [
        ("Staf Ahli melapor kepada Bupati tanpa ", True),
        ("Surat tidak ", True),
        ("Surat tidak perlu ", True),
        ("Naskah itu tidak memerlukan ", True),
        ("Naskah yang belum ", True),
        ("Surat tidak memerlukan paraf Camat, tetapi ", False),
        ("Surat tidak dikirim langsung melainkan ", False),
        ("Surat tidak boleh dikirim tanpa ", False),
        ("Camat dilarang melapor selain ", False),
        ("Laporan tidak hanya ", False),
        ("Pejabat yang tidak hadir ", False),
        ("Camat melapor ", False),
    ],
)
def test_a_denied_way_is_told_from_one_that_is_not(before: str, denied: bool) -> None:
    """The word behind is denied right before it, or as what a denied verb is about; what is not
    done without something is done with it.
    """
    assert DENIALS.object(before) == denied


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Camat tidak dapat memerintah.", True),
        ("Camat dapat memerintah.", False),
        ("Camat tidak dapat memerintah, tetapi dapat menyarankan.", False),
        ("Yang tidak melapor dapat ditegur.", False),
        ("Camat memerintah.", False),
    ],
)
def test_a_modal_word_is_denied_where_each_of_its_places_is(text: str, denied: bool) -> None:
    """What one clause allows is allowed, whatever another forbids."""
    assert DENIALS.all("dapat", text) == denied
