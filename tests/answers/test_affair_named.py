"""Which affairs a word is the very name of, and which it only stands for."""

from __future__ import annotations

from jalur.answers.fields import affair_named, affairs_of
from support.sweeps import invented


def test_a_word_names_an_affair_by_its_whole_name_alone() -> None:
    """Pertanian is one; what only stands in the name of an affair, or is said for it, names none,
    though it stands for it.
    """
    region = invented("kab-cermin")
    assert affair_named(region, "Pertanian") == affairs_of(region, "pertanian") == {"pertanian"}
    for word in ("peternakan rakyat", "umkm", "…"):
        assert affair_named(region, word) == frozenset(), word
    assert affairs_of(region, "umkm")
