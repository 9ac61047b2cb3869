"""Who acts in a sentence, and what is only told of another rule: left alone, or noticed."""

from __future__ import annotations

import pytest

from support.verifying import TEXT, YAML, changed, held, of_article

PAIR = "pair-without-fact"


def rules(words: str, *items: str, more: str = "", kind: str = "mandate") -> set[str]:
    """The rules that find something at a new article, or below it."""
    found = of_article(words, *items, kind=kind, more=more)
    return {each.rule for each in found if each.ref and each.ref.parts[0].label == "8"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        # A clause of condition names whom the rule is not about, where the rest names somebody.
        ("Dalam hal Asisten berhalangan, tugas Bupati dijalankan oleh DPRD.", True),
        ("Dalam hal DPRD berhalangan, surat disusun oleh BPS.", True),
        ("Dalam hal DPRD berhalangan, Asisten menyusun surat.", False),
        # Whom a sentence is to serve does not act.
        ("Ditetapkan batas agar DPRD tahu, dan itu dilakukan oleh BPS.", False),
        ("Ditetapkan batas untuk DPRD, dan itu dilakukan oleh BPS.", True),
        # Whose initials a paper has is said by another rule.
        ("Bupati menyimpan surat yang telah diparaf oleh DPRD.", False),
        ("Bupati menyimpan surat yang telah dibaca oleh DPRD.", True),
        ("Bupati menyimpan risalah rapat yang dipimpin oleh DPRD.", False),
        # Who is in a meeting does nothing to the others.
        ("Rapat dihadiri oleh Bupati serta dapat dihadiri DPRD.", False),
        ("Rapat disiapkan oleh Bupati serta dapat ditunda DPRD.", True),
        ("Surat disampaikan melalui Bupati u.p. DPRD.", False),
    ],
)
def test_who_acts(words: str, found: bool) -> None:
    """A pair is missed where the two have to do with each other, and not where they do not."""
    assert (PAIR in rules(words)) == found


@pytest.mark.parametrize(("tells", "found"), [("dprd", False), ("bupati", False), ("", True)])
def test_who_is_asked_to_do_something_may_act(tells: str, found: bool) -> None:
    """Of "A meminta B untuk … kepada C" a fact of B and C answers, and one of A and C."""
    words = "Bupati meminta DPRD untuk mengirim surat kepada BPS."
    pairs = [("bupati", "dprd"), *([(tells, "bps")] if tells else [])]
    more = "relations:" + "".join(
        f"\n  - {{id: r{n}, between: [{a}, {b}], natures: [], basis: [8]}}"
        for n, (a, b) in enumerate(pairs)
    )
    assert (PAIR in rules(words, more=more)) == found


POINTS = """mandates:
  - {at: 8, party: bps, kind: task}"""
WAY = """routes:
  - id: jalan
    for: [bps]
    purposes: [pelaporan]
    mode: through
    steps:
      - {office: bupati}
    basis: [8]"""


@pytest.mark.parametrize(
    ("words", "more", "found"),
    [
        ("BPS tidak disampaikan melalui DPRD.", POINTS, False),
        ("BPS bekerja melalui DPRD.", POINTS, True),
        ("BPS dapat bertanya melalui DPRD.", POINTS.replace("bps", "[bps, dprd]"), False),
        ("BPS melapor kepada Bupati melalui DPRD.", WAY, True),
    ],
)
def test_an_office_on_the_way(words: str, more: str, found: bool) -> None:
    """What is denied is no way; where a route rests, it has the office, whatever else is there."""
    assert ("office-left-out" in rules(words, more=more)) == found


def test_a_route_of_the_rule_that_is_referred_to_has_the_office() -> None:
    """ "Yang disampaikan melalui Sekretaris Daerah sebagaimana dimaksud dalam …" tells of it."""
    words = "Laporan melalui {} sebagaimana dimaksud dalam Pasal 2 ayat (2) huruf b dicatat."
    for office, found in (("Sekretaris Daerah", False), ("Asisten", True)):
        text = changed(
            TEXT,
            "\nAgar setiap orang tahu",
            f"\nPasal 8\n\n{words.format(office)}\n\nAgar setiap orang tahu",
        )
        row = "  8: {kind: means, summary: Dicatat., refers_to: [2(2)b]}\n  penutup:"
        at_8 = {str(each.ref) for each in held(text, changed(YAML, "  penutup:", row))}
        assert ("8" in at_8) == found, office


@pytest.mark.parametrize(
    ("opening", "summary", "found"),
    [
        ("Bupati dilarang:", "Dilarang menutup jalan.", False),
        ("Bupati dilarang untuk:", "Dilarang menutup jalan.", False),
        ("Bupati berwenang:", "Dilarang menutup jalan.", True),
    ],
)
def test_a_list_denies_what_its_items_say(opening: str, summary: str, found: bool) -> None:
    """The word that denies stands once, over the list."""
    text = changed(
        TEXT,
        "\nAgar setiap orang tahu",
        f"\nPasal 8\n\n{opening}\na. menutup jalan; dan\nb. menutup pasar.\n\nAgar setiap orang tahu",
    )
    rows = (
        "  8: {kind: scope, summary: Dua hal.}\n"
        f"  8a: {{kind: scope, summary: {summary}}}\n"
        "  8b: {kind: scope, summary: Menutup pasar.}\n  penutup:"
    )
    noticed = {(each.rule, str(each.ref)) for each in held(text, changed(YAML, "  penutup:", rows))}
    assert (("denial-not-in-text", "8a") in noticed) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("BPS wajib menyusun peta.", True),
        ("BPS menyusun peta agar warga dapat melihat batas.", False),
        ("Agar warga dapat melihat batas, BPS wajib menyusun peta.", True),
        ("Peta yang disusun BPS tidak dapat diubah.", False),
    ],
)
def test_the_force_of_an_aim_or_of_what_is_denied_is_none(words: str, found: bool) -> None:
    """A modal word is asked for where it says how strongly the rule binds."""
    assert ("force-left-out" in rules(words, more=POINTS)) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("BPS menyusun peta sekurang-kurangnya 2 (dua) kali dalam setahun.", True),
        ("BPS menyusun peta paling sedikit satu kali setiap minggu.", True),
        ("BPS menyusun peta dengan paling sedikit 2 (dua) orang.", False),
        ("BPS menyusun sekurang-kurangnya peta, dan menyalinnya dua kali.", False),
    ],
)
def test_a_minimum_is_a_rhythm_where_it_counts_how_often(words: str, found: bool) -> None:
    """ "Sekurang-kurangnya" also counts people and things."""
    assert ("rhythm-left-out" in rules(words, more=POINTS)) == found


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("No. Nama Asisten", False),
        ("NO.  Asisten   Unit Kerja", False),
        ("Asisten      Unit Kerja", False),
        ("1. Dinas Ikan", True),
        ("Asisten      Dinas Ikan", True),
    ],
)
def test_the_line_over_a_table_is_no_row(head: str, found: bool) -> None:
    """Columns are called by words that are no rows; any other line of the annex is one."""
    text = changed(TEXT, "NO ASISTEN UNIT KERJA", head)
    assert ("annex-left-out" in {each.rule for each in held(text)}) == found


def test_the_deputy_of_an_office_is_another() -> None:
    """ "Wakil Sekretaris Daerah" is no Sekretaris Daerah."""
    assert PAIR in rules("Sekretaris Daerah disetujui oleh DPRD.")
    assert PAIR not in rules("Wakil Sekretaris Daerah disetujui oleh DPRD.")
