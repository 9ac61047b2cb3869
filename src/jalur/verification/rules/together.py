"""Whether everyone who acts together with others in a provision does so in the facts there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from jalur.law.citation import Citation
from jalur.law.findings import Finding
from jalur.law.region import Region
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.rules.pairs import judgements
from jalur.verification.sentences import Sentences, sentences_of

_CLOSE = 3
"""A partner stands so near behind whoever acts."""
_WITH = 6
"""What one does with the other is a longer word: *dengan melibatkan*."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about one of several whom no fact there has, himself or by a group of his."""
    region, sentences = evidence.region, sentences_of(evidence)
    besides = _besides(evidence)
    everyone = _doing(region)
    for ref, parties in everyone.items():
        if ref.is_row:
            # Who acts in each row may do so by a fact that rests on the whole annex.
            parties = parties.union(*(everyone.get(at, ()) for at in ref.parents()))
        together = dict.fromkeys(_acting(evidence, sentences, ref))
        done = any(sentences.reached[id] & parties for id in together)
        for party in together if done and not sentences.roles(ref).listed else ():
            # Who is meant by a group stands in the list that is opened there.
            opens = evidence.words(ref).rstrip().endswith(":")
            family = sentences.reached[party] if opens else sentences.groups(party)
            if not family & (parties | besides[ref]) and not judgements(region, ref, (party,)):
                name = region.name(party)
                yield finding("party-left-out", f"provisions.{ref}", ref, name=name)


def _doing(region: Region) -> dict[Citation, set[str]]:
    """Who does a point there, or has a duty, a task, an authority or a prohibition."""
    doing: dict[Citation, set[str]] = defaultdict(set)
    for relation in region.relations:
        for point in relation.points:
            doing[point.at].update(point.by)
    for mandate in region.mandates:
        doing[mandate.at].update(mandate.parties)
    for rule in region.prohibitions:
        doing[rule.at].update(rule.parties)
    return doing


def _besides(evidence: Evidence) -> dict[Citation, set[str]]:
    """To whom a point goes."""
    besides: dict[Citation, set[str]] = defaultdict(set)
    for relation in evidence.region.relations:
        for point in relation.points:
            besides[point.at].update(point.to)
    return besides


def _acting(evidence: Evidence, sentences: Sentences, ref: Citation) -> Iterator[str]:
    """With whom a provision begins, or by whom it is done, and who does it with him."""
    roles = sentences.roles(ref)
    first = roles.led_to[0][1] if roles.led_to else ()
    partners = not set(evidence.vocabulary.partners).isdisjoint(first) and len(first) < _CLOSE
    with_him = partners and not any(_is_verb(word) for word in first)
    joined = [id for id, words in roles.led_to if with_him and words == first]
    if not roles.begun and joined and len(roles.unled) == 1:
        yield from roles.unled
    yield from (*roles.begun, *joined)
    if not roles.begun and not joined:
        agents = set(sentences.agents(ref))
        by = [each for each in roles.led if each.party in agents]
        yield from (each.party for each in by if each.words == by[0].words)
        if not roles.led and _in_a_row(evidence, sentences, ref):
            yield from roles.unled


def _is_verb(word: str) -> bool:
    return word.startswith("me") and len(word) >= _WITH


def _in_a_row(evidence: Evidence, sentences: Sentences, ref: Citation) -> bool:
    """Whether the names of a provision are all in one row: *guna ketertiban, A dan B menjaga*."""
    text, words = evidence.words(ref), evidence.vocabulary
    named = list(sentences.named(ref))
    between = [
        text[len(text) - len(one[2]) : len(other[1])].strip(" ,") for one, other in pairwise(named)
    ]
    return bool(between) and {*words.joining, ""}.issuperset(between)
