"""An invented regulation that is drafted: its text, with what a test adds to it."""

from __future__ import annotations

from functools import cache
from typing import Any

from jalur.drafting.draft import make_draft
from jalur.drafting.emitter import emitted
from jalur.drafting.entries import Draft, Entry
from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.loading.common import load_common
from jalur.loading.folders import DataFolders
from jalur.loading.reading import read
from jalur.loading.shipped_schema import top_place
from jalur.loading.vocabulary import load_vocabulary
from jalur.source.text import read_source
from support.regions import TESTS

UNLIKE = TESTS / "verify" / "unlike"
PLACES = DataFolders(UNLIKE)
COMMON = load_common(PLACES)
VOCABULARY = load_vocabulary(PLACES)
FINGERPRINT = "0" * 64
TOP = top_place()

BEFORE = """\
BUPATI TELAGA BIRU
PROVINSI SELAT TIMUR
PERATURAN BUPATI TELAGA BIRU
NOMOR 12 TAHUN 2022
TENTANG
TATA HUBUNGAN KERJA PERANGKAT DAERAH

DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI TELAGA BIRU,

Menimbang : a. bahwa perlu menetapkan Peraturan Bupati tentang Tata Hubungan Kerja Perangkat Daerah;
Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;
MEMUTUSKAN :
Menetapkan : PERATURAN BUPATI TENTANG TATA HUBUNGAN KERJA PERANGKAT DAERAH.

BAB I
KETENTUAN UMUM
Pasal 1
Dalam Peraturan Bupati ini yang dimaksud dengan:
1. Daerah adalah Kabupaten Telaga Biru.
2. Bupati adalah Bupati Telaga Biru.
3. Sekretaris Daerah adalah Sekretaris Daerah Kabupaten Telaga Biru.
4. Perangkat Daerah adalah unsur pembantu Bupati dan Dewan Perwakilan Rakyat Daerah dalam \
penyelenggaraan urusan pemerintahan.
5. Badan Perencanaan Pembangunan Daerah yang selanjutnya disingkat Bappeda adalah Badan \
Perencanaan Pembangunan Daerah Kabupaten Telaga Biru.
6. Dinas Sosial adalah Dinas Sosial Kabupaten Telaga Biru.
7. Hubungan koordinatif adalah hubungan antar Perangkat Daerah untuk menyelaraskan tugas.

BAB II
HUBUNGAN KERJA
"""
AFTER = """
BAB III
KETENTUAN PENUTUP
Pasal 9
Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan \
penempatannya dalam Berita Daerah Kabupaten Telaga Biru.
Ditetapkan di Biru Jaya
pada tanggal 4 April 2022
BUPATI TELAGA BIRU,
ttd
R. HAMZAH
Diundangkan di Biru Jaya
pada tanggal 6 April 2022
SEKRETARIS DAERAH KABUPATEN TELAGA BIRU,
ttd
S. LATIEF
BERITA DAERAH KABUPATEN TELAGA BIRU TAHUN 2022 NOMOR 12
"""
PLAIN = "Perangkat Daerah melaksanakan hubungan kerja."


def text_of(*articles: str) -> str:
    """The invented text, with articles from the second on."""
    numbered = (f"Pasal {n}\n{each}" for n, each in enumerate(articles or (PLAIN,), 2))
    return BEFORE + "\n".join(numbered) + AFTER


def drafted(*articles: str) -> Draft:
    """The draft of the invented text."""
    return drafted_text(text_of(*articles))


@cache
def drafted_text(text: str) -> Draft:
    """The draft of any text, made once in a run."""
    return made_anew(text)


def made_anew(text: str) -> Draft:
    """The draft of any text."""
    return make_draft("kab-telaga-biru", read_source(text), COMMON, VOCABULARY, FINGERPRINT)


def written(draft: Draft) -> str:
    """A draft as its file."""
    return emitted(draft, TOP)


def region_of(draft: Draft) -> Region:
    """A draft as ``validate`` reads it; it must be sound."""
    region = read(written(draft), draft.id, COMMON)
    assert isinstance(region, Region), region
    return region


def the(draft: Draft, section: str) -> list[Entry]:
    """The entries of a section that is a list."""
    entries = draft.sections.get(section, ())
    assert not isinstance(entries, dict), section
    return [each for each in entries if isinstance(each, Entry)]


def named(draft: Draft, section: str) -> dict[str, Entry]:
    """The entries of a section that has them by their keys."""
    entries = draft.sections[section]
    assert isinstance(entries, dict), section
    return entries


def plain(entry: Entry, *keys: str) -> dict[str, Any]:
    """Some values of an entry, with addresses as they are printed."""

    def said(value: object) -> object:
        if isinstance(value, Entry):
            return {key: said(each) for key, each in value.values.items()}
        if isinstance(value, list | tuple):
            return [said(each) for each in value]
        return str(value) if isinstance(value, Citation) else value

    return {key: said(entry.get(key)) for key in keys}
