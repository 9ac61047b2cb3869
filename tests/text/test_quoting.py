"""Which texts other readers of YAML take for something else."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from jalur.text.quoting import needs_quotes, reads_otherwise

OTHERWISE = [
    "1.1",
    "1.10",
    "5",
    "07",
    "-3",
    "+3",
    "12E3",
    "1e5",
    ".5",
    "5.",
    "0x1F",
    "0o7",
    "0b1",
    "1_000",
    "1:30",
    "190:20:30",
    ".inf",
    "-.inf",
    ".nan",
    ".NaN",
    "2020-07-08",
    "2020-7-8",
    "2020-07-08T10:00:00Z",
    "yes",
    "No",
    "on",
    "OFF",
    "true",
    "False",
    "y",
    "N",
    "null",
    "~",
    "NULL",
    "=",
    "<<",
]
TEXT = (
    """
1(3) 22(2)a 12A.7 1A 8(2a)b1 11(1)~2 judul menimbang.a mengingat.4 lampiran-I I.1/5(2) Pasal nada
4a1 23(2)b.3 1.1.1 2020 -07 1: e5 0xg 0o8x yess 12E 3E
""".replace("2020 -07", "2020-07")
    .replace("1: ", "")
    .split()
)


@pytest.mark.parametrize("text", OTHERWISE)
def test_what_others_read_otherwise(text: str) -> None:
    """Numbers, times, booleans and nothing, in YAML 1.1 or 1.2."""
    assert reads_otherwise(text)


@pytest.mark.parametrize("text", TEXT)
def test_what_everybody_reads_as_text(text: str) -> None:
    """Most citations are text as they are, and stay without quotes."""
    assert not reads_otherwise(text)
    assert isinstance(yaml.safe_load(text), str)


@given(st.text("0123456789.eE+-:_xobtTZ ynNYfa~", min_size=1, max_size=12))
def test_no_other_reading_is_missed(text: str) -> None:
    """What a reader of YAML 1.1 or one of YAML 1.2 takes for something else is known."""
    text = text.strip()
    for load in (yaml.safe_load, YAML(typ="safe", pure=True).load):
        try:
            read = load(text)
        except Exception:
            continue
        if not isinstance(read, (str, dict, list)):
            assert reads_otherwise(text) or read is None, (text, read)


@pytest.mark.parametrize(
    ("text", "address", "elsewhere"),
    [("5", True, False), ("2020-07-08", True, False), ("07", True, True), ("22(2)a", False, False)],
)
def test_a_number_that_comes_back_as_it_is_stays_one_but_for_an_address(
    text: str, address: bool, elsewhere: bool
) -> None:
    """What is 5 for a reader of numbers is written 5 again; 07 is not."""
    assert needs_quotes(text, address=True) == address
    assert needs_quotes(text, address=False) == elsewhere
