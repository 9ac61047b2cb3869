"""Whose coordinator has a copy: that of whoever sends, or of whom it is to."""

from __future__ import annotations

from typing import Any

import pytest

from support.drafting import drafted_text, plain, region_of, text_of, the


def _copy(behind: str) -> tuple[Any, bool]:
    """Who has it, and whether the draft is sure of that."""
    text = text_of(
        "(1) Camat menyampaikan laporan kepada Bappeda, dan tembusannya disampaikan kepada Asisten yang "
        f"{behind}."
    )
    asisten = "6. Asisten adalah Asisten Air dan Asisten Api pada Sekretariat Daerah.\n"
    draft = drafted_text(
        text.replace("6. Dinas Sosial", f"{asisten}7. Dinas Sosial").replace("\n7. Hub", "\n8. Hub")
    )
    assert region_of(draft)
    [way] = the(draft, "routes")
    return plain(way, "copies_to")["copies_to"], way.sure


@pytest.mark.parametrize("whom", ["Badan penerima", "Badan yang dituju", "Badan tujuan"])
def test_the_coordinator_of_whom_it_is_to(whom: str) -> None:
    """It is never the sender's, and a guess."""
    assert _copy(f"membidangi {whom}") == (["addressee-coordinator"], False)


def test_who_is_told_by_a_unit_may_be_another_than_the_senders() -> None:
    """*Badan tersebut* may be either; without one it is the sender's own."""
    assert _copy("mengoordinasikan Badan tersebut") == (["coordinator"], False)
    assert _copy("mengoordinasikannya") == (["coordinator"], True)
