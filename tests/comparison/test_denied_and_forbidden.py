"""What one regulation denies or forbids is no nature and no act that the other states."""

from __future__ import annotations

import pytest

from jalur.comparison.diff import DiffRow, diff
from support.denying import YAML, exchanged, region_of, without


def row(topic: str, key: str, yaml: str) -> DiffRow:
    """A row of the invented regulation beside this file."""
    (found,) = (
        each
        for each in diff(region_of(YAML), region_of(yaml)).rows
        if (each.topic, each.key) == (topic, key)
    )
    return found


def test_a_denial_is_no_nature() -> None:
    """Stated by one and denied by the other, it is another rule."""
    stated = exchanged(
        YAML,
        "natures: [koordinatif] => natures: [koordinatif, struktural]",
        "not_natures: [struktural, hierarkis] => not_natures: [hierarkis]",
    )
    (key,) = {
        each.key
        for each in diff(region_of(YAML), region_of(stated)).rows
        if each.topic == "relation" and each.row_class == "different"
    }
    found = row("relation", key, stated)
    assert found.a is not None
    assert found.b is not None
    (ours,), (theirs,) = found.a.statements, found.b.statements
    assert (ours.mark("natures"), ours.mark("not_natures")) == (
        ("koordinatif",),
        ("struktural", "hierarkis"),
    )
    assert (theirs.mark("natures"), theirs.mark("not_natures")) == (
        ("struktural", "koordinatif"),
        ("hierarkis",),
    )
    assert {each.id for each in found.what} == {"what.also", "what.not-denied"}


@pytest.mark.parametrize(
    ("yaml", "row_class"),
    [
        (YAML, "same"),
        (without(YAML, "at: 4(1), party: camat"), "only-a"),
        (
            exchanged(
                without(YAML, "at: 4(1), party: camat"),
                "mandates: => mandates:\n  - {at: 4(1), party: camat, kind: authority, act: sign, "
                "documents: [keputusan], on_behalf_of: bupati, when: dalam keadaan bencana}",
            ),
            "different",
        ),
    ],
    ids=["forbidden", "nothing", "allowed"],
)
def test_what_is_forbidden_is_not_what_is_allowed(yaml: str, row_class: str) -> None:
    """The same act of the same class is compared: forbidden, not ruled, allowed."""
    rows = [
        each
        for each in diff(region_of(YAML), region_of(yaml)).rows
        if each.topic == "mandate" and each.key.startswith("sign") and "camat" in each.key
    ]
    assert [each.row_class for each in rows] == [row_class]
