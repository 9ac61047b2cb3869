"""Cases that a lawyer can read, in ``tests/cases/``: a question, and what the regulation says to
it.

A file is named for its city, and may say after a dot what its cases are about:
``kendari.classes.yaml``. Where no city has the rule, the regulation is an invented one, in
``tests/cases/regions/``; the worked example of ``tests/worked/`` has its cases beside it.

A whole answer (``whole``, of an invented region) has every route, relation or mandate there is and
all notes, and of each what the case gives; how sure it is and when it holds always counts.
``make whole`` writes the answers of today into these cases.
"""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from support.commandline import Jalur
from support.plain_yaml import plain_yaml
from support.spoken import spoken
from support.whole import rewrite, spoken_of, whole

pytestmark = [pytest.mark.slow, pytest.mark.mutants]
FOLDER = Path(__file__).parent / "cases"
INVENTED = FOLDER / "regions"
WORKED = FOLDER.parent / "worked"
CODES = {"silent": 1, "not-encoded": 1, "refused": 2}
"""The exit code for a status; any other status is an answer. ``refused`` is a name the regulation
does not know.
"""
CASES = [
    pytest.param(file, case, id=f"{file.stem}: {case['case']}")
    for file in (*sorted(FOLDER.glob("*.yaml")), *sorted(WORKED.glob("*.questions.yaml")))
    for case in plain_yaml(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("file", "case"), CASES)
def test_case(
    file: Path, case: dict[str, Any], jalur: Jalur, request: pytest.FixtureRequest
) -> None:
    """The answer says what the case expects, no more and no less of what the case speaks about."""
    city = file.stem.partition(".")[0]
    command, _, rest = case["ask"].partition(" ")
    added = "" if _folder(city) is None else f"--data {_folder(city)}"
    where = f"--city {city}" if command == "search" else city
    ran = jalur(f"{command} {where} {rest} {added} -f json")
    answer = json.loads(ran.out) if ran.out else {}
    assert ran.code == CODES.get(case.get("status", ""), 0), ran.err
    for key, expected in case.items():
        match key:
            case "summaries" if isinstance(expected, dict):
                told = {each["basis"][0]: each["summary"] for each in answer["mandates"]}
                assert {ref: told[ref] for ref in expected} == expected
            case "statuses_at":
                stated = {each["basis"][0]: each["status"] for each in answer["mandates"]}
                assert {ref: stated.get(ref) for ref in expected} == expected
            case "instruments_by":
                by = {each["value"]: each["by"] for each in answer["deadlines"]}
                assert {value: by.get(value) for value in expected} == expected
            case "statuses_by_sides":
                sides = {" – ".join(each["between"]): each for each in answer["relations"]}
                assert {name: sides[name]["status"] for name in expected} == expected
            case "case" | "ask" | "why":
                pass
            case "whole":
                told = spoken_of(whole(answer, _file(city)), expected)
                if told != expected and request.config.getoption("--rewrite-whole"):
                    rewrite(file, case, told)
                else:
                    assert told == expected
            case "status" if expected in CODES and "status" not in answer:
                pass
            case "note":
                assert any(expected in text for text in _notes(answer)), f"no note has: {expected}"
            case "without_note":
                assert not any(expected in text for text in _notes(answer)), (
                    f"a note has: {expected}"
                )
            case "gap":
                assert any(expected in each["text"] for each in answer["gaps"]), answer["gaps"]
            case "passed":
                passing = any("tanpa berakhir di sana" in text for text in _notes(answer))
                assert passing == expected
            case "mentioned":
                assert set(expected) <= {each["ref"] for each in answer["mentions"]}
            case "first_mentions":
                assert [each["ref"] for each in answer["mentions"]][: len(expected)] == expected
            case "unread":
                assert [each["ref"] for each in answer["unread"]] == expected
            case "mentioned_by":
                by = {each["ref"]: each["by"] for each in answer["mentions"]}
                assert {ref: by.get(ref) for ref in expected} == expected
            case "rows" | "sure" | "says":
                rows = {row["key"]: row for row in answer["rows"]}
                shown = {"rows": _difference, "sure": _sure, "says": _said}[key]
                assert {name: shown(rows[name]) for name in expected} == expected
            case _:
                assert _found(key, answer) == expected, key


@cache
def _folder(city: str) -> Path | None:
    """Where the file of an invented regulation is."""
    folders = (INVENTED, WORKED / "data")
    return next((folder for folder in folders if (folder / f"{city}.yaml").exists()), None)


@cache
def _file(city: str) -> str:
    """What an invented regulation says, in the words of its file."""
    return ((_folder(city) or INVENTED) / f"{city}.yaml").read_text(encoding="utf-8")


def _found(key: str, answer: dict[str, Any]) -> Any:
    """What the answer says about one thing a case may speak of."""
    match key:
        case "status":
            return answer["status"]
        case "statuses":
            return [ruled["status"] for ruled in _ruled(answer)]
        case "guessed":
            return [ruled["guessed"] for ruled in _ruled(answer)]
        case "reasons":
            return [ruled["reason"] for ruled in _ruled(answer)]
        case "first_reason":
            return answer["routes"][0]["steps"][0]["reason"]
        case "steps":
            return [_step(step) for step in answer["routes"][0]["steps"][1:]]
        case "routes":
            return [
                " → ".join("/".join(step["offices"]) for step in route["steps"][1:])
                for route in answer["routes"]
            ]
        case "rules":
            return [ruled["rule"] for ruled in _ruled(answer)]
        case "from":
            return ["/".join(route["steps"][0]["offices"]) for route in answer["routes"]]
        case "onward":
            return ["/".join(step["offices"]) for step in answer["routes"][0]["onward"]]
        case "rules_for":
            return {each["purpose"]: each["basis"] for each in answer["ruled"]}
        case "conditions":
            return [ruled["condition"] for ruled in _ruled(answer)]
        case "also":
            return {
                unit["name"]: [
                    f"{also['coordinator']}, {'; '.join(also['basis'])}" for also in others
                ]
                for unit in answer["units"]
                if (others := unit["also"])
            }
        case "instead_of" | "adds_to":
            return [ruled[key] for ruled in _ruled(answer)]
        case "force" | "mode" | "condition" | "end_stated" | "copies_to" | "deadline" | "rhythm":
            return _ruled(answer)[0][key]
        case "candidates":
            return next(step["candidates"] for step in _open_steps(answer))
        case "initials":
            return [[_step(step) for step in chain["initials"]] for chain in answer["chains"]]
        case "for_whom":
            named = "drafted_by" if "chains" in answer else "travellers"
            return [[each["name"] for each in ruled[named]] for ruled in _ruled(answer)]
        case "travellers" | "drafted_by":
            return [each["name"] for each in _ruled(answer)[0][key]]
        case "drafted_by_first":
            first = answer["chains"][0]["drafted_by"][0]
            return f"{first['name']}, {'; '.join(first['basis'])}"
        case "order":
            return answer["chains"][0]["order"]
        case "orders":
            return [chain["order"] for chain in answer["chains"]]
        case "signed_by":
            return [chain["signers"] for chain in answer["chains"]]
        case "manner" | "max":
            return [chain[key] for chain in answer["chains"]]
        case "manners" | "at_once":
            said = {"manners": "manner", "at_once": "order"}[key]
            return [[step[said] for step in chain["initials"]] for chain in answer["chains"]]
        case "before" | "after":
            return [
                f"{chain[key]}, {'; '.join(chain[f'{key}_basis'])}"
                for chain in answer["chains"]
                if chain[key]
            ]
        case "added":
            return {
                chain["rule"]: [f"{each['rule']}, {each['before_n']}" for each in added]
                for chain in answer["chains"]
                if (added := chain["added"])
            }
        case "exempt":
            return [
                {"; ".join(each["basis"]): each["applies"] for each in chain["exempt"]}
                for chain in answer["chains"]
            ]
        case "lacking":
            return [
                [
                    f"{step['n']} {'/'.join(step['offices'])}, {'; '.join(step['basis'])}"
                    for step in chain["lacking"]
                ]
                for chain in answer["chains"]
            ]
        case "media":
            return {
                chain["rule"]: f"{chain['medium']}, {chain['fallback']['medium']}"
                for chain in answer["chains"]
                if chain["medium"]
            }
        case "media_basis":
            told = answer.get("chains") or answer["mandates"]
            return ["; ".join(each["medium_basis"]) for each in told]
        case "documents":
            return [chain["document"] for chain in answer["chains"]]
        case "natures":
            return answer["relations"][0]["natures"]
        case "between":
            return [" – ".join(relation["between"]) for relation in answer["relations"]]
        case "basis":
            return answer["relations"][0]["basis"]
        case "about_pair":
            return [relation["about_pair"] for relation in answer["relations"]]
        case "stated":
            return [_stated(each) for each in answer["relations"][0]["stated"]]
        case "denied":
            return [_stated(each) for each in answer["relations"][0]["not_natures"]]
        case "stated_status":
            return {each["nature"]: each["status"] for each in answer["relations"][0]["stated"]}
        case "limit":
            limit = answer["relations"][0]["limit"]
            return f"{limit['text']} ({limit['status']}): {limit['reason']}"
        case "defined":
            return answer["defined"]
        case "listed":
            return answer["listed"]
        case "sure_points":
            points = answer["relations"][0]["points"]
            return {point["basis"][0]: point["status"] for point in points}
        case "natures_by_article":
            return {relation["basis"][0]: relation["natures"] for relation in answer["relations"]}
        case "points":
            return len(answer["relations"][0]["points"])
        case "point_manners":
            points = [point for each in answer["relations"] for point in each["points"]]
            return {point["summary"]: point["manner"] for point in points}
        case "points_at":
            return {
                " – ".join(relation["between"]): [point["basis"][0] for point in relation["points"]]
                for relation in answer["relations"]
            }
        case "actors":
            return [_actor(point) for point in answer["relations"][0]["points"]]
        case "acts":
            return [_towards(point) for point in answer["relations"][0]["points"]]
        case "point_conditions":
            points = answer["relations"][0]["points"]
            return {point["basis"][0]: point["condition"] for point in points if point["condition"]}
        case "deadlines":
            points = answer["relations"][0]["points"]
            return {point["basis"][0]: point["deadline"] for point in points if point["deadline"]}
        case "rhythms":
            points = answer["relations"][0]["points"]
            return {point["basis"][0]: point["rhythm"] for point in points if point["rhythm"]}
        case "mandates":
            return [mandate["basis"][0] for mandate in answer["mandates"]]
        case "own_mandates":
            return [each["basis"][0] for each in answer["mandates"] if not each["of"]]
        case "of_members":
            return [
                f"{'/'.join(each['of'])} ({each['status']}), {each['basis'][0]}"
                for each in answer["mandates"]
                if each["of"]
            ]
        case "signs" | "represents" | "delegates":
            return [_act(mandate) for mandate in answer["mandates"] if f"{mandate['act']}s" == key]
        case "in_the_name_of":
            names = {each["basis"][0]: each["on_behalf_of"] for each in answer["mandates"]}
            return {article: name for article, name in names.items() if name}
        case "summary":
            return answer["provisions"][0]["summary"]
        case "forces":
            return [ruled["force"] for ruled in _ruled(answer)]
        case "who":
            return [
                ", ".join(filter(None, ("/".join(each["by"]), each["basis"][0])))
                for each in answer["mandates"]
            ]
        case "times":
            return [
                f"{'/'.join(each['by']) or '–'}: {each['value']}, {each['basis'][0]}"
                for each in answer["deadlines"]
                if each["kind"] != "instrument"
            ]
        case "time_summaries":
            return [each["summary"] for each in answer["deadlines"] if each["kind"] != "instrument"]
        case "towards":
            return {each["basis"][0]: each["to"] for each in answer["deadlines"] if each["to"]}
        case "instruments":
            return [
                f"{each['value'] or '–'}, {each['basis'][0]}"
                for each in answer["deadlines"]
                if each["kind"] == "instrument"
            ]
        case "fields":
            return [
                f"{each['field']} ({each['status']}): {each['coordinator']}, {each['basis'][0]}"
                for each in answer["fields"]
            ]
        case "when":
            return [mandate["when"] for mandate in answer["mandates"]]
        case "units":
            return len(answer["units"])
        case "articles":
            return dict(Counter(" ".join(unit["basis"][0].split()[:2]) for unit in answer["units"]))
        case "cited":
            return {unit["name"]: unit["basis"][0] for unit in answer["units"]}
        case "in_field":
            return [f"{unit['name']} ({unit['status']})" for unit in answer["units"]]
        case "advisers":
            return [
                f"{each['name']}: {'; '.join(one['coordinator'] for one in each['beside'])}"
                for each in answer["advisers"]
            ]
        case "field_reasons":
            return {
                each.get("name") or each["field"]: each["reason"]
                for each in (*answer["fields"], *answer["units"])
                if each["reason"]
            }
        case "coordinators":
            return {unit["name"]: unit["coordinator"] for unit in answer["units"]}
        case "seats":
            return [
                f"{seat['party']} ({seat['role']}), {'; '.join(seat['basis'])}"
                for seat in answer["forums"]
            ]
        case "forums":
            return [
                f"{seat['forum']}: {seat['party']} ({seat['role']}, {seat['status']})"
                for forum in answer["forums"]
                for seat in forum.get("seats", [forum])
            ]
        case "provisions":
            return [provision["ref"] for provision in answer["provisions"]]
        case "summaries":
            return [provision["summary"] for provision in answer["provisions"]]
        case "elsewhere":
            return [
                f"{each['kind']} ({each['status']}), {each['basis'][0]}"
                for each in answer["elsewhere"]
            ]
        case "beside":
            return [
                f"{each['party']} – {each['coordinator']}, {each['basis'][0]}"
                for each in answer["beside"]
            ]
        case "elsewhere_basis":
            return ["; ".join(each["basis"]) for each in answer["elsewhere"]]
        case "elsewhere_says":
            return [each["summary"] for each in answer["elsewhere"]]
        case "mentions":
            return [each["ref"] for each in answer["mentions"]]
        case "facts":
            return [
                f"{fact['summary']} ({fact['status']})"
                for provision in answer["provisions"]
                for fact in provision["facts"]
                if fact["kind"] == "members"
            ]
        case "refers_to":
            return answer["provisions"][0]["refers_to"]
        case "revokes":
            return [
                [old["regulation"], *old["amended_by"], *old["basis"]] for old in answer["revokes"]
            ]
        case "coordinator_manners":
            return {unit["name"]: unit["manner"] for unit in answer["units"] if unit["manner"]}
        case "not_coordinated":
            return {
                unit["name"]: [
                    f"{'; '.join(each['by']) or '–'}, {'; '.join(each['basis'])}"
                    for each in unit["not_coordinated"]
                ]
                for unit in answer["units"]
                if unit["not_coordinated"]
            }
        case "for_affairs":
            return {
                f"{unit['name']}, {other['coordinator']}": other["for_affairs"]
                for unit in answer["units"]
                for other in (unit, *unit["also"])
                if other["for_affairs"]
            }
        case "since":
            return {each["ref"]: each["since"] for each in answer["provisions"] if each["since"]}
        case "terms":
            return [f"{each['group']}: {each['id']}, {each['label']}" for each in answer["terms"]]
        case "amended_by":
            return {each["regulation"]: each["read"] for each in answer["as_of"]["amended_by"]}
        case "read_up_to":
            return answer["as_of"]["read_up_to"]
        case "has_status":
            return [
                f"{each['name']}: {each['party']} ({each['status']})" for each in answer["statuses"]
            ]
        case "missing_annexes":
            return [
                annex["ref"] for annex in answer["city_record"]["annexes"] if not annex["in_source"]
            ]
        case "noted":
            return [
                f"{note['kind']}, {'; '.join(note['basis'])}"
                for note in answer["notes"]
                if note["concerns"]
            ]
        case "notes":
            return len(answer["notes"])
        case "lines":
            return [f"{line['part']}: {_step(line)}" for line in answer["lines"]]
        case "gaps":
            return [gap["part"] for gap in answer["gaps"]]
        case "marked":
            return {
                f"{line['part']}: {line['basis'][0]}": [
                    each["office"]["name"] for each in (line["absent"], *line["also_absent"])
                ]
                for line in answer["lines"]
                if line["absent"]
            }
        case "time_lines":
            return [
                f"{line['what'].rpartition(': ')[2]}: {line['matter']}"
                for line in answer["lines"]
                if line["part"] == "deadline"
            ]
        case "joining":
            return answer["joining"] and answer["joining"]["status"]
        case "away":
            return {each["office"]["name"]: _stand_ins(each) for each in answer["absent"]}
        case "ruled":
            return sorted({purpose for route in answer["routes"] for purpose in route["purposes"]})
    return spoken(key, answer)


def _step(step: dict[str, Any]) -> str:
    """An office with its articles, and how sure it is: ``Sekretaris Daerah, Pasal 22 ayat (2)``."""
    mark = "" if step["status"] == "explicit" else f" ({step['status']})"
    mark = " (undetermined)" if step.get("undetermined") else mark
    mark = " (none)" if step.get("nobody") else mark
    return f"{'/'.join(step['offices'])}{mark}, {'; '.join(step['basis'])}"


def _stand_ins(absence: dict[str, Any]) -> list[str]:
    """Who stands in for somebody, and by which article; ``a.n.`` of one who signs in his name."""
    told = []
    for each in absence["stand_ins"]:
        mark = "" if each["status"] == "explicit" else f" ({each['status']})"
        name = " a.n." if each["act"] == "sign" else ""
        told.append(f"{'/'.join(each['by'])}{name}{mark}, {each['basis'][0]}")
    return told


def _ruled(answer: dict[str, Any]) -> list[dict[str, Any]]:
    """The routes, chains, relations or mandates of an answer."""
    parts = ("routes", "chains", "relations", "mandates", "deadlines")
    return next(answer[part] for part in parts if answer.get(part))


def _stated(each: dict[str, Any]) -> str:
    """A nature with its articles and condition: ``fungsional, Pasal 20 ayat (2) huruf b, jika``."""
    return ", ".join(filter(None, [each["nature"], "; ".join(each["basis"]), each["condition"]]))


def _actor(point: dict[str, Any]) -> str | None:
    """Who acts, and how strictly: ``DPRD, wajib``; nothing where the text names nobody."""
    return f"{point['by']}, {point['force']}" if point["by"] and point["force"] else point["by"]


def _towards(point: dict[str, Any]) -> str:
    """Who acts towards whom, and where: ``Sekretaris Daerah → Wali Kota, Pasal 20 ayat (1)``."""
    ends = [name for name in (point["by"], point["to"]) if name]
    return f"{' → '.join(ends)}, {point['basis'][0]}"


def _act(mandate: dict[str, Any]) -> str:
    """What is signed or whom one stands in for, in whose name, by whose appointment: ``Walikota,
    Pasal 24 huruf d``.
    """
    said = "/".join(mandate["documents"]) or str(mandate["for"])
    for word, name in (
        ("atas nama", mandate["on_behalf_of"]),
        ("ditunjuk", mandate["appointed_by"]),
    ):
        said += f" ({word} {name})" if name else ""
    return f"{said}, {mandate['basis'][0]}"


def _open_steps(answer: dict[str, Any]) -> list[dict[str, Any]]:
    """The steps and initials whose office the text leaves open."""
    steps = [
        step for ruled in _ruled(answer) for step in ruled.get("steps", ruled.get("initials", []))
    ]
    return [step for step in steps if step.get("undetermined")]


def _notes(answer: dict[str, Any]) -> list[str]:
    """Each note with the articles it is about: ``Pasal 22 huruf a: …``."""
    return [f"{'; '.join(note['basis'])}: {note['text']}" for note in answer["notes"]]


def _difference(row: dict[str, Any]) -> str:
    """How a row of a comparison differs: ``different: without koordinatif``."""
    return f"{row['class']}: {row['what']}" if row["what"] else row["class"]


def _sure(row: dict[str, Any]) -> str:
    """How sure the two cells of a row are: ``inferred, explicit``."""
    return ", ".join(cell["status"] if cell else "silent" for cell in (row["a"], row["b"]))


def _said(row: dict[str, Any]) -> list[str]:
    """What the two cells of a row show."""
    return ["; ".join(cell["value"]) if cell else "silent" for cell in (row["a"], row["b"])]
