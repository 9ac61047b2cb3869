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
    "route kendari Dishub --format tabell": "route kendari Dishub --format table",
    "route kendari Dishub --format=tabell": "route kendari Dishub --format=table",
    "route kendari Dishub --porpose laporan": "route kendari Dishub --purpose laporan",
    "units kendari --kind dinass": "units kendari --kind dinas",
    "--lang idn cities": "--lang id cities",
    "mandates tarakan 'Asisten Ekbang' --kind mewakili": 'mandates tarakan "Asisten Ekbang" --act mewakili',
    "mandates tarakan Sekda --kind tanda tangan": 'mandates tarakan Sekda --act "tanda tangan"',
    "mandates tarakan Sekda --act tanda tangan": 'mandates tarakan Sekda --act "tanda tangan"',
    "mandates tarakan Sekda --act larangan": "mandates tarakan Sekda --kind larangan",
    "wewenang tarakan 'plh sekda' --kind tandatangan": 'mandates tarakan "plh sekda" --act tandatangan',
    "route banjarmasin dinkes": None,
    "route banjarbaru dinkes": None,
    "route kab. banjar dinkes": None,
    "route kabupaten banjar dinkes": None,
    "atlantis": None,
    "route atlantis x": None,
    "route kendari Dishub --notes apapun": None,
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


@pytest.mark.parametrize(
    "ask",
    [
        "route kendari qwerty",
        "route kendari brida",
        "route bukittinggi universitas",
        "route banjar 'pak sekmat'",
        "paraf kendari --signer gubernur",
    ],
)
def test_a_refused_name_says_what_to_type_next(ask: str, jalur: Jalur) -> None:
    """Where nothing is near, the list of all parties is one command away."""
    ran = jalur(ask)
    city = ask.split()[1]
    assert ran.code == 2
    assert f"jalur units {city} --all" in ran.err
    assert jalur(f"units {city} --all").code == 0


def test_a_text_that_has_the_words_is_not_said_to_lack_the_office(jalur: Jalur) -> None:
    """The text of Tarakan speaks of a perusahaan daerah, though it is no party."""
    ran = jalur("route tarakan 'perusahaan daerah' --lang en")
    assert ran.code == 2
    assert "names no" not in ran.err
    search = 'search "perusahaan daerah" --city tarakan'
    assert f"jalur {search}" in ran.err
    assert jalur(search).code == 0


@pytest.mark.parametrize("typed", ["banjarmasin", "banjarbaru", "kabupaten-banjar"])
def test_another_city_is_said_to_be_another(typed: str, jalur: Jalur) -> None:
    """A name that has that of a city in it is no misspelling of it."""
    ran = jalur(f"route {typed} dinkes --lang en")
    assert f"“{typed}” is another region than Kota Banjar." in ran.err
    assert "Did you mean" not in ran.err


def test_values_are_told_in_the_language_of_the_user(jalur: Jalur) -> None:
    """A person who types Indonesian learns what may be typed in it."""
    ran = jalur("mandates tarakan Sekda --kind xyzw --lang id")
    assert "Yang ada: kewenangan; kewajiban; tugas; larangan" in ran.err
