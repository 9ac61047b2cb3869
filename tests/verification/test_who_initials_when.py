"""Who initials stands in the items of a chain, behind the word for it, or is the head of a unit."""

from __future__ import annotations

import pytest

from support.verifying import TEXT, YAML, changed, held, of_article

CHAIN = """\
paraf:
  - id: surat
    document: surat
    signers: [bupati]
    order: {order}
    initials: [{initials}]
    basis: [8]{more}
"""


def _found(
    words: str,
    *items: str,
    initials: str,
    order: str = "stated",
    drafters: str = "",
    excepted: str = "",
) -> set[str]:
    extra = f"\n    for: [{drafters}]" if drafters else ""
    if excepted:
        extra += f"\n    except: [{{parties: [{excepted}], basis: [8]}}]"
    chain = CHAIN.format(order=order, initials=initials, more=extra)
    every = of_article(words, *items, kind="paraf", more=chain)
    return {each.rule for each in every if str(each.ref).startswith("8")}


SECRETARY = "{office: sekretaris-daerah}"
COORDINATOR = "{office: coordinator, words: Asisten yang membidangi}"


def test_who_initials_stands_in_the_items() -> None:
    """Beside an office that the sentence itself names."""
    words = (
        "Surat yang akan ditandatangani oleh Bupati, dengan Paraf Asisten, "
        "diparaf berturut-turut oleh:"
    )
    items = ("Asisten yang membidangi; dan", "Sekretaris Daerah.")
    chain = f"{COORDINATOR}, {SECRETARY}"
    assert "signer-not-in-text" not in _found(words, *items, initials=chain)
    added = f"{chain}, {{office: bupati}}"
    assert "signer-not-in-text" in _found(words, *items, initials=added)


@pytest.mark.parametrize("word", ["pula", "juga"])
def test_who_initials_too_stands_behind_the_word(word: str) -> None:
    """*diparaf pula oleh X segera setelah Paraf Y*: X does, and Y is no more asked for."""
    words = (
        f"Surat yang akan ditandatangani oleh Bupati diparaf {word} oleh Sekretaris Daerah "
        "segera setelah Paraf Asisten yang membidangi."
    )
    right = _found(words, initials=SECRETARY, order="unstated")
    assert not right & {"signer-not-in-text", "office-left-out"}
    wrong = _found(words, initials=COORDINATOR, order="unstated")
    assert {"signer-not-in-text", "office-left-out"} <= wrong


def test_whoever_drafts_may_initial_first() -> None:
    """He is no stranger among those who initial where the chain says so; else he is."""
    words = (
        "Surat yang akan ditandatangani oleh Bupati diparaf berturut-turut oleh "
        "Kepala Dinas Jalan Desa dan Sekretaris Daerah."
    )
    first = "{office: drafter, words: Kepala Dinas Jalan Desa}"
    right = _found(words, initials=f"{first}, {SECRETARY}", drafters="dinas-jalan")
    assert "signer-not-in-text" not in right
    wrong = _found(words, initials=SECRETARY, drafters="dinas-jalan")
    assert "signer-not-in-text" in wrong


def test_an_order_that_no_word_tells_is_found() -> None:
    """What is initialled by two is not initialled in turn for that."""
    words = "Surat yang ditandatangani oleh Bupati diparaf oleh Asisten yang membidangi dan Sekretaris Daerah."
    chain = f"{COORDINATOR}, {SECRETARY}"
    assert "order-not-in-text" in _found(words, initials=chain)
    turned = words.replace("diparaf oleh", "diparaf berturut-turut oleh")
    assert "order-not-in-text" not in _found(turned, initials=chain)


HEAD = """
  kepala-jalan: {name: Kepala Dinas Jalan Desa, kind: head, basis: [8], heads: dinas-jalan}
  kepala-pasar: {name: Kepala Dinas Pasar Pagi, kind: head, basis: [8], heads: dinas-pasar}
  kepala-banjir: {name: Kepala Kantor Banjir, kind: head, basis: [8], heads: kantor-banjir}"""


def test_the_head_of_the_unit_that_drafts_initials_first() -> None:
    """*diprakarsai Dinas Jalan Desa*: its head; of no other unit, and at no later place."""
    words = "Surat yang diprakarsai Dinas Jalan Desa diparaf berturut-turut sebelum ditandatangani Bupati."
    yaml = changed(YAML, "\n  asisten-darat:", f"{HEAD}\n  asisten-darat:")

    def found(drafter: str, *initials: str) -> set[str]:
        steps = ", ".join(f"{{office: {each}}}" for each in initials)
        chain = CHAIN.format(order="stated", initials=steps, more=f"\n    for: [{drafter}]")
        text = changed(
            TEXT, "\nAgar setiap orang tahu", f"\nPasal 8\n\n{words}\n\nAgar setiap orang tahu"
        )
        whole = changed(yaml, "\nparaf:\n", f"\n{chain}")
        whole = changed(whole, "  penutup:", "  8: {kind: paraf, summary: Lain.}\n  penutup:")
        every = held(text, whole)
        return {each.path for each in every if each.rule == "office-not-in-text"}

    path = "paraf[0].initials"
    assert not {each for each in found("dinas-jalan", "kepala-jalan") if each.startswith(path)}
    assert f"{path}[0].office" in found("dinas-pasar", "kepala-jalan")
    assert f"{path}[1].office" in found("dinas-jalan", "kepala-jalan", "kepala-pasar")


@pytest.mark.parametrize(
    ("words", "apart"),
    [
        ("Surat Bupati yang diprakarsai Dinas Jalan Desa diparaf Sekretaris Daerah tanpa Paraf Asisten.", False),
        ("Surat Bupati dari Dinas Jalan Desa diparaf Sekretaris Daerah sebagai pengecualian dari Pasal 5 ayat (1).", False),
        ("Surat Bupati dari Dinas Jalan Desa diparaf Sekretaris Daerah, kecuali Kantor Bandjir.", True),
    ],
)  # fmt: skip
def test_whoever_goes_without_initials_is_excepted(words: str, apart: bool) -> None:
    """He stands before *tanpa Paraf*, and before the rule that he is excepted from; else behind."""
    found = _found(words, initials=SECRETARY, order="unstated", excepted="dinas-jalan")
    assert ("office-not-in-text" in found) == apart


def test_two_heads_may_share_a_word() -> None:
    """*Kepala Dinas atau Badan*: the other of the two is named there too, a third is not."""
    words = "Surat ditandatangani Kepala Dinas Jalan Desa atau Kantor Banjir."
    yaml = changed(YAML, "\n  asisten-darat:", f"{HEAD}\n  asisten-darat:")
    text = changed(
        TEXT, "\nAgar setiap orang tahu", f"\nPasal 8\n\n{words}\n\nAgar setiap orang tahu"
    )
    yaml = changed(yaml, "  penutup:", "  8: {kind: mandate, summary: Lain.}\n  penutup:")

    def found(party: str) -> set[str]:
        mandate = f"  - {{at: 8, party: {party}, kind: authority, act: sign, documents: [surat]}}\n"
        every = held(text, changed(yaml, "\nmandates:\n", f"\nmandates:\n{mandate}"))
        return {each.rule for each in every if each.path == "mandates[0].party"}

    assert "office-not-in-text" not in found("kepala-jalan") | found("kepala-banjir")
    assert "office-not-in-text" in found("kepala-pasar")
