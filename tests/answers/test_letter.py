"""A letter says what the answers it is made of say, and nothing else, whatever is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from jalur.answers.letter import letter
from jalur.answers.paraf import paraf
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.output.views import letter as letter_view
from jalur.output.views import paraf as paraf_view
from support.regions import city
from support.sweeps import INVENTED, invented

CITIES = DataFolders().ids()

GENERAL = {"naskah-dinas", "surat"}
"""The documents that a letter of no kind in particular is."""
UNNAMED = "ketentuan tentang paraf ini tidak menyebut surat siapa yang dimaksud"
"""Why it may be our reading whose letter a rule on initials is for."""

Question = tuple[Party, Party | None]


def _questions(region: Region) -> Iterator[Question]:
    """Every party, with nobody in particular signing and with each whom a rule has sign."""
    signers = dict.fromkeys(id for rule in region.paraf for id in rule.signers)
    for party in region.parties.values():
        yield party, None
        for id in list(signers)[:2]:
            yield party, region.parties[id]


def _row(line: dict[str, Any], parts: dict[str, Any]) -> dict[str, Any]:
    """The row of another answer that a line says it is."""
    name = {"paraf": "chains", "route": "routes", "mandates": "mandates", "deadlines": "deadlines"}
    row: dict[str, Any] = parts[line["source"]][name[line["source"]]][line["of"] - 1]
    if line["step"] is not None and line["part"] != "copy":
        steps = row["initials"] if line["source"] == "paraf" else row["steps"]
        return next(step for step in steps if step["n"] == line["step"])
    return row


def _may_say(line: dict[str, Any], row: dict[str, Any], asked: str) -> Iterator[tuple[Any, ...]]:
    """Offices, status and basis that the row allows a line of its part."""
    own = (row["status"], row["reason"], row["basis"])
    if "offices" in row:
        yield (row["offices"], *own)
    if line["part"] == "prepare":
        yield ([row["party"] or asked], *own)
        yield ([row["party"] or asked], "inferred", UNNAMED, row["basis"])
    if line["part"] == "initials" and not row.get("initials", True):
        yield ([], *own)
    if line["part"] == "sign" and line["source"] == "paraf":
        yield (row["signers"], *own)
        for name in row["signers"]:
            yield ([name], *own)
        for each in row["signed_as"]:
            yield ([each["signer"]], each["status"], each["reason"], each["basis"])
    if line["source"] == "mandates":
        for name in row["by"]:
            yield ([name], *own)
    if line["source"] == "deadlines":
        yield (row["by"], *own)
    if line["part"] == "deadline" and "steps" in row:
        yield (row["steps"][0]["offices"], *own)
    if line["part"] == "copy" and line["source"] == "mandates":
        yield (row["copies_to"], *own)
    elif line["part"] == "copy":
        roles = [name for each in row["copied_as"] for name in each["offices"]]
        yield ([name for name in row["copies_to"] if name not in roles], *own)
        yield (row["copies_to"], *own)
        for each in row["copied_as"]:
            yield (each["offices"], each["status"], each["reason"], each["basis"])
        if row.get("no_copies"):
            denied = row["no_copies"]
            yield (denied["to"], row["status"], row["reason"], denied["basis"])


def _gaps(parts: dict[str, Any], told: set[str]) -> list[str]:
    """What the parts do not say, by their own status."""
    chains, routes = parts["paraf"]["chains"], parts["route"]["routes"]
    signed = any(chain["signers"] for chain in chains) or any(
        not each["documents"] or {*each["documents"]} & GENERAL
        for each in parts["mandates"]["mandates"]
    )
    copied = any(
        each["copies_to"] or each.get("copied_as") or each.get("no_copies")
        for each in (*chains, *routes, *parts["mandates"]["mandates"])
    )
    gaps = {
        "prepare": not any(chain["drafters"] for chain in chains),
        "initials": not chains,
        "sign": not signed,
        "way": not routes,
        "copy": not copied,
        "deadline": "deadline" not in told,
    }
    return [part for part, is_gap in gaps.items() if is_gap]


def _check(region: Region, question: Question) -> None:
    party, signer = question
    answer = letter(region, party, signer=signer)
    record: dict[str, Any] = letter_view.record(answer)
    parts, told = record["parts"], {line["part"] for line in record["lines"]}
    for line in record["lines"]:
        row = _row(line, parts)
        said = (line["offices"], line["status"], line["reason"], line["basis"])
        assert said in list(_may_say(line, row, party.name)), (question, line, row)
    steps = sum(len(way["steps"]) for way in parts["route"]["routes"])
    assert sum(line["part"] == "way" for line in record["lines"]) == steps
    initials = sum(len(chain["initials"]) or 1 for chain in parts["paraf"]["chains"])
    assert sum(line["part"] == "initials" for line in record["lines"]) == initials
    assert [gap["part"] for gap in record["gaps"]] == _gaps(parts, told), question
    assert parts["paraf"] == paraf_view.record(paraf(region, party, signer))


@pytest.mark.slow
@pytest.mark.parametrize("id", CITIES)
def test_every_line_of_a_city_is_a_row_of_its_part(id: str) -> None:
    """Whoever drafts and signs: the lines are rows of the answers, the gaps their silences."""
    region = city(id)
    for question in _questions(region):
        _check(region, question)


@pytest.mark.slow
@pytest.mark.parametrize("id", INVENTED)
def test_every_line_of_an_invented_region_is_a_row_of_its_part(id: str) -> None:
    """The same where rules meet that no city has: exemptions, copies, times, joined provisions."""
    region = invented(id)
    for question in _questions(region):
        _check(region, question)


def test_one_provision_joins_what_it_rules_together() -> None:
    """Where the very provision of the initials is that of the way, nothing is our reading."""
    region = invented("kab-gema")
    apart = next(
        found for party in region.parties.values() if (found := letter(region, party)).joining
    )
    assert apart.joining is not None
    assert (apart.joining.status, apart.joining.basis) == ("inferred", ())
    basis = apart.paraf.chains[0].rule.basis
    joined = replace(
        region,
        routes=tuple(replace(rule, basis=basis) for rule in region.routes),
        paraf=tuple(replace(rule, basis=basis) for rule in region.paraf),
    )
    whole = letter(joined, apart.party).joining
    assert whole is not None
    assert (whole.status, whole.reason) == ("explicit", None)
    assert whole.basis
