"""A sentence is read clause by clause: each finding is of the clause that its rule is about."""

from __future__ import annotations

import pytest

from jalur.law.citation import parse
from jalur.verification.rules.references import references
from support.verifying import of_article


def _rules(words: str, more: str) -> set[str]:
    """The rules that find something at a new article."""
    found = of_article(words, more=more)
    return {each.rule for each in found if each.ref and each.ref.parts[0].label == "8"}


_TASK = "mandates:\n  - {at: 8, party: %s, kind: task}"
_WAY = (
    "routes:\n  - {id: baru, for: [bps], purposes: [pelaporan], %s"
    "steps: [{office: dprd}], basis: [8]}"
)
_ALONE = "prohibitions:\n  - {at: 8, summary: Hanya Bupati., except: [{parties: [bupati]}]}"


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        # Hanya dapat tells what the one who acts may do, and nothing of who permits it.
        (
            "force-left-out",
            ("DPRD hanya dapat meminta data dengan izin Bupati.", _TASK % "bupati"),
            ("DPRD hanya dapat meminta data dengan izin Bupati.", _TASK % "dprd"),
        ),
        # Who goes on a list does what the first of it does.
        (
            "actor-not-in-text",
            ("Laporan BPS atau DPRD kepada Bupati ditelaah oleh Asisten Darat.", _TASK % "dprd"),
            ("Laporan BPS dengan salinan bagi DPRD ditelaah oleh Asisten Darat.", _TASK % "dprd"),
        ),
        # Whom something is given to do it, and who is bidden to, acts as well.
        (
            "actor-not-in-text",
            (
                "Urusan ditangani oleh BPS dan diserahkan kepada DPRD untuk diputuskan.",
                _TASK % "dprd",
            ),
            ("Urusan ditangani oleh BPS dan diteliti untuk DPRD.", _TASK % "dprd"),
        ),
        (
            "actor-not-in-text",
            ("Bupati mengundang DPRD memberikan pendapat.", _TASK % "dprd"),
            ("Bupati mengundang DPRD secara tertulis.", _TASK % "dprd"),
        ),
        # What is left to be taken from the one before: "dan DPRD untuk rapat khusus".
        (
            "actor-not-in-text",
            (
                "Undangan ditandatangani oleh BPS untuk rapat umum, dan DPRD untuk rapat lain.",
                _TASK % "dprd",
            ),
            (
                "Undangan ditandatangani oleh BPS untuk rapat umum, dan bagi DPRD rapat lain.",
                _TASK % "dprd",
            ),
        ),
        # Through whom the second clause leads, the way of the first may end with.
        (
            "way-ends-there",
            (
                "BPS melapor dan bertanggung jawab kepada DPRD dan menyampaikan laporan kepada"
                " Bupati melalui DPRD.",
                _WAY % "",
            ),
            ("BPS menyampaikan laporan kepada Bupati melalui DPRD.", _WAY % ""),
        ),
        # Who acts behind a station is none.
        (
            "office-left-out",
            (
                "BPS menyampaikan laporan melalui DPRD, dan Bupati menjawabnya.",
                _WAY % "mode: through, end_stated: no, ",
            ),
            (
                "BPS menyampaikan laporan melalui DPRD, dan Bupati.",
                _WAY % "mode: through, end_stated: no, ",
            ),
        ),
        # Who alone may do a thing forbids it to the others.
        (
            "prohibition-not-in-text",
            ("Surat hanya ditandatangani oleh Bupati.", _ALONE),
            ("Surat ditandatangani oleh Bupati.", _ALONE),
        ),
        # A time of the condition is no deadline.
        (
            "deadline-left-out",
            (
                "Laporan BPS yang tidak dijawab dalam 7 (tujuh) hari disampaikan kepada DPRD.",
                _WAY % "condition: tidak dijawab dalam 7 hari, ",
            ),
            (
                "Laporan BPS yang tidak dijawab dalam 7 (tujuh) hari disampaikan kepada DPRD.",
                _WAY % "condition: tidak dijawab, ",
            ),
        ),
    ],
)
def test_a_finding_is_of_its_clause(
    rule: str, right: tuple[str, str], wrong: tuple[str, str]
) -> None:
    """What the text says in another clause is no finding; the same error of the rule's own is."""
    assert rule not in _rules(*right)
    assert rule in _rules(*wrong)


@pytest.mark.parametrize(
    ("known", "second"),
    [(["17(1)a", "17(1)b"], "17(1)b"), (["17(1)a", "17(1)b", "17(2)b"], "17(2)b")],
)
def test_an_item_is_beside_the_one_named_before(known: list[str], second: str) -> None:
    """*Pada ayat (1) huruf a, … untuk huruf b*: of ayat (1), where its own ayat has no such item."""
    text = "oleh Bupati untuk rapat pada ayat (1) huruf a, dan Camat untuk huruf b."
    found = references(text, parse("17(2)"), [*map(parse, known)])
    assert list(map(str, found)) == ["17(1)a", second]
