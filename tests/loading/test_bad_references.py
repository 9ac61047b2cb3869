"""Every place of a file that names a provision, a party or a key is checked: each is broken once,
in the kabupaten.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import yaml

from support.format import NAMED
from support.loader import GOOD, faults

CITATIONS = ("basis", "listed", "at", "before", "refers_to")
PARTIES = (
    *(
        "heads",
        "parties",
        "coordinator",
        "party",
        "for",
        "copies_to",
        "office",
        "offices",
        "candidates",
    ),
    *("signers", "between", "by", "to", "on_behalf_of", "appointed_by"),
)

Place = tuple[str, ...]


def walk(node: yaml.Node, place: Place = ()) -> Iterator[tuple[str, Place, yaml.ScalarNode]]:
    """Every key and every scalar of the file with its place; a name in a place is a star."""
    if isinstance(node, yaml.MappingNode):
        for key, inner in node.value:
            named = place in NAMED
            below = (*place, "*" if named else key.value)
            yield "name" if named else "key", below, key
            yield from walk(inner, below)
    elif isinstance(node, yaml.SequenceNode):
        for inner in node.value:
            yield from walk(inner, place)
    elif isinstance(node, yaml.ScalarNode):
        yield "value", place, node


ROOT = yaml.compose(GOOD, Loader=yaml.SafeLoader)
SPOTS = [spot for spot in walk(ROOT) if spot[:2] != ("value", ("regulation", "in_force", "by"))]
"""All but the one who checked a regulation: no party of it."""


def first_of_each(kind: str, *keys: str, under: tuple[str, ...] = ()) -> list[object]:
    """The first spot of every place that ends with one of the keys, or with a name under one of the
    mappings.
    """
    found: dict[Place, yaml.ScalarNode] = {}
    for each, place, node in SPOTS:
        if each == kind and (place[-1] in keys or (place[-1] == "*" and place[-2] in under)):
            found.setdefault(place, node)
    return [pytest.param(node, id=".".join(place)) for place, node in found.items()]


def with_instead(node: yaml.ScalarNode, text: str) -> str:
    """The file with another text in the place of a scalar."""
    return GOOD[: node.start_mark.index] + text + GOOD[node.end_mark.index :]


def lines_of(rules: tuple[str, ...], text: str) -> list[int]:
    """The lines on which one of these faults is reported."""
    return [fault.line for fault in faults(text) if fault.rule in rules]


@pytest.mark.parametrize(
    "node", first_of_each("value", *CITATIONS, under=("aliases", "units", "natures"))
)
def test_a_citation_of_nothing_is_a_fault(node: yaml.ScalarNode) -> None:
    """Wherever a file cites, the provision must exist; the fault has the line of the citation."""
    rules = ("no-such-provision", "dangling-reference")
    assert node.start_mark.line + 1 in lines_of(rules, with_instead(node, "99"))
    assert node.start_mark.line + 1 in lines_of(("bad-citation",), with_instead(node, "pasal"))


@pytest.mark.parametrize(
    "node", [*first_of_each("value", *PARTIES), *first_of_each("name", "", under=("units",))]
)
def test_a_party_that_is_not_there_is_a_fault(node: yaml.ScalarNode) -> None:
    """Wherever a file names a party, it must be one of its parties; the fault has the line of the
    name.
    """
    assert node.start_mark.line + 1 in lines_of(("unknown-party",), with_instead(node, "camat"))


@pytest.mark.parametrize(
    "node", first_of_each("key", *{place[-1] for kind, place, _ in SPOTS if kind == "key"})
)
def test_a_misspelt_key_is_a_fault(node: yaml.ScalarNode) -> None:
    """No key is passed over in silence; the fault has the line of the key."""
    assert node.start_mark.line + 1 in lines_of(("unknown-key",), with_instead(node, "sandi"))


def test_the_places_are_found() -> None:
    """The walk sees the deep places of the format too."""
    places = {place for _, place, _ in SPOTS}
    assert {
        ("assignments", "advisers", "party"),
        ("routes", "steps", "candidates"),
        ("relations", "points", "at"),
        ("parties", "*", "members", "parties"),
        ("parties", "*", "aliases", "*"),
        ("provisions", "*", "refers_to"),
    } <= places
