"""What an update is made of: facts, names, changes, and the places of what is new."""

from __future__ import annotations

from jalur.drafting.entries import Entry
from jalur.drafting.updating.additions import Addition
from jalur.drafting.updating.changes import Place, changes_by_words, letters
from jalur.drafting.updating.facts import facts_of
from jalur.drafting.updating.heading import new_items
from jalur.drafting.updating.lines import entry_lines, key_lines, wrapped
from jalur.drafting.updating.naming import Naming, cited, free, parties_of
from jalur.drafting.updating.order import in_order
from jalur.law.citation import parse
from jalur.loading.shipped_schema import top_place
from jalur.source.fingerprints import fingerprints_of
from jalur.source.text import read_source
from support.drafting import drafted, region_of, text_of

TOP = top_place()
ROUTE = "Dinas Sosial melaporkan kegiatan kepada Bupati melalui Sekretaris Daerah."


def test_a_fact_is_the_same_whatever_its_entry_looks_like() -> None:
    """By the names of its parties, at one of its provisions."""
    region = region_of(drafted(ROUTE))
    facts = {each.fact for each in facts_of(region, str.upper)}
    assert ("step", "DINAS-SOSIAL", "SEKRETARIS-DAERAH", "2") in facts
    assert ("party", "BUPATI") in facts
    assert ("party", "bupati") not in facts


def test_a_point_is_a_pair_where_a_file_is_asked_for_what_it_has() -> None:
    """A person may have it among the points of a wider relation."""
    region = region_of(drafted("Dinas Sosial wajib melaporkan kegiatan kepada Bupati."))
    pair = ("pair", "bupati", "dinas-sosial")
    places = [each.path for each in facts_of(region, str, everywhere=True) if each.fact == pair]
    assert places == ["relations[0]", "relations[0].points[0]"]


def test_a_party_of_the_draft_has_the_id_of_the_file() -> None:
    """By any of its names; one that is new has an id that is free."""
    file = region_of(drafted(ROUTE))
    draft = region_of(drafted(ROUTE, "Camat membantu Bupati."))
    naming = Naming(draft, file)
    assert naming("bupati") == "bupati"
    assert naming.is_new("camat")
    assert not naming.is_new("dinas-sosial")
    assert free("camat", {"camat", "camat-2"}) == "camat-3"


def test_the_parties_and_provisions_of_an_entry_are_found_wherever_they_stand() -> None:
    """Not the words that only look like them: kinds and purposes, what is referred to."""
    entry = Entry(
        {
            "kind": "bupati",
            "between": ["camat", ["lurah", "bupati"]],
            "units": {"dinas": [parse("3")]},
            "steps": [Entry({"office": "asisten", "basis": [parse("4")]})],
            "refers_to": [parse("9")],
        }
    )
    assert [*parties_of(entry)] == ["camat", "lurah", "bupati", "dinas", "asisten"]
    assert [*map(str, cited(entry))] == ["3", "4"]


def test_words_are_the_same_but_for_case_signs_and_gaps() -> None:
    """What OCR mends is no change of the text."""
    assert letters("Dinas  Sosial, wajib;") == letters("dinas so-\nsial wajib.")
    assert letters("10 hari") != letters("5 hari")


def test_what_was_changed_is_told_by_the_words_of_both_texts() -> None:
    """Changed, gone, new, and what stands elsewhere now."""
    old, new = (
        text_of("Camat satu.", "Camat dua.", "Camat tiga."),
        text_of("Camat satu.", "Camat empat.", "Camat dua."),
    )
    file = region_of(drafted("Camat satu.", "Camat dua.", "Camat tiga."))
    changes = changes_by_words(file, read_source(new), fingerprints_of(read_source(old), ""), ())
    assert sorted(map(str, changes.changed)) == ["3", "4"]
    assert {str(k): str(v) for k, v in changes.moved.items()} == {"3": "4"}
    assert changes.gone == frozenset()
    shorter = read_source(text_of("Camat satu.", "Camat dua."))
    gone = changes_by_words(file, shorter, fingerprints_of(read_source(old), ""), ()).gone
    assert [*map(str, gone)] == ["4"]
    assert changes.rests_on_changed([parse("3")])
    assert not changes.rests_on_changed([parse("2")])


def test_new_entries_stand_behind_what_comes_before_them_in_the_text() -> None:
    """Whatever the order of the file is; before the first where nothing does."""
    file = region_of(
        drafted(ROUTE, ROUTE.replace("Bupati", "Badan Perencanaan Pembangunan Daerah"))
    )
    nothing = Entry({})
    refs = ["judul", "2(1)", "10", "menimbang.b"]
    added = [Addition("provisions", ref, nothing, parse(ref)) for ref in refs]
    names = {n: str(ref) for n, ref in enumerate(file.provisions)}
    placed = {each.key: names.get(each.behind, each.behind) for each in in_order(added, file)}
    assert placed == {"judul": "judul", "2(1)": "2", "10": "9", "menimbang.b": "menimbang.a"}
    [first] = in_order([Addition("routes", None, nothing, parse("judul"))], file)
    assert first.behind == -1


def test_a_regulation_is_the_same_by_number_and_year() -> None:
    """However it is called; what is new is one that the file does not list."""
    file = region_of(drafted(ROUTE))
    entry = Entry({"regulation": "Peraturan Bupati Telaga Biru Nomor 3 Tahun 2024"})
    heading = Entry({"amended_by": [entry]})
    assert [each.entry for each in new_items(file, heading, None)] == [entry]
    other = Entry({"amended_by": [Entry({"regulation": "Perbup Nomor 3 Tahun 2024"})]})
    assert [*new_items(file, heading, other)] == []


def test_an_entry_is_written_as_in_a_draft() -> None:
    """On one line where it fits; between brackets always."""
    entry = Entry({"at": parse("3"), "party": "dinas"}, sure=False)
    assert entry_lines("mandates", None, entry, TOP) == ('  - {at: "3", party: dinas}  #?',)
    units = Entry({"coordinator": "asisten", "basis": [parse("4(2)")]})
    written = ("  - {coordinator: asisten, basis: [4(2)]}",)
    assert entry_lines("assignments", None, units, TOP) == written
    assert key_lines("encoded", "partly", TOP, guessed=False) == ("  encoded: partly",)
    assert next(wrapped("kata " * 40, 4)).startswith("    #| kata kata")
    assert Place("routes", 1) < Place("routes", 2)
