"""One content in every format: the page of the formats, JSON, TSV, CSV and tables held together."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

import pytest

from jalur.answers.card import card
from jalur.answers.chart import chart
from jalur.answers.cities import cities
from jalur.answers.deadlines import deadlines
from jalur.answers.glossary import glossary
from jalur.answers.letter import letter
from jalur.answers.mandates import ACTS, mandates
from jalur.answers.paraf import paraf
from jalur.answers.profile import profile
from jalur.answers.provisions import provisions
from jalur.answers.relations import relations
from jalur.answers.routes import ALL, routes
from jalur.answers.search import search
from jalur.answers.units import units
from jalur.comparison.compare import compare
from jalur.law.citation import parse
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.loading.glossary import load_glossary
from jalur.output.delimited import csv_line, tsv_line
from jalur.output.language import load_catalogue
from jalur.output.pages.page import Block, Page
from jalur.output.views import card as card_view
from jalur.output.views import chart as chart_view
from jalur.output.views import cities as cities_view
from jalur.output.views import compare as compare_view
from jalur.output.views import deadlines as deadlines_view
from jalur.output.views import diff as diff_view
from jalur.output.views import glossary as glossary_view
from jalur.output.views import letter as letter_view
from jalur.output.views import mandates as mandates_view
from jalur.output.views import paraf as paraf_view
from jalur.output.views import pasal as pasal_view
from jalur.output.views import profile as profile_view
from jalur.output.views import relation as relation_view
from jalur.output.views import route as route_view
from jalur.output.views import search as search_view
from jalur.output.views import units as units_view
from jalur.output.views.mentions import SHOWN
from jalur.output.views.view import View
from support.denying import YAML, region_of
from support.diffs import SHIPPED, diff_of
from support.regions import ROOT, city, invented

pytestmark = pytest.mark.slow

PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
ENGLISH = load_catalogue("en")
AS_IT_STANDS = "as it stands"
LONG = ("elsewhere", "mentions")
"""The lists of which people are shown the beginning."""
Cells = dict[str, str]
"""The cells of one row, by their columns."""


class Field(NamedTuple):
    """A line of the page: where a field stands in each format."""

    path: str
    columns: tuple[str, ...]
    shown: str


@cache
def documented(section: str) -> tuple[Field, ...]:
    """The lines of one section."""
    text = PAGE.partition(f"## {section}\n")[2].partition("\n## ")[0]
    fields = []
    for line in re.findall(r"^\| `.*\|$", text, re.MULTILINE):
        path, columns, shown = (cell.strip() for cell in line.strip("|").split("|"))
        fields.append(Field(path.strip("`"), tuple(re.findall("`(.+?)`", columns)), shown))
    return tuple(fields)


EVERY = documented("Every answer about one regulation")


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Each value of a JSON answer with the way to it; of a list, those of its members."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from leaves(each, f"{path}.{key}" if path else key)
    elif isinstance(value, list):
        for each in value:
            yield from leaves(each, path)
    else:
        yield path, value


@cache
def every_region() -> tuple[Region, ...]:
    """Every city, and invented ones: no city denies a nature or forbids anything, has rules for
    certain amounts or stations in some case alone, exempts anybody from initials, has terms of its own,
    a status, an amendment, or articles with days of their own.
    """
    ids = ("kab-samudra", "kab-paluh", "kab-siwalan", "kab-lokan", "kab-arus", "kab-dangau")
    ids += ("kab-simpai",)
    others = map(invented, ids)
    return (*map(city, SHIPPED), region_of(YAML), *others)


def everyone() -> Iterator[tuple[Region, Party]]:
    """Every fourth party of the cities, and every one of the invented regions."""
    for region in every_region():
        step = 4 if region.id in SHIPPED else 1
        for party in [*region.parties.values()][::step]:
            yield region, party


class Command(NamedTuple):
    """A command with the answers that are looked at."""

    name: str
    view: View[Any]
    ask: Callable[[], Iterable[Any]]

    def answers(self) -> tuple[Any, ...]:
        """The answers, which every test looks at, asked for once."""
        return _asked(self.ask)


@cache
def _asked(ask: Callable[[], Iterable[Any]]) -> tuple[Any, ...]:
    return tuple(ask())


def _whole(ask: Callable[[Region, Party], Any]) -> Callable[[], Iterator[Any]]:
    return lambda: (ask(region, party) for region, party in everyone())


def _both(ask: Callable[[Region, Party | None], Any]) -> Callable[[], Iterator[Any]]:
    """About every party, and about nobody in particular."""

    def answers() -> Iterator[Any]:
        yield from (ask(region, party) for region, party in everyone())
        yield from (ask(region, None) for region in every_region())

    return answers


@cache
def _pairs() -> tuple[Any, ...]:
    """The relations of every party, of the regulation, and of every party with the Sekda, with the
    head of the region and, in the invented ones, with each Asisten.
    """
    answers = [*_both(relations)()]
    for region, party in everyone():
        for other in region.parties.values():
            asisten = other.kind == "asisten" and region.id not in SHIPPED
            if asisten or other.id == "sekretaris-daerah" or other.kind == "kepala-daerah":
                answers.append(relations(region, party, other))
    return tuple(answers)


def _mandates() -> Iterator[Any]:
    """The mandates of every party, and every act of whoever does it."""
    yield from (mandates(region, party, inner=True) for region, party in everyone())
    yield from (mandates(region, None, act=act) for region in every_region() for act in ACTS)
    yield mandates(invented("kab-samudra"), None, act="sign", amount=250_000_000)
    for id in SHIPPED:
        head = next(each for each in city(id).parties.values() if each.kind == "kepala-daerah")
        yield mandates(city(id), None, act="sign", towards=head)
    kept = invented("kab-selasar")
    yield mandates(kept, kept.parties["dinas-sosial"], capacity="plh")


def _units() -> Iterator[Any]:
    """Every party, and some fields; no city has a list for some affairs alone."""
    yield units(invented("kab-siwalan"), everyone=True)
    yield units(invented("kab-arus"), everyone=True)
    for id in SHIPPED:
        yield units(city(id), everyone=True)
        yield from (units(city(id), field=word) for word in ("perdagangan", "pertanian"))


def _ways() -> Iterator[Any]:
    """The routes of every party; and asked from the other side, those by every coordinator."""
    for region, party in everyone():
        yield routes(region, party, ALL)
        if party.portfolio:
            yield routes(region, None, ALL, via=party)
            yield routes(region, None, ALL, to=party)


def _paraf() -> Iterator[Any]:
    """The chains of every party, of the regulation, and what every coordinator initials."""
    yield from _both(paraf)()
    for region, party in everyone():
        if party.portfolio:
            yield paraf(region, by=party)
    yield paraf(invented("kab-samudra"), amount=250_000_000)


def _letters() -> Iterator[Any]:
    """The letter of every party; and one to the head of each region, who is away and signs."""
    yield from _whole(letter)()
    for region, party in everyone():
        heads = [each for each in region.parties.values() if each.kind == "kepala-daerah"]
        if heads and party.portfolio:
            yield letter(region, party, heads[0], heads[0], "surat", "all", 1_000_000, heads)


ROUTE = Command("route", route_view.VIEW, _ways)
PARAF = Command("paraf", paraf_view.VIEW, _paraf)
RELATION = Command("relation", relation_view.VIEW, _pairs)
MANDATES = Command("mandates", mandates_view.VIEW, _mandates)
DEADLINES = Command("deadlines", deadlines_view.VIEW, _both(deadlines))
LETTER = Command("letter", letter_view.VIEW, _letters)
UNITS = Command("units", units_view.VIEW, _units)
CELL_BY_CELL = (ROUTE, PARAF, RELATION, MANDATES, DEADLINES, UNITS, LETTER)
OTHERS = (
    Command("show", profile_view.VIEW, _whole(profile)),
    Command("show", card_view.VIEW, lambda: (card(city(id)) for id in SHIPPED)),
    Command(
        "pasal",
        pasal_view.VIEW,
        lambda: (provisions(city(id), parse(ref)) for id in SHIPPED for ref in ("1", "2", "15")),
    ),
    Command(
        "search", search_view.VIEW, lambda: [search([city(id) for id in SHIPPED], "pertanahan")]
    ),
    Command("chart", chart_view.VIEW, _both(chart)),
    Command("cities", cities_view.VIEW, lambda: [cities([city(id) for id in SHIPPED])]),
    Command("glossary", glossary_view.VIEW, lambda: [glossary(load_glossary(DataFolders()))]),
    Command("diff", diff_view.VIEW, lambda: [diff_of("kendari", "tarakan")]),
)


def _name(command: Command) -> str:
    return command.name


@pytest.mark.parametrize("command", [*CELL_BY_CELL, *OTHERS], ids=_name)
def test_every_key_and_column_has_a_line_on_the_page(command: Command) -> None:
    """What JSON has is told of, and what TSV has is a field of JSON."""
    told = documented(f"`{command.name}`")
    own = {field.path for field in told}
    below = tuple(path.removesuffix("…") for path in own if path.endswith("…"))
    paths = {
        path for answer in command.answers() for path, _ in leaves(command.view.record(answer))
    }
    # Where nobody is asked about or nothing is ruled, the object is null.
    whole = {path.partition(".")[0] for path in own} | {"rows.a", "rows.b", "hits.party"}
    known = own | whole | {field.path for field in EVERY}
    assert {path for path in paths if not path.startswith(below or ("-",))} <= known
    columns = {column for field in told for column in field.columns}
    assert columns >= set(command.view.columns) - {"section"}
    if command in CELL_BY_CELL:
        assert columns == set(command.view.columns)
        # No shipped rule takes another's place, and few parties share a forum.
        seldom = ("…", ".instead_of", ".adds_to", ".rule")
        always = {path for path in own if not path.endswith(seldom)} - {"routes", "chains"}
        assert {path for path in always if not path.startswith("forums.")} <= paths


def test_compare_has_a_column_for_each_city() -> None:
    """Its columns are no keys of JSON, but the cities are."""
    answer = compare([city(id) for id in SHIPPED], "coordinator")
    view = compare_view.view(answer)
    assert view.columns == ("topic", "key", *SHIPPED)
    told = {field.path.removesuffix("…").partition(".")[0] for field in documented("`compare`")}
    assert told == set(view.record(answer))


def joined(values: Iterable[str]) -> str:
    """A list in one cell."""
    return "; ".join(values)


def steps_of(whole: dict[str, Any], key: str) -> Iterator[Cells]:
    """What a line says of a step."""
    for step in whole[key]:
        yield {
            "n": str(step["n"]),
            "offices": joined(step["offices"]),
            "basis": joined(step["basis"]),
            "status": step["status"],
            "condition": whole["condition"] or "",
        }


def route_rows(record: dict[str, Any]) -> Iterator[Cells]:
    """What TSV says of routes, by JSON."""
    for number, route in enumerate(record["routes"], 1):
        for said, step in zip(route["steps"], steps_of(route, "steps"), strict=True):
            yield {
                "reason": said["reason"] or "",
                "party": record["party"]["name"] if record["party"] else "",
                "mode": route["mode"] or "",
                "travellers": joined(each["name"] for each in route["travellers"]),
                "open_end": "no" if route["end_stated"] else "yes",
                "purposes": joined(route["purposes"]),
                "route": str(number),
                **{
                    column: route[column] or ""
                    for column in ("force", "deadline", "rhythm", "term")
                },
                **step,
            }


def case_cells(rule: dict[str, Any]) -> Cells:
    """What a line says of amounts and signatures."""
    amount = rule["amount"] or {}
    signs = {"over": ">", "from": ">=", "up_to": "<=", "below": "<"}
    ends = (f"{sign}{amount[key]}" for key, sign in signs.items() if amount.get(key))
    return {
        "amount": joined(ends),
        "amount_of": amount.get("of") or "",
        "signature": joined(rule["signature_lines"]),
    }


def initials_of(chain: dict[str, Any]) -> Iterator[Cells]:
    """What a line says of an initial."""
    for said, cells in zip(chain["initials"], steps_of(chain, "initials"), strict=True):
        yield {**cells, "manner": joined(said["manner"]), "step_order": said["order"] or ""}


def paraf_rows(record: dict[str, Any]) -> Iterator[Cells]:
    """What TSV says of chains, by JSON."""
    for number, chain in enumerate(record["chains"], 1):
        exempt = not chain["initials"]
        applied = [each for each in chain["exempt"] if each["applies"]]
        assert exempt or all(each["of"] for each in applied)
        assert exempt or bool(chain["lacking"]) == bool(applied)
        assert chain["exempt"] or not exempt
        none = {
            "n": "",
            "offices": "",
            "basis": joined(chain["basis"]),
            "status": chain["status"],
            "condition": chain["condition"] or "",
            "manner": joined(chain["manner"]),
            "step_order": "",
        }
        for step in (none,) if exempt else initials_of(chain):
            yield {
                "before": chain["before"] or "",
                "max": str(chain["max"] or ""),
                "exempt": "yes" if exempt else "",
                "lacking": joined(name for each in chain["lacking"] for name in each["offices"]),
                "party": chain["party"] or joined(each["name"] for each in chain["drafted_by"]),
                "document": chain["document"],
                "signers": joined(chain["signers"]),
                "chain": str(number),
                "order": chain["order"],
                "drafters": joined(each["name"] for each in chain["drafted_by"]),
                **case_cells(chain),
                **step,
            }


def relation_rows(record: dict[str, Any]) -> Iterator[Cells]:
    """What TSV says of relations and forums, by JSON."""
    asked = {key: record[key]["name"] if record[key] else "" for key in ("a", "b")}
    nobody = dict.fromkeys(("by", "to", "summary", "condition", "force", "deadline", "rhythm"))
    nobody["term"] = None
    for relation in record["relations"]:
        for point in relation["points"] or [nobody]:
            conditions = [relation["condition"], point["condition"]]
            yield {
                **asked,
                "between": " – ".join(relation["between"]),
                "status": point.get("status", relation["status"]),
                "about_pair": "yes" if relation["about_pair"] else "no",
                **{key: point[key] or "" for key in nobody},
                **natures_cells(relation, point),
                **denied_cells(relation, point),
                "basis": joined(point.get("basis", relation["basis"])),
                "condition": joined(filter(None, conditions)),
                "manner": joined(point.get("manner", [])),
            }
    for forum in record["forums"]:
        sitting = [seat["party"] for seat in forum["seats"]]
        yield {
            **asked,
            "between": " – ".join([*sitting, forum["forum"]][:2]),
            "basis": joined(forum["basis"]),
            "status": forum["status"],
        }


def denied_cells(relation: dict[str, Any], point: dict[str, Any]) -> Cells:
    """What a line says that the text denies: of a point what it denies itself; of a relation
    without points all.
    """
    if point.get("not_natures"):
        return {"not_natures": joined(point["not_natures"]), "not_natures_basis": point["basis"][0]}
    if "natures" in point:
        return {}
    places = dict.fromkeys(ref for each in relation["not_natures"] for ref in each["basis"])
    denied = dict.fromkeys(each["nature"] for each in relation["not_natures"])
    return {"not_natures": joined(denied), "not_natures_basis": joined(places)}


def natures_cells(relation: dict[str, Any], point: dict[str, Any]) -> Cells:
    """The natures of a line: of a point those that it states itself, each also in ``stated`` with
    its provision; of a relation without points all; else those of the rule, which JSON has among
    others and which are looked at by themselves.
    """
    if point.get("natures"):
        at = point["basis"][0]
        here = {each["nature"] for each in relation["stated"] if at in each["basis"]}
        assert here >= set(point["natures"])
        return {"natures": joined(point["natures"])}
    if "natures" in point:
        return {}
    places = dict.fromkeys(ref for each in relation["stated"] for ref in each["basis"])
    return {"natures": joined(relation["natures"]), "natures_basis": joined(places)}


def mandate_rows(record: dict[str, Any]) -> Iterator[Cells]:
    """What TSV says of mandates, by JSON."""
    alike = (
        "force",
        "deadline",
        "rhythm",
        "term",
        "on_behalf_of",
        "for",
        "appointed_by",
        "otherwise",
    )
    for mandate in record["mandates"]:
        yield {
            "party": record["party"]["name"] if record["party"] else joined(mandate["by"]),
            "kind": mandate["kind"],
            "summary": mandate["summary"],
            "basis": joined(mandate["basis"]),
            "status": mandate["status"],
            "act": mandate["act"] or "",
            "condition": mandate["when"] or "",
            "documents": joined(mandate["documents"]),
            "of": joined(mandate["of"]),
            "capacities": joined(mandate["capacities"]),
            "limits": joined(each["ref"] for each in mandate["limits"]),
            **case_cells(mandate),
            **{key: mandate[key] or "" for key in alike},
        }


def deadline_rows(record: dict[str, Any]) -> Iterator[Cells]:
    """What TSV says of deadlines, rhythms and instruments, by JSON."""
    for timing in record["deadlines"]:
        alike = ("kind", "value", "summary", "force", "condition", "status")
        yield {
            "party": record["party"]["name"] if record["party"] else "",
            **{key: timing[key] or "" for key in alike},
            **{key: joined(timing[key]) for key in ("by", "to", "basis")},
        }


def unit_rows(record: dict[str, Any]) -> Iterator[Cells]:
    """What TSV says of fields and units, by JSON."""
    for field in record["fields"]:
        yield {
            "id": "",
            "name": field["field"],
            "kind": "field",
            "coordinator": field["coordinator"],
            "status": field["status"],
            "basis": joined(field["basis"]),
            "affairs": joined(field["affairs"]),
        }
    for adviser in record["advisers"] if record["field"] is not None else ():
        yield {
            **{key: adviser[key] for key in ("id", "name", "kind")},
            "coordinator": "",
            "status": "explicit",
            "basis": joined(adviser["basis"]),
        }
    for unit in record["units"]:
        yield {
            **{key: unit[key] for key in ("id", "name", "kind", "status")},
            "coordinator": unit["coordinator"] or "",
            **{key: joined(unit[key]) for key in ("basis", "affairs", "aliases")},
            "condition": unit["condition"] or "",
            "also": joined(each["coordinator"] for each in unit["also"]),
            "also_basis": joined(
                dict.fromkeys(at for each in unit["also"] for at in each["basis"])
            ),
        }


def letter_rows(record: dict[str, Any]) -> Iterator[Cells]:
    """What TSV says of the lines of a letter, by JSON."""
    for line in record["lines"]:
        alike = ("part", "what", "status", "reason", "source", "condition")
        yield {
            **{key: line[key] or "" for key in alike},
            **{key: joined(line[key]) for key in ("offices", "basis", "candidates")},
            **{key: str(line[key]) if line[key] is not None else "" for key in ("n", "of", "step")},
            "party": record["party"]["name"],
            "absent": line["absent"]["office"]["name"] if line["absent"] else "",
        }


EXPECTED = (
    *(route_rows, paraf_rows, relation_rows, mandate_rows, deadline_rows, unit_rows),
    letter_rows,
)


@pytest.mark.parametrize(
    ("command", "expected"),
    [*zip(CELL_BY_CELL, EXPECTED, strict=True)],
    ids=[*map(_name, CELL_BY_CELL)],
)
def test_tsv_and_csv_say_what_json_says(
    command: Command, expected: Callable[[dict[str, Any]], Iterator[Cells]]
) -> None:
    """Every cell of every answer; a line is read again as any program would read it."""
    view = command.view
    for answer in command.answers():
        rows = list(view.rows(answer))
        for row, cells in zip(rows, expected(view.record(answer)), strict=True):
            line = dict(zip(view.columns, row, strict=True))
            assert {column: line[column] for column in cells} == cells
        read = [tsv_line(row).rstrip("\n").split("\t") for row in rows]
        assert read == list(csv.reader(csv_line(row) for row in rows))
        assert read == [list(row) for row in rows]


def test_the_natures_of_a_line_are_natures_of_its_relation() -> None:
    """Of what one party has with others: those of the point where it states any, else of its rule;
    JSON's list is their union.
    """
    view, column = relation_view.VIEW, relation_view.COLUMNS.index("natures")
    for answer in _pairs():
        rows = iter(view.rows(answer))
        record: Any = view.record(answer)
        for relation in record["relations"]:
            assert set(relation["natures"]) == {each["nature"] for each in relation["stated"]}
            stated = set()
            for point in relation["points"] or [None]:
                natures = set(filter(None, next(rows)[column].split("; ")))
                stated |= natures
                if point and point["natures"]:
                    assert natures == set(point["natures"])
            assert stated <= set(relation["natures"])


def text_of(page: Page | Block) -> str:
    """Everything that a page or a block shows, as one text."""
    if isinstance(page, Block):
        cells = [cell for row in page.rows for cell in row]
        return "\n".join([page.heading or "", *page.above, *cells, *page.below])
    blocks = map(text_of, page.blocks)
    return "\n".join(
        [page.title, page.lead or "", *blocks, page.sentence or "", *page.notes, *page.foot]
    )


def _stands(region: Region | None, value: Any, text: str) -> bool:
    """Whether a value is shown; a term of the region's own by its label."""
    terms = region.terms if region is not None else ()
    labels = [term.label for term in terms if term.id == value]
    return any(each in text or each.capitalize() in text for each in (str(value), *labels))


@pytest.mark.parametrize("command", CELL_BY_CELL, ids=_name)
def test_a_table_shows_what_json_says(command: Command) -> None:
    """Every value that the page of the formats calls shown as it stands, each in the table of its
    route, chain or relation.
    """
    fields = (*EVERY, *documented(f"`{command.name}`"))
    shown = {field.path for field in fields if field.shown == AS_IT_STANDS}
    for answer in command.answers():
        record, page = command.view.record(answer), command.view.page(answer, ENGLISH)
        whole = text_of(page)
        for key, value in record.items():
            parts = value if isinstance(value, list) else [value]
            apart = len(parts) == len(page.blocks) and key in ("routes", "chains", "relations")
            for n, part in enumerate(parts):
                text = text_of(page.blocks[n]) if apart else whole
                # People are shown the first of a long list, and how many more there are.
                seen = part if key not in LONG or n < SHOWN else None
                for path, leaf in leaves(seen, key):
                    if path in shown and leaf is not None:
                        assert _stands(answer.region, leaf, text), path
