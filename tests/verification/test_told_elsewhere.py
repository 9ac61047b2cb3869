"""What the text says of somebody else, or by another word, is not asked of a rule; the rest is."""

from __future__ import annotations

import pytest

from support.verifying import TEXT, YAML, changed, held, of_article


def _rules(words: str, more: str, kind: str = "route") -> set[str]:
    every = of_article(words, kind=kind, more=more)
    return {each.rule for each in every if str(each.ref) == "8"}


COPIES = """\
routes:
  - id: surat
    for: [unit-kerja]
    purposes: [pelaporan]
    mode: through
    steps: [{{office: bupati}}]
    copies_to: [{copies}]
    basis: [8]
"""


@pytest.mark.parametrize(
    "words",
    [
        "Laporan Unit Kerja kepada Bupati ditembuskan kepada Asisten Darat yang berkepentingan dan kepada Sekretaris Daerah.",
        "Laporan Unit Kerja kepada Bupati ditembuskan kepada Asisten Darat dan, kecuali yang rahasia, kepada Sekretaris Daerah.",
    ],
)  # fmt: skip
def test_a_copy_may_go_to_whom_the_sentence_goes_on_to(words: str) -> None:
    """Both have one; a third has none, and either that is left out is told."""
    wrong = {"addressee-not-in-text", "office-left-out"}
    both = COPIES.format(copies="asisten-darat, sekretaris-daerah")
    assert not _rules(words, both) & wrong
    third = COPIES.format(copies="asisten-darat, sekretaris-daerah, asisten-air")
    assert "addressee-not-in-text" in _rules(words, third)
    assert "office-left-out" in _rules(words, COPIES.format(copies="asisten-darat"))


RELATIONS = """\
relations:
  - id: dinas-asisten
    between: [dinas-jalan, asisten-darat]
    natures: [{first}]
    basis: [8]
  - id: dinas-bupati
    between: [dinas-jalan, bupati]
    natures: [{second}]
    basis: [8]
"""


def test_a_nature_of_one_clause_is_none_of_the_pair_of_another() -> None:
    """Of its own pair it is asked."""
    words = (
        "Dinas Jalan Desa mempunyai hubungan koordinatif dengan Asisten Darat, dan surat Dinas Jalan "
        "Desa disampaikan kepada Bupati."
    )
    right = RELATIONS.format(first="koordinatif", second="")
    assert "nature-left-out" not in _rules(words, right, "relation")
    neither = RELATIONS.format(first="", second="")
    assert "nature-left-out" in _rules(words, neither, "relation")
    turned = RELATIONS.format(first="", second="koordinatif")
    assert "nature-left-out" in _rules(words, turned, "relation")


STEP = """\
routes:
  - id: surat
    for: [unit-kerja]
    purposes: [pelaporan]
    mode: through
    steps: [{{office: sekretaris-daerah{within}}}, {{office: bupati}}]
    basis: [8]
relations:
  - id: surat-unit-kerja
    between: [unit-kerja, bupati]
    natures: []
    basis: [8]
    points: [{{at: 8, by: unit-kerja, to: bupati}}]
"""


def test_the_time_of_a_step_is_none_of_a_point() -> None:
    """Where no step has it, it is left out."""
    words = (
        "Laporan Unit Kerja kepada Bupati disampaikan melalui Sekretaris Daerah, yang meneruskannya "
        "paling lama 4 (empat) hari kerja."
    )

    def found(within: str) -> set[str]:
        routes, relations = STEP.format(within=within).split("relations:\n")
        text = changed(
            TEXT, "\nAgar setiap orang tahu", f"\nPasal 8\n\n{words}\n\nAgar setiap orang tahu"
        )
        yaml = changed(YAML, "\nroutes:\n", f"\n{routes}")
        yaml = changed(yaml, "\nrelations:\n", f"\nrelations:\n{relations}")
        yaml = changed(yaml, "  penutup:", "  8: {kind: route, summary: Lain.}\n  penutup:")
        every = held(text, yaml)
        return {each.path.split("[")[0] for each in every if each.rule == "deadline-left-out"}

    assert found(", within: {working_days: 4}") == set()
    assert "routes" in found("") or "relations" in found("")


def test_who_is_taken_in_is_a_member() -> None:
    """*termasuk Bagian Surat*; whoever is expressly not, or only encloses them, is none."""

    def found(words: str) -> set[str]:
        text = changed(TEXT, "\n\nBAB II\n", f"\n6. {words}\n\nBAB II\n")
        yaml = changed(
            YAML,
            "\n  asisten-darat:",
            "\n  kantor: {name: Kantor, kind: group, basis: [1.6], "
            "members: [{parties: [bagian-surat], basis: [1.6]}]}\n  asisten-darat:",
        )
        meaning = "  1.6: {kind: definition, summary: Lain., term: Kantor}\n"
        yaml = changed(yaml, "  2(1): {kind: relation", f"{meaning}  2(1): {{kind: relation")
        return {each.rule for each in held(text, yaml)}

    assert "member-not-in-text" not in found(
        "Kantor adalah kantor di daerah, termasuk Bagian Surat."
    )
    assert "member-not-in-text" in found("Kantor adalah kantor di daerah pada Bagian Surat.")
    assert "member-not-in-text" in found(
        "Kantor adalah kantor di daerah, tidak termasuk Bagian Surat."
    )


def test_a_prohibition_needs_no_modal_word_of_what_is_allowed() -> None:
    """The mandate beside it has it; where none does, it is told."""
    words = "Sekretaris Daerah dapat memberi paraf, tetapi tidak dapat mengubah surat Bupati."
    forbidden = "prohibitions:\n  - {at: 8, party: sekretaris-daerah, summary: Tidak dapat mengubah surat Bupati.}\n"

    def found(force: str) -> set[str]:
        text = changed(
            TEXT, "\nAgar setiap orang tahu", f"\nPasal 8\n\n{words}\n\nAgar setiap orang tahu"
        )
        mandate = f"  - {{at: 8, party: sekretaris-daerah, kind: authority{force}}}\n"
        yaml = changed(YAML, "\nmandates:\n", f"\nmandates:\n{mandate}")
        yaml = changed(yaml, "\noddities:\n", f"\n{forbidden}\noddities:\n")
        yaml = changed(yaml, "  penutup:", "  8: {kind: mandate, summary: Lain.}\n  penutup:")
        return {
            each.path.split("[")[0] for each in held(text, yaml) if each.rule == "force-left-out"
        }

    assert "prohibitions" not in found(", force: dapat")
    assert "mandates" in found("")
