"""``jalur letter`` as it is typed: its slip, its batch, what it always says."""

from __future__ import annotations

import json
import re

import pytest

from support.commandline import Jalur
from support.regions import TESTS

ASKED = "letter kendari Dishub --signer Walikota"
INVENTED = f"--data {TESTS / 'cases' / 'regions'}"


def test_the_slip_is_one_file_to_print(jalur: Jalur) -> None:
    """It loads nothing, runs nothing, says its language, and has free cells on each line."""
    ran = jalur(f"{ASKED} -f html", JALUR_LANG="id")
    assert ran.code == 0
    assert '<html lang="id">' in ran.out
    assert "size: A4" in ran.out
    assert not re.search(r"<script|https?:|url\(|<link|<img", ran.out)
    rows = re.findall(r"<tr>(.*?)</tr>", ran.out)[1:]
    assert len(rows) == 8
    free = r'(<td class="blank"[^>]*></td>){2}$'
    assert all(re.search(free, row) for row in rows)
    assert "Peraturan Walikota Kendari Nomor 35 Tahun 2020" in ran.out.partition("<footer")[2]


def test_the_slip_shows_what_was_typed_as_text(jalur: Jalur) -> None:
    """A name that is markup stays text in the slip."""
    ran = jalur('letter tarakan "Dinas <b>X" -f html')
    assert "<b>X" not in ran.out


def test_markdown_has_the_same_slip(jalur: Jalur) -> None:
    """Its table has the free columns, too."""
    ran = jalur(f"{ASKED} -f md")
    assert "| Article | Initials | Date |" in ran.out


def test_a_batch_answers_each_name(jalur: Jalur) -> None:
    """Each name as alone, in every format but HTML; a bad one does not stop the rest."""
    names = "Dishub\nxyz\nDinas Sosial\n"
    ran = jalur("letter kendari - --signer Walikota -f json", stdin=names)
    first, bad, last = json.loads(ran.out)
    alone = json.loads(jalur(f"{ASKED} -f json").out)
    assert {key: first[key] for key in alone} == alone
    assert bad["error"]["id"] == "unknown-party"
    assert last["party"]["name"] == "Dinas Sosial"
    sheets = jalur("letter kendari - --signer Walikota -f md", stdin=names).out
    assert sheets.count("| Article | Initials | Date |") == 2


def test_a_batch_of_slips_is_one_file(jalur: Jalur) -> None:
    """A batch as HTML is one file that has a sheet for each name."""
    ran = jalur("letter kendari - -f html", stdin="Dishub\nDinas Sosial\n")
    assert ran.code == 0
    assert ran.out.count('<article class="sheet') == 2
    assert ran.out.count("<html") == 1


def test_what_is_left_out_is_told_whichever_notes_are_wanted(jalur: Jalur) -> None:
    """That other ways do not end at the signer is no note that could be hidden."""
    assert "2 other routes" in jalur(f"{ASKED} -f table --notes none").out
    assert "2 other routes" in jalur(f"{ASKED} -f tsv --notes none").err


def test_several_may_be_away(jalur: Jalur) -> None:
    """Each is told of, with its own article; one who is named twice is away once."""
    asked = f"letter kab-selasar 'Dinas Sosial' {INVENTED} --absent Sekda --absent Bupati"
    answer = json.loads(jalur(f"{asked} --absent Bupati -f json").out)
    assert [each["office"]["name"] for each in answer["absent"]] == ["Sekretaris Daerah", "Bupati"]
    away = {line["absent"]["office"]["name"] for line in answer["lines"] if line["absent"]}
    assert away == {"Sekretaris Daerah", "Bupati"}


def test_law_outside_the_regulation_is_only_pointed_to(jalur: Jalur) -> None:
    """Where nobody stands in, the gap points to the law of all regions, and no line rests on it."""
    asked = "letter tarakan Camat --signer Walikota --absent 'Sekretaris Daerah' -f json"
    answer = json.loads(jalur(asked).out)
    gaps = {gap["part"]: gap for gap in answer["gaps"]}
    assert "UU 30/2014 Pasal 14" in gaps["absent"]["pointer"]
    assert "UU 30/2014" not in json.dumps(answer["lines"])
    assert all(gap["pointer"] is None for part, gap in gaps.items() if part != "absent")


def test_who_signs_is_passed_or_not(jalur: Jalur) -> None:
    """Where it is to one and signed by another, it is said which way does not pass who signs."""
    asked = "letter kendari Dishub --to Sekda --signer Walikota -f json"
    notes = [note["text"] for note in json.loads(jalur(asked).out)["notes"]]
    assert any("tidak melalui Walikota" in text for text in notes)


@pytest.mark.parametrize("form", ["table", "tsv"])
def test_what_is_not_encoded_yet_is_no_silence(form: str, jalur: Jalur) -> None:
    """Of a regulation that is encoded in part the gaps are of what is encoded."""
    ran = jalur(f"letter kab-hilir Bupati {INVENTED} -f {form}", JALUR_LANG="id")
    told = " ".join((ran.out + ran.err).split())
    assert "yang sudah dimasukkan" in told
    assert "tidak mengatur paraf" not in told
