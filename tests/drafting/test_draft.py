"""Whole drafts: of any text, the same each time, and always a sound file."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from jalur.drafting.draft import NAMELESS, draft_id
from jalur.loading.mending.mend import form_findings, mended
from jalur.source.text import operative, read_source
from support.drafting import (
    FINGERPRINT,
    UNLIKE,
    VOCABULARY,
    drafted,
    drafted_text,
    made_anew,
    region_of,
    text_of,
    the,
    written,
)

TEXTS = sorted((*UNLIKE.glob("*.txt"), *UNLIKE.parent.glob("*.txt")))


@pytest.mark.slow
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_draft_of_every_invented_text_is_a_sound_file(path: Path) -> None:
    """However a text is written: ``validate`` has nothing to say, and a second draft is the same."""
    text = path.read_text(encoding="utf-8")
    draft = drafted_text(text)
    region = region_of(draft)
    provisions = read_source(text).provisions
    assert [ref for ref in provisions if ref not in region.provisions] == []
    assert written(made_anew(text)) == written(draft)


@pytest.mark.slow
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_draft_is_written_as_it_would_be_mended(path: Path) -> None:
    """``validate --fix`` has nothing to do: quotes, the order of keys, indentation."""
    text = written(drafted_text(path.read_text(encoding="utf-8")))
    assert mended(text) == text
    assert list(form_findings(text, path.name)) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_a_damaged_text_has_a_sound_draft_or_none(seed: int) -> None:
    """Lines are lost, moved, or come from another text."""
    chance = random.Random(seed)
    texts = [path.read_text(encoding="utf-8") for path in TEXTS]
    lines = chance.choice(texts).splitlines()
    if seed % 3 == 0:
        start = chance.randrange(len(lines))
        del lines[start : start + 20]
    elif seed % 3 == 1:
        chance.shuffle(lines)
    else:
        for _ in range(20):
            lines[chance.randrange(len(lines))] = chance.choice(chance.choice(texts).splitlines())
    text = "\n".join(lines)
    if operative(read_source(text).provisions):
        draft = drafted_text(text)
        if "parties" in draft.sections:
            region_of(draft)
            assert mended(written(draft)) == written(draft)


def test_a_guess_is_told_by_its_path() -> None:
    """What the text says is none, what follows from the kind of a name is one."""
    draft = drafted("Camat melaporkan kegiatan kepada Bupati.")
    guesses = {*draft.guesses()}
    assert "parties.camat" in guesses
    assert "parties.bupati" not in guesses
    assert "regulation" not in guesses


def test_the_id_is_made_of_the_name_of_the_region() -> None:
    """Of a kota without a prefix; of a text that names none it says so."""

    def of(text: str) -> str:
        return draft_id(read_source(text), VOCABULARY, FINGERPRINT)

    text = text_of()
    assert of(text) == "kab-telaga-biru"
    city = text.replace("BUPATI", "WALI KOTA").replace("Bupati", "Wali Kota")
    assert of(city.replace("KABUPATEN", "KOTA").replace("Kabupaten", "Kota")) == "telaga-biru"
    assert of("Pasal 1\nSemua berlaku.") in (NAMELESS, "todo")


def test_what_a_rule_is_limited_by_is_told_with_the_line_of_its_provision() -> None:
    """But for what an entry carries: a time, an exception."""
    articles = (
        "Dinas Sosial melaporkan kegiatan kepada Bupati paling lambat 10 (sepuluh) hari.",
        "Dinas Sosial menyusun rencana, kecuali dalam keadaan darurat.",
        "Pelanggaran dikenai sanksi teguran, kecuali dalam keadaan darurat.",
    )
    draft = drafted(*articles)
    [route] = the(draft, "routes")
    assert route["deadline"] == "paling lambat 10 hari"
    assert [(str(each.at), each.words) for each in draft.unclaimed] == [
        ("4", "sanksi teguran, kecuali dalam keadaan darurat."),
        ("4", "kecuali dalam keadaan darurat."),
    ]
    lines = text_of(*articles).splitlines()
    assert {lines[each.line - 1] for each in draft.unclaimed} == {"Pasal 4"}


def test_a_reference_to_nothing_is_told() -> None:
    """An annex that the text lacks is sure; an article may have been lost."""
    draft = drafted(
        "Bagan tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Peraturan "
        "Bupati ini.",
        "Hubungan sebagaimana dimaksud dalam Pasal 31 dilaksanakan.",
    )
    assert [(str(each["at"]), each["kind"], each.sure) for each in the(draft, "oddities")] == [
        ("2", "missing-annex", True),
        ("3", "dangling-reference", False),
    ]
    assert region_of(draft).regulation.annexes[0].in_source is False


def test_a_character_that_cannot_be_seen_makes_no_other_name() -> None:
    """A soft hyphen within a name where it is defined, and none elsewhere."""
    text = text_of("Dinas Sosial menyusun rencana.").replace(
        "6. Dinas Sosial", "6. Dinas Sosia\u00adl"
    )
    draft = drafted_text(text)
    assert [id for id in draft.sections["parties"] if "sosia" in str(id)] == ["dinas-sosial"]
    assert region_of(draft)
