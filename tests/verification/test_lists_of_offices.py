"""Lists of offices of which one is told by what it does, and classes that a step may mean."""

from __future__ import annotations

import pytest

from support.verifying import TEXT, YAML, changed, held

BEFORE = "3. Asisten adalah pembantu Sekretaris Daerah menurut Pasal 3 dan menurut\nPasal 4."


def _found(text: str, yaml: str = YAML) -> set[tuple[str, str]]:
    return {(each.rule, each.path) for each in held(text, yaml)}


def test_a_class_that_a_step_may_mean_is_defined_by_its_members() -> None:
    """What a step calls by the word of the class is no party; who is no member is found."""
    text = changed(TEXT, BEFORE, "3. Asisten adalah Asisten Darat dan Asisten Air.")
    yaml = changed(
        YAML,
        "basis: [1.3], members: [{kinds: [asisten], basis: [4A, 4B]}]",
        "basis: [1.3], members: [{parties: [asisten-darat, asisten-air, bupati], basis: [1.3]}]",
    )
    rules = {rule for rule, path in _found(text, yaml) if path == "parties.asisten.members"}
    assert rules == {"member-not-in-text"}


@pytest.mark.parametrize(
    "told",
    ["yang mengoordinasikan", "yang mengkoordinasikannya", "yang membawahkan", "yang membina"],
)
def test_a_list_goes_on_behind_what_an_office_does(told: str) -> None:
    """*Asisten yang mengoordinasikan dan Sekretaris Daerah* are two who initial; the first does
    nothing to the second, who is missed where the file has him not.
    """
    text = changed(
        TEXT,
        "harus diparaf oleh Asisten yang membidangi.",
        f"harus diparaf oleh Asisten {told} dan Kepala Unit Kerja.",
    )
    step = f"{{office: coordinator, words: Asisten {told}}}"
    alone = changed(YAML, "{office: coordinator, words: Asisten yang membidangi}", step)
    assert "office-left-out" in {rule for rule, path in _found(text, alone)}
    both = changed(alone, step, f"{step}\n      - {{office: kepala-unit-kerja}}")
    assert {rule for rule, _ in _found(text, both)} == {rule for rule, _ in _found(TEXT)}
