"""Plants errors into regulations and their files, and counts what ``verify`` notices of them.

``planted.py FOLDER [EACH]``: FOLDER holds the text of each shipped city as ``<city>.txt``; EACH is
how many errors of a kind are planted into one regulation (4). Printed is a row for each kind: how
many were planted, how many noticed, their share; below them those that were not. *Noticed* is a
finding that was not there before, at the provision of the error or in its list; that the text or
its concordance changed does not count.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.vocabulary import Vocabulary
from jalur.loading.folders import DataFolders
from jalur.loading.regions import load_regions
from jalur.loading.source_file import read_source_file
from jalur.loading.vocabulary import load_vocabulary
from jalur.source.text import SourceText, read_source
from jalur.verification.evidence import Evidence
from jalur.verification.sentences import Sentences
from jalur.verification.verify import verify
from planting import Plant
from plants import in_the_file
from plants_parties import exchanged_parties
from plants_rules import exchanged_facts
from plants_text import in_the_text

EACH = 4
INVENTED = Path(__file__).parents[1] / "tests" / "verify"
RICH = Path(__file__).parents[1] / "tests" / "planted"
_SILENT = frozenset({"source-changed", "concordance-stale", "concordance-missing"})

Found = frozenset[tuple[str, Citation | None, str]]


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


def regulations(folder: Path) -> Iterator[tuple[Region, str]]:
    """Every shipped city and the invented kabupaten, each with its text."""
    shipped, invented, rich = DataFolders(), DataFolders(INVENTED), DataFolders(RICH)
    for places, texts, ids in (
        (shipped, folder, shipped.ids()),
        (invented, INVENTED, ("kab-sungai-emas",)),
        (rich, RICH, ("kab-teluk-pandan",)),
    ):
        for region in load_regions(places, ids)[0]:
            yield region, read_source_file(str(texts / f"{region.id}.txt")).text


def tallies(folder: Path, each: int) -> dict[str, Tally]:
    """What was planted and noticed, by kind."""
    vocabulary = load_vocabulary(DataFolders())
    outcomes: dict[str, list[tuple[bool, str]]] = defaultdict(list)
    for region, text in regulations(folder):
        source = read_source(text)
        before = found(region, source, vocabulary)
        chance = random.Random(region.id)
        for kind, plants in _by_kind(region, text, source, vocabulary).items():
            chance.shuffle(plants)
            for plant in plants[:each]:
                planted = plant.region or region
                read = read_source(plant.text) if plant.text else source
                new = found(planted, read, vocabulary) - before
                noticed = any(near(ref, plant.at) for _, ref, _ in new)
                outcomes[kind].append((noticed, f"{region.id} {plant.at}: {plant.what}"))
    return {
        kind: Tally(
            len(all_of), sum(noticed for noticed, _ in all_of), tuple(w for n, w in all_of if not n)
        )
        for kind, all_of in sorted(outcomes.items())
    }


def _by_kind(
    region: Region, text: str, source: SourceText, vocabulary: Vocabulary
) -> dict[str, list[Plant]]:
    kinds: dict[str, list[Plant]] = defaultdict(list)
    sentences = Sentences(Evidence(region, source, vocabulary))
    for plant in (
        *in_the_file(region),
        *exchanged_parties(region, sentences),
        *exchanged_facts(region),
        *in_the_text(region, text, source, vocabulary, sentences),
    ):
        kinds[plant.kind].append(plant)
    return kinds


def main(folder: Path, each: int) -> None:
    """Print the table, and what was not noticed."""
    table = tallies(folder, each)
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


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else EACH)
