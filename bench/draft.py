"""Measures drafts against the files of people: ``draft.py --sources FOLDER``.

FOLDER holds the text of each shipped regulation as ``<city>.txt``. Each is drafted and held against
its file, fact by fact: how many of the file's facts the draft has, how many of the draft's are
unmarked, and which unmarked ones the file has not. The short texts of ``tests/verify/unlike``
follow, those of the regions of ``tests/cases``, which have the rarer forms, and the whole
regulations of ``bench/regulations``, composed and encoded by people who knew nothing of the
drafter: ``seen`` were read when its words were chosen, ``unseen`` only as numbers. ``second`` are
files that others made of some of the texts: how far two people agree is how far a draft can.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from draft_alike import Fact, same_as
from draft_facts import facts_of
from draft_further import told_as_mandates
from jalur.drafting.emitter import emitted
from jalur.law.region import Region
from jalur.law.rules.steps import STAND_INS
from jalur.law.vocabulary import Vocabulary
from jalur.loading.common import load_common
from jalur.loading.folders import DataFolders, data_folders
from jalur.loading.reading import Broken, read
from jalur.loading.regions import load_region
from jalur.loading.shipped_schema import top_place
from jalur.loading.sound_drafts import sound_draft
from jalur.loading.source_file import read_source_file
from jalur.loading.vocabulary import load_vocabulary
from jalur.source.text import read_source
from jalur.text.folding import fold

TESTS = Path(__file__).parents[1] / "tests"
REGULATIONS = Path(__file__).parent / "regulations"
UNLIKE = TESTS / "verify" / "unlike"
REGIONS = TESTS / "cases" / "regions"
SORTS = (
    *("metadata", "heading", "key", "kind", "reference", "party", "party kind", "head", "member"),
    *("affair", "row", "field", "nature", "relation", "point", "route step", "paraf", "mandate"),
    "prohibition",
    "matrix column",
    "matrix cell",
    "signed document",
    "for whom",
    "time of a mandate",
    "amount",
    "signature",
    "capacity",
    "limits",
    "appointed by",
    "medium",
    "exception",
    "case of a mandate",
)


@dataclass(frozen=True, slots=True)
class Held:
    """A draft beside the file of a person."""

    city: str
    theirs: Mapping[str, set[Fact]]
    ours: Mapping[str, set[Fact]]
    marked: frozenset[Fact]

    def found(self, sort: str) -> int:
        """How many facts of the file the draft has."""
        return len(self.theirs[sort] & self.ours[sort])

    def plain(self, sort: str) -> set[Fact]:
        """The facts of the draft without a mark."""
        return self.ours[sort] - self.marked

    def wrong(self, sort: str) -> set[Fact]:
        """Those of them that the file has not."""
        return self.plain(sort) - self.theirs[sort]


def held(id: str, text: Path, places: DataFolders) -> Held:
    """The draft of a text beside the file of its region."""
    source = read_source_file(str(text))
    common = load_common(places)
    words = load_vocabulary(places)
    draft = sound_draft(id, read_source(source.text), common, words, source.fingerprint)
    written = read(emitted(draft, top_place()), id, common)
    if isinstance(written, Broken):
        raise SystemExit(f"{id}: the draft is no sound file: {written.findings[:5]}")
    region = load_region(places, id)
    return _beside(id, written, region, frozenset(draft.guesses()), words)


def held_again(text: Path, places: DataFolders, second: DataFolders) -> Held:
    """The file that a second person made of a text beside that of the first."""
    words = load_vocabulary(places)
    theirs = load_region(places, text.stem)
    return _beside(text.stem, load_region(second, text.stem), theirs, frozenset(), words)


def agreed() -> list[Held]:
    """The second file of a text beside the first, of all that two people encoded."""
    second = data_folders(str(REGULATIONS / "second"))
    found = []
    for path in sorted((REGULATIONS / "second").glob("*.yaml")):
        text = next(REGULATIONS.glob(f"*/{path.stem}.txt"))
        found.append(held_again(text, data_folders(str(text.parent)), second))
    return found


def _beside(
    id: str, written: Region, region: Region, guesses: frozenset[str], words: Vocabulary
) -> Held:
    parties = _same(written, region)

    def name(party: str) -> str:
        return parties.get(party, f"?{party}")

    same = same_as(written, region, name, words)
    theirs, _ = facts_of(region, lambda party: party, frozenset(), same)
    ours, marked = facts_of(written, name, guesses, same)
    told, guessed = told_as_mandates(written, name, guesses)
    same_told = (told & theirs["mandate"]) - ours["mandate"]
    ours["mandate"] |= same_told
    marked |= guessed & same_told
    return Held(id, theirs, ours, marked)


def held_in(folder: Path) -> list[Held]:
    """The drafts of the texts of a folder beside their files."""
    texts = sorted(folder.glob("*.txt"))
    places = data_folders(str(folder)) if texts else DataFolders()
    return [held(path.stem, path, places) for path in texts]


def _same(draft: Region, file: Region) -> Mapping[str, str]:
    """The parties of a draft to those of the file that bear one of their names.

    *RSUD Siwalan* of Kabupaten Siwalan is its *RSUD*: whoever asks by either name is answered.
    """
    spellings = file.common.spellings
    place = f" {file.regulation.place}"
    owners = {
        fold(said, spellings): party.id
        for shorten in (True, False)
        for party in file.parties.values()
        for name in (*party.aliases, party.name)
        for said in ([name.removesuffix(place)] if shorten else [name])
    }
    same: dict[str, str] = {role: role for role in STAND_INS}
    for party in draft.parties.values():
        for name in (party.name, *party.aliases):
            owner = owners.get(fold(name, spellings))
            if owner is not None:
                same.setdefault(party.id, owner)
    return same


def shares(every: list[Held]) -> Iterator[str]:
    """A line per sort of fact: of the file found, of the draft unmarked, of these wrong."""
    for sort in SORTS:
        cells = []
        for each in every:
            theirs, found = len(each.theirs[sort]), each.found(sort)
            plain, wrong = len(each.plain(sort)), len(each.wrong(sort))
            share = f"{100 * found // theirs}%" if theirs else "-"
            cells.append(f"{share} {found}/{theirs} ({plain}/{len(each.ours[sort])}, {wrong})")
        yield f"{sort}\t" + "\t".join(cells)
    cells = []
    for each in every:
        ours = sum(len(each.ours[sort]) for sort in SORTS)
        plain = sum(len(each.plain(sort)) for sort in SORTS)
        wrong = sum(len(each.wrong(sort)) for sort in SORTS)
        cells.append(f"{100 * plain // max(ours, 1)}% {plain}/{ours}, {wrong}")
    yield "unmarked, wrong\t" + "\t".join(cells)


def _report(every: list[Held], show: str | None) -> None:
    print("\t".join(["fact", *(each.city for each in every)]))
    print(*shares(every), sep="\n")
    if show is None:
        return
    for each in every:
        for sort in SORTS if show == "all" else (show,):
            for fact in sorted(map(str, each.wrong(sort))):
                print(f"  {each.city} {sort} WRONG {fact}")
            if show != "all":
                for fact in sorted(map(str, each.theirs[sort] - each.ours[sort])):
                    print(f"  {each.city} {sort} left out {fact}")
                for fact in sorted(map(str, (each.ours[sort] & each.marked) - each.theirs[sort])):
                    print(f"  {each.city} {sort} marked, not there {fact}")


def _summed(name: str, every: list[Held]) -> Held:
    theirs: dict[str, set[Fact]] = defaultdict(set)
    ours: dict[str, set[Fact]] = defaultdict(set)
    marked: set[Fact] = set()
    for each in every:
        for sort in SORTS:
            theirs[sort] |= {(each.city, *fact) for fact in each.theirs[sort]}
            ours[sort] |= {(each.city, *fact) for fact in each.ours[sort]}
        marked |= {(each.city, *fact) for fact in each.marked}
    return Held(name, theirs, ours, frozenset(marked))


def main() -> None:
    """Print the shares of every city, and of the other texts together."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True)
    parser.add_argument("--show", help="a sort of fact, or all: what is wrong and left out")
    parser.add_argument("--unlike", action="store_true", help="the other texts alone, one by one")
    parser.add_argument("--of", help="the name of one composed text, which alone is measured")
    args = parser.parse_args()
    if args.of is not None:
        text = next(REGULATIONS.glob(f"*/{args.of}.txt"))
        _report([held(text.stem, text, data_folders(str(text.parent)))], args.show)
        return
    places = DataFolders()
    cities = [held(id, args.sources / f"{id}.txt", places) for id in places.ids()]
    short = held_in(UNLIKE)
    forms = [
        held(path.stem, path, data_folders(str(REGIONS)))
        for path in sorted((TESTS / "verify").glob("*.txt"))
        if (REGIONS / f"{path.stem}.yaml").exists()
    ]
    seen, unseen = (held_in(REGULATIONS / name) for name in ("seen", "unseen"))
    every = [_summed("short", short), _summed("rarer forms", forms), _summed("seen", seen)]
    _report(every if args.unlike else [*cities, *every], args.show)
    _report([_summed("unseen", unseen), _summed("two people", agreed())], None)


if __name__ == "__main__":
    main()
