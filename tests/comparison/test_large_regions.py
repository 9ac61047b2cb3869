"""Regions larger than any: the work grows with their parties, not with the pairs of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from jalur.answers.units import units
from jalur.comparison.diff import diff
from jalur.law.region import Region
from jalur.loading.reading import read
from support.loader import GOOD, common
from support.regions import city

DEEP = 400
"""Groups inside one another; the deepest city has three."""


def with_parties(*lines: str) -> Region:
    """The kabupaten with more parties."""
    text = GOOD.replace(
        "\nassignments:", "".join(f"  {line}\n" for line in lines) + "\nassignments:"
    )
    region = read(text, "kab-contoh", common())
    assert isinstance(region, Region), region
    return region


def members(count: int) -> Region:
    """So many named members of one class."""
    return with_parties(
        *(f"dinas-{n}: {{name: Dinas Urusan {n}, kind: dinas, basis: [1.6]}}" for n in range(count))
    )


def long_names(count: int) -> Region:
    """So many parties with names of forty words."""
    words = [" ".join(f"kata{n * 7 + k}" for k in range(40)) for n in range(count)]
    return with_parties(
        *(
            f"badan-{n}: {{name: Badan {said}, kind: badan, basis: [1.6]}}"
            for n, said in enumerate(words)
        )
    )


def calls(work: Callable[[], object]) -> int:
    """How many functions of ours ``work`` calls: a measure that no busy machine changes."""
    made = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal made
        made += event == "call" and "jalur" in frame.f_code.co_filename

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return made


@pytest.mark.slow
@pytest.mark.parametrize("grown", [members, long_names])
@pytest.mark.parametrize(
    "ask",
    [lambda region: diff(city("bukittinggi"), region), lambda region: units(region, everyone=True)],
    ids=["diff", "units"],
)
def test_twice_the_parties_are_about_twice_the_work(
    grown: Callable[[int], Region], ask: Callable[[Region], object]
) -> None:
    """Four times as many parties may cost five times as much, not sixteen times."""
    none, few, many = grown(0), grown(40), grown(160)
    ask(many)  # What is read or made once counts for neither.
    nothing = calls(lambda: ask(none))
    assert calls(lambda: ask(many)) - nothing < 5 * (calls(lambda: ask(few)) - nothing) + 1000


def test_hundreds_of_groups_inside_one_another_are_answered() -> None:
    """Nothing recurses into groups within groups."""
    chain = [
        f"g-{n}: {{name: Grup {n}, kind: group, basis: [1.6], "
        f"members: [{{parties: [g-{n + 1}], basis: [1.6]}}]}}"
        for n in range(DEEP)
    ]
    last = "members: [{kinds: [dinas], basis: [1.6]}]"
    region = with_parties(
        *chain, f"g-{DEEP}: {{name: Grup Akhir, kind: group, basis: [1.6], {last}}}"
    )
    assert units(region, kind="dinas", everyone=True).units
    assert diff(city("bukittinggi"), region).rows
