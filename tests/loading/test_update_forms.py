"""Files of every form that YAML allows, brought to a changed text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from jalur.errors import UsageError
from jalur.law.citation import parse
from jalur.loading.mending.mend import mended
from jalur.loading.updating.update_file import updated
from support.updated_files import FILE, ID, OLD, lost_lines
from support.updating import (
    COMMON,
    VOCABULARY,
    draft_of,
    region_of,
    update,
    without_fingerprint,
)

Change = Callable[[str], str]


@pytest.mark.parametrize(
    "form",
    [
        lambda source: source.replace("\n", "\r\n"),
        lambda source: source.rstrip("\n"),
        mended,
        lambda source: re.sub(r"^(?=  )", "  ", source, flags=re.MULTILINE),
        lambda source: source + "oddities: []\n",
        lambda source: source + "prohibitions:\n",
        lambda source: re.sub(r"^(  \S.*:)$", r"\1  # catatan", source, flags=re.MULTILINE),
    ],
    ids=["crlf", "no-line-end", "mended", "indented", "empty-list", "nothing", "comments"],
)
def test_a_file_of_any_form_is_updated(form: Change) -> None:
    """Line ends, indentation and comments are those of the file."""
    source = form(FILE)
    text = OLD.replace(
        "Pasal 3\n",
        "Pasal 2A\nCamat dilarang menandatangani keputusan.\nCamat melapor kepada Bupati.\nPasal 3\n",
    ).replace("(2) Dinas Sosial menyusun rencana.\n", "")
    made = update(ID, source, text)
    assert lost_lines(source, made.text) == []
    assert ("\r\n" in made.text) is ("\r\n" in source)
    assert "\r\n" not in source or "\n" not in made.text.replace("\r\n", "")
    assert parse("2A", frozenset(("2A",))) in region_of(ID, made.text).provisions


def _flow(value: object) -> str:
    return json.dumps(value, ensure_ascii=False).replace('"null"', "null")


FORMS: dict[str, Callable[[Any], str]] = {
    "brackets": lambda data: "".join(f"{key}: {_flow(each)}\n" for key, each in data.items()),
    "lines": lambda data: "".join(
        f"{key}: "
        + json.dumps(each, ensure_ascii=False, indent=2)
        .replace("\n", "\n  ")
        .replace('"null"', "null")
        + "\n"
        for key, each in data.items()
    ),
    "narrow": lambda data: yaml.dump(
        data, allow_unicode=True, sort_keys=False, width=30, indent=4
    ).replace("'null'", "null"),
}


@pytest.mark.parametrize("was", [None, OLD], ids=["alone", "was"])
@pytest.mark.parametrize("form", FORMS)
def test_a_file_that_a_program_wrote_is_updated(form: str, was: str | None) -> None:
    """Sections between brackets are joined by entries on lines of their own, each with its mark;
    no mark stands within a text that goes over several lines.
    """
    source = FORMS[form](yaml.load(FILE, Loader=yaml.BaseLoader))
    text = (
        OLD.replace("Pasal 3\n", "Pasal 2A\nCamat melaporkan kegiatan kepada Bupati.\nPasal 3\n")
        .replace("(2) Dinas Sosial menyusun rencana.\n", "")
        .replace("Bupati melalui Sekretaris Daerah", "Bupati melalui Lurah")
        .replace("NOMOR 12", "NOMOR 13")
    )
    made = update(ID, source, text, was)
    region, before = region_of(ID, made.text), region_of(ID, source)
    guessed = {route.travellers for route in region.routes if route.status == "inferred"}
    assert ("camat",) in guessed
    assert region.provisions[parse("2(2)")].open
    assert set(before.provisions) < set(region.provisions)
    assert {each.summary for each in before.provisions.values()} <= {
        each.summary for each in region.provisions.values()
    }
    again = update(ID, made.text, f"{text}\n", was)
    assert without_fingerprint(again.text) == without_fingerprint(made.text)


def test_a_file_between_braces_is_refused() -> None:
    """There is no line to which anything could be added."""
    source = '{"regulation": {}}'
    region = region_of(ID, FILE)
    with pytest.raises(UsageError, match="not-laid-out"):
        updated("x.yaml", source, region, draft_of(ID, OLD), None, COMMON, VOCABULARY)


def test_a_mark_never_stands_within_a_text_of_several_lines() -> None:
    """It comes where the text ends."""
    start = FILE.index("  2(2):")
    end = FILE.index('  "3":', start)
    long = "  2(2): {kind: mandate, summary: Isi\n      ketentuan.}\n"
    source = FILE[:start] + long + FILE[end:]
    made = update(ID, source, OLD.replace("(2) Dinas Sosial menyusun rencana.\n", ""))
    region = region_of(ID, made.text)
    assert region.provisions[parse("2(2)")].summary == "Isi ketentuan."
    assert region.provisions[parse("2(2)")].open
    assert "      ketentuan.}  #? tidak ada dalam teks" in made.text


def test_a_comment_at_the_end_of_a_line_is_no_line_of_words() -> None:
    """Only whole lines of words are replaced by those of the new text."""
    source = FILE.replace(
        "  2(2):\n    kind: mandate\n    summary: Isi ketentuan.\n",
        "  2(2):\n    kind: mandate\n    summary: TODO  #| tulis\n    #| Dinas Sosial menyusun rencana.\n",
    ).replace("  source:", "  encoded: partly\n  source:")
    assert source != FILE
    made = update(ID, source, OLD.replace("menyusun rencana.", "menyusun anggaran."))
    assert "    summary: TODO  #| tulis\n    #| Dinas Sosial menyusun anggaran.\n" in made.text
