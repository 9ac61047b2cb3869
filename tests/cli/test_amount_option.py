"""``--amount``: what is typed, what is refused, what the answer says of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from support.commandline import Jalur
from support.regions import TESTS

YAML = (TESTS / "cases" / "regions" / "kab-samudra.yaml").read_text(encoding="utf-8")
DATA = f"--data {TESTS / 'cases' / 'regions'}"


@pytest.mark.parametrize("typed", ["250000000", "250.000.000", "Rp250.000.000,00", "'250 juta'"])
@pytest.mark.parametrize("ask", ["paraf kab-samudra", "mandates kab-samudra --act sign"])
def test_an_amount_is_the_same_however_it_is_typed(jalur: Jalur, typed: str, ask: str) -> None:
    """The answer has it in rupiah, and no rule for another amount."""
    answer = json.loads(jalur(f"{ask} --amount {typed} {DATA} -f json").out)
    assert answer["amount"] == 250_000_000
    ruled = answer.get("chains", answer.get("mandates"))
    for rule in filter(None, (each["amount"] for each in ruled)):
        assert rule["over"] is None or rule["over"] < 250_000_000
        assert rule["up_to"] is None or rule["up_to"] >= 250_000_000
    assert [each["amount"] for each in ruled].count(None) in (2, 4)


@pytest.mark.parametrize(
    ("language", "says"),
    [("en", "Write 250000000, 250.000.000"), ("id", "Tulis 250000000, 250.000.000")],
)
@pytest.mark.parametrize("typed", ["250,000,000", "'2.5 miliar'", "banyak"])
def test_what_may_be_two_amounts_is_refused(
    jalur: Jalur, language: str, says: str, typed: str
) -> None:
    """With how it is written."""
    for ask in ("paraf kendari", "mandates tarakan Camat"):
        ran = jalur(f"{ask} --amount {typed} --lang {language}")
        assert ran.code == 2
        assert says in " ".join(ran.err.split())
        assert not ran.out


def test_a_batch_has_it_in_every_answer(jalur: Jalur) -> None:
    """One amount for all of its lines, the silent ones too."""
    line = f"mandates kab-samudra - --amount 100000000 --act sign {DATA} -f jsonl"
    answers = [
        json.loads(each) for each in jalur(line, stdin="Camat\nKepala Dinas\n").out.splitlines()
    ]
    assert [each["amount"] for each in answers] == [100_000_000, 100_000_000]
    assert [len(each["mandates"]) for each in answers] == [0, 2]


def test_it_asks_for_no_act_by_itself(jalur: Jalur) -> None:
    """Without PARTY, mandates still have to be those of an act."""
    ran = jalur(f"mandates kab-samudra --amount 5 {DATA}")
    assert ran.code == 2
    assert "--act" in ran.err


@pytest.mark.parametrize(
    ("ask", "ranges"),
    [
        (
            "mandates kab-samudra Camat",
            "from Rp50.000.000 and below Rp100.000.000 (nilai usaha)",
        ),
        (
            "mandates kab-samudra 'Sekretaris Daerah' --kind authority --act sign --for Bupati",
            None,
        ),
        (
            "paraf kab-samudra --document keputusan --signer 'Sekretaris Daerah' --by 'Kepala Dinas'",
            "over Rp200.000.000",
        ),
    ],
)
def test_a_silent_answer_says_which_amounts_are_ruled(
    jalur: Jalur, ask: str, ranges: str | None
) -> None:
    """Where the amount is why it is silent, and only there."""
    ran = jalur(f"{ask} --amount 1000 {DATA} -f table --lang en", columns=300)
    assert ran.code == (0 if ranges is None else 1)
    said = f"rules this for other amounts than Rp1.000: {ranges}."
    assert (said in " ".join(ran.out.split())) == (ranges is not None)


def test_what_is_silent_without_the_amount_does_not_blame_it(jalur: Jalur) -> None:
    """Nothing is ruled of it for any amount."""
    ask = f"paraf kab-samudra --signer Camat --amount 1000 {DATA} -f table --lang en"
    ran = jalur(ask, columns=300)
    assert ran.code == 1
    assert "other amounts" not in ran.out


def test_where_no_rule_has_a_range_the_answer_says_that(jalur: Jalur) -> None:
    """The amount in its title is none that the rules speak of; else nothing is said."""
    for ask, none in (
        ("paraf kendari Dishub", True),
        ("mandates tarakan Camat", True),
        (f"paraf kab-samudra {DATA}", False),
        (f"mandates kab-samudra Camat {DATA}", False),
    ):
        notes = jalur(f"{ask} --amount 60000000 -f tsv --lang en").err
        assert ("changes nothing here" in notes) == none
        assert "changes nothing here" not in jalur(f"{ask} -f tsv --lang en").err


def test_what_is_forbidden_for_other_amounts_is_left_out(jalur: Jalur, tmp_path: Path) -> None:
    """And a question about prohibitions alone says for which amounts they are."""
    changed = YAML.replace("documents: [keputusan], on_behalf_of: bupati, summary", "summary", 1)
    changed = changed.replace(
        "summary: Dilarang meneken", "amount: {over: 5000}, summary: Dilarang meneken", 1
    )
    (tmp_path / "kab-samudra.yaml").write_text(changed, encoding="utf-8")
    ask = f"mandates kab-samudra 'Wakil Bupati' --kind prohibition --data {tmp_path}"
    record = json.loads(jalur(f"{ask} --amount 5001 -f json").out)
    assert [each["amount"]["over"] for each in record["prohibitions"]] == [5000]
    ran = jalur(f"{ask} --amount 5000 -f table --lang en", columns=300)
    assert ran.code == 1
    assert "other amounts than Rp5.000: over Rp5.000." in " ".join(ran.out.split())


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("en", ("who signs · Rp1.000.000.000", "Amount: over Rp200.000.000 and up to", "u.b.")),
        (
            "id",
            (
                "siapa yang menandatangani · Rp1.000.000.000",
                "Nilai: di atas Rp200.000.000, sampai dengan",
                "a.n. Bupati",
            ),
        ),
    ],
)
def test_a_person_is_shown_the_amount_and_the_signature(
    jalur: Jalur, language: str, lines: tuple[str, ...]
) -> None:
    """The amount asked for in the title, the range of a rule, the stack in lines of its own."""
    ask = f"mandates kab-samudra --act sign --amount '1 miliar' {DATA} --lang {language}"
    shown = jalur(f"{ask} -f table", columns=160).out
    for line in lines:
        assert line in shown


def test_rules_that_differ_by_their_amounts_are_no_conflict(jalur: Jalur) -> None:
    """Two chains for one document, signer and drafter: no note says that they differ."""
    notes = json.loads(jalur(f"paraf kab-samudra {DATA} -f json").out)["notes"]
    assert notes == []
