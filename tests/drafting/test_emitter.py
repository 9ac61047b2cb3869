"""A draft as YAML: its order, its quotes, its marks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import yaml

from jalur.drafting.emitter import GUESS, SCHEMA, WIDTH, scalar
from jalur.drafting.entries import Draft, Entry, Unclaimed, Value
from jalur.law.citation import parse
from jalur.loading.shipped_schema import Place, top_place
from support.drafting import drafted, written

REGULATION = Entry({"title": "Tata Kerja", "name": "Kabupaten Telaga"})


def _lines(section: str, *entries: Entry) -> list[str]:
    """The lines of one section."""
    draft = Draft("kab-telaga", REGULATION, {section: entries})
    text = written(draft)
    return text[text.index(f"{section}:\n") :].splitlines()[1:]


def test_keys_and_sections_come_in_one_order_however_they_were_found() -> None:
    """The file names its schema and itself first; then the keys, as the format has them."""
    parties = {"dinas": Entry({"basis": [parse("2")], "kind": "dinas", "name": "Dinas"})}
    provisions = {"2": Entry({"summary": "Ya.", "kind": "form"})}
    text = written(Draft("kab-telaga", REGULATION, {"provisions": provisions, "parties": parties}))
    assert text == (
        f"{SCHEMA}\n# kab-telaga.yaml\n"
        "regulation:\n  name: Kabupaten Telaga\n  title: Tata Kerja\n"
        '\nparties:\n  dinas: {name: Dinas, kind: dinas, basis: ["2"]}\n'
        '\nprovisions:\n  "2": {kind: form, summary: Ya.}\n'
    )


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("Dinas Sosial", "Dinas Sosial"),
        ("ya: tidak", '"ya: tidak"'),
        ('"Rapat"', '"\\"Rapat\\""'),
        ("yes", '"yes"'),
        (True, "yes"),
        (None, "null"),
        (parse("4"), '"4"'),
        (parse("4(2)a"), "4(2)a"),
        ("- satu", '"- satu"'),
        ("a\\b: c", '"a\\\\b: c"'),
    ],
)
def test_what_yaml_would_read_as_something_else_stands_in_quotes(
    value: str | bool | None, printed: str
) -> None:
    """A citation of digits is no number, and a word of YAML no truth value."""
    assert scalar(value, top_place()) == printed


def test_an_entry_that_is_a_guess_has_the_mark_on_its_first_line() -> None:
    """One that fits on a line has it at the end of that line."""
    short = Entry({"at": parse("3"), "party": "dinas"}, sure=False)
    assert _lines("mandates", short) == ['  - {at: "3", party: dinas}  #?']
    long = Entry({"id": "jalur", "steps": [Entry({"office": "bupati"})]}, sure=False)
    assert _lines("routes", long) == [
        f"  - id: jalur{GUESS}",
        "    steps:",
        "      - {office: bupati}",
    ]


def test_one_value_that_is_a_guess_has_the_mark_on_its_own_line() -> None:
    """The entry is then written line by line, so that only that value is marked."""
    entry = Entry({"at": parse("3"), "party": "dinas"}, guessed=frozenset(("party",)))
    assert _lines("mandates", entry) == ['  - at: "3"', f"    party: dinas{GUESS}"]


def test_a_guess_within_a_guess_is_marked_once_on_a_line() -> None:
    """The first line of an entry may be a guess for two reasons."""
    entry = Entry({"id": "jalur"}, sure=False, guessed=frozenset(("id",)))
    assert _lines("routes", entry) == [f"  - id: jalur{GUESS}"]


def test_the_words_of_the_text_stand_under_an_entry_as_a_comment() -> None:
    """They are broken at gaps, and read as nothing."""
    entry = Entry({"kind": "form", "summary": "TODO"}, text="kata " * 60)
    text = written(Draft("kab-telaga", REGULATION, {"provisions": {"2": entry}}))
    said = [line for line in text.splitlines() if line.startswith("    #| ")]
    assert len(said) == 3
    assert " ".join(line.removeprefix("    #| ") for line in said).split() == ["kata"] * 60
    assert yaml.safe_load(text)["provisions"] == {"2": {"kind": "form", "summary": "TODO"}}


def test_what_could_not_be_carried_stands_at_the_end_with_its_line() -> None:
    """Nobody has to find again what the drafter saw."""
    seen = Unclaimed(41, parse("4(2)"), "kecuali dalam keadaan darurat")
    text = written(Draft("kab-telaga", REGULATION, {}, (seen,)))
    assert text.endswith("\n\n#| 41: 4(2): kecuali dalam keadaan darurat\n")


@pytest.mark.parametrize(
    "value",
    [
        ["dinas-" + "x" * 30 for _ in range(9)],
        {"dinas-" + c * 30: [parse("3")] for c in "abcdef"},
        "kata " * 70 + "akhir",
    ],
    ids=["list", "mapping", "words"],
)
def test_what_is_long_is_broken_and_read_as_the_same(value: Value) -> None:
    """A line has no more than its width where it can be broken."""
    lines = _lines("mandates", Entry({"at": parse("3"), "for": value}))
    assert len(lines) > 1
    assert all(len(line) <= WIDTH for line in lines)
    [read] = yaml.safe_load("\n".join(lines))
    plain = {key: [str(*v)] for key, v in value.items()} if isinstance(value, dict) else value
    assert read["for"] == plain


def test_a_draft_has_no_key_that_the_format_does_not_know() -> None:
    """Of the sections and of what stands in them; ids are no keys."""
    draft, top = drafted(), top_place()
    assert set(draft.sections) <= set(top.keys)

    def unknown(value: Value, place: Place) -> Iterator[str]:
        if isinstance(value, (Entry, dict)):
            values = value.values if isinstance(value, Entry) else value
            yield from (key for key in values if place.keys and key not in place.keys)
            for key, inner in values.items():
                yield from unknown(inner, place.below(key) if key else place)
        elif isinstance(value, (list, tuple)):
            for inner in value:
                yield from unknown(inner, place.item())

    assert [*unknown({"regulation": draft.regulation, **draft.sections}, top)] == []


def test_a_character_that_no_file_may_hold_is_left_out() -> None:
    """A text may have controls, soft hyphens and halves of characters."""
    words = "Dinas So\u00adsial\u202e \x07\ud800Kota"
    [line] = _lines("mandates", Entry({"at": parse("3"), "summary": words}))
    assert line == '  - {at: "3", summary: Dinas Sosial Kota}'


@pytest.mark.parametrize(
    ("path", "value", "printed"),
    [
        (("regulation", "number"), "35", "35"),
        (("regulation", "number"), "07", '"07"'),
        (("regulation", "source", "sha256"), "12e34", '"12e34"'),
        (("regulation", "title"), "nu\u00adll", '"null"'),
        (("headings",), "13", '"13"'),
    ],
)
def test_a_number_has_quotes_where_it_would_not_come_back(
    path: tuple[str, ...], value: str, printed: str
) -> None:
    """An address is text wherever it stands, and so is what is written 07."""
    place = top_place()
    for key in path:
        place = place.below(key)
    if path == ("headings",):
        place = place.item().below("before")
    assert scalar(value, place) == printed
