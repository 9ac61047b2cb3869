"""The sentences of an answer and of its parts in every language, as JSON has them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from jalur.law.region import Region
from jalur.output.language import LANGUAGES, Catalogue, load_catalogue
from jalur.output.sentences.chain import chain_sentence
from jalur.output.sentences.mandate import mandate_sentence
from jalur.output.sentences.relation import relation_sentence
from jalur.output.sentences.route import route_sentence
from jalur.output.sentences.several import (
    chains_sentence,
    mandates_sentence,
    relations_sentence,
    routes_sentence,
)

if TYPE_CHECKING:  # Types alone.
    from jalur.answers.chain import Chain, ParafAnswer
    from jalur.answers.mandate import Mandate
    from jalur.answers.mandates import MandateAnswer
    from jalur.answers.related import Relation
    from jalur.answers.relations import RelationAnswer
    from jalur.answers.routes import Route, RouteAnswer

Spoken = dict[str, str]
"""A sentence by the language it is in."""


def routes_spoken(answer: RouteAnswer) -> Spoken:
    """Of an answer about routes; raises ``DataError`` as its silence does."""
    return _spoken(partial(routes_sentence, answer))


def route_spoken(region: Region, route: Route) -> Spoken:
    """Of one route."""
    return _spoken(partial(route_sentence, region, route))


def chains_spoken(answer: ParafAnswer) -> Spoken:
    """Of an answer about initials; raises ``DataError`` as its silence does."""
    return _spoken(partial(chains_sentence, answer))


def chain_spoken(region: Region, chain: Chain) -> Spoken:
    """Of one paraf chain."""
    return _spoken(partial(chain_sentence, region, chain))


def relations_spoken(answer: RelationAnswer) -> Spoken:
    """Of an answer about relations; raises ``DataError`` as its silence does."""
    return _spoken(partial(relations_sentence, answer))


def relation_spoken(region: Region, relation: Relation) -> Spoken:
    """Of one relation."""
    return _spoken(partial(relation_sentence, region, relation))


def mandates_spoken(answer: MandateAnswer) -> Spoken:
    """Of an answer about mandates; raises ``DataError`` as its silence does."""
    return _spoken(partial(mandates_sentence, answer))


def mandate_spoken(region: Region, mandate: Mandate) -> Spoken:
    """Of one mandate or prohibition."""
    return _spoken(partial(mandate_sentence, region, mandate))


def _spoken(said: Callable[[Catalogue], str]) -> Spoken:
    """What is ``said`` with the words of each language, Indonesian first."""
    return {each: said(load_catalogue(each)) for each in sorted(LANGUAGES, reverse=True)}
