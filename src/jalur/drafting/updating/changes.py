"""Which provisions of a file the new text lacks, has in other words, or has beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from jalur.law.citation import Citation
from jalur.law.findings import ERROR, Finding
from jalur.law.fingerprints import Fingerprints
from jalur.law.region import Region
from jalur.source.fingerprints import fingerprints_of, letters
from jalur.source.text import SourceText

_OF_THE_FILE = frozenset(
    (
        *("copied", "heading-not-encoded", "needless-judgement", "own-term-unused"),
        *("page-without-words", "provision-not-encoded", "provision-not-in-text"),
        *("reference-left-out", "source-changed", "metadata-differs"),
    )
)
"""Rules whose findings say nothing of the words of a provision."""
_ENTRY = re.compile(r"(\w+)\[(\d+)\]")
_HEADING = re.compile(r"headings\[(\d+)\]")


class Place(NamedTuple):
    """An entry of a file."""

    section: str
    number: int
    """Its place in the section, from 0."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What became of the provisions of a file in a new text."""

    known: bool
    """Whether the words of the old text are known; else the changes are what is found now."""
    gone: frozenset[Citation]
    """Those of the file that the text has no more; not ``known``: has not."""
    changed: frozenset[Citation]
    """Those of both whose words are others than those that the file was made of; not ``known``:
    with which something is wrong.
    """
    reworded: frozenset[Citation]
    """Those of ``changed`` whose words are others for certain."""
    headings: frozenset[Citation]
    """The articles that have other headings before them; none where these are not ``known``."""
    fresh: frozenset[Citation]
    """Those of the text that nobody has judged as they are: changed, new, or open."""
    moved: Mapping[Citation, Citation]
    """Where the words of a provision stand now, if they do elsewhere."""
    told: Mapping[Place, Mapping[str, bool]]
    """The entries that the text does not bear out, with the paths within them; of each whether the
    text says more, or else not what stands there.
    """

    def rests_on_gone(self, basis: Iterable[Citation]) -> bool:
        """Whether one of some provisions is there no more."""
        return not self.gone.isdisjoint(basis)

    def rests_on_changed(self, basis: Iterable[Citation]) -> bool:
        """Whether one of some provisions, or what opens the list in which it stands, is changed."""
        return any(not self.changed.isdisjoint((ref, *ref.parents())) for ref in basis)


def changes_by_findings(
    file: Region,
    text: SourceText,
    findings: Iterable[Finding],
    noted: Mapping[Citation, str],
) -> Changes:
    """What became of them by what ``verify`` finds in the file, held against the new text.

    ``noted`` are the words of the old text that the file has beside provisions to be encoded.
    """
    wanted = [each for each in findings if each.severity == ERROR and each.rule not in _OF_THE_FILE]
    known = {ref for ref, each in file.provisions.items() if ref in text.provisions}
    found = {
        each.ref
        for each in wanted
        if each.ref in known and not file.provisions[each.ref].open and not _of_heading(each)
    }
    reworded = {ref for ref, words in noted.items() if ref in known and not same(words, text, ref)}
    changed = frozenset(each for each in found if each is not None) | reworded
    is_open = {ref for ref, each in file.provisions.items() if each.open}
    new = text.provisions.keys() - file.provisions.keys()
    told = _Places(file).told(wanted)
    return Changes(
        known=False,
        gone=gone(file, text),
        changed=changed,
        reworded=frozenset(reworded),
        headings=frozenset(),
        fresh=changed | is_open | new,
        moved={},
        told=told,
    )


def changes_by_words(
    file: Region, text: SourceText, was: Fingerprints, findings: Iterable[Finding]
) -> Changes:
    """What became of them by the words of the old text, and of the new one."""
    now = fingerprints_of(text, "")
    by_words: dict[str, list[Citation]] = {}
    for ref, words in now.provisions.items():
        by_words.setdefault(words, []).append(ref)
    changed = {ref for ref, words in was.provisions.items() if now.provisions.get(ref) != words}
    moved: dict[Citation, Citation] = {}
    for ref in changed & file.provisions.keys():
        found = by_words.get(was.provisions[ref], [])
        if len(found) == 1:
            moved[ref] = found[0]
    new = now.provisions.keys() - was.provisions.keys()
    both = frozenset(changed & now.provisions.keys())
    headings = frozenset(
        ref
        for ref in was.headings.keys() | now.headings.keys()
        if was.headings.get(ref) != now.headings.get(ref)
    )

    def is_of_change(found: Finding) -> bool:
        heading = _HEADING.match(found.path)
        if heading is not None:
            # It may stand before another article, of which no word was changed.
            return file.headings[int(heading[1])].before in headings
        return found.ref in changed or found.ref in new

    told = _Places(file).told(
        each for each in findings if each.severity == ERROR and is_of_change(each)
    )
    return Changes(
        known=True,
        gone=frozenset(ref for ref in gone(file, text) if _whole(ref) in was.provisions),
        changed=both & file.provisions.keys(),
        reworded=both & file.provisions.keys(),
        headings=headings,
        fresh=both | new,
        moved=moved,
        told=told,
    )


def gone(file: Region, text: SourceText) -> frozenset[Citation]:
    """The provisions of a file that a text lacks; the rows of an annex are gone with it."""
    return frozenset(ref for ref in file.provisions if _whole(ref) not in text.provisions)


def _whole(ref: Citation) -> Citation:
    """A provision as a text has it: the row of a party is part of its annex."""
    return Citation(ref.parts[:-1]) if ref.parts[-1].level == "baris" else ref


def same(words: str, text: SourceText, ref: Citation) -> bool:
    """Whether a provision of a text has these words."""
    return letters(words) == letters(text.provisions[ref])


def _of_heading(found: Finding) -> bool:
    return found.path.partition("[")[0] in ("headings", "regulation") or found.path.startswith(
        "regulation."
    )


def _says_more(rule: str) -> bool:
    """Whether a finding is that the file lacks something."""
    return rule.endswith(("-left-out", "-has-more", "-without-fact"))


class _Places:
    """The entries of a file by the paths of findings."""

    def __init__(self, file: Region) -> None:
        self._named: Mapping[str, Mapping[str, int]] = {
            "parties": {id: n for n, id in enumerate(file.parties)},
            "natures": {nature: n for n, nature in enumerate(file.natures)},
            "provisions": {str(ref): n for n, ref in enumerate(file.provisions)},
        }

    def told(self, findings: Iterable[Finding]) -> Mapping[Place, Mapping[str, bool]]:
        """The entries of some findings, with the paths within them, and what is told of each."""
        found: dict[Place, dict[str, bool]] = {}
        for each in findings:
            place, within = self._of(each.path)
            if place is not None:
                paths = found.setdefault(place, {})
                paths[within] = paths.get(within, True) and _says_more(each.rule)
        return found

    def _of(self, path: str) -> tuple[Place | None, str]:
        """The entry at or above a path, and the rest of the path; None of what is no entry."""
        entry = _ENTRY.match(path)
        if entry is not None:
            return Place(entry[1], int(entry[2])), path[entry.end() :].lstrip(".")
        section, _, rest = path.partition(".")
        names = self._named.get(section, {})
        found = max((name for name in _heads(rest) if name in names), key=len, default=None)
        if found is None:
            return None, ""
        return Place(section, names[found]), rest[len(found) :].lstrip(".")


def _heads(path: str) -> Iterator[str]:
    """A path, and what stands before each of its points."""
    while path:
        yield path
        path = path.rpartition(".")[0]
