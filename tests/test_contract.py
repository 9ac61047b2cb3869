"""The JSON that other programs read: keys and enumerated values that may be added to, never changed
or removed.
"""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from jalur.loading.folders import DataFolders
from support.commandline import Jalur
from support.regions import TESTS

CITIES = DataFolders().ids()
COMMON = {"schema", "city", "regulation", "as_of", "notes"}
PARTY = {"id", "name", "kind", "named"}
STEP = {"n", "offices", "pick", "status", "reason", "basis"}
LETTER_PARTS = ("prepare", "initials", "sign", "way", "copy", "deadline")
STATUSES = {"explicit", "inferred", "silent"}
UNIT = {
    "id",
    "name",
    "kind",
    "coordinator",
    "status",
    "basis",
    "also",
    "aliases",
    "affairs",
    "notes",
}
MANDATE = {
    *(
        "by",
        "by_ids",
        "kind",
        "summary",
        "force",
        "act",
        "documents",
        "on_behalf_of",
        "on_behalf_of_id",
        "for",
        "for_ids",
        "when",
        "appointed_by",
        "otherwise",
    ),
    *("deadline", "rhythm", "status", "basis"),
}
TIMING = {
    *("kind", "value", "summary", "by", "by_ids", "to", "force", "condition"),
    *("status", "reason", "guessed", "basis", "except"),
}
ROUTE = {
    *(
        "purposes",
        "status",
        "force",
        "mode",
        "condition",
        "end_stated",
        "copies_to",
        "deadline",
        "rhythm",
        "basis",
        "steps",
        "amount",
        "no_copies",
        "yields_to",
        "copied_as",
        "copied_as",
    ),
}
SENTENCE = {"id", "en"}
CHAIN = {
    "document",
    "signers",
    "status",
    "reason",
    "force",
    "condition",
    "order",
    "initials",
    "basis",
}
PARTIES = (
    "dprd",
    "asisten",
    "kecamatan",
    "Dinas Kesehatan",
    "Dishub",
    "Sekda",
    "Staf Ahli",
    "Camat",
)


def _ask(jalur: Jalur, line: str) -> dict[str, Any]:
    ran = jalur(f"{line} -f json")
    assert ran.code in (0, 1, 2), ran.err
    answer: dict[str, Any] = json.loads(ran.out) if ran.out else {}
    return answer


def _is_answer(answer: dict[str, Any], schema: str, city: str) -> None:
    assert answer.keys() >= COMMON
    assert (answer["schema"], answer["city"]) == (f"jalur.{schema}/1", city)
    assert answer["as_of"].keys() >= {"promulgated", "in_force", "checked"}
    for note in answer["notes"]:
        assert note.keys() >= {"kind", "text", "basis"}
        assert note["kind"] in ("oddity", "gap", "caution")


def _is_chain(steps: list[dict[str, Any]]) -> None:
    assert [step["n"] for step in steps] == list(range(1, len(steps) + 1))
    for step in steps:
        assert step.keys() >= STEP
        assert step["pick"] in ("all", "any", "unstated")
        assert step["status"] in ("explicit", "inferred")
        assert ("candidates" in step) == bool(step.get("undetermined"))


@pytest.mark.parametrize("city", CITIES)
@pytest.mark.parametrize("party", PARTIES)
def test_a_letter(city: str, party: str, jalur: Jalur) -> None:
    """A letter has its lines, its gaps and each of its parts as its own command has it."""
    answer = _ask(jalur, f"letter {city} '{party}' --absent Sekda")
    if not answer:
        return
    _is_answer(answer, "letter", city)
    assert answer["status"] in STATUSES
    assert answer["party"].keys() >= PARTY
    assert answer.keys() >= {"to", "signer", "document", "purpose", "amount", "absent"}
    for n, line in enumerate(answer["lines"], 1):
        assert line.keys() >= {*STEP, "part", "what", "absent", "source", "of", "step"}
        assert line["n"] == n
        assert line["part"] in LETTER_PARTS
    for gap in answer["gaps"]:
        assert gap.keys() >= {"part", "text"}
        assert gap["part"] in (*LETTER_PARTS, "absent")
    assert answer["joining"] is None or answer["joining"].keys() >= {"status", "reason", "basis"}
    for part in ("paraf", "route", "mandates", "deadlines"):
        _is_answer(answer["parts"][part], part, city)


@pytest.mark.parametrize("city", CITIES)
@pytest.mark.parametrize("party", PARTIES)
def test_answers_about_a_party(city: str, party: str, jalur: Jalur) -> None:
    """Routes, chains, relations, mandates and the profile have the keys of the contract."""
    for command, schema, key in (
        ("route", "route", "routes"),
        ("paraf", "paraf", "chains"),
        ("relation", "relation", "relations"),
        ("mandates", "mandates", "mandates"),
        ("deadlines", "deadlines", "deadlines"),
        ("show", "show", "routes"),
    ):
        answer = _ask(
            jalur, f"{command} {city} '{party}'" + (" --purpose all" if command == "route" else "")
        )
        if not answer:
            continue
        _is_answer(answer, schema, city)
        assert answer.get("party", answer.get("a")).keys() >= PARTY
        assert answer["status"] in STATUSES
        assert command == "show" or (answer["status"] == "silent") == (not answer[key])
        _parts(answer)


def _parts(answer: dict[str, Any]) -> None:
    if "units" not in answer and "unit" not in answer and "deadlines" not in answer:
        assert answer["sentence"].keys() == SENTENCE
    for key in ("routes", "chains", "relations", "mandates", "prohibitions"):
        for part in answer.get(key, ()):
            assert part["sentence"].keys() == SENTENCE
            assert all(part["sentence"].values())
    for route in answer.get("routes", ()):
        assert route.keys() >= ROUTE
        assert route["mode"] in ("through", "direct", "afterwards", None)
        _is_chain(route["steps"])
        assert route["status"] == "inferred" or all(
            step["status"] == "explicit" for step in route["steps"]
        )
    for chain in answer.get("chains", ()):
        assert chain.keys() >= CHAIN
        assert chain["order"] in ("stated", "listed", "unstated")
        _is_chain(chain["initials"])
    for relation in answer.get("relations", ()):
        assert relation.keys() >= {
            "between",
            "natures",
            "stated",
            "limit",
            "about_pair",
            "status",
            "reason",
            "condition",
            "basis",
            "points",
        }
        assert len(relation["between"]) == 2
        for each in relation["stated"]:
            assert each.keys() == {"nature", "condition", "basis", "status", "reason"}
        assert {each["nature"] for each in relation["stated"]} == set(relation["natures"])
        for point in relation["points"]:
            assert point.keys() >= {
                "by",
                "to",
                "summary",
                "natures",
                "condition",
                "force",
                "deadline",
                "rhythm",
                "basis",
            }
            assert set(point["natures"]) <= set(relation["natures"])
    for timing in answer.get("deadlines", ()):
        assert timing.keys() == TIMING
        assert timing["kind"] in ("deadline", "rhythm", "instrument")
    for field in answer.get("fields", ()):
        assert field.keys() >= {"coordinator", "field", "affairs", "status", "basis"}
    for mandate in answer.get("mandates", ()):
        assert mandate.keys() >= MANDATE
        assert mandate["kind"] in ("authority", "duty", "task")
        assert mandate["act"] in ("sign", "represent", "delegate", None)


@pytest.mark.parametrize("city", CITIES)
def test_units_and_provisions(city: str, jalur: Jalur) -> None:
    """Every unit and provision has its keys, and citations are in the long form."""
    units = _ask(jalur, f"units {city} --all")
    _is_answer(units, "units", city)
    assert all(unit.keys() >= UNIT for unit in units["units"])
    pasal = _ask(jalur, f"pasal {city} 1")
    _is_answer(pasal, "pasal", city)
    for provision in pasal["provisions"]:
        assert provision.keys() >= {"ref", "kind", "summary", "refers_to", "facts", "notes"}
        assert re.match(r"Pasal \d+", provision["ref"])
        assert all(fact.keys() >= {"kind", "id", "summary"} for fact in provision["facts"])


@pytest.mark.parametrize("city", CITIES)
@pytest.mark.parametrize("party", ["", "Camat", "Walikota"])
def test_charts(city: str, party: str, jalur: Jalur) -> None:
    """Nodes, edges, whoever stands apart and ways have their keys, and edges their nodes."""
    answer = _ask(jalur, f"chart {city} {party}")
    if not answer:
        return
    _is_answer(answer, "chart", city)
    assert answer.keys() >= {"party", "status", "nodes", "edges", "apart", "ties", "ways"}
    for node in answer["nodes"]:
        assert node.keys() >= {"id", "name", "kind", "place", "status", "basis"}
        assert node["place"] in ("office", "adviser", "unit", "head", "field", "other")
    ids = {node["id"] for node in answer["nodes"]}
    for edge in answer["edges"]:
        assert edge.keys() >= {"from", "to", "kind", "status", "reason", "condition", "basis"}
        assert {edge["from"], edge["to"]} <= ids
    for apart in answer["apart"]:
        assert apart.keys() >= {"id", "name", "reason", "candidates", "candidate_ids", "basis"}
    for tie in answer["ties"]:
        assert tie.keys() >= {"party", "kind", "others", "other_ids", "natures", "status", "basis"}
        assert tie["party"] in ids
    for way in answer["ways"]:
        assert way.keys() >= {"n", "routes", "purposes", "status", "condition", "steps"}
        _is_chain(way["steps"])


def test_cities(jalur: Jalur) -> None:
    """The list of cities has its keys, with numbers as numbers."""
    answer = _ask(jalur, "cities")
    assert answer["schema"] == "jalur.cities/1"
    for city in answer["cities"]:
        assert city.keys() >= {
            *(
                "id",
                "name",
                "province",
                "regulation",
                "number",
                "year",
                "title",
                "enacted",
                "promulgated",
                "as_of",
            ),
            *("parties", "rules", "provisions", "annexes"),
        }
        assert isinstance(city["number"], int)
        assert all(annex.keys() >= {"ref", "in_source"} for annex in city["annexes"])


def test_search_and_validate(jalur: Jalur) -> None:
    """Hits and findings have their keys."""
    for hit in _ask(jalur, "search telaahan")["hits"]:
        assert hit.keys() >= {"city", "kind", "ref", "party", "summary", "place"}
    answer = _ask(jalur, f"validate {TESTS}/bad/unknown-key.yaml")
    assert answer["schema"] == "jalur.validate/1"
    for finding in answer["findings"]:
        assert finding.keys() >= {"rule", "severity", "ref", "message", "file", "line"}


def test_the_glossary(jalur: Jalur) -> None:
    """Each word has both languages."""
    answer = _ask(jalur, "glossary")
    assert answer["schema"] == "jalur.glossary/1"
    assert answer.keys() >= {"schema", "word", "entries", "near", "notes"}
    for entry in answer["entries"]:
        assert entry.keys() >= {"id", "term", "means", "words", "where"}
        assert entry["term"].keys() == entry["means"].keys() == {"id", "en"}


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        (
            "route kendari Dishub",
            "party purposes route n offices basis status force condition deadline rhythm mode travellers reason open_end term"
            " within if_silent notify alternative except nobody instrument notify_by"
            " amount amount_of copies_to no_copies notify_within yields_to copied_as step_condition",
        ),
        (
            "paraf kendari Dishub",
            "party document signers chain n offices basis status order condition drafters medium fallback"
            " amount amount_of signature manner step_order before max exempt exempt_where"
            " within if_silent notify except nobody medium_basis medium_except signed_as"
            " notify_within yields_to lacking copies_to copied_as after step_condition",
        ),
        (
            "relation kendari Walikota DPRD",
            "a b between natures by summary basis status condition natures_basis about_pair deadline rhythm to force natures_status limit term not_natures not_natures_basis except manner",
        ),
        (
            "units kendari",
            "id name kind coordinator status basis affairs aliases manner for_affairs"
            " not_coordinated_by not_coordinated_basis condition also also_basis"
            " not_coordinated_condition",
        ),
        (
            "mandates kendari Walikota",
            "party kind summary basis status act force condition deadline rhythm"
            " documents on_behalf_of for appointed_by otherwise of term except medium fallback"
            " amount amount_of signature capacities limits medium_basis medium_except"
            " permission notify copies_to",
        ),
        (
            "letter kendari Dishub",
            "n part offices what basis status reason party source of step condition candidates absent stand_ins matter",
        ),
        (
            "deadlines kendari",
            "party kind value summary by to force condition basis status except",
        ),
        (
            "chart kendari",
            "upper lower kind status basis condition reason way upper_id lower_id natures",
        ),
        ("pasal kendari 5", "ref kind summary refers_to facts fact_statuses since from until"),
        (
            "cities",
            "id name province number year title enacted promulgated parties rules provisions "
            "missing_annexes read_up_to amendments_not_read encoded provisions_in_text guesses",
        ),
        ("search telaahan", "city kind ref name summary place"),
        ("glossary paraf", "id term_id term_en means_id means_en words where"),
        ("validate", "file line severity rule ref message"),
        ("show kendari", "section key value basis status"),
        ("show kendari Dishub", "section key value basis status condition limit amount"),
        ("diff kendari bengkulu", "topic key class a a_basis b b_basis"),
        ("compare --topic paraf kendari banjar", "topic key kendari banjar"),
    ],
)
def test_columns(line: str, columns: str, jalur: Jalur) -> None:
    """TSV has the columns of the contract in their order, and every record all of them."""
    lines = jalur(f"{line} -f tsv --header").out.splitlines()
    assert lines[0].split("\t") == columns.split()
    assert {len(text.split("\t")) for text in lines} == {len(columns.split())}
