"""Provisions that set two parties in relation are noticed where no fact joins the two."""

from __future__ import annotations

import pytest

from jalur.law.findings import ERROR, WARNING, Finding
from support.verifying import PARTIES, TEXT, YAML, changed, held, of_article


def told(words: str, *lists: str, kind: str = "mandate", more: str = "") -> list[str]:
    """The pairs that are noticed in a new article with these words and items.

    ``more`` are sections of the file that rest on it.
    """
    return _pairs(of_article(words, *lists, kind=kind, more=more))


def _pairs(findings: tuple[Finding, ...]) -> list[str]:
    rules = ("pair-without-fact", "needless-judgement")
    return [_pair(each) for each in findings if each.rule in rules]


def _pair(found: Finding) -> str:
    gaps = dict(found.message.args)
    assert found.severity == (ERROR if gaps else WARNING)
    return f"{found.ref}: {gaps['a']} – {gaps['b']}" if gaps else f"{found.ref}: needless"


HELPED = "Dalam mengoordinasikan Dinas, Bupati dibantu oleh Sekretaris Daerah."
SEKDA = "8: Bupati – Sekretaris Daerah"


@pytest.mark.parametrize(
    ("words", "pairs"),
    [
        (HELPED, [SEKDA]),
        ("Sekretaris Daerah memberi saran kepada Bupati.", ["8: Sekretaris Daerah – Bupati"]),
        (
            "Dengan mempertimbangkan beban kerja, Sekretaris Daerah melimpahkan wewenang kepada 2 (dua) Asisten.",
            ["8: Sekretaris Daerah – Asisten"],
        ),
        ("Bupati bersama DPRD membahas anggaran.", ["8: Bupati – DPRD"]),
        (
            "Bupati dan Sekretaris Daerah bermusyawarah dengan DPRD.",
            ["8: Bupati – DPRD", "8: Sekretaris Daerah – DPRD"],
        ),
        (
            "Sekretaris Daerah melapor kepada Bupati, DPRD dan BPS.",
            [
                "8: Sekretaris Daerah – Bupati",
                "8: Sekretaris Daerah – DPRD",
                "8: Sekretaris Daerah – BPS",
            ],
        ),
        ("Bupati, Sekretaris Daerah, dan DPRD.", []),
        ("Bupati menetapkan rencana.", []),
        ("Bupati menetapkan Peraturan Bupati dengan cermat.", []),
        ("Unit Kerja berkoordinasi dengan Dinas Jalan Desa.", []),
        ("Kepala Unit Kerja bertanggung jawab atas Unit Kerja.", []),
    ],
)
def test_a_pair_is_set_in_relation_by(words: str, pairs: list[str]) -> None:
    """A relating word leads to the one, and the other begins the sentence or its main clause."""
    assert told(words) == pairs


def test_who_acts_may_stand_above_the_list() -> None:
    """Each item says whom the office of the opening helps; its own words have no other actor."""
    found = told(
        "Asisten Darat berwenang untuk:",
        "membantu Sekretaris Daerah dalam pembinaan;",
        "menyusun publikasi bersama BPS;",
        "menyusun rencana.",
    )
    assert found == ["8a: Asisten Darat – Sekretaris Daerah", "8b: Asisten Darat – BPS"]


@pytest.mark.parametrize("kind", ["definition", "scope", "principle", "aim"])
def test_what_sets_nobody_in_relation_is_passed_over(kind: str) -> None:
    """A definition that has both is no rule between them."""
    assert told(HELPED, kind=kind) == []


def test_a_consideration_is_passed_over() -> None:
    """It says why the regulation is made, and sets nobody in relation."""
    text = changed(TEXT, "\n- Mengingat :", f"\n- c. bahwa {HELPED}\n- Mengingat :")
    row = "  menimbang.c: {kind: consideration, summary: Lain.}\n"
    yaml = changed(YAML, "  mengingat.1:", f"{row}  mengingat.1:")
    parties = PARTIES.replace("[8]", "[menimbang.c]")
    yaml = changed(yaml, "\n  asisten-darat:", parties)
    assert _pairs(held(text, yaml)) == []


RELATION = "relations:\n  - {id: x, between: [bupati, sekretaris-daerah], natures: [], basis: [8]}"
POINT = """relations:
  - id: x
    between: [unit-kerja, dprd]
    natures: []
    status: inferred
    reason: Bacaan.
    basis: [8]
    points: [{at: 8, by: sekretaris-daerah, to: bupati}]"""
STANDS_IN = (
    "mandates:\n  - {at: 8, party: sekretaris-daerah, kind: task, act: represent, for: bupati}"
)
TASK = "mandates:\n  - {at: 8, party: sekretaris-daerah, kind: task}"
HANDS_ON = (
    "mandates:\n  - {at: 8, party: bupati, kind: task, act: delegate, for: sekretaris-daerah}"
)
ROUTE = """routes:
  - {id: x, for: [sekretaris-daerah], purposes: [pelaporan], steps: [{office: bupati}], basis: [8]}"""
JUDGED = "not_a_rule:\n  - {at: 8, parties: [bupati, sekretaris-daerah], reason: Hanya contoh.}"


@pytest.mark.parametrize(
    ("more", "answered"),
    [
        (RELATION, True),
        (POINT, True),
        (STANDS_IN, True),
        (JUDGED, True),
        (TASK, False),
        (HANDS_ON, False),
        (ROUTE, False),
        (RELATION.replace("[8]", "[7]"), False),
        (RELATION.replace("sekretaris-daerah", "dprd"), False),
    ],
)
def test_a_fact_answers_for_a_pair(more: str, answered: bool) -> None:
    """A relation, a point, a standing in or a judgement that has both, and rests on it."""
    assert told(HELPED, more=more) == ([] if answered else [SEKDA])


def test_a_route_answers_in_a_provision_about_routes() -> None:
    """Who reports to whom is asked as a route there."""
    assert told(HELPED, kind="route", more=ROUTE) == []


def test_a_fact_above_or_below_answers_too() -> None:
    """A relation of the article holds for its items, and that of an item for its opening."""
    items = ("membantu Sekretaris Daerah dalam pembinaan;", "menyusun rencana.")
    for at in ("8", "8a"):
        more = RELATION.replace("[8]", f"[{at}]")
        assert told("Bupati berwenang untuk:", *items, more=more) == []
    assert told("Bupati berwenang untuk:", *items, more=RELATION.replace("[8]", "[8b]")) == [
        "8a: Bupati – Sekretaris Daerah"
    ]


def test_a_group_answers_for_its_members() -> None:
    """What a relation of Unit Kerja rules need not be said of each unit."""
    more = RELATION.replace("sekretaris-daerah", "unit-kerja")
    assert told("Dinas Jalan Desa melapor kepada Bupati.", more=more) == []


def test_a_judgement_that_nobody_needs_is_noticed() -> None:
    """Where the text sets no such pair in relation, or a fact has it."""
    assert told("Bupati menetapkan rencana.", more=JUDGED) == ["8: needless"]
