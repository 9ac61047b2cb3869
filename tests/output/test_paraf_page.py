"""What a person reads below and above the tables of paraf chains."""

from __future__ import annotations

from support.commandline import Jalur
from support.regions import TESTS

INVENTED = TESTS / "cases" / "regions"


def lines(jalur: Jalur, asked: str) -> list[str]:
    """The lines of the page about a question."""
    return jalur(f"paraf {asked} -f md --lang en").out.splitlines()


def test_a_reason_of_the_whole_is_told_of_no_step(jalur: Jalur) -> None:
    """That the drafter is one of its class is no reason of the Sekda, though his step has no
    other; the Asisten keeps his own.
    """
    said = lines(jalur, 'tarakan "Dinas Perhubungan"')
    assert any(" inferred: read as one of its class by the name alone. " in each for each in said)
    assert any(each.startswith("Step 1: read from the field") for each in said)
    assert not any(each.startswith("Step 2:") for each in said)


def test_a_reason_of_one_step_is_told_there(jalur: Jalur) -> None:
    """Why the Asisten is open is told of his step, beside the reason of the rule."""
    said = lines(jalur, 'bengkulu "Sekretariat Daerah"')
    assert any(each.startswith("Step 1:") for each in said)


def test_of_an_office_that_initials_the_drafters_are_its_own(jalur: Jalur) -> None:
    """The rule is for every unit of the annex, this Asisten initials for those beside him."""
    asked = 'bengkulu --by "Asisten Administrasi Umum"'
    first = [each for each in lines(jalur, asked) if "Inspektorat Daerah" in each]
    assert any(each.startswith("The rule is for drafts of:") for each in first)
    row = jalur(f"paraf {asked} -f tsv").out.splitlines()[0].split("\t")
    assert row[0] == row[10]
    assert "Dinas Statistik" in row[0]
    assert "Inspektorat" not in row[0]


PALUH = f"--data {INVENTED}"


def test_who_needs_no_initials_is_told_in_place_of_the_table(jalur: Jalur) -> None:
    """It is an answer with its article, in both languages, and a line of TSV."""
    asked = f"kab-paluh Sekda --signer Sekda --document surat {PALUH}"
    said = "needs no initials: whoever drafts it signs it himself (Pasal 7 ayat (2)). The text"
    assert any(said in each for each in lines(jalur, asked))
    indonesian = jalur(f"paraf {asked} -f md --lang id").out
    assert "tidak memerlukan paraf: pengonsepnya menandatangani sendiri" in indonesian
    ran = jalur(f"paraf {asked} -f tsv --header")
    assert ran.code == 0
    header, line = (each.split("\t") for each in ran.out.splitlines())
    row = dict(zip(header, line, strict=True))
    assert (row["n"], row["offices"], row["exempt"]) == ("", "", "yes")
    assert row["status"] == "explicit"


def test_a_case_that_the_question_leaves_open_is_told_below(jalur: Jalur) -> None:
    """Words of the text that no question says."""
    said = "\n".join(lines(jalur, f"kab-paluh Dishub --document naskah-dinas {PALUH}"))
    assert "By Pasal 3 ayat (5) no initials are needed in this case: naskah dinas sangat" in said
    assert "signs it himself" not in said


def test_added_initials_stand_at_their_place(jalur: Jalur) -> None:
    """Behind the first and before the third, without a number, as what they are; their own chains say
    beside whom.
    """
    said = lines(jalur, f"kab-paluh Dishub --signer Bupati {PALUH}")
    table = [each for each in said if each.startswith("|")]
    numbers = [each.split("|")[1].strip(" \\") for each in table[2:7]]
    assert numbers == ["1", "+", "2", "+", "3"]
    assert "Bagian Umum (added: Pasal 8 ayat (3); perizinan)" in table[3]
    assert "Bagian Hukum (added: Pasal 4; keputusan)" in table[5]
    assert any("After the initials of " in each for each in said)
    assert any("Before the initials of Sekretaris Daerah" in each for each in said)


def test_initials_at_once_have_no_order(jalur: Jalur) -> None:
    """All of a chain, or those of one station."""
    said = "\n".join(lines(jalur, f"kab-paluh --by 'Bagian Umum' {PALUH}"))
    assert "All at once, in no order." in said
    assert "Bagian Hukum and Bagian Umum (at once)" in said


def test_as_what_initials_are_set_is_told(jalur: Jalur) -> None:
    """Of all of a chain above it; and how many there are at most."""
    said = lines(jalur, f"kab-paluh Dishub --document naskah-dinas {PALUH}")
    assert any("Kind of initials: hierarki." in each for each in said)
    assert "At most 3 initials." in said
    assert any("Kind of initials: koordinasi." in each for each in lines(jalur, "kendari Dishub"))


def test_a_profile_says_of_whom_initials_come_before(jalur: Jalur) -> None:
    """On its one line; those at once stand beside one another, and where none are needed, that."""
    shown = jalur(f"show kab-paluh Camat {PALUH} -f md --lang en").out
    assert "Bagian Hukum (before Sekretaris Daerah)" in shown
    assert "Dinas Perhubungan + Bagian Hukum + Bagian Umum" in shown
    shown = jalur(f"show kab-paluh 'Dinas Pendidikan' {PALUH} -f md --lang en").out
    assert "no initials needed" in shown
