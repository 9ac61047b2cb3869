"""The sentence above a whole answer: of several routes, chains, relations or mandates, which is for
what.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from jalur.answers.answer import silence_of
from jalur.answers.mandates import ACTS, ASKED_KINDS
from jalur.law.status import INFERRED
from jalur.output.language import Catalogue
from jalur.output.sentences.chain import chain_sentence, document_said
from jalur.output.sentences.mandate import mandate_sentence
from jalur.output.sentences.parts import both, cited, either, forced, plain, sentences
from jalur.output.sentences.points import natures_by_force, natures_said, points_counted
from jalur.output.sentences.relation import relation_sentence, sides_said
from jalur.output.sentences.route import purposes_said, route_sentence
from jalur.text.messages import Message, message

if TYPE_CHECKING:  # Types alone.
    from jalur.answers.chain import Chain, ParafAnswer
    from jalur.answers.mandates import MandateAnswer
    from jalur.answers.related import Relation
    from jalur.answers.relations import RelationAnswer
    from jalur.answers.routes import Route, RouteAnswer

MOST_TOLD = 6
"""So many routes or chains are told apart by all that they are for; of more by their purposes or
documents alone.
"""
MOST_NAMED = 3
"""So many drafters or signers of a chain are named among others."""
FEW_RELATIONS = 3
"""So many relations are told one by one; of more, how many there are of each nature."""
FEW_MANDATES = 2
"""So many mandates are told whole; of more, how many there are of each kind and act."""


def routes_sentence(answer: RouteAnswer, catalogue: Catalogue) -> str:
    """The one route, or which of several is for what; the sentence of silence where there is none.

    Raises ``DataError`` where the concordance of the text is broken.
    """
    if not answer.routes:
        return _silence(answer, catalogue)
    if len(answer.routes) == 1:
        return route_sentence(answer.region, answer.routes[0], catalogue)
    few = len(answer.routes) <= MOST_TOLD
    labels = [_route_label(answer, each, few, catalogue) for each in answer.routes]
    which = _which(labels, catalogue, "several.route")
    return catalogue("several.routes", count=len(labels), which=which)


def _route_label(answer: RouteAnswer, route: Route, few: bool, catalogue: Catalogue) -> str:
    purposes = catalogue(
        "several.for", what=purposes_said(answer.region, route.purposes, catalogue)
    )
    if not few:
        return purposes
    parts = [purposes] if route.purposes != (answer.purpose,) else []
    told = [step for step in route.steps[1:] if route.rule.end_stated or step.n <= route.stated]
    if told:
        end = either(told[-1].offices, catalogue)
        through = route.mode == "through" and not route.rule.end_stated
        parts.append(catalogue("several.through" if through else "several.to", end=end))
    elif not parts:
        parts.append(purposes)
    if route.condition:
        parts.append(catalogue("several.case", case=plain(route.condition)))
    return _marked(", ".join(parts), route.status, catalogue)


def chains_sentence(answer: ParafAnswer, catalogue: Catalogue) -> str:
    """The one chain, or which of several is for what; else the sentence of silence.

    Raises ``DataError`` where the concordance of the text is broken.
    """
    if not answer.chains:
        return _silence(answer, catalogue)
    if len(answer.chains) == 1:
        return chain_sentence(answer.region, answer.chains[0], catalogue)
    few = len(answer.chains) <= MOST_TOLD
    labels = [_chain_label(answer, each, few, catalogue) for each in answer.chains]
    which = _which(labels, catalogue, "several.chain")
    return catalogue("several.chains", count=len(labels), which=which)


def _chain_label(answer: ParafAnswer, chain: Chain, few: bool, catalogue: Catalogue) -> str:
    document = document_said(answer.region, chain.document, catalogue)
    parts = [catalogue("several.for", what=document)]
    if not few:
        return parts[0]
    drafters = [chain.party.name] if chain.party else map(answer.region.name, chain.rule.drafters)
    names = list(drafters) if answer.party is None else []
    if names:
        parts.append(catalogue("several.drafted", names=_first(names, catalogue)))
    if chain.signers:
        parts.append(catalogue("several.signed", names=_first(chain.signers, catalogue)))
    if chain.condition:
        parts.append(catalogue("several.case", case=plain(chain.condition)))
    return _marked(", ".join(parts), chain.status, catalogue)


def relations_sentence(answer: RelationAnswer, catalogue: Catalogue) -> str:
    """The one relation, or how many there are of which nature; else the sentence of silence.

    Raises ``DataError`` where the concordance of the text is broken.
    """
    said = [*_relations(answer, catalogue)]
    for forum in answer.forums:
        basis = cited(answer.region, forum.basis, catalogue)
        said.append(catalogue("several.forum", name=forum.forum, basis=basis))
    return sentences(said) if said else _silence(answer, catalogue)


def _relations(answer: RelationAnswer, catalogue: Catalogue) -> Iterator[str]:
    region, relations = answer.region, answer.relations
    if len(relations) == 1:
        yield relation_sentence(region, relations[0], catalogue)
    elif relations:
        few = len(relations) <= FEW_RELATIONS
        labels = [_nature_label(answer, each, few, catalogue) for each in relations]
        if few:
            sides = (sides_said(region, each, catalogue) for each in relations)
            which = (f"{of}: {label}" for of, label in zip(sides, labels, strict=True))
        else:
            counts = ((labels.count(label), label) for label in dict.fromkeys(labels))
            which = (f"{count} {label}" for count, label in counts)
        told = "; ".join(which)
        yield catalogue("several.relations", count=len(relations), which=told)


def _nature_label(
    answer: RelationAnswer, relation: Relation, few: bool, catalogue: Catalogue
) -> str:
    """Of which natures it is, or by a modal word is to be; of ``few`` relations also who acts where
    none is named.
    """
    if relation.natures_of_asked:
        return _natures_label(answer, relation, catalogue)
    about = relation.about_pair
    label = catalogue("several.no-nature" if about else "several.points-only")
    return f"{label} ({points_counted(answer.region, relation, catalogue)})" if few else label


def _natures_label(answer: RelationAnswer, relation: Relation, catalogue: Catalogue) -> str:
    labels = []
    stated, modal = natures_by_force(relation)
    if stated:
        labels.append(natures_said(answer.region, relation, stated, catalogue))
    for force, natures in modal.items():
        prefix, number = forced(force, False, catalogue)
        be = catalogue("does.be", number=number)
        labels.append(f"{prefix}{be} {natures_said(answer.region, relation, natures, catalogue)}")
    return ", ".join(labels)


def mandates_sentence(answer: MandateAnswer, catalogue: Catalogue) -> str:
    """The one mandate or the two, or how many there are of which kind, and how many are of which
    act; else the sentence of silence.

    Raises ``DataError`` where the concordance of the text is broken.
    """
    every = (*answer.mandates, *answer.prohibitions)
    if not every:
        return _silence(answer, catalogue)
    if len(every) <= FEW_MANDATES:
        return " ".join(mandate_sentence(answer.region, each, catalogue) for each in every)
    kinds = [each.kind for each in every]
    counts = [(kind, kinds.count(kind)) for kind in ASKED_KINDS if kind in kinds]
    counted = [catalogue(f"counted.{kind}", count=count) for kind, count in counts]
    # The verb is that of what stands next to it.
    gaps: dict[str, object] = {"which": both(counted, catalogue), "count": counts[0][1]}
    if answer.party is None:
        said = catalogue("several.mandates", **gaps)
    else:
        said = catalogue("several.mandates-of", name=answer.party.name, **gaps)
    acts = _acts(answer, catalogue)
    return said if acts is None else f"{said} {acts}"


def _acts(answer: MandateAnswer, catalogue: Catalogue) -> str | None:
    """By how many mandates something is signed, somebody stood in for, something passed on; None
    where none is, or that was what was asked for.
    """
    acts = [each.act for each in answer.mandates if each.act is not None]
    if not acts or answer.act is not None:  # Then all are of the act that was asked for.
        return None
    counts = ((act, acts.count(act)) for act in ACTS if act in acts)
    told = [catalogue(f"counted.{act}", count=count) for act, count in counts]
    return catalogue("several.acts", which=both(told, catalogue))


def _which(labels: Iterable[str], catalogue: Catalogue, id: str) -> str:
    """What each is for, those of one purpose together by their numbers."""
    numbers_of: dict[str, list[int]] = {}
    for n, label in enumerate(labels, 1):
        numbers_of.setdefault(label, []).append(n)
    return "; ".join(
        catalogue(id, numbers=_numbers(numbers, catalogue), count=len(numbers), what=label)
        for label, numbers in numbers_of.items()
    )


def _first(names: Sequence[str], catalogue: Catalogue) -> str:
    """The names, of many the first ones and how many others there are."""
    if len(names) <= MOST_NAMED:
        return either(names, catalogue)
    first = ", ".join(names[: MOST_NAMED - 1])
    return catalogue("several.or-others", first=first, count=len(names) - MOST_NAMED + 1)


def _numbers(numbers: Sequence[int], catalogue: Catalogue) -> str:
    return both([str(each) for each in numbers], catalogue)


def _marked(label: str, status: str, catalogue: Catalogue) -> str:
    return f"{label} {catalogue('mark.inferred')}" if status == INFERRED else label


def _silence(
    answer: RouteAnswer | ParafAnswer | RelationAnswer | MandateAnswer, catalogue: Catalogue
) -> str:
    silence = _without_commands(silence_of(answer))
    return "" if silence is None else catalogue.text(silence)


def _without_commands(silence: Message | None) -> Message | None:
    """The sentences of silence as they can be read out: none has a line to type."""
    if silence is None:
        return None
    after = _without_commands(silence.then)
    args = tuple((name, value) for name, value in silence.args if name != "command")
    if len(args) == len(silence.args):
        return replace(silence, then=after)
    if silence.id == "silent.passed":
        return replace(message("silent.passed-by"), args=args, then=after)
    # What such a sentence says is where the rest is shown.
    return after
