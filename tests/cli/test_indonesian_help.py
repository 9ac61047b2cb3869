"""Whoever reads Indonesian reads no English: help, man page, refusals, and what may be typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from jalur.cli.app import COMMANDS, build
from jalur.cli.examples import EXAMPLES
from jalur.cli.metavars import spoken_example
from jalur.output.language import load_catalogue
from support.commandline import Jalur

GROUPS = ("help.", "parser.", "metavar.", "choice.", "error.", "man.")
"""What the help, the man page and the refusals are made of."""
SHARED = {
    *(
        "asisten",
        "ayat",
        "status",
        "huruf",
        "pasal",
        "paraf",
        "koordinasi",
        "jalur",
        "kab",
        "sungai",
        "emas",
    ),
    *("juta", "miliar", "rp", "rupiah", "unit", "data", "format", "program", "terminal", "web"),
    *("audit", "folder", "auto", "tsv", "csv", "json", "jsonl", "md", "html", "sarif", "pdf"),
    *("doc", "docx", "rtf", "txt", "yaml", "utf", "ocr", "stdin", "stderr", "shell", "patch"),
    *("word", "libreoffice", "office", "windows", "iconv", "pip", "install", "en", "id", "man"),
}
"""Words of both languages, and the names of formats and programs; looked at one by one."""
GAP = re.compile(r"\{[^}]*\}")
SAID_BY_NAME = re.compile(r"\bjalur [a-z]+|(?<!\w)--?[a-z-]+|\b[A-Z]+_[A-Z]+\b")
"""A command, option or variable of the environment by its name."""


def _words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{2,}", GAP.sub(" ", text).lower()))


def _spoken(language: str) -> Iterator[tuple[str, str]]:
    for id, text in load_catalogue(language).templates.items():
        if id.startswith(GROUPS):
            yield id, text


ENGLISH = set().union(*(_words(text) for _, text in _spoken("en"))) - SHARED


def english_in(text: str) -> set[str]:
    """The English words of a text in which commands and options may be named."""
    return _words(SAID_BY_NAME.sub(" ", text)) & ENGLISH


def test_the_list_finds_english() -> None:
    """What this file relies on: a sentence of the English help is full of its words."""
    assert {"only", "this", "kind"} <= english_in(load_catalogue("en")("help.mandate-kind"))


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_the_help_has_no_english_word(command: str, jalur: Jalur) -> None:
    """But for the names of commands and options, and the examples."""
    shown = jalur(f"{command} --help", JALUR_LANG="id", columns=200).out
    lines = [line for line in shown.splitlines() if not line.strip().startswith("$ ")]
    names = set(COMMANDS) | {
        name for each in build(load_catalogue("id")).params for name in each.opts
    }
    assert english_in("\n".join(lines)) - names == set()
    assert not re.search(r"Usage|<str>|required|default|\{", shown)


def test_the_man_page_has_no_english_word(jalur: Jalur) -> None:
    """But for the names of commands and options, and the examples."""
    page = jalur("--man", JALUR_LANG="id").out.replace("\\-", "-")
    lines = [line for line in page.splitlines() if not line.startswith(("    ", ".SS"))]
    assert english_in("\n".join(lines)) == set()


@pytest.mark.parametrize("id", [id for id, _ in _spoken("id")])
def test_no_phrase_of_help_or_refusal_has_an_english_word(id: str) -> None:
    """Each phrase by itself, so that those of rare refusals are read as well."""
    assert english_in(load_catalogue("id").templates[id]) == set()


@pytest.mark.parametrize(
    "line",
    [
        *("route", "verify", "audit", "completion", "search", "relation", "diff kendari"),
        *("route kendari", "mandates kendari", "show kendari --full", "rute kendari", "-- -x"),
        *(
            "--warna",
            "route --warna",
            "route kendari --to",
            "route --header=ya",
            "-f",
            "cities lagi",
        ),
        *("cities -f tabelle", "cities --notes nihil", "cities --lang jawa", "completion cmd"),
        *("route kendari Dishub -p cinta", "mandates kendari Walikota --kind hak"),
        *("mandates kendari Walikota --act makan", "diff kendari banjar --only c"),
        *("compare --topic cinta", "verify kendari --source x --fail-on apa", "pasal kendari ??"),
        *("route atlantis Dishub", "route kendari Diskominfos", "units kendari --kind roket"),
        *("schema tata", "cities --data /nihil", "cities --as-of kemarin", "validate nihil.yaml"),
        *("show kendari@1900", "relation kendari - -", "audit --all kendari", "draft nihil.pdf"),
    ],
)
def test_a_refusal_has_no_english_word(line: str, jalur: Jalur) -> None:
    """What the parser refuses, and what we do, in our words."""
    ran = jalur(line, JALUR_LANG="id")
    assert (ran.code, ran.out) == (2, "")
    said = ran.err.replace(line.rpartition(" ")[2], "")
    listed = {word for name in COMMANDS for word in _words(name)}
    assert english_in(said) - listed - _words("; ".join(REGION_WORDS)) == set()


REGION_WORDS = ("kendari", "kementerian")


@pytest.mark.parametrize(
    "line", [line for lines in EXAMPLES.values() for line in lines if "--" in line]
)
def test_an_example_is_typed_in_the_language_of_its_reader(line: str) -> None:
    """The values of its options are those that the help lists."""
    english, indonesian = (spoken_example(line, load_catalogue(each)) for each in ("en", "id"))
    assert english == line
    values = re.findall(r"--(?:kind|act|topic|only|fail-on) ([a-z]+)", indonesian)
    assert ENGLISH.isdisjoint(values)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mandates tarakan Camat --kind kewenangan", "mandates tarakan Camat --kind authority"),
        ("mandates tarakan Camat --kind kewajiban", "mandates tarakan Camat --kind duty"),
        ("mandates tarakan Camat --kind Tugas", "mandates tarakan Camat --kind task"),
        ("mandates tarakan Camat --kind larangan", "mandates tarakan Camat --kind prohibition"),
        ("mandates tarakan --act mewakili", "mandates tarakan --act represent"),
        ("mandates tarakan --act menandatangani", "mandates tarakan --act sign"),
        ("mandates tarakan --act melimpahkan", "mandates tarakan --act delegate"),
        ("compare --topic koordinator", "compare --topic coordinator"),
        ("diff kendari banjar --only berbeda", "diff kendari banjar --only different"),
        ("route kendari Dishub -p semua", "route kendari Dishub -p all"),
        ("cities -f tabel", "cities -f table"),
        ("route kendari Dishub --notes semua", "route kendari Dishub --notes all"),
        ("route kendari Dishub --notes tanpa", "route kendari Dishub --notes none"),
        ("cities -f table --lang indonesia", "cities -f table --lang id"),
        ("cities -f table --lang inggris", "cities -f table --lang en"),
    ],
)
@pytest.mark.parametrize("language", ["en", "id"])
def test_a_value_may_be_typed_in_both_languages(
    typed: str, meant: str, language: str, jalur: Jalur
) -> None:
    """Whatever the language of the answer is, which is the same to the byte."""
    assert jalur(typed, JALUR_LANG=language) == jalur(meant, JALUR_LANG=language)


@pytest.mark.parametrize(
    ("typed", "meant", "said"),
    [
        ("--kind wewenang", "--kind authority", "“wewenang” dibaca sebagai kewenangan."),
        ("--act ttd", "--act sign", "“ttd” dibaca sebagai menandatangani."),
        ("--act mendelegasikan", "--act delegate", "“mendelegasikan” dibaca sebagai melimpahkan."),
    ],
)
def test_what_people_say_is_read_and_said(typed: str, meant: str, said: str, jalur: Jalur) -> None:
    """A word that the help does not list is a reading, which stands among the notes."""
    read, plain = (
        jalur(f"mandates tarakan Camat {each}", JALUR_LANG="id") for each in (typed, meant)
    )
    assert read.out == plain.out
    assert said in read.err
    assert said not in plain.err


def test_what_is_listed_is_offered_in_the_language_of_the_user(jalur: Jalur) -> None:
    """Where a value is none, those that may be typed are told as the help tells them."""
    ran = jalur("mandates tarakan Camat --kind hak", JALUR_LANG="id")
    assert "Yang ada: kewenangan; kewajiban; tugas; larangan" in ran.err
