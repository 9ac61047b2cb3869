"""Who must not do something, and the row behind a verb with words of order, as the text has them."""

from __future__ import annotations

from functools import cache

import pytest

from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import read_source
from jalur.verification.verify import verify
from support.regions import TESTS
from support.verifying import COMMON, FOLDER, VOCABULARY, changed

UNLIKE = FOLDER / "unlike"


@cache
def found(id: str, old: str = "", new: str = "", in_text: bool = False) -> set[tuple[str, str]]:
    """The rules that find something and where, after a change of the text or of the file."""
    text = (UNLIKE / f"{id}.txt").read_text(encoding="utf-8")
    yaml = (UNLIKE / f"{id}.yaml").read_text(encoding="utf-8")
    text, yaml = (changed(text, old, new), yaml) if in_text else (text, changed(yaml, old, new))
    region = read(yaml, id, COMMON)
    assert isinstance(region, Region), region
    every = verify(region, read_source(text), VOCABULARY)
    return {(each.rule, str(each.ref)) for each in every}


@pytest.mark.parametrize(
    ("old", "new", "ref", "in_text"),
    [
        (
            "{at: 3(3), party: kepala-dinas-kelautan, act: represent, for: sekretaris-daerah",
            "{at: 3(3), party: sekretaris-daerah, act: represent, for: kepala-dinas-kelautan",
            "3(3)",
            False,
        ),
        (
            "Inspektur tidak berwenang melimpahkan pemeriksaan kepada Camat",
            "Camat tidak berwenang melimpahkan pemeriksaan kepada Inspektur",
            "3(4)",
            True,
        ),
    ],
)
def test_who_must_not_do_it_acts_there(old: str, new: str, ref: str, in_text: bool) -> None:
    """A prohibition of the one about whom it is says the contrary."""
    wrong = ("actor-not-in-text", ref)
    assert wrong in found("kab-selat-biru", old, new, in_text)
    assert wrong not in found("kab-selat-biru")


def test_an_item_of_what_is_forbidden_has_no_actor() -> None:
    """It begins with what must not be done; who is told stands in the opening of the list."""
    text = (FOLDER / "kab-karang.txt").read_text(encoding="utf-8")
    yaml = (TESTS / "cases" / "regions" / "kab-karang.yaml").read_text(encoding="utf-8")
    region = read(yaml, "kab-karang", COMMON)
    assert isinstance(region, Region), region
    rules = {each.rule for each in verify(region, read_source(text), VOCABULARY)}
    assert "menyurati Bupati tanpa" in text
    assert "actor-not-in-text" not in rules


@pytest.mark.parametrize(
    ("said", "is_found"),
    [
        ("diparaf berturut-turut oleh", True),
        ("diparaf oleh", True),
        ("diparaf secara berurutan oleh", True),
        ("dibaca oleh", False),
    ],
)
def test_initials_stand_behind_words_of_order(said: str, is_found: bool) -> None:
    """Between the verb and the names may stand how they follow each other."""
    text = (UNLIKE / "kab-lembah-sunyi.txt").read_text(encoding="utf-8")
    yaml = (UNLIKE / "kab-lembah-sunyi.yaml").read_text(encoding="utf-8")
    first, second = "      - {office: kepala-dinas}\n", "      - {office: asisten}\n"
    region = read(changed(yaml, first + second, second + first), "kab-lembah-sunyi", COMMON)
    assert isinstance(region, Region), region
    source = read_source(changed(text, "diparaf berturut-turut oleh", said))
    every = {(each.rule, str(each.ref)) for each in verify(region, source, VOCABULARY)}
    assert (("order-turned", "2(1)") in every) == is_found


IN_THE_FILE = [
    # the regulation, what is changed, into what, the rule, the provision
    ("kab-gunung-sirih", "yang bukan hasil kajian", "yang hasil kajian", "denial-left-out", "3(3)"),
    ("kuala-damar", "tidak lebih dari 14 hari", "lebih dari 14 hari", "denial-left-out", "6(5)"),
    ("kuala-damar", "yang tidak menanggapi", "yang menanggapi", "denial-left-out", "3(2)"),
    ("muara-lestari", "Mutasi tidak dapat", "Mutasi dapat", "denial-left-out", "4(2)"),
    ("kab-gunung-sirih", ", except: data rahasia", "", "exception-left-out", "3(1)"),
    ("kab-padang-ilir", ", except: dengan izin Bupati", "", "exception-left-out", "4(1)a"),
    ("kuala-damar", ", term: tidak melebihi 14 hari kalender", "", "duration-left-out", "6(5)"),
    ("kuala-damar", "term: tidak", "deadline: tidak", "duration-as-deadline", "6(5)"),
    ("muara-lestari", ", term: selama 1 tahun anggaran", "", "duration-left-out", "5(2)"),
    ("muara-lestari", "diperpanjang, term: paling lama 6 bulan", "diperpanjang", "duration-left-out", "5(2)"),
    ("kab-selat-biru", "deadline: dalam 4 hari", "term: 4 hari", "deadline-as-duration", "5(3)"),
    ("kuala-damar", "deadline: 1 x 24 jam", "deadline: 4 x 24 jam", "deadline-not-in-text", "2(3)"),
    ("kab-hulu-tenang", "deadline: paling lambat tanggal 5", "deadline: paling lambat tanggal 8", "deadline-not-in-text", "I.1/8(1)"),
    ("kab-padang-ilir", "Dilarang membakar", "Boleh membakar", "denial-left-out", "4(1)c"),
]  # fmt: skip


@pytest.mark.parametrize(("id", "old", "new", "rule", "ref"), IN_THE_FILE)
def test_an_error_in_the_file_is_noticed(id: str, old: str, new: str, rule: str, ref: str) -> None:
    """It is found at its provision, where nothing was found before."""
    assert (rule, ref) in found(id, old, new)
    assert (rule, ref) not in found(id)
