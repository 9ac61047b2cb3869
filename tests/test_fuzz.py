"""What a person would not think of: no random file, name, citation, text or command line ends in an
exception.
"""

from __future__ import annotations

import copy
import io
import json
import re
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr
from functools import cache
from typing import Any, TypeVar

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jalur.answers.answer import Answer
from jalur.answers.card import card
from jalur.answers.cities import cities
from jalur.answers.mandates import mandates
from jalur.answers.paraf import paraf
from jalur.answers.profile import profile
from jalur.answers.provisions import provisions
from jalur.answers.relations import relations
from jalur.answers.routes import ALL, routes
from jalur.answers.search import search
from jalur.answers.units import units
from jalur.cli.app import COMMANDS
from jalur.cli.main import run
from jalur.comparison.diff import diff
from jalur.errors import UsageError
from jalur.law.citation import Citation, parse
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.loading.reading import read
from jalur.output.language import LANGUAGES, load_catalogue
from jalur.output.views import card as card_view
from jalur.output.views import cities as cities_view
from jalur.output.views import diff as diff_view
from jalur.output.views import mandates as mandates_view
from jalur.output.views import paraf as paraf_view
from jalur.output.views import pasal as pasal_view
from jalur.output.views import profile as profile_view
from jalur.output.views import relation as relation_view
from jalur.output.views import route as route_view
from jalur.output.views import search as search_view
from jalur.output.views import units as units_view
from jalur.output.views.view import View
from jalur.reasoning.names import Ambiguous, Found, Names, Unknown
from jalur.source.text import read_source
from support.hostile import LINES, OBEYED
from support.loader import common
from support.regions import REGIONS, city

A = TypeVar("A", bound=Answer)
Shown = tuple[View[Any], object]

GOOD = (REGIONS / "kab-contoh.yaml").read_text(encoding="utf-8")
ROWS = GOOD.splitlines(keepends=True)
few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
many = settings(few, max_examples=120)

marks = st.sampled_from(
    [
        *"[]{}-:?,&*!|>'\"%@`\\#~<=\t\n\r ",
        "\n  ",
        "\n    ",
        ": ",
        "- ",
        "? ",
        "<<: ",
        "---\n",
        "...\n",
    ]
)
odd = st.sampled_from(
    ["\0", "\x1b", "\x85", "\u2028", "\u202e", "\ufeff", "\ud800", "\U0001f600", "é", "²", "٣", "ﷺ"]
)
pieces = st.one_of(
    marks,
    odd,
    st.sampled_from(["a", "b: c", "null", "07", "no", "!!int 1", "&a", "*a", '"\\x1b"', "1(1)a"]),
)
yamlish = st.lists(pieces, max_size=40).map("".join)


@st.composite
def changed(draw: st.DrawFn) -> str:
    """The kabupaten with a few of its lines or words lost, doubled, swapped or spoilt."""
    rows = list(ROWS)
    for _ in range(draw(st.integers(1, 4))):
        here, there = draw(st.integers(0, len(rows) - 1)), draw(st.integers(0, len(rows) - 1))
        match draw(st.integers(0, 5)):
            case 0:
                rows[here] = ""
            case 1:
                rows.insert(here, rows[there])
            case 2:
                rows[here], rows[there] = rows[there], rows[here]
            case 3:
                spot = draw(st.integers(0, len(rows[here])))
                rows[here] = rows[here][:spot] + draw(yamlish) + rows[here][spot:]
            case 4:
                ours, theirs = rows[here].split(" "), rows[there].split(" ")
                ours[draw(st.integers(0, len(ours) - 1))] = draw(st.sampled_from(theirs))
                rows[here] = " ".join(ours)
            case _:
                del rows[here : here + draw(st.integers(1, 30))]
                rows = rows or [""]
    return "".join(rows)


def _spots(node: object) -> Iterator[tuple[str, dict[str, object], str]]:
    """Every value of every mapping, by the name of its key; keys that are names themselves are
    passed by.
    """
    for key in node if isinstance(node, dict) else ():
        if re.fullmatch("[a-z_]+", key):
            yield key, node, key
    for inner in (
        node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    ):
        yield from _spots(inner)


@st.composite
def rearranged(draw: st.DrawFn) -> str:
    """The kabupaten with some values in the place of others of the same key, and some values
    gone.
    """
    data = yaml.load(GOOD, Loader=yaml.BaseLoader)
    for _ in range(draw(st.integers(1, 3))):
        spots = list(_spots(data))
        name, mapping, key = draw(st.sampled_from(spots))
        alike = [other[there] for each, other, there in spots if each == name]
        if draw(st.booleans()):
            mapping[key] = copy.deepcopy(draw(st.sampled_from(alike)))
        elif name not in ("regulation", "parties", "provisions"):
            del mapping[key]
    return json.dumps(data).replace('"null"', "null")


def _looked_at(text: str) -> Region | None:
    """The region of a text, or None after a look at its faults."""
    found = read(text, "kab-contoh", common())
    if isinstance(found, Region):
        return found
    assert found.findings
    for fault in found.findings:
        assert fault.line is not None
        assert 1 <= fault.line <= len(text) + 1
        for language in LANGUAGES:
            assert load_catalogue(language).text(fault.message)
    return None


@many
@given(yamlish)
def test_any_text_is_a_region_or_faults(text: str) -> None:
    """The reader answers every text with a region or with faults that can be said, each with a
    line.
    """
    assert _looked_at(text) is None


def _shown(view: View[A], answer: A) -> Shown:
    return view, answer


def _answers(region: Region) -> list[Shown]:
    """What every command answers about the region, each with its view."""
    shown = [
        _shown(cities_view.VIEW, cities([region])),
        _shown(card_view.VIEW, card(region)),
        _shown(units_view.VIEW, units(region, everyone=True)),
        _shown(paraf_view.VIEW, paraf(region)),
        _shown(relation_view.VIEW, relations(region)),
        _shown(pasal_view.VIEW, provisions(region)),
        _shown(search_view.VIEW, search([region], "dinas")),
        _shown(diff_view.VIEW, diff(region, city("bukittinggi"))),
    ]
    for party in list(region.parties.values())[:40:3]:
        shown += [
            _shown(route_view.VIEW, routes(region, party, ALL)),
            _shown(profile_view.VIEW, profile(region, party, True)),
            _shown(mandates_view.VIEW, mandates(region, party)),
            _shown(paraf_view.VIEW, paraf(region, party)),
        ]
    return shown


@pytest.mark.slow
@few
@given(st.one_of(changed(), rearranged(), rearranged()))
def test_a_changed_file_is_a_region_that_answers_or_faults(text: str) -> None:
    """What the reader lets through can be asked everything, and shown in every form."""
    region = _looked_at(text)
    if region is not None:
        for view, answer in _answers(region):
            assert view.record(answer)
            assert list(view.rows(answer)) is not None
            assert view.page(answer, load_catalogue("en")).title


SPOKEN = (
    *(
        "kepala",
        "dinas",
        "kadis",
        "camat",
        "kelurahan",
        "asisten",
        "staf",
        "ahli",
        "bagian",
        "sekda",
        "pupr",
        "kota",
    ),
    *("i", "2", "²", "dan", "&", *(party.name for party in city("kendari").parties.values())),
)
typed = st.one_of(
    st.text(max_size=60),
    st.lists(st.one_of(st.sampled_from(SPOKEN), st.text(max_size=6)), max_size=8).map(" ".join),
)


@cache
def _names(id: str) -> Names:
    return Names(city(id))


@pytest.mark.slow
@pytest.mark.parametrize("id", [*DataFolders().ids(), "kab-contoh"])
@few
@given(typed)
def test_any_name_is_found_ambiguous_or_unknown(id: str, name: str) -> None:
    """No name is an exception, and the same name means the same twice."""
    outcome = _names(id).resolve(name)
    assert isinstance(outcome, Found | Ambiguous | Unknown)
    assert _names(id).resolve(name) == outcome


PARTS = (
    *(
        "Pasal ",
        "ayat ",
        "(1)",
        "huruf a",
        "angka 3",
        "12A",
        ".2",
        "~2",
        " yang kedua",
        "lampiran",
        "-II",
        " baris ",
    ),
    *("[bagian-hukum]", "menimbang", "mengingat.4", "judul", "²", "٣", "9" * 20, " ", "a", "1"),
)
cited = st.one_of(st.text(max_size=30), st.lists(st.sampled_from(PARTS), max_size=6).map("".join))


@many
@given(cited, st.frozensets(st.sampled_from(["12A", "1A", "99"])))
def test_any_text_is_a_citation_or_refused(text: str, articles: frozenset[str]) -> None:
    """A citation can be printed in both forms, sorted and read again; everything else is a usage
    error.
    """
    try:
        citation = parse(text, articles)
    except UsageError as error:
        if error.id != "bad-citation":
            raise
        return
    assert isinstance(citation, Citation)
    assert citation.long()
    assert citation.sort_key() == citation.sort_key()
    assert parse(citation.short(), articles).short() == citation.short()


LAW = (
    *(
        "Menimbang",
        "Mengingat :",
        "MEMUTUSKAN",
        "Menetapkan",
        "BAB I",
        "Bagian Kesatu",
        "Paragraf 2",
        "Pasal 1",
    ),
    *(
        "Pasal 99999",
        "\n",
        "\n",
        " ",
        "(1)",
        "(2a)",
        "a.",
        "b.",
        "1.",
        "2)",
        ";",
        ":",
        "dan",
        "LAMPIRAN I",
        "|",
        "é",
        "²",
    ),
    *("sebagaimana dimaksud pada", "Undang-Undang", "Nomor 1 Tahun 2020", "\f", "\u00ad\n", "\0"),
    "Ditetapkan di X\npada tanggal 1 Maret 2021",
)
law = st.lists(st.sampled_from(LAW), max_size=60).map(" ".join)


@many
@given(law)
def test_any_text_is_read_as_a_regulation(text: str) -> None:
    """Whatever stands in a source, its provisions are addresses with words."""
    for ref, said in read_source(text).provisions.items():
        assert ref.long()
        assert said.strip()


ARGUMENTS = (
    *(
        *COMMANDS,
        "kendari",
        "banjar",
        "Dishub",
        "Walikota",
        "-",
        "--",
        "22(2)a",
        "json",
        "jsonl",
        "tsv",
        "csv",
        "md",
        "id",
    ),
    *(
        "-f",
        "--lang",
        "--full",
        "--all",
        "--help",
        "-h",
        "--purpose",
        "all",
        "--to",
        "--fields",
        "ref",
        "table",
    ),
)
words_of_a_line = st.one_of(st.sampled_from(ARGUMENTS), st.text(max_size=8))
whole_lines = st.one_of(
    st.lists(words_of_a_line, max_size=7),
    st.tuples(st.sampled_from(LINES), st.text(max_size=20)).map(
        lambda each: [word.replace("{}", each[1]) for word in each[0].split()]
    ),
)


@many
@given(whole_lines, st.text(max_size=40))
def test_any_command_line_is_answered_or_refused(arguments: list[str], names: str) -> None:
    """An exit code of the list, no exception, and nothing that a terminal would obey."""
    with pytest.MonkeyPatch.context() as patch, redirect_stderr(io.StringIO()) as told:
        out = io.StringIO()
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stdin", io.StringIO(names))
        code = run(arguments)
    assert code in (0, 1, 2)
    assert not OBEYED.search(out.getvalue())
    assert not OBEYED.search(told.getvalue())
