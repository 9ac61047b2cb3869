"""Values and summaries are held against their provision word by word; each slip has its right form."""

from __future__ import annotations

import pytest

from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import read_source
from jalur.verification.verify import verify
from support.verifying import COMMON, FOLDER, VOCABULARY, changed, of_article


def _mandate(more: str) -> str:
    return f"mandates:\n  - {{at: 8, party: asisten-darat, kind: task, {more}}}"


VALUES = [
    ("Asisten Darat melapor secara lisan.", "instrument: lisan", "tertulis", "contrary-in-text"),
    (
        "Asisten Darat bertindak pada urusan strategis dan mendesak.",
        "when: urusan strategis dan mendesak",
        "urusan strategis atau mendesak",
        "joint-not-in-text",
    ),
    (
        "Asisten Darat melapor paling lambat 2 (dua) hari setelah panen raya.",
        "deadline: paling lambat 2 hari setelah panen raya",
        "paling lambat 2 hari sebelum panen raya",
        "event-not-in-text",
    ),
    (
        "Asisten Darat melapor berkala maupun setiap saat.",
        "rhythm: berkala maupun setiap saat",
        "berkala",
        "rhythm-left-out",
    ),
    (
        "Asisten Darat menutup pasar dalam hal jembatan putus.",
        "when: jembatan putus",
        "jembatan goyang",
        "word-not-in-text",
    ),
]


@pytest.mark.parametrize(("words", "right", "wrong", "rule"), VALUES)
def test_a_value_says_what_its_provision_says(
    words: str, right: str, wrong: str, rule: str
) -> None:
    """The contrary, the other joint, the other side of an event, a part, a word from elsewhere."""
    key = right.partition(":")[0]
    told, slipped = (
        {each.rule for each in of_article(words, more=_mandate(more))}
        for more in (right, f"{key}: {wrong}")
    )
    assert rule not in told
    assert rule in slipped


@pytest.mark.parametrize(
    ("words", "right", "wrong", "rule"),
    [
        (
            "DPRD bertanggung jawab kepada Bupati.",
            "DPRD bertanggung jawab kepada Bupati.",
            "Bupati bertanggung jawab kepada DPRD.",
            "summary-actor",
        ),
        (
            "Asisten Darat menghimpun beberapa kampung.",
            "Asisten Darat menghimpun beberapa kampung.",
            "Asisten Darat menghimpun satu kampung.",
            "count-not-in-text",
        ),
        (
            "Asisten Darat menghimpun semua kampung.",
            "Seluruh kampung dihimpun Asisten Darat.",
            "Sebagian kampung dihimpun Asisten Darat.",
            "count-not-in-text",
        ),
        (
            "Asisten Darat menghimpun lebih dari satu kampung.",
            "Asisten Darat menghimpun beberapa kampung.",
            "Asisten Darat menghimpun 3 kampung.",
            "summary-number",
        ),
        (
            "Asisten Darat melapor tiap semester.",
            "Asisten Darat melapor tiap semester.",
            "Asisten Darat melapor tiap triwulan.",
            "contrary-in-text",
        ),
    ],
)
def test_a_summary_says_who_acts_and_how_much(
    words: str, right: str, wrong: str, rule: str
) -> None:
    """Whoever words it anew keeps who does it, to whom, and of how many."""
    told, slipped = (
        {each.rule for each in of_article(words, summary=summary)} for summary in (right, wrong)
    )
    assert rule not in told
    assert rule in slipped


def test_of_more_than_one_there_are_several() -> None:
    """*Lebih dari satu* is no one."""
    summary = "Asisten Darat menghimpun beberapa kampung."
    found = of_article("Asisten Darat menghimpun lebih dari satu kampung.", summary=summary)
    assert "count-not-in-text" not in {each.rule for each in found}


@pytest.mark.parametrize(("to", "wrong"), [("[dprd, bps]", False), ("[dprd, bupati]", True)])
def test_a_point_goes_to_whom_the_list_below_names(to: str, wrong: bool) -> None:
    """*Asisten mengoordinasikan:* a, b: the point of the opening goes to both."""
    more = (
        "relations:\n  - {id: x, between: [asisten-darat, [dprd, bps, bupati]], natures: [], "
        f"points: [{{at: 8, by: asisten-darat, to: {to}}}], basis: [8]}}"
    )
    found = of_article(
        "Asisten Darat mengoordinasikan:", "DPRD; dan", "BPS.", kind="point", more=more
    )
    at_to = [each for each in found if each.path.endswith("points[0].to")]
    assert any(each.rule == "office-not-in-text" for each in at_to) is wrong


@pytest.mark.parametrize(("how", "wrong"), [("tembusan kepada", False), ("persetujuan", True)])
def test_a_copy_goes_to_whom_the_text_gives_one(how: str, wrong: bool) -> None:
    """Who only agrees gets none."""
    more = (
        "routes:\n  - {id: x, for: [asisten-darat], purposes: [pelaporan], mode: direct, "
        "copies_to: [dprd], steps: [{office: bupati}], basis: [8]}"
    )
    found = of_article(f"Asisten Darat melapor kepada Bupati dengan {how} DPRD.", more=more)
    assert any(each.path.endswith("copies_to") for each in found) is wrong


@pytest.mark.parametrize(("kind", "wrong"), [("authority", False), ("duty", True), ("task", True)])
def test_a_mandate_is_of_the_kind_that_its_provision_says(kind: str, wrong: bool) -> None:
    """*Mempunyai wewenang* is an authority, also where it opens no list."""
    more = f"mandates:\n  - {{at: 8, party: asisten-darat, kind: {kind}}}"
    found = of_article("Asisten Darat mempunyai wewenang menutup pasar.", more=more)
    assert ("kind-not-in-text" in {each.rule for each in found}) is wrong


@pytest.mark.parametrize(
    ("office", "purpose", "wrong"),
    [
        ("bupati", "konsultasi", False),
        ("bupati", "koordinasi", True),
        ("dprd", "koordinasi", False),
    ],
)
def test_a_purpose_is_that_of_the_words_which_lead_there(
    office: str, purpose: str, wrong: bool
) -> None:
    """*Konsultasi kepada A dan berkoordinasi dengan B*: no koordinasi goes to A."""
    more = (
        f"routes:\n  - {{id: x, for: [asisten-darat], purposes: [{purpose}], mode: direct, "
        f"steps: [{{office: {office}}}], basis: [8]}}"
    )
    words = "Asisten Darat melakukan konsultasi kepada Bupati dan berkoordinasi dengan DPRD."
    found = of_article(words, more=more)
    at_purposes = {each.path.endswith("purposes") for each in found if each.rule.startswith("purp")}
    assert bool(at_purposes) is wrong


@pytest.mark.parametrize(("order", "wrong"), [("ab", False), ("ba", True)])
def test_initials_come_in_the_order_of_a_list_below(order: str, wrong: bool) -> None:
    """Each of them stands in an item of its own."""
    steps = {
        "a": "{office: asisten-darat, basis: [8a]}",
        "b": "{office: asisten-air, basis: [8b]}",
    }
    initials = ", ".join(steps[letter] for letter in order)
    more = (
        "paraf:\n  - {id: x, document: surat, signers: [bupati], order: stated, "
        f"initials: [{initials}], basis: [8]}}"
    )
    found = of_article(
        "Surat yang ditandatangani oleh Bupati secara berurutan diparaf oleh:",
        "Asisten Darat; dan",
        "Asisten Air.",
        kind="paraf",
        more=more,
    )
    assert ("order-turned" in {each.rule for each in found}) is wrong


@pytest.mark.parametrize(
    ("id", "in_text", "in_file", "rule"),
    [
        (
            "kab-lembah-hijau",
            {"dicabut dan dinyatakan tidak berlaku": "dinyatakan masih berlaku"},
            {},
            "revocation-not-in-text",
        ),
        (
            "kab-gunung-layang",
            {},
            {
                "Nomor 18 Tahun 2016, diubah": "Nomor 72 Tahun 2019, diubah",
                "dengan Peraturan Pemerintah Nomor 72 Tahun 2019": "dengan Peraturan Pemerintah "
                "Nomor 18 Tahun 2016",
            },
            "law-not-in-text",
        ),
    ],
)
def test_what_is_revoked_is_gone_and_what_amends_comes_later(
    id: str, in_text: dict[str, str], in_file: dict[str, str], rule: str
) -> None:
    """A provision that keeps a regulation does not revoke it; a law is amended by a later one."""
    text, yaml = (
        (FOLDER / "unlike" / f"{id}.{kind}").read_text(encoding="utf-8") for kind in ("txt", "yaml")
    )

    def rules(printed: str, file: str) -> set[str]:
        region = read(file, id, COMMON)
        assert isinstance(region, Region), region
        return {each.rule for each in verify(region, read_source(printed), VOCABULARY)}

    told = rules(text, yaml)
    for old, new in in_text.items():
        text = changed(text, old, new)
    for old, new in in_file.items():
        yaml = changed(yaml, old, new)
    assert rule not in told
    assert rule in rules(text, yaml)
