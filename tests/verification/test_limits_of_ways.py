"""The amounts of routes, what silence is, by when somebody is told and who has no copy are the text's."""

from __future__ import annotations

from functools import cache

import pytest

from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import read_source
from jalur.verification.verify import verify
from support.regions import TESTS
from support.verifying import COMMON, FOLDER, VOCABULARY, changed

ID = "kab-lokan"
TEXT = (FOLDER / f"{ID}.txt").read_text(encoding="utf-8")
YAML = (TESTS / "cases" / "regions" / f"{ID}.yaml").read_text(encoding="utf-8")
BESIDE = {"source-changed", "concordance-missing"}
"""What any change of a text without a concordance is."""


@cache
def found(text: str = TEXT, yaml: str = YAML) -> frozenset[tuple[str, str, str]]:
    """The rule, place of the file and provision of each finding."""
    region = read(yaml, ID, COMMON)
    assert isinstance(region, Region), region
    every = verify(region, read_source(text), VOCABULARY)
    return frozenset((each.rule, each.path, str(each.ref)) for each in every)


def test_the_file_says_what_its_text_says() -> None:
    """Nothing is found but that no concordance was made."""
    assert {rule for rule, _, _ in found()} == {"concordance-missing"}


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ("amount: {over: 200000000}", "amount: {from: 200000000}", ("bound-not-in-text", "2(1)")),
        ("amount: {up_to: 200000000}", "amount: {up_to: 20000000}", ("amount-not-in-text", "2(2)")),
        ("    amount: {over: 200000000}\n", "", ("amount-left-out", "2(1)")),
        ("if_silent: not-agreed", "if_silent: agreed", ("value-not-in-text", "4(1)")),
        ("if_silent: not-agreed", "if_silent: refused", ("value-not-in-text", "4(1)")),
        (", if_silent: not-agreed", "", ("value-left-out", "4(1)")),
        ("to: [dewan]", "to: [lurah]", ("office-not-in-text", "4(1)")),
        ("to: [dewan]", "to: [asisten-umum]", ("office-left-out", "4(1)")),
        ("    no_copies: {to: [dewan]}\n", "", ("value-left-out", "4(1)")),
        ("no_copies: {to: [dewan]}", "copies_to: [dewan]", ("addressee-not-in-text", "4(1)")),
        ("needless: yes, ", "", ("value-not-in-text", "4(3)")),
        ("no_copies: {basis: [4(4)]}", "no_copies: {basis: [4(4)], needless: yes}",
         ("value-not-in-text", "4(4)")),
    ],
)  # fmt: skip
def test_what_the_file_says_otherwise_is_found(
    old: str, new: str, finding: tuple[str, str]
) -> None:
    """At the provision, whichever of its keys is another."""
    assert finding in {(rule, ref) for rule, _, ref in found(yaml=changed(YAML, old, new))}


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("2 (dua) hari setelah", "3 (tiga) hari setelah", "notify_within"),
        ("5 (lima) hari kerja", "6 (enam) hari kerja", "within"),
    ],
)
def test_by_when_somebody_is_told_is_held_against_its_own_time(
    old: str, new: str, key: str
) -> None:
    """A step has two times: the one is no evidence of the other."""
    places = [
        path for rule, path, _ in found(text=changed(TEXT, old, new)) if "not-in-text" in rule
    ]
    assert any(path.endswith(f".{key}") for path in places), places


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        (", tanpa tembusan kepada Dewan", ", dengan tembusan kepada Dewan", "office-left-out"),
        ("tidak dianggap menyetujui", "dianggap menyetujui", "value-not-in-text"),
        ("dianggap tidak disetujui", "dianggap disetujui", "value-not-in-text"),
        ("tidak perlu ditembuskan", "tidak ditembuskan", "value-not-in-text"),
    ],
)
def test_what_the_text_says_otherwise_is_found(old: str, new: str, rule: str) -> None:
    """The same from the other side."""
    assert rule in {id for id, _, _ in found(text=changed(TEXT, old, new))}


def test_a_copy_may_be_denied_behind_whom_it_is_for() -> None:
    """*Tembusan kepada Dewan tidak diperlukan* denies one, and asks for no copy."""
    text = changed(
        TEXT, ", tanpa tembusan kepada Dewan", ", tembusan kepada Dewan tidak diperlukan"
    )
    told = changed(YAML, "tanpa tembusan bagi Dewan", "tembusan bagi Dewan tidak diperlukan")
    assert {rule for rule, _, _ in found(text=text, yaml=told)} <= BESIDE
    without = changed(YAML, "    no_copies: {to: [dewan]}\n", "")
    assert ("value-left-out", "routes[5].no_copies", "4(1)") in found(text=text, yaml=without)
    copied = changed(YAML, "no_copies: {to: [dewan]}", "copies_to: [dewan]")
    assert "addressee-not-in-text" in {rule for rule, _, _ in found(text=text, yaml=copied)}
