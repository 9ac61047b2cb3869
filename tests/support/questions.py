"""Everything that can be asked of a region, drawn at random; and how it is asked in this process."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from random import Random
from unittest.mock import patch

from jalur.cli.main import run
from jalur.comparison.topics import TOPICS
from jalur.law.region import Region
from support.commandline import FORMATS, Ran

OTHERS = ("kendari", "bukittinggi", "tarakan")
"""Shipped cities that a region is compared with."""
UNREAL = ("Kecamatan Baruga", "Kepala Dinas Sosial", "Asisten II", "Disdik", "Dinas", "tak dikenal")
"""Names that most regions do not have."""


def asked(arguments: list[str], folder: str, stdin: str = "") -> Ran:
    """What one command line does, with the files of ``folder`` beside the shipped ones."""
    out, err = io.StringIO(), io.StringIO()
    environment = {"LANG": "C.UTF-8", "COLUMNS": "80", "JALUR_DATA": folder}
    with (
        patch.dict(os.environ, environment, clear=True),
        patch.object(sys, "stdin", io.StringIO(stdin)),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        code = run(arguments)
    return Ran(code, out.getvalue(), err.getvalue())


def questions(id: str, region: Region, random: Random, parties: int = 4) -> Iterator[list[str]]:
    """Command lines about the region, each in some format: every command, and some parties."""
    for words in _of_the_region(id, region, random):
        yield [*words, "-f", random.choice(FORMATS)]
    typed = random.sample(list(region.parties), min(parties, len(region.parties)))
    typed += [party.name for party in random.sample(list(region.parties.values()), 1)]
    typed.append(random.choice(UNREAL))
    for name in typed:
        other = random.choice(list(region.parties))
        for words in _of_a_party(id, region, random, name, other):
            yield [*words, "-f", random.choice(FORMATS)]


def _of_the_region(id: str, region: Region, random: Random) -> Iterator[list[str]]:
    kind = random.choice([party.kind for party in region.parties.values()])
    coordinator = random.choice([each.coordinator for each in region.assignments] or ["x"])
    document = random.choice(list(region.common.documents))
    ref = random.choice(list(region.provisions))
    word = random.choice(region.provisions[ref].summary.split())
    yield ["cities"]
    yield ["show", id]
    yield ["units", id]
    yield ["units", id, "--all"]
    yield ["units", id, "--all", "--kind", kind]
    yield ["units", id, "--under", coordinator]
    yield ["paraf", id]
    yield ["paraf", id, "--by", coordinator]
    yield ["route", id, "--via", coordinator]
    yield ["paraf", id, "--document", document]
    yield ["relation", id]
    yield ["pasal", id]
    yield ["pasal", id, str(ref)]
    yield ["search", "--city", id, "--", word]
    yield ["compare", id, random.choice(OTHERS)]
    yield ["compare", id, random.choice(OTHERS), "--topic", random.choice(list(TOPICS))]
    yield ["diff", random.choice(OTHERS), id]
    yield ["diff", id, random.choice(OTHERS), "--exit-code"]


def _of_a_party(
    id: str, region: Region, random: Random, name: str, other: str
) -> Iterator[list[str]]:
    purpose = random.choice(list(region.common.purposes))
    kind = random.choice(["authority", "duty", "task"])
    yield ["route", id, "--", name]
    yield ["route", id, "-p", "all", "--", name]
    yield ["route", id, "-p", purpose, "--to", other, "--", name]
    yield ["route", id, "--to", name]
    yield ["route", id, "--via", other, "--", name]
    yield ["paraf", id, "--by", name]
    yield ["paraf", id, "--by", other, "--", name]
    yield ["paraf", id, "--", name]
    yield ["paraf", id, "--signer", other, "--", name]
    yield ["relation", id, "--", name]
    yield ["relation", id, "--", name, other]
    yield ["mandates", id, "--", name]
    yield ["mandates", id, "--kind", kind, "--", name]
    yield ["letter", id, "--", name]
    yield ["letter", id, "--signer", other, "--absent", other, "-p", purpose, "--", name]
    yield ["show", id, "--", name]
    yield ["show", id, "--full", "--", name]
