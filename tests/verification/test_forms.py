"""Sentences of one form have the facts that the form asks for."""

from __future__ import annotations

import pytest

from jalur.law.findings import ERROR
from support.verifying import of_article


def told(words: str, more: str = "", kind: str = "mandate") -> list[str]:
    """What sentences of a new article lack, with the words of their form."""
    found = [
        each for each in of_article(words, more=more, kind=kind) if each.rule == "form-without-fact"
    ]
    assert all(each.severity == ERROR for each in found)
    return [
        f"{gaps['form']}: {gaps['facts']}" for gaps in (dict(each.message.args) for each in found)
    ]


@pytest.mark.parametrize(
    ("words", "lacking"),
    [
        (
            "Bupati melimpahkan sebagian kewenangan kepada Sekretaris Daerah.",
            ["melimpahkan: point, delegate"],
        ),
        (
            "DPRD menjalankan hal yang dilimpahkan oleh Bupati.",
            ["dilimpahkan oleh: delegate"],
        ),
        ("Bupati dibantu oleh Sekretaris Daerah.", ["dibantu oleh: point"]),
        ("Sekretaris Daerah membantu Bupati dalam perencanaan.", ["membantu: point"]),
        (
            "Sekretaris Daerah mengkoordinasikan seluruh pelaksanaan tugas Unit Kerja.",
            ["mengkoordinasikan: point"],
        ),
        (
            "Sekretaris Daerah bertanggung jawab kepada Bupati.",
            ["bertanggung jawab kepada: point"],
        ),
        ("Sekretaris Daerah melapor kepada Bupati.", ["melapor: point"]),
        (
            "Sekretaris Daerah menyambut tamu atas nama Bupati.",
            ["atas nama: point, on-behalf-of"],
        ),
        ("Sekretaris Daerah mewakili Bupati.", ["mewakili: point, represent"]),
        ("Bupati meminta keterangan dari Sekretaris Daerah.", ["meminta: point"]),
        ("Sekretaris Daerah bermusyawarah dengan Bupati.", []),
        ("Bupati mengoordinasikan penyusunan rencana.", []),
        ("Dibantu oleh Sekretaris Daerah.", []),
    ],
)
def test_a_form_asks_for_its_facts(words: str, lacking: list[str]) -> None:
    """Where its words lead from one named party to another; a matter is nobody."""
    assert told(words) == lacking


def test_nothing_is_asked_for_where_no_rule_is_made() -> None:
    """A definition that says who helps whom has no point."""
    assert told("Sekretaris Daerah membantu Bupati dalam perencanaan.", kind="definition") == []


HANDS_ON = "Bupati melimpahkan sebagian kewenangan kepada Sekretaris Daerah."
MANDATE = "mandates:\n  - {at: 8, party: bupati, kind: task, act: delegate, for: sekretaris-daerah}"
POINT = """relations:
  - id: x
    between: [bupati, sekretaris-daerah]
    natures: []
    basis: [8]
    points: [{at: 8, by: bupati}]"""


@pytest.mark.parametrize(
    ("more", "lacking"),
    [
        (MANDATE, ["melimpahkan: point"]),
        (MANDATE.replace("delegate", "represent"), ["melimpahkan: point, delegate"]),
        (MANDATE.replace("sekretaris-daerah", "dprd"), ["melimpahkan: point, delegate"]),
        (MANDATE.replace("at: 8", "at: 7"), ["melimpahkan: point, delegate"]),
        (POINT, ["melimpahkan: delegate"]),
        (POINT.replace("{at: 8,", "{at: 7,"), ["melimpahkan: point, delegate"]),
        (
            "not_a_rule:\n  - {at: 8, parties: [bupati, sekretaris-daerah], reason: Hanya contoh.}",
            [],
        ),
    ],
)
def test_a_fact_is_there_where_it_joins_the_two(more: str, lacking: list[str]) -> None:
    """On the provision, of the kind asked for, with both on their sides; or a judgement."""
    assert told(HANDS_ON, more=more) == lacking
