"""What a person reads below and above the tables of paraf chains."""

from __future__ import annotations

from support.commandline import Jalur


def lines(jalur: Jalur, asked: str) -> list[str]:
    """The lines of the page about a question."""
    return jalur(f"paraf {asked} -f md --lang en").out.splitlines()


def test_a_reason_of_the_whole_is_told_of_no_step(jalur: Jalur) -> None:
    """That the drafter is one of its class is no reason of the Sekda, though his step has no
    other; the Asisten keeps his own.
    """
    said = lines(jalur, 'tarakan "Dinas Perhubungan"')
    assert "Inferred: read as one of its class by the name alone" in said
    assert any(each.startswith("Step 1: read from the field") for each in said)
    assert not any(each.startswith("Step 2:") for each in said)


def test_a_reason_of_one_step_is_told_there(jalur: Jalur) -> None:
    """Why the Asisten is open is told of his step, beside the reason of the rule."""
    said = lines(jalur, 'bengkulu "Sekretariat Daerah"')
    assert any(each.startswith("Step 1:") for each in said)


def test_of_an_office_that_initials_the_drafters_are_its_own(jalur: Jalur) -> None:
    """The rule is for every unit of the annex, this Asisten initials for those beside him."""
    asked = 'bengkulu --by "Asisten Administrasi Umum"'
    first = next(each for each in lines(jalur, asked) if "Inspektorat Daerah" in each)
    assert first.startswith("The rule is for drafts of:")
    row = jalur(f"paraf {asked} -f tsv").out.splitlines()[0].split("\t")
    assert row[0] == row[10]
    assert "Dinas Statistik" in row[0]
    assert "Inspektorat" not in row[0]
