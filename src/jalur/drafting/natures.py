"""Where a text names and defines the natures of relations."""

from __future__ import annotations

import re
from collections.abc import Mapping

from jalur.drafting.definitions import Definitions
from jalur.drafting.entries import Entry
from jalur.drafting.reading import Reading
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_HEAD = 6
"""So many words of a provision name the nature that it is about."""
_NO_FORM = frozenset(("definition", "relation"))
"""Kinds of provisions that name a nature and tell no form: that they are of it is a guess."""


def draft_natures(
    reading: Reading,
    definitions: Definitions,
    kinds: Mapping[Citation, tuple[str, bool]],
    references: Mapping[Citation, tuple[Citation, ...]],
) -> dict[str, Entry]:
    """The natures, each with the provisions that name and define it.

    ``kinds`` are those of the provisions, and whether they are sure.
    """
    found: dict[str, list[Citation]] = {}
    unsure: set[str] = set()
    own = reading.vocabulary.drafting
    named = any_of(word for words in reading.common.natures.values() for word in words)
    applying = re.compile(
        rf"(?:{any_of(own.relations)})\s+(?:\w+|{named})\s+(?:{any_of(own.applying)})\b",
        re.IGNORECASE,
    )
    leads = any_of([*own.between, *own.pairing])
    of_pair = re.compile(rf"\W*(?:(?:{leads})[\s-]+)?<", re.IGNORECASE)
    listing = _listing(reading, named)
    goes = any_of([*own.applying, *own.ways["goes"]])
    between = re.compile(
        rf"(?P<head>(?:{any_of(own.relations)})\s[^,;:]*?)\s+(?:{goes})\b", re.IGNORECASE
    )
    pointing = re.compile(
        rf"(?:{any_of(own.relations)})\s+(?:{any_of(reading.vocabulary.pointing)})\b[^<]*$",
        re.IGNORECASE,
    )
    begun = re.compile(rf"(?:[\w ]*?(?:{any_of(own.relations)})\s+)?(?:{named})\b", re.IGNORECASE)
    terms = {each.at: each.term for each in definitions.all}
    for ref in reading.operative():
        kind, sure = kinds[ref]
        applies = kind == "relation" and applying.match(reading.source.provisions[ref])
        if pointing.match(reading.marked(ref)):
            for nature in _pointed(found, references.get(ref, ())):
                found[nature].append(ref)
                unsure.add(nature)
            continue
        if match := listing.match(" ".join(reading.source.provisions[ref].split())):
            for nature in reading.natures(match["list"])[0]:
                found.setdefault(nature, []).append(ref)
                unsure.add(nature)
            continue
        if kind not in ("form", "meaning", "definition") and not applies:
            continue
        if reading.opening(ref) is not None and of_pair.match(reading.marked(ref)):
            continue
        words = terms.get(ref, "") if kind == "definition" else reading.source.provisions[ref]
        whole_head = between.match(words)
        head = whole_head["head"] if whole_head else " ".join(words.split()[:_HEAD])
        natures, spelt = reading.natures(head)
        for nature in natures:
            found.setdefault(nature, []).append(ref)
            # An item of two words, *teknis fungsional*, may be a nature of its own.
            whole = reading.opening(ref) is None or begun.match(head) is not None
            if not (sure and spelt and whole and len(natures) == 1) or kind in _NO_FORM:
                unsure.add(nature)
    order = list(reading.common.natures)
    return {
        nature: Entry({"": found[nature]}, sure=nature not in unsure)
        for nature in sorted(found, key=order.index)
    }


def _listing(reading: Reading, named: str) -> re.Pattern[str]:
    """A sentence that has the forms of the relations one behind the other."""
    own = reading.vocabulary.drafting
    forms, relations = any_of(own.ways["forms"]), any_of(own.relations)
    verbs = any_of([*own.applying, *own.ways["goes"]])
    ends = any_of([*own.opens["scope"], *own.ways["natured"]])
    each, joints = rf"(?:(?:{relations})\s+)?(?:{named})", any_of(reading.vocabulary.joining)
    return re.compile(
        rf"(?:(?:{forms})\s+)?(?:{relations})\s+(?:(?:{verbs})\s+)?(?:{ends})\s+"
        rf"(?P<list>{each}(?:(?:\s*,\s*(?:(?:{joints})\s+)?|\s+(?:{joints})\s+){each})+)",
        re.IGNORECASE,
    )


def _pointed(found: Mapping[str, list[Citation]], targets: tuple[Citation, ...]) -> list[str]:
    """The natures of the items to which a sentence points: *hubungan kerja sebagaimana dimaksud
    pada ayat (1) huruf b dan huruf c*.
    """
    named = {at: [nature for nature, places in found.items() if at in places] for at in targets}
    each = [natures[0] for natures in named.values() if len(natures) == 1]
    return each if len(each) == len(targets) else []
