"""What a file answers in another way than a rule would ask for, and what is left to our reading."""

from __future__ import annotations

import pytest

from support.deadline_table import TEXT, YAML, found
from support.verifying import changed

SIGNERS = "signers: [bupati, sekretaris-daerah, asisten]"
GROUP = "{at: 2(2), by: asisten, to: sekretaris-daerah}"
STATED = """    status: inferred
    reason: Ayat ini hanya menyebut Keputusan Bupati; bahwa Bupati menetapkan wakil itu adalah bacaan kami.
    points:
"""
OURS = next(
    YAML[at : YAML.index("\n", YAML.index("reason:", at))]
    for at in [YAML.index("        status: inferred\n")]
)


@pytest.mark.parametrize(
    ("text", "file", "rule", "ref"),
    [
        # What is forbidden but through somebody: our words name him, or a fact must.
        ({}, {"Bupati tanpa lewat Camat": "Bupati begitu saja"}, "office-left-out", "7(1)"),
        # Whether the prohibition holds, its own words say: a noun that is pointed at denies nothing.
        ({"(1) tidak berlaku": "(1) berlaku"}, {}, "denial-not-in-text", "7(2)"),
        # A unit that is left out is one of those whose kind belongs to the group.
        ({}, {"dinas-kesehatan, dinas-pmd": "dinas-pmd"}, "member-left-out", "3b"),
        ({}, {OURS: ""}, "member-left-out", "3e"),
        # Whom a matter concerns is not acted upon; whom something is done with is.
        ({"yang menyangkut lebih dari 1 (satu) Perangkat": "dengan Perangkat"}, {}, "pair-without-fact", "10(1)"),
        ({"yang menyangkut lebih dari 1 (satu) Perangkat": "dari Perangkat"}, {}, "pair-without-fact", "10(1)"),
        # A nature of another noun is none of the relation.
        ({"konsultatif dan pengawasan fungsional": "konsultatif dan fungsional"}, {}, "nature-left-out", "5(3)"),
        # Who signs stands in the list that is opened; who initials does not sign.
        ({}, {SIGNERS: SIGNERS.replace("bupati", "camat")}, "office-not-in-text", "8(1)"),
        ({"9\nNaskah dinas yang telah dibubuhi Paraf sebagaimana dimaksud dalam Pasal 8 ditandatangani oleh:": "9\nNaskah dinas sebagaimana dimaksud dalam Pasal 8 meliputi:"}, {}, "office-not-in-text", "8(1)"),
        ({}, {GROUP: GROUP.replace("by: asisten", "by: camat")}, "office-not-in-text", "2(2)"),
        ({"tugas dibantu oleh:": "tugas mengawasi:"}, {}, "office-not-in-text", "2(2)"),
        # Of a stated relation whoever begins the sentence acts.
        ({}, {STATED: "    points:\n"}, "addressee-not-in-text", "11(1)"),
    ],
)  # fmt: skip
def test_what_is_no_finding(
    text: dict[str, str], file: dict[str, str], rule: str, ref: str
) -> None:
    """Nothing is found as it stands, and something is where the words or the fact are others."""
    printed, yaml = TEXT, YAML
    for old, new in text.items():
        printed = changed(printed, old, new)
    for old, new in file.items():
        yaml = changed(yaml, old, new)
    assert (rule, ref) in found(printed, yaml)
    assert (rule, ref) not in found()


def test_one_value_has_one_finding() -> None:
    """Who does not stand there is not told besides that he only stands there in another part."""
    wrong = found(yaml=changed(YAML, GROUP, GROUP.replace("by: asisten", "by: camat")))
    assert {rule for rule, ref in wrong if ref == "2(2)"} == {"office-not-in-text"}


def test_a_row_that_is_judged_no_rule_of_a_party() -> None:
    """A party beside those of a row is silenced where the file says why it is in no fact."""
    row = "5\tKetertiban umum\tSatuan Polisi Pamong Praja"
    printed = changed(TEXT, row, "5\tInspektorat dan Satuan Polisi Pamong Praja")
    left_out = ("party-left-out", "lampiran[satpol-pp]")
    assert left_out in found(printed)
    judged = """not_a_rule:
  - at: lampiran
    parties: [inspektorat, satpol-pp]
    reason: Keduanya hanya disebut bersama.

provisions:
"""
    assert left_out not in found(printed, changed(YAML, "provisions:\n", judged))
    whole = "mandates:\n  - {at: lampiran, party: inspektorat, kind: task}\n"
    assert left_out not in found(printed, changed(YAML, "mandates:\n", whole))
