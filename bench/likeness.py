"""Lists how the shipped cities encode the sentences of each form: ``likeness.py FOLDER``.

FOLDER holds the text of each regulation as ``<city>.txt``. Each line is one set of facts about the
two parties of a sentence, with the provisions that have it; one that lacks what its form asks for
shows the reason that the file gives.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.loading.regions import load_regions
from jalur.loading.source_file import read_source_file
from jalur.loading.vocabulary import load_vocabulary
from jalur.source.text import read_source
from jalur.verification.evidence import Evidence
from jalur.verification.rules.forms import Formed, formed
from jalur.verification.rules.pairs import judgements
from jalur.verification.sentences import Sentences

Found = tuple[Region, Formed]


def all_formed(folder: Path) -> Iterator[Found]:
    """The sentences of a form of every shipped city, held against its text in ``folder``."""
    places = DataFolders()
    vocabulary = load_vocabulary(places)
    for region in load_regions(places, places.ids())[0]:
        text, _ = read_source_file(str(folder / f"{region.id}.txt"))
        evidence = Evidence(region, read_source(text), vocabulary)
        yield from ((region, each) for each in formed(evidence, Sentences(evidence)))


def lines(found: Iterator[Found]) -> Iterator[str]:
    """The forms, and below each the sets of facts, the most frequent first."""
    groups: dict[str, dict[str, list[str]]] = {}
    for region, each in found:
        facts = ", ".join(sorted(each.facts)) or "-"
        if each.lacking:
            reasons = judgements(region, each.said.ref, each.said.pair)
            facts = "; ".join(reason.reason for reason in reasons) or f"UNLIKE: {facts}"
        place = f"{region.id} {each.said.ref}"
        places = groups.setdefault(each.kind, {}).setdefault(facts, [])
        if place not in places:
            places.append(place)
    for kind, sets in groups.items():
        yield kind
        for facts, places in sorted(sets.items(), key=lambda item: -len(item[1])):
            yield f"  {facts}: {'; '.join(places)}"


if __name__ == "__main__":
    print(*lines(all_formed(Path(sys.argv[1]))), sep="\n")
