"""Plants errors into regulations and their files, and counts what ``verify`` notices of them.

``planted.py FOLDER [EACH]``: FOLDER holds the text of each shipped city as ``<city>.txt``; EACH is
how many errors of a kind are planted into one regulation (5). ``--region`` and ``--kind`` plant
only into regulations with this id, and errors with this word in their kind; both may be repeated.
Printed is a row for each kind: how many were planted, how many noticed, their share; below them
those that were not. *Noticed* is a finding that was not there before, at the provision of the error
or in its list; that the text or its concordance changed does not count.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.vocabulary import Vocabulary
from jalur.loading.common import load_common
from jalur.loading.folders import DataFolders
from jalur.loading.reading import read as read_region
from jalur.loading.regions import load_region
from jalur.loading.source_file import read_source_file
from jalur.loading.vocabulary import load_vocabulary
from jalur.source.text import SourceText, read_source
from jalur.verification.evidence import Evidence
from jalur.verification.sentences import Sentences
from jalur.verification.verify import verify
from planting import Plant
from plants import in_the_file
from plants_limits import exchanged_limits
from plants_model import in_the_model
from plants_parties import exchanged_parties
from plants_rules import exchanged_facts
from plants_text import in_the_text

EACH = 5
TESTS = Path(__file__).parents[1] / "tests"
INVENTED = (
    ("verify", "verify", "kab-sungai-emas"),
    ("planted", "planted", "kab-teluk-pandan"),
    *(
        ("cases/regions", "verify", f"kab-{name}")
        for name in ("karang", "lereng", "lontar", "paluh", "samudra", "siwalan")
    ),
)
"""The folder of a file, that of its text, and its id, below the tests; and all of ``UNLIKE``."""
UNLIKE = "verify/unlike"
_SILENT = frozenset({"source-changed", "concordance-stale", "concordance-missing"})

Found = frozenset[tuple[str, Citation | None, str]]


class Regulation(NamedTuple):
    """Where a file and its text lie."""

    id: str
    places: Path | None
    """The folder of the file; None for a shipped city."""
    texts: Path


class Outcome(NamedTuple):
    """One error that was planted."""

    kind: str
    noticed: bool
    what: str


class Tally(NamedTuple):
    """What was planted of one kind, and noticed of it."""

    planted: int
    noticed: int
    missed: tuple[str, ...]


def found(region: Region, source: SourceText, vocabulary: Vocabulary) -> Found:
    """The findings that count, each by its rule, its provision and its words."""
    return frozenset(
        (each.rule, each.ref, str(each.message))
        for each in verify(region, source, vocabulary)
        if each.rule not in _SILENT
    )


def near(ref: Citation | None, at: Citation) -> bool:
    """Whether a finding speaks of the provision, of one above or below it, or of its list."""
    if ref is None:
        return False
    above = Citation(at.parts[:-1]) if len(at.parts) > 1 else at
    return ref.covers(at) or above.covers(ref)


def regulations(folder: Path) -> Iterator[Regulation]:
    """Every shipped city and every invented region with a whole text."""
    for id in DataFolders().ids():
        yield Regulation(id, None, folder)
    for file, text, id in INVENTED:
        yield Regulation(id, TESTS / file, TESTS / text)
    for path in sorted((TESTS / UNLIKE).glob("*.yaml")):
        yield Regulation(path.stem, TESTS / UNLIKE, TESTS / UNLIKE)


def outcomes(regulation: Regulation, each: int, kinds: Sequence[str]) -> list[Outcome]:
    """What was planted into one regulation, ``each`` of every kind with one of the words."""
    places = DataFolders(regulation.places) if regulation.places else DataFolders()
    region, vocabulary = load_region(places, regulation.id), load_vocabulary(DataFolders())
    text = read_source_file(str(regulation.texts / f"{region.id}.txt")).text
    source = read_source(text)
    before = found(region, source, vocabulary)
    chance = random.Random(region.id)
    every = []
    for kind, plants in _by_kind(region, text, source, vocabulary, _file(places, region)).items():
        chance.shuffle(plants)
        asked = not kinds or any(word in kind for word in kinds)
        ready = ((plant, with_it) for plant in plants if (with_it := _with(plant, region)))
        for plant, with_it in islice(ready, each) if asked else ():
            read = read_source(plant.text) if plant.text else source
            new = found(with_it, read, vocabulary) - before
            noticed = any(near(ref, plant.at) for _, ref, _ in new)
            every.append(Outcome(kind, noticed, f"{region.id} {plant.at}: {plant.what}"))
    return every


def _file(places: DataFolders, region: Region) -> str:
    file = places.file(region.id)
    assert file is not None, region.id
    return file.read_text(encoding="utf-8")


def _with(plant: Plant, region: Region) -> Region | None:
    """The region with the error; None where ``validate`` refuses its file."""
    if plant.file is None:
        return plant.region or region
    changed = read_region(plant.file(), region.id, load_common(DataFolders()))
    return changed if isinstance(changed, Region) else None


def tallies(every: Sequence[Regulation], each: int, kinds: Sequence[str]) -> dict[str, Tally]:
    """What was planted and noticed, by kind; the regulations are looked at side by side."""
    by_kind: dict[str, list[Outcome]] = defaultdict(list)
    with ProcessPoolExecutor() as pool:
        for of_one in pool.map(partial(outcomes, each=each, kinds=kinds), every):
            for outcome in of_one:
                by_kind[outcome.kind].append(outcome)
    return {
        kind: Tally(
            len(all_of),
            sum(each.noticed for each in all_of),
            tuple(each.what for each in all_of if not each.noticed),
        )
        for kind, all_of in sorted(by_kind.items())
    }


def _by_kind(
    region: Region, text: str, source: SourceText, vocabulary: Vocabulary, file: str
) -> dict[str, list[Plant]]:
    kinds: dict[str, list[Plant]] = defaultdict(list)
    evidence = Evidence(region, source, vocabulary)
    sentences = Sentences(evidence)
    for plant in (
        *in_the_file(region),
        *exchanged_parties(region, sentences),
        *exchanged_facts(region),
        *exchanged_limits(region, sentences),
        *in_the_model(file, evidence.words),
        *in_the_text(region, text, source, vocabulary, sentences),
    ):
        kinds[plant.kind].append(plant)
    return kinds


def show(table: dict[str, Tally]) -> None:
    """Print the table, and what was not noticed."""
    total = Tally(
        sum(t.planted for t in table.values()), sum(t.noticed for t in table.values()), ()
    )
    print("| kind | planted | noticed | share |\n|---|---|---|---|")
    for kind, tally in (*table.items(), ("all", total)):
        share = round(100 * tally.noticed / tally.planted) if tally.planted else 0
        print(f"| {kind} | {tally.planted} | {tally.noticed} | {share} % |")
    print()
    for kind, tally in table.items():
        for what in tally.missed:
            print(f"not noticed: {kind}: {what}")


def main() -> None:
    """Plant what the command line asks for."""
    parser = argparse.ArgumentParser(description="Counts which planted errors verify notices.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("each", type=int, nargs="?", default=EACH)
    parser.add_argument("--region", action="append", default=[])
    parser.add_argument("--kind", action="append", default=[])
    asked = parser.parse_args()
    every = [
        each for each in regulations(asked.folder) if not asked.region or each.id in asked.region
    ]
    show(tallies(every, asked.each, asked.kind))


if __name__ == "__main__":
    main()
