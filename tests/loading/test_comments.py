"""The comments that mean something, and which rule a mark belongs to."""

from __future__ import annotations

import pytest

from jalur.law.region import Region
from jalur.law.status import GUESSED, is_guess
from jalur.loading.comments import comments
from jalur.loading.common import load_common
from jalur.loading.folders import DataFolders
from jalur.loading.reading import read
from jalur.text.messages import message
from support.regions import TESTS

FILE = TESTS / "cases" / "regions" / "kab-hilir.yaml"
TEXT = FILE.read_text(encoding="utf-8")
COMMON = load_common(DataFolders())


def region(old: str = "", new: str = "") -> Region:
    """The region that is encoded in part, with a line of it changed."""
    assert old in TEXT
    made = read(TEXT.replace(old, new, 1), "kab-hilir", COMMON)
    assert isinstance(made, Region), made
    return made


@pytest.mark.parametrize(
    ("text", "guesses", "words"),
    [
        ("a: 1 #?\nb: 2\n", (1,), ()),
        ("a: 1\n#? perhaps\nb: 2 #? and #? again\n", (2, 3), ()),
        ("#| words of the text #?\na: b#?\n", (), (1,)),
        ("a: \"c #? d\"\nb: '#?'\nc: |\n  #? no\n  #| no\nd: 1 #?\n", (6,), ()),
        ("a: 1\r\nb: 2 #?\rc: 3 #?\n", (2, 3), ()),
        ("a: 1 # a remark\n", (), ()),
    ],
)
def test_a_comment_is_found_where_it_is_one(
    text: str, guesses: tuple[int, ...], words: tuple[int, ...]
) -> None:
    """Not between quotes, in a block, within a word or in another comment; lines end as in YAML."""
    assert comments(text) == (guesses, words)


def test_a_mark_makes_its_own_rule_a_guess() -> None:
    """A step that step, a mandate that mandate; what is beside them stays as it is."""
    made = region()
    (route,) = made.routes
    assert (route.status, [step.status for step in route.steps]) == (
        "explicit",
        ["inferred", "explicit"],
    )
    assert is_guess(route.steps[0].reason)
    assert [(each.status, each.reason) for each in made.mandates] == [("inferred", GUESSED)]
    assert made.relations[0].status == "explicit"
    assert [party.id for party in made.parties.values() if party.guessed] == ["asisten-air"]
    assert [given.guessed for given in made.fields] == [True]
    assert made.guesses == 4


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    natures: [struktural, koordinatif]", "    natures: [struktural, koordinatif] #?"),
        ("  - id: bupati-unit-kerja", "  - id: bupati-unit-kerja #?"),
        ("    basis: [2(1)]", "    basis:\n      #?\n      - 2(1)"),
        ("    basis: [2(1)]", "    basis: [2(1)]\n    points:\n      - {at: 2(2), by: bupati} #?"),
    ],
)
def test_a_mark_on_any_line_of_a_rule_is_of_that_rule(old: str, new: str) -> None:
    """Its first line or its last, a line of its own, or one of its points."""
    made = region(old, new)
    assert is_guess(made.relations[0].reason)
    assert made.relations[0].status == "inferred"
    assert not is_guess(made.routes[0].reason)


def test_a_guess_keeps_the_reason_that_the_file_gives() -> None:
    """Both are told."""
    made = region(
        "{at: 2(3), basis: [2(2)d], party: asisten, kind: task}",
        "{at: 2(3), party: asisten, kind: task, status: inferred, reason: Sebab lain.}",
    )
    assert made.mandates[0].reason == f"{GUESSED}; Sebab lain."
    assert is_guess(message("reason.both", first=GUESSED, second="x"))
    assert not is_guess("x")
    assert not is_guess(None)


def test_what_counts_as_encoded() -> None:
    """A summary that somebody wrote, and neither a mark nor that it is open."""
    made = region(
        "  1.2: {kind: definition, summary: Sekretaris Daerah kabupaten., term: Sekretaris Daerah}",
        "  1.2: {kind: definition, summary: Sekda., term: Sekretaris Daerah} #? ringkas",
    )
    open_ones = {str(ref) for ref, provision in made.provisions.items() if provision.open}
    assert open_ones == {"1.2", "2(2)b", "3(1)", "3(1)~2", "4A.1"}
    assert made.regulation.provisions_encoded == len(made.provisions) - len(open_ones) - 1
    assert {provision.summary for provision in made.provisions.values() if provision.open} == {
        "Sekda.",
        "Kepala Unit Kerja wajib melaporkan tambatan lewat Sekretaris Daerah.",
        "(belum diringkas)",
    }


def test_a_file_with_nothing_but_its_regulation_is_read() -> None:
    """As long as it says that it is encoded in part."""
    alone = TEXT[TEXT.index("regulation:") : TEXT.index("headings:")]
    made = read(alone, "kab-hilir", COMMON)
    assert isinstance(made, Region), made
    assert (dict(made.parties), dict(made.provisions), made.partly) == ({}, {}, True)
    whole = read(alone.replace("  encoded: partly\n", ""), "kab-hilir", COMMON)
    assert not isinstance(whole, Region)
