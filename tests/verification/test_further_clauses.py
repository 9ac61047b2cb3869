"""A sentence of two clauses: each party has its part in the clause where it stands."""

from __future__ import annotations

import pytest

from support.verifying import of_article

PAIR = "pair-without-fact"
MANDATE = "mandates:\n  - {{at: 8, party: {party}, kind: task}}"


def _rules(words: str, more: str = "") -> set[str]:
    """The rules that find something at a new article."""
    found = of_article(words, kind="mandate", more=more)
    return {each.rule for each in found if each.ref and each.ref.parts[0].label == "8"}


@pytest.mark.parametrize(
    ("words", "party", "found"),
    [
        # Whoever opens a further clause acts there; whom the first one leads to does not.
        ("Bupati meminta data kepada DPRD, dan DPRD menjawabnya kepada BPS.", "dprd", False),
        ("Bupati meminta data kepada DPRD, dan BPS menjawabnya kepada Bupati.", "dprd", True),
        ("Bupati meminta data kepada DPRD, yang wajib menjawabnya.", "dprd", False),
        ("Bupati meminta data kepada DPRD yang lengkap.", "dprd", True),
        ("Bupati secara administratif mendapat pembinaan dari DPRD.", "dprd", False),
    ],
)
def test_who_acts_in_a_further_clause(words: str, party: str, found: bool) -> None:
    """The actor of the second clause is one, and a swapped one is told."""
    assert ("actor-not-in-text" in _rules(words, MANDATE.format(party=party))) == found


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Bupati menulis surat kepada DPRD.", True),
        # Who has a copy, and to whom a paper goes that somebody signs, has nothing to do with him.
        ("Bupati menulis surat dengan tembusan kepada DPRD.", False),
        ("Bupati menandatangani surat kepada DPRD.", False),
        # Whose initials are not needed is no actor, nor is whom something is for.
        ("Surat disampaikan kepada Bupati tanpa Paraf DPRD.", False),
        ("Undangan bagi DPRD dialamatkan kepada Bupati.", False),
    ],
)
def test_whom_a_sentence_only_names(words: str, found: bool) -> None:
    """No pair is asked for of somebody who is only named."""
    assert (PAIR in _rules(words)) == found
