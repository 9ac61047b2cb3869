"""A mistyped word is answered with the command that was most likely meant, which is not run."""

import pytest

from jalur.cli.app import COMMANDS
from jalur.loading.common import load_common
from jalur.loading.folders import DataFolders
from support.commandline import Jalur

MEANT = {
    "route kendri Dishub": "route kendari Dishub",
    "rute kendari Dishub": "route kendari Dishub",
    "jalr kendari Dishub": "route kendari Dishub",
    "ruote kendari 'Dinas Sosial'": 'route kendari "Dinas Sosial"',
    "hubungan kendari Walikota Sekda": "relation kendari Walikota Sekda",
    "kewenangan banjar Sekda": "mandates banjar Sekda",
    "bandingkan kendari banjar": "diff kendari banjar",
    "cari stunting": "search stunting",
    "kota": "cities",
    "kendari Dishub": "show kendari Dishub",
    "show kota kendari Dinas Sosial": "show kendari Dinas Sosial",
    "diff kendari bnjar": "diff kendari banjar",
    "search izin --city tarakn": "search izin --city tarakan",
    "route kendari Dishub --purpose koordnasi": "route kendari Dishub --purpose koordinasi",
    "route kendari Dishub -p kebijakan": None,
    "paraf kendari --document suratt": "paraf kendari --document surat",
    "mandates kendari Sekda --kind dutty": "mandates kendari Sekda --kind duty",
    "mandates kendari Sekda --act singn": "mandates kendari Sekda --act sign",
    "route kendari Dishub --format tabel": "route kendari Dishub --format table",
    "route kendari Dishub --format=tabel": "route kendari Dishub --format=table",
    "route kendari Dishub --porpose laporan": "route kendari Dishub --purpose laporan",
    "units kendari --kind dinass": "units kendari --kind dinas",
    "--lang idn cities": "--lang id cities",
    "atlantis": None,
    "route atlantis x": None,
    "route kendari Dishub --notes semua": None,
}


@pytest.mark.parametrize("ask", MEANT)
def test_a_mistyped_word_gets_its_neighbour(ask: str, jalur: Jalur) -> None:
    """Where one word is like it, the command with that word is told; nothing is answered."""
    ran = jalur(ask)
    assert (ran.code, ran.out) == (2, "")
    told = [line for line in ran.err.splitlines() if "Did you mean: jalur" in line]
    meant = MEANT[ask]
    assert told == ([] if meant is None else [f"  Did you mean: jalur {meant}"])


@pytest.mark.parametrize("meant", sorted({each for each in MEANT.values() if each}))
def test_what_is_told_can_be_typed(meant: str, jalur: Jalur) -> None:
    """A command that is suggested is not refused in its turn."""
    assert jalur(meant).code in (0, 1)


def test_a_neighbour_is_told_in_the_language_of_the_user(jalur: Jalur) -> None:
    """In Indonesian too."""
    assert "Maksud Anda: jalur route kendari Dishub" in jalur("rute kendari Dishub --lang id").err


def test_every_command_has_words_that_people_type_for_it() -> None:
    """No word stands for two commands, nor is the name of another one."""
    typed = load_common(DataFolders()).typing.commands
    words = [word for several in typed.values() for word in several]
    assert set(COMMANDS) <= set(typed)
    assert len(words) == len(set(words))
    assert not set(words).intersection(typed)
