"""Layouts that people write: what is moved together, and what stays where it is."""

from __future__ import annotations

import pytest

from jalur.loading.mending.indentation import indented
from jalur.loading.mending.mend import composed
from jalur.loading.mending.order import ordered


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("parties: {}\nheadings: []\n", "headings: []\nparties: {}\n", id="sections"),
        pytest.param(
            "parties: {}\n\n# dua\n# baris\nheadings: []\n\n",
            "# dua\n# baris\nheadings: []\n\nparties: {}\n\n",
            id="comments go, blank lines stay",
        ),
        pytest.param(
            "# berkas\nparties: {}\nheadings: []\n",
            "# berkas\nheadings: []\nparties: {}\n",
            id="the head of the file stays",
        ),
        pytest.param(
            "parties: {}  # satu\nheadings: []  # dua",
            "headings: []  # dua\nparties: {}  # satu",
            id="no last line end",
        ),
        pytest.param(
            "routes:\n  - purposes: [x]\n    id: a\n",
            "routes:\n  - id: a\n    purposes: [x]\n",
            id="behind a hyphen",
        ),
        pytest.param(
            "routes:\n  - purposes: [x]\n    # satu\n    id: a\n",
            "routes:\n  - # satu\n    id: a\n    purposes: [x]\n",
            id="a comment before the first key of an item",
        ),
        pytest.param(
            "routes: [{purposes: [x],\n  id: a, steps: [{words: y, office: b}]}]\n",
            "routes: [{id: a,\n  purposes: [x], steps: [{office: b, words: y}]}]\n",
            id="braces over lines",
        ),
        pytest.param(
            "routes: [{purposes: [x],  # satu\n  id: a}]\n",
            "routes: [{purposes: [x],  # satu\n  id: a}]\n",
            id="braces with comments stay",
        ),
        pytest.param(
            "provisions:\n  b: {kind: x}\n  a: {summary: y, kind: x}\n",
            "provisions:\n  b: {kind: x}\n  a: {kind: x, summary: y}\n",
            id="names stay",
        ),
        pytest.param(
            "provisions:\n  a:\n    summary: |\n      y # z\n\n      w\n    kind: x\n",
            "provisions:\n  a:\n    kind: x\n    summary: |\n      y # z\n\n      w\n",
            id="a text of several lines",
        ),
        pytest.param(
            "provisions:\n  a:\n    term:\n    kind: x\n    summary: 'y\n      z'\n",
            "provisions:\n  a:\n    kind: x\n    term:\n    summary: 'y\n      z'\n",
            id="nothing at a key",
        ),
    ],
)
def test_the_order_of_keys(before: str, after: str) -> None:
    """That of the page of the format."""
    assert ordered(before, composed(before)) == after
    assert ordered(after, composed(after)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("a:\n- b\n- c\n", "a:\n  - b\n  - c\n", id="a list at its key"),
        pytest.param("a:\n    b:\n     c: d\n", "a:\n  b:\n    c: d\n", id="too far"),
        pytest.param("a:\n -   b: c\n     d: e\n", "a:\n  - b: c\n    d: e\n", id="hyphen"),
        pytest.param("a:\n- - b\n  - c\n", "a:\n  - - b\n    - c\n", id="lists in lists"),
        pytest.param(
            "a:\n      # satu\n      b: c\n      # dua\n\nd: e\n",
            "a:\n  # satu\n  b: c\n  # dua\n\nd: e\n",
            id="comments",
        ),
        pytest.param(
            "a:\n    b: c\n\n    # dua\nd: e\n",
            "a:\n  b: c\n\n  # dua\nd: e\n",
            id="a comment behind a blank line",
        ),
        pytest.param(
            "a:\n    b: {c: d,\n        e: f}\n", "a:\n  b: {c: d,\n      e: f}\n", id="braces"
        ),
        pytest.param(
            "a:\n    b: |\n      c\n\n       d\n", "a:\n  b: |\n    c\n\n     d\n", id="text"
        ),
        pytest.param("a:\n -\n   b: c\n", "a:\n  -\n    b: c\n", id="a hyphen alone"),
        pytest.param("a: [b,\nc]\n", "a: [b,\nc]\n", id="brackets at the margin"),
    ],
)
def test_the_indentation(before: str, after: str) -> None:
    """Two spaces within each key and item."""
    assert indented(before, composed(before)) == after
    assert indented(after, composed(after)) == after
