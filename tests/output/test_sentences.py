"""The sentences above answers: cases in both languages, written from the rules and provisions."""

from __future__ import annotations

import json
from typing import Any

import pytest

from support.commandline import Jalur
from support.plain_yaml import plain_yaml
from support.regions import REGIONS, ROOT, TESTS

CASES: Any = plain_yaml((TESTS / "output" / "sentences.yaml").read_text(encoding="utf-8"))
PARTS = ("routes", "chains", "relations", "mandates", "prohibitions")
INVENTED = TESTS / "cases" / "regions"


def asked(jalur: Jalur, question: str) -> Any:
    """The JSON of an answer."""
    command, city, party = question.split()
    every = " -p all" if command == "route" else ""
    data = INVENTED if (INVENTED / f"{city}.yaml").exists() else REGIONS
    return json.loads(jalur(f"{command} {city} {party}{every} --data {data} -f json").out)


def by_rule(answer: Any, rule: str) -> list[dict[str, str]]:
    """The sentences of the parts of an answer that are of a rule, or of its first provision."""
    parts = [each for key in PARTS for each in answer.get(key, ())]
    return [
        each["sentence"]
        for each in parts
        if rule in (each.get("rule"), each.get("id"), each["basis"][0])
    ]


@pytest.mark.parametrize("case", CASES, ids=[f"{each['ask']}, {each['rule']}" for each in CASES])
def test_a_rule_is_said_in_a_sentence(case: dict[str, str], jalur: Jalur) -> None:
    """As a lawyer would say it, in both languages."""
    expected = {"id": case["id"], "en": case["en"]}
    assert expected in by_rule(asked(jalur, case["ask"]), case["rule"])


def test_there_are_sixty_cases() -> None:
    """Of every kind of answer."""
    assert len(CASES) >= 60
    assert {case["ask"].split()[0] for case in CASES} == {"route", "paraf", "relation", "mandates"}


def test_of_several_routes_one_sentence_says_which_is_for_what(jalur: Jalur) -> None:
    """By where they end, in which case and for what else; those that say the same together."""
    answer = json.loads(jalur("route kendari 'Dinas Perhubungan' -f json").out)
    assert answer["sentence"]["id"] == (
        "Ada 4 jalur: jalur 1 sampai Walikota, dengan syarat: untuk tugas yang menyangkut kebijakan "
        "Pemerintah Kota; jalur 2 sampai Asisten Perekonomian dan Pembangunan, dengan syarat: untuk "
        "tugas yang menyangkut kebijakan Pemerintah Kota (disimpulkan); jalur 3 sampai Sekretaris "
        "Daerah; jalur 4 untuk hal mendesak dan koordinasi, sampai Walikota, Wakil Walikota atau "
        "Sekretaris Daerah, dengan syarat: untuk tugas yang berkaitan dengan kebijakan strategis "
        "dan mendesak."
    )
    page = jalur("route kendari 'Dinas Perhubungan' -f md --lang id").out
    assert answer["sentence"]["id"] in page


def test_one_answer_has_the_sentence_of_its_part(jalur: Jalur) -> None:
    """Once in a table, and in JSON at both places."""
    for ask, key in (
        ("paraf kendari 'Dinas Perhubungan'", "chains"),
        ("relation kendari Walikota DPRD", "relations"),
    ):
        answer = json.loads(jalur(f"{ask} -f json").out)
        (part,) = answer[key]
        assert answer["sentence"] == part["sentence"]
        assert jalur(f"{ask} -f md --lang id").out.count(part["sentence"]["id"]) == 1


def test_mandates_are_counted_above_their_tables(jalur: Jalur) -> None:
    """By their kinds; what must not be done is counted as that."""
    answer = json.loads(jalur(f"mandates kab-karang Camat --data {INVENTED} -f json").out)
    assert answer["sentence"]["en"].startswith("For Camat there ")
    assert "2 prohibitions" in answer["sentence"]["en"]


def test_a_silent_answer_keeps_its_sentence(jalur: Jalur) -> None:
    """The sentence of silence is that of the answer, in the words of each language."""
    silent = "paraf banjar 'Dinas Kesehatan'"
    answer = json.loads(jalur(f"{silent} -f json").out)
    assert answer["status"] == "silent"
    assert answer["sentence"]["id"] == answer["notes"][0]["text"]
    assert answer["sentence"]["en"] in jalur(f"{silent} -f md --lang en").out


def test_show_has_the_sentences_of_its_parts(jalur: Jalur) -> None:
    """In JSON; its one screen has none."""
    answer = json.loads(jalur("show kendari 'Dinas Perhubungan' -f json").out)
    for key in PARTS[:-1]:
        assert all(each["sentence"].keys() == {"id", "en"} for each in answer[key]), key
    assert "must (harus) coordinate" not in jalur("show kendari Dishub -f table --lang en").out


def test_tsv_reads_no_sentences(jalur: Jalur) -> None:
    """What writes them is not even read where nobody sees one."""
    import subprocess
    import sys

    code = (
        "import sys; from jalur.cli.main import run; "
        "run(['route', 'kendari', 'Dinas Perhubungan', '-f', 'tsv']); "
        "assert not [m for m in sys.modules if m.startswith('jalur.output.sentences')]"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
