"""A phrase of the vocabulary may stand for several."""

from __future__ import annotations

import pytest

from jalur.loading.phrases import phrases


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("dianggap setuju", ["dianggap setuju"]),
        ("tidak/belum setuju", ["tidak setuju", "belum setuju"]),
        ("tidak [dapat] setuju", ["tidak setuju", "tidak dapat setuju"]),
        (
            "tidak [dapat/boleh] setuju",
            ["tidak setuju", "tidak dapat setuju", "tidak boleh setuju"],
        ),
        ("[para] a/b", ["a", "b", "para a", "para b"]),
    ],
)
def test_each_choice_is_a_phrase_of_its_own(written: str, meant: list[str]) -> None:
    """What may be left out is so first."""
    assert list(phrases(written)) == meant
