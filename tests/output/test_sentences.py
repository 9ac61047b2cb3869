"""The sentences above answers: cases in both languages, written from the rules and provisions."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from jalur.answers.mandates import mandates
from jalur.output.language import load_catalogue
from jalur.output.sentences.several import mandates_sentence
from support.commandline import Jalur
from support.diffs import SHIPPED
from support.plain_yaml import plain_yaml
from support.regions import REGIONS, ROOT, TESTS, city

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


def test_no_sentence_of_silence_has_a_command(jalur: Jalur) -> None:
    """It can be read out; the page still says what to type."""
    silent = "route banjar 'Wali Kota'"
    answer = json.loads(jalur(f"{silent} -f json").out)
    assert answer["status"] == "silent"
    for said in answer["sentence"].values():
        assert "jalur " not in said
        assert "--" not in said
    assert "pelaporan, pertanggungjawaban" in answer["sentence"]["id"]
    assert "--purpose all" in jalur(f"{silent} -f md --lang en").out
    passed = json.loads(jalur("route tarakan --to 'Menteri Dalam Negeri' -f json").out)
    assert (
        "1 way goes through Menteri Dalam Negeri without ending there." in passed["sentence"]["en"]
    )


def test_two_mandates_are_told_more_are_counted_with_their_acts(jalur: Jalur) -> None:
    """Tarakan lets the Sekretaris Daerah sign by Pasal 6 huruf c and huruf d; Pasal 27 and 28 give
    the Lurah more than can be told.
    """
    two = json.loads(jalur("mandates tarakan 'Sekretaris Daerah' --act sign -f json").out)
    assert len(two["mandates"]) == 2
    assert two["sentence"]["en"] == " ".join(each["sentence"]["en"] for each in two["mandates"])
    many = json.loads(jalur("mandates tarakan Lurah -f json").out)
    assert many["sentence"] == {
        "id": "Bagi Lurah ada 7 kewenangan, 7 kewajiban dan 2 tugas. Di antaranya: 2 menandatangani, "
        "1 mewakili dan 2 melimpahkan.",
        "en": "For Lurah there are 7 authorities, 7 duties and 2 tasks. Among them: 2 to sign, "
        "1 to represent somebody and 2 to delegate.",
    }


@pytest.mark.parametrize("id", SHIPPED)
def test_the_verb_of_a_count_is_that_of_what_stands_next_to_it(id: str) -> None:
    """There is 1 authority, there are 2 authorities."""
    region = city(id)
    catalogue = load_catalogue("en")
    for party in region.parties.values():
        said = mandates_sentence(mandates(region, party), catalogue)
        assert "there are 1 " not in said
        assert not re.search(r"there is (?!1 )", said)


def test_both_inferences_of_a_mandate_are_told(jalur: Jalur) -> None:
    """Pasal 21 huruf b of Tarakan has no rekomendasi, and does not name Dinas Sosial: neither of
    the two readings hides the other.
    """
    ask = "mandates tarakan 'Dinas Sosial' --act sign --document rekomendasi"
    answer = json.loads(jalur(f"{ask} -f json").out)
    (mandate,) = answer["mandates"]
    for reason in ("read as one of its class", "we read rekomendasi as a case of naskah-dinas"):
        assert reason in mandate["sentence"]["en"]


def test_where_another_rule_takes_its_place_is_said_with_its_case(jalur: Jalur) -> None:
    """That is its condition or its amount; a rule for other papers or offices is named alone."""
    found = 0
    for path in sorted(INVENTED.glob("*.yaml")):
        region = path.stem
        if "instead_of:" not in path.read_text(encoding="utf-8"):
            continue
        answer = json.loads(jalur(f"paraf {region} --data {INVENTED} -f json").out or "{}")
        for chain in answer.get("chains", ()):
            for other in chain["yields_to"]:
                found += 1
                case = other["condition"] or ("Rp" if other["amount"] else "")
                assert "Not where another rule takes its place: “" in chain["sentence"]["en"]
                for said in chain["sentence"].values():
                    assert case in said
                    assert any(ref in said for ref in other["basis"])
    assert found


def test_every_answer_of_a_batch_has_its_sentence(jalur: Jalur) -> None:
    """The same as when it is asked for alone."""
    ran = jalur("mandates tarakan - -f json", stdin="Camat\nSekretaris Daerah\n")
    for each in json.loads(ran.out):
        alone = json.loads(jalur(f"mandates tarakan '{each['input']}' -f json").out)
        assert each["sentence"] == alone["sentence"]


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
