"""The sentence above an answer, read back into rows: it says what they say, and no more."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest

from jalur.answers.mandates import mandates
from jalur.answers.paraf import paraf
from jalur.answers.relations import relations
from jalur.answers.routes import ALL, routes
from jalur.law.region import Region
from jalur.output.language import LANGUAGES
from jalur.output.views import mandates as mandates_view
from jalur.output.views import paraf as paraf_view
from jalur.output.views import relation as relation_view
from jalur.output.views import route as route_view
from support.diffs import SHIPPED
from support.regions import city
from support.sentence_reader import Reader
from support.sweeps import INVENTED, invented

pytestmark = pytest.mark.slow

REGIONS = (*SHIPPED, *INVENTED)
FEW = 3
"""So many points of a relation, relations or signers are told one by one."""
SEVERAL, MOST = 2, 6
"""Of so many routes or chains each is told with its end and case."""
HEADS = {
    "id": {"routes": "jalur", "chains": "rangkaian"},
    "en": {"routes": "routes?", "chains": "chains?"},
}
INFERRED_MARK = {"id": "(disimpulkan)", "en": "(inferred)"}
ACTS_OF = {"id": " Di antaranya: ", "en": " Among them: "}


def region_of(id: str) -> Region:
    """A city, or a region that is invented for the tests."""
    return city(id) if id in SHIPPED else invented(id)


@cache
def routes_of(id: str) -> tuple[Any, ...]:
    """The JSON of every route of every party, and of those who come to it."""
    region = region_of(id)
    found: dict[str, Any] = {}
    for party in region.parties.values():
        answers = [routes(region, party, ALL), routes(region, None, ALL, to=party)]
        for answer in answers:
            record: Any = route_view.record(answer)
            for each in record["routes"]:
                found[str(each)] = each
    return tuple(found.values())


def parts_of(id: str, key: str) -> tuple[Any, ...]:
    """The JSON of every chain, relation, mandate or prohibition of every party."""
    return tuple({str(each): each for each in _parts(id, key)}.values())


@cache
def _parts(id: str, key: str) -> tuple[Any, ...]:
    region, found = region_of(id), []
    for party in region.parties.values():
        if key == "chains":
            record: Any = paraf_view.record(paraf(region, party))
        elif key == "relations":
            record = relation_view.record(relations(region, party))
        else:
            record = mandates_view.record(mandates(region, party))
        found += record[key]
    return tuple(found)


def shown_basis(basis: list[str]) -> list[str]:
    """The articles without the openings above others of them."""
    return [
        one
        for one in basis
        if not any(each != one and each.startswith(one + " ") for each in basis)
    ]


def is_cited(read: dict[str, Any], basis: list[str]) -> bool:
    """Whether the sentence has the articles of the rows: of many the first ones."""
    every = shown_basis(basis)
    return read["basis"] == every[: len(read["basis"])] and (
        len(read["basis"]) + read["more"] == len(every)
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", REGIONS)
def test_a_route_is_read_back_from_its_sentence(id: str, language: str) -> None:
    """Its offices in their order, each as sure as its row, the articles, force, way and purposes."""
    region = region_of(id)
    own_terms = {term.id for term in region.terms}
    for route in routes_of(id):
        steps = [*route["steps"], *([] if route["end_stated"] else route["onward"])]
        reader = Reader(region, language, (name for step in steps for name in step["offices"]))
        sentence = route["sentence"][language]
        read = reader.route(sentence)
        rows = [(tuple(step["offices"]), step["status"]) for step in steps]
        said = [(step.offices, step.status) for step in read["steps"]]
        assert said == rows, sentence
        for step, station in zip(steps, read["steps"], strict=True):
            assert station.pick in (None, step["pick"]), sentence
            assert station.open == bool(step.get("undetermined")), sentence
            assert not step["condition"] or step["condition"].rstrip(".") in sentence
        assert is_cited(read, route["basis"]), sentence
        assert read["status"] == route["status"], sentence
        assert read["force"] == route["force"], sentence
        assert read["open_end"] == (not route["end_stated"]), sentence
        assert read["purposes"] | own_terms >= set(route["purposes"]) >= read["purposes"], sentence
        assert read["direct"] == (route["mode"] == "direct"), sentence
        assert read["afterwards"] == (route["mode"] == "afterwards"), sentence
        case = reader.words.case.format(str(route["condition"]).rstrip("."))
        assert (case in sentence) == bool(route["condition"]), sentence
        assert (route["amount"] is None) == ("Rp" not in sentence), sentence
        for each in route["except"]:
            assert all(name in sentence for name in each["parties"]), sentence


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", REGIONS)
def test_initials_are_read_back_from_their_sentence(id: str, language: str) -> None:
    """Who initials in which order, for whose signature, what is said of the order; and of a chain
    without initials that it needs none.
    """
    region = region_of(id)
    for chain in parts_of(id, "chains"):
        sentence = chain["sentence"][language]
        reader = Reader(
            region, language, (name for each in chain["initials"] for name in each["offices"])
        )
        body, cited, more, rest = reader.main(sentence)
        assert reader.status(rest) == chain["status"], sentence
        case = reader.words.case.format(str(chain["condition"]).rstrip("."))
        assert (case in sentence) == bool(chain["condition"]), sentence
        signers = [name for name in chain["signers"] if name not in body]
        assert not signers, sentence
        if not chain["initials"]:
            assert reader.words.needless in body, sentence
            continue
        assert is_cited({"basis": cited, "more": more}, chain["basis"]), sentence
        who, verb, what = body.partition(reader.words.initials)
        assert verb, sentence
        assert chain["party"] is None or chain["party"] in what, sentence
        masked, names = reader.masked(who)
        order = [names[int(n)] for n in re.findall(r"§(\d+)§", masked)]
        rows = [name for step in chain["initials"] for name in step["offices"]]
        assert order == rows, sentence
        assert (reader.force(f"{who} ") or None) == chain["force"], sentence
        whole = reader.words.whole in f" {rest}"
        unsure = sum(step["status"] == "inferred" for step in chain["initials"])
        assert masked.count(reader.words.inferred) == (0 if whole else unsure), sentence
        assert whole == (unsure == len(chain["initials"])), sentence
        told = {key for key, words in reader.words.orders.items() if words in rest}
        assert told == ({chain["order"]} if len(chain["initials"]) > 1 else set()), sentence


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", REGIONS)
def test_a_relation_is_read_back_from_its_sentence(id: str, language: str) -> None:
    """Its sides, each nature that it states or denies and none besides, with its articles; of a
    nature whether it is or by a modal word is to be; who acts with which force; how sure it is.
    """
    region = region_of(id)
    every = {nature for rule in region.relations for nature in (*rule.natures, *rule.not_natures)}
    every |= {
        nature for rule in region.relations for each in rule.points for nature in each.natures
    }
    known = {region.term("natures", each).replace("-", " "): each for each in every}
    for relation in parts_of(id, "relations"):
        sentence = relation["sentence"][language]
        reader = Reader(region, language, ())
        for side in relation["between"]:
            assert all(name in sentence for name in side.split("; ")), sentence
        told = {each["nature"] for each in relation["stated"]}
        if not relation["about_pair"]:
            told = {nature for point in relation["points"] for nature in point["natures"]}
        read = reader.natures(sentence, known)
        assert read["is"] | read["point"] == told, sentence
        modal = {point["basis"][0] for point in relation["points"] if point["force"]}
        for nature in read["is"]:
            places = [set(shown_basis(at)) for at in _places(relation, nature)]
            assert any(not place <= modal for place in places), sentence
        for each in (*relation["stated"], *relation["not_natures"]):
            cited = any(ref in sentence for at in _places(relation, each["nature"]) for ref in at)
            assert cited or each["nature"] not in told, sentence
        denied = sentence.count(reader.words.denies)
        assert denied == len(relation["not_natures"]), sentence
        assert (reader.words.natureless in sentence) == (not told), sentence
        *_, rest = reader.main(sentence)
        assert reader.status(rest) == relation["status"], sentence
        case = reader.words.case.format(str(relation["condition"]).rstrip("."))
        assert not relation["condition"] or case in sentence, sentence
        unsure = relation["limit"] or any(each["reason"] for each in relation["stated"])
        if unsure and relation["status"] == "explicit":
            assert reader.words.explicit not in sentence, sentence
        _holds_points(reader, relation, sentence)


def _places(relation: dict[str, Any], nature: str) -> list[list[str]]:
    every = (*relation["stated"], *relation["not_natures"])
    return [each["basis"] for each in every if each["nature"] == nature]


def _holds_points(reader: Reader, relation: dict[str, Any], sentence: str) -> None:
    """Few points are told with their words, more by who acts with which force in how many."""
    points = relation["points"]
    if len(points) > FEW:
        told = re.findall(reader.words.in_points, sentence)
        assert sum(int(count) for _, count in told) == len(points), sentence
        forces: dict[str | None, int] = {}
        for acts, count in told:
            force = reader.force(f"{acts} ")
            forces[force] = forces.get(force, 0) + int(count)
        rows = [point["force"] for point in points]
        assert forces == {force: rows.count(force) for force in rows}, sentence
        return
    for point in points:
        acts, found, after = sentence.partition(f": “{point['summary'].rstrip('.')}”")
        assert found, sentence
        own = re.split(r"(?<=[.”]) (?=[A-Z])", acts)[-1]
        assert reader.force(f"{own} ") == point["force"], sentence
        for names in (point["by"], point["to"]):
            assert all(name.lower() in own.lower() for name in (names or "").split("; ")), sentence
        assert after.startswith(f" ({point['basis'][0]}"), sentence
        condition = (point["condition"] or "").rstrip(".")
        assert condition in after, sentence


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["mandates", "prohibitions"])
@pytest.mark.parametrize("id", REGIONS)
def test_a_mandate_is_read_back_from_its_sentence(id: str, key: str, language: str) -> None:
    """Who must or may do it, for whom, by which article, how surely; or must not."""
    region = region_of(id)
    for mandate in parts_of(id, key):
        sentence = mandate["sentence"][language]
        reader = Reader(region, language, ())
        summary = mandate["summary"].rstrip(".")
        who, found, rest = sentence.partition(
            f": “{summary}” " if language == "en" else f": {summary} "
        )
        assert found, sentence
        _, cited, more, after = reader.main(f"x {rest}")
        assert is_cited({"basis": cited, "more": more}, mandate["basis"]), sentence
        assert reader.status(after) == mandate["status"], sentence
        lowered = who.lower()
        assert all(name.lower() in lowered for name in mandate["of"] or mandate["by"]), sentence
        assert (reader.words.forbidden in f"{who} ") == (key == "prohibitions"), sentence
        assert reader.force(f"{who} ") == mandate.get("force"), sentence
        for name in (mandate["on_behalf_of"], *(mandate["for"] or "").split("; ")):
            assert not name or not mandate["act"] or name in who, sentence
        case = reader.words.case.format(str(mandate["when"]).rstrip("."))
        assert (case in sentence) == bool(mandate["when"]), sentence


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", REGIONS)
def test_what_is_said_of_several_routes_and_chains_is_read_back(id: str, language: str) -> None:
    """How many there are, and of each in which case it holds, where it ends or who signs; all of
    them are told, each once.
    """
    region = region_of(id)
    for party in region.parties.values():
        for record, key in (
            (route_view.record(routes(region, party, ALL)), "routes"),
            (paraf_view.record(paraf(region, party)), "chains"),
        ):
            _holds_all(record, key, language)


def _holds_all(record: Any, key: str, language: str) -> None:
    parts, sentence = record[key], record["sentence"][language]
    if len(parts) < SEVERAL:
        assert not parts or sentence == parts[0]["sentence"][language]
        return
    head, _, labels = sentence.partition(": ")
    assert re.findall(r"\d+", head) == [str(len(parts))], sentence
    word = HEADS[language][key]
    told: dict[int, str] = {}
    for group in re.split(rf"; (?={word} \d)", labels.rstrip(".")):
        found = re.match(rf"{word} ((?:\d+(?:, | dan | and )?)+)(?: |$)", group)
        assert found, (group, sentence)
        for number in re.findall(r"\d+", found[1]):
            assert int(number) not in told, sentence
            told[int(number)] = group
    assert sorted(told) == [*range(1, len(parts) + 1)], sentence
    if len(parts) > MOST:
        return
    for number, part in enumerate(parts, 1):
        case = (part["condition"] or "").rstrip(".")
        assert case in told[number], sentence
        unsure = INFERRED_MARK[language] in told[number]
        assert unsure == (part["status"] == "inferred"), sentence
        if key == "routes" and part["end_stated"] and len(part["steps"]) > 1:
            assert all(name in told[number] for name in part["steps"][-1]["offices"]), sentence
        if key == "chains" and len(part["signers"]) <= FEW:
            assert all(name in told[number] for name in part["signers"]), sentence


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id", REGIONS)
def test_counts_of_relations_and_mandates_are_read_back(id: str, language: str) -> None:
    """As many rules, and as many authorities, duties, tasks, prohibitions and acts as rows."""
    region = region_of(id)
    for party in region.parties.values():
        record: Any = relation_view.record(relations(region, party))
        rules, sentence = record["relations"], record["sentence"][language]
        if len(rules) > 1:
            head, _, which = sentence.partition(": ")
            assert re.findall(r"\d+", head) == [str(len(rules))], sentence
            if len(rules) > FEW:
                told = re.findall(r"(?:^|; )(\d+) ", which)
                assert sum(map(int, told)) == len(rules), sentence
            else:
                sides = [
                    each for rule in rules for side in rule["between"] for each in side.split("; ")
                ]
                assert all(name in sentence for name in sides), sentence
        record = mandates_view.record(mandates(region, party))
        every, sentence = (
            (*record["mandates"], *record["prohibitions"]),
            record["sentence"][language],
        )
        if len(every) <= 2:
            assert not every or sentence == " ".join(each["sentence"][language] for each in every)
            continue
        counted, _, acts = sentence.partition(ACTS_OF[language])
        numbers = re.findall(r"(?<!\S)(\d+) (?!\S* ?ayat)", counted.replace(party.name, ""))
        assert sum(map(int, numbers)) == len(every), sentence
        done = [each["act"] for each in record["mandates"] if each["act"]]
        assert sum(map(int, re.findall(r"(\d+) ", acts))) == len(done), sentence
