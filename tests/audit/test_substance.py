"""What a regulation says beside itself, in an invented one with some of it put otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jalur.audit.audit import audit
from jalur.audit.subject import Subject
from jalur.audit.substance.met import kinds_of, oddity_of, unmet
from jalur.cli.chosen_findings import ChosenFindings
from jalur.law.annexes import Annex
from jalur.law.citation import Citation, parse
from jalur.law.concordance import Entry
from jalur.law.findings import Finding
from jalur.law.oddities import Oddity
from jalur.law.provisions import Heading, Provision
from jalur.law.region import Region
from jalur.law.rules.assignments import Fields
from jalur.source.text import read_source
from jalur.text.messages import message
from support.auditing import audit_words, specimen
from support.kabupaten import contoh


def _region(*refs: str, to: dict[str, str] | None = None, partly: bool = False) -> Region:
    """A region of these provisions; ``to`` has what some of them refer to."""
    found: dict[Citation, Provision] = {}
    for ref in refs:
        target = (to or {}).get(ref)
        refers = (parse(target),) if target else ()
        found[parse(ref)] = Provision(parse(ref), "duty", "-", refers, None)
    bare = replace(contoh(), oddities=(), assignments=(), fields=(), headings=(), concordance={})
    bare = replace(bare, routes=(), paraf=(), relations=(), mandates=())
    bare = replace(bare, regulation=replace(bare.regulation, annexes=()))
    return replace(bare, provisions=found, partly=partly)


def _said(region: Region) -> list[tuple[str, str, str]]:
    return [
        (each.message.id.removeprefix("audit."), str(each.ref), each.severity)
        for each in audit(audit_words(), region=region)
    ]


@pytest.mark.parametrize(
    ("refs", "to", "said"),
    [
        (["1", "2"], {"2": "9"}, [("reference-to-nothing", "2", "error")]),
        (["1a", "1b", "2"], {"2": "1"}, []),
        (["1", "2"], {"2": "1"}, []),
        (["1", "2"], {"2": "2"}, [("reference-to-itself", "2", "warning")]),
        (["1(1)", "1(2)"], {"1(2)": "1(1)"}, []),
        (["1(1)", "1(2)"], {"1(2)": "1"}, [("reference-circular.article", "1(2)", "note")]),
        (["1(1)", "1(2)", "2"], {"1(2)": "2", "2": "1"}, []),
        (["1a", "1b"], {"1b": "1"}, []),
        (["1", "2"], {"1": "2", "2": "1"}, [("reference-circular", "2", "note")]),
        (
            ["1", "2", "3", "4"],
            {"1": "3", "3": "4", "4": "1"},
            [("reference-circular", "4", "note")],
        ),
        (["1", "2", "3"], {"1": "3", "2": "3"}, []),
        (["1", "2"], {"2": "lampiran"}, [("annex-missing", "2", "warning")]),
        (
            ["1", "2", "3"],
            {"1": "lampiran", "2": "lampiran", "3": "lampiran-II"},
            [("annex-missing", "1", "warning"), ("annex-missing", "3", "warning")],
        ),
        (["1", "lampiran[1]"], {"1": "lampiran[2]"}, [("reference-to-nothing", "1", "error")]),
        (["1", "2", "lampiran"], {"2": "lampiran"}, []),
        (["1", "2", "lampiran[1]"], {"2": "lampiran"}, []),
        (["1", "lampiran"], {}, [("annex-not-referred-to", "lampiran", "warning")]),
        (["1", "lampiran-I", "lampiran-II"], {"1": "lampiran"}, []),
        (["1", "lampiran-I"], {"1": "lampiran-I"}, []),
        (["1(1)", "1(1)~2"], {}, [("number-twice", "1(1)~2", "error")]),
        (["1(1)", "1(2)"], {}, []),
        (["1a", "1b", "1b~2"], {}, [("number-twice", "1b~2", "error")]),
        (["1a", "1b", "1a~2", "1b~2"], {}, []),
        (["1a", "1b", "1d"], {}, [("number-skipped", "1d", "warning")]),
        (["1a", "1b", "1c", "1A", "1B"], {}, []),
        (["1(1)", "1(1a)", "1(2)"], {}, []),
        (["1(2)", "1(3)"], {}, [("number-skipped.start", "1(2)", "warning")]),
        (["I.1/5", "I.2/9"], {}, []),
        (["1a", "1c", "1b"], {}, [("number-out-of-order", "1b", "warning")]),
        (["1a", "1b", "1b1", "1c"], {}, []),
        (["1a", "1b", "1A", "1B"], {}, []),
        (["1", "2(1)", "3"], {}, [("number-alone", "2(1)", "warning")]),
        (["2(1)", "2(1a)", "1"], {}, [("number-out-of-order", "1", "warning")]),
        (["1", "2a", "3"], {}, []),
    ],
)
def test_addresses(refs: list[str], to: dict[str, str], said: list[tuple[str, str, str]]) -> None:
    """References and numbers."""
    assert _said(_region(*refs, to=to)) == said


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("bab I, paragraf 1 | paragraf 1", ["number-twice.heading 2"]),
        ("bab I, paragraf 1 | bab II, paragraf 1", []),
        ("bab I, paragraf 1 | paragraf 2", []),
        ("bab I | bab III", ["number-skipped 2"]),
        ("bab I | bab III | bab II", ["number-out-of-order 3"]),
        ("bab I | bab I | bab III", ["number-twice.heading 2"]),
        ("bab I | bab III | bab III", ["number-twice.heading 3"]),
        ("bab I | bab II | bab IIA | bab III", []),
        ("bab I, bagian Kesatu | bagian Ketiga", ["number-skipped 2"]),
        ("bab I, bagian Kedua | bagian Kesatu", ["number-out-of-order 2"]),
        ("bab I, bagian Kesatu | bab II, bagian Kedua", ["number-skipped.heading 2"]),
        ("bab I, bagian Kesatu, paragraf 1 | bagian Kedua, paragraf 1 | paragraf 2", []),
        ("bab I, bagian Kesatu, paragraf 1 | paragraf 3 | paragraf 2", ["number-out-of-order 3"]),
        ("bab I, bagian Kesatu | bagian Lain | bagian Kedua", []),
    ],
)
def test_headings(rows: str, said: list[str]) -> None:
    """Those of each kind are counted anew below each heading of a higher kind."""
    headings = [
        Heading(parse(str(article)), *heading.split(), "-")
        for article, over in enumerate(rows.split(" | "), 1)
        for heading in over.split(", ")
    ]
    region = _region(*(str(n) for n in range(1, rows.count("|") + 2)))
    found = _said(replace(region, headings=tuple(headings)))
    assert [f"{rule} {ref}" for rule, ref, _ in found] == said
    assert _said(replace(region, headings=tuple(headings), partly=True)) == []


def test_of_a_part_nobody_knows_the_rest() -> None:
    """What is not encoded yet is not missing."""
    assert _said(_region("2", "4", to={"4": "9"}, partly=True)) == []


def test_an_annex_that_the_source_lacks() -> None:
    """A note, once; one with another number is missing all the same."""
    region = _region("1", "2", "3", to={"1": "lampiran-I", "2": "lampiran-I", "3": "lampiran-II"})
    annex = Annex(parse("lampiran-I"), "-", in_source=False, basis=(parse("1"),))
    region = replace(region, regulation=replace(region.regulation, annexes=(annex,)))
    assert _said(region) == [
        ("annex-missing.source", "1", "note"),
        ("annex-missing", "3", "warning"),
    ]
    (found, _) = audit(audit_words(), region=region)
    assert dict(found.message.args) == {"target": "Lampiran I", "count": "2"}


def test_an_annex_that_the_file_says_is_referred_to() -> None:
    """Where the body refers to it may stand at the annex alone."""
    bare = _region("1", "lampiran")
    annex = Annex(parse("lampiran"), "-", in_source=True, basis=(parse("1"),))
    told = replace(bare, regulation=replace(bare.regulation, annexes=(annex,)))
    assert [each[0] for each in _said(bare)] == ["annex-not-referred-to"]
    assert _said(told) == []


def _fields(coordinator: str, ref: str, words: str) -> Fields:
    return Fields(coordinator, (parse(ref),), {words: ()})


def test_a_field_of_two() -> None:
    """The same words to two coordinators; other words are none, nor one again."""
    one, other = list(contoh().parties)[:2]
    region = replace(
        _region("1", "2"), fields=(_fields(one, "1", "perbankan"), _fields(other, "2", "Perbankan"))
    )
    assert _said(region) == [("two-coordinators.field", "2", "warning")]
    framed = replace(region, fields=(region.fields[0], _fields(other, "2", "urusan perbankan")))
    assert _said(framed) == [("two-coordinators.field", "2", "warning")]
    for near, said in (
        (_fields(one, "2", "perbankan"), [("field-twice", "2", "note")]),
        (_fields(other, "2", "perdagangan"), []),
    ):
        assert _said(replace(region, fields=(region.fields[0], near))) == said


def test_units_of_two() -> None:
    """A unit on two lists; not where a condition parts them, and once more of the same is twice."""
    region, words = contoh(), "hal lain"
    (first, *_) = (each for each in region.assignments if each.units)
    plain = replace(first, condition=None, affairs=(), exceptions=(), on_ways=True, advisers=())
    strange = next(id for id in region.parties if id != first.coordinator)
    again = replace(plain, coordinator=strange)
    bare = _region()
    found = _said(replace(bare, assignments=(plain, again)))
    assert {id for id, _, _ in found} == {"two-coordinators"}
    assert len(found) == len(plain.units)
    near = replace(again, condition=words)
    assert _said(replace(bare, assignments=(plain, near))) == []
    twice = _said(replace(bare, assignments=(plain, plain)))
    assert {id for id, _, _ in twice} == {"unit-twice"}


def test_an_oddity_that_names_the_provision_is_met() -> None:
    """Though it stands elsewhere; not where it names what only begins alike, or is of another kind."""
    region = _region("1a", "1b", "1d", "14")
    rules = audit_words().rules
    for text, kind, met in (
        ("Rincian pada Pasal 14 dan Pasal 1 huruf d meloncat.", "misnumbered", True),
        ("Pasal 14 berbeda dari Pasal 1 huruf b.", "misnumbered", False),
        ("Rincian pada Pasal 1 huruf d meloncat.", "misspelt", False),
    ):
        oddity = Oddity(parse("14"), kind, text, None, ())
        told = replace(region, oddities=(oddity,))
        found = next(each for each in audit(audit_words(), region=told) if str(each.ref) == "1d")
        assert (oddity_of(told, found, rules[found.rule].oddities) == oddity) is met
        assert (unmet(told, [found], rules) == ()) is met


def test_an_oddity_of_the_kind_is_met() -> None:
    """At the provision or above it; one of another kind is left."""
    region = _region("1a", "1b", "1d")
    met = Oddity(parse("1"), "misnumbered", "huruf c tidak ada", None, ())
    left = Oddity(parse("1d"), "misspelt", "salah cetak", None, ())
    region = replace(region, oddities=(met, left))
    (found,) = audit(audit_words(), region=region)
    rules = audit_words().rules
    assert oddity_of(region, found, rules[found.rule].oddities) == met
    assert unmet(region, [found], rules) == (left,)


def test_of_two_oddities_at_a_place_the_one_about_the_same_two_is_met() -> None:
    """Whichever of them stands first: the other cites more besides."""
    more = Oddity(
        parse("3"), "contradiction", "Pasal 1 berbeda dari Pasal 2 dan Pasal 3.", None, ()
    )
    same = Oddity(
        parse("3"), "incomplete", "Pasal 2 dan Pasal 3: urutannya tidak diatur.", None, ()
    )
    said = message("audit.two-rules.stand-ins", where="Pasal 2")
    found = Finding("two-rules", "warning", said, "mandates[1]", parse("3"))
    for several in ((more, same), (same, more)):
        region = replace(_region("1", "2", "3"), oddities=several)
        assert oddity_of(region, found, ["contradiction", "incomplete"]) == same


def test_what_text_and_file_tell_stands_once() -> None:
    """Where it stands in the text, by the rule of the text, which names that of the file; whoever
    asks for the one of the file gets it, and the oddity that is of its kind.
    """
    text = specimen().replace("(2) Laporan sebagaimana", "(1) Laporan sebagaimana")
    subject = Subject(read_source(text), audit_words())
    region = _region("3(1)", "3(1)~2")
    (twice,) = (
        each
        for each in audit(audit_words(), subject, region)
        if str(each.ref) == "3(1)~2" and "number-twice" in (each.rule, *each.also)
    )
    assert (twice.rule, twice.also) == ("angka-82", ("number-twice",))
    assert twice.text_line is not None
    chosen = ChosenFindings.typed(["number-twice"], None, "error", tuple(audit_words().rules))
    assert list(chosen.of([twice])) == [twice]
    without = ChosenFindings.typed(None, ["number-twice"], "error", tuple(audit_words().rules))
    assert list(without.of([twice])) == []
    own = kinds_of(replace(twice, also=()), audit_words().rules)
    assert kinds_of(twice, audit_words().rules) >= own | {"misnumbered"}


def test_two_abbreviations_of_one_provision_are_two() -> None:
    """What the file says of another one of a provision is not lost beside that of the text."""
    ref = parse("3(1)")
    region = _region("3(1)")
    unit = next(each for each in region.parties.values() if each.kind == "dinas")
    other = replace(unit, id="bkx", name="BKX", aliases={}, basis=(ref,))
    region = replace(
        region,
        parties={**region.parties, "bkx": other},
        concordance={ref: Entry(frozenset(("bkx",)), frozenset(("bkx",)))},
    )
    text = specimen().replace("laporan kepada Bupati melalui", "laporan SKZ kepada Bupati melalui")
    found = audit(audit_words(), Subject(read_source(text), audit_words()), region)
    told = {(each.rule, dict(each.message.args).get("short")) for each in found if each.ref == ref}
    assert told >= {("abbreviation-not-introduced", "SKZ"), ("abbreviation-untold", "BKX")}
