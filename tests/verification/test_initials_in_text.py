"""What a text says of initials, and the rule that says it or lacks it: of an invented kabupaten."""

from __future__ import annotations

from functools import cache

import pytest

from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import read_source
from jalur.verification.verify import verify
from support.regions import TESTS
from support.verifying import COMMON, FOLDER, VOCABULARY, changed

CITY = "kab-paluh"
TEXT = (FOLDER / f"{CITY}.txt").read_text(encoding="utf-8")
YAML = (TESTS / "cases" / "regions" / f"{CITY}.yaml").read_text(encoding="utf-8")
CONCORDANCE = "concordance-missing"


@cache
def found(text: str = TEXT, yaml: str = YAML) -> frozenset[tuple[str, str]]:
    """The rules that find something, and at which provision or place of the file."""
    region = read(yaml, CITY, COMMON)
    assert isinstance(region, Region), region
    every = verify(region, read_source(text), VOCABULARY)
    return frozenset(
        (each.rule, str(each.ref) if each.ref else each.path)
        for each in every
        if each.rule not in (CONCORDANCE, "source-changed")
    )


def test_the_file_says_what_the_text_says() -> None:
    """Nothing is found as they stand."""
    assert found() == frozenset()


@pytest.mark.parametrize(
    ("old", "new", "rule", "at"),
    [
        ("    manner: [hierarki]\n", "", "value-left-out", "3(1)"),
        ("manner: [koordinasi, setiap-lembar]", "manner: [koordinasi]", "value-left-out", "4"),
        ("manner: [hierarki]", "manner: [hierarki, koordinasi]", "value-not-in-text", "3(1)"),
        ("    order: parallel\n", "    order: unstated\n", "value-left-out", "5"),
        (", order: parallel}", "}", "order-not-in-text", "6"),
        ("    max: 3\n", "", "most-left-out", "3(2)"),
        ("basis: [3(1), 3(2)]", "basis: [3(1)]", "most-not-in-text", "3(1)"),
        ("    before: sekretaris-daerah\n", "", "value-left-out", "4"),
        (
            "      - {parties: [dinas-pendidikan], basis: [7(3)]}\n",
            "",
            "exemption-left-out",
            "7(3)",
        ),
        ("basis: [7(2)]}", "basis: [7(1)]}", "exemption-not-in-text", "7(1)"),
        (
            "parties: [dinas-pendidikan], basis",
            "parties: [camat], basis",
            "office-not-in-text",
            "7(3)",
        ),
        ("documents: [undangan]", "documents: [rekomendasi]", "document-not-in-text", "3(4)"),
        ("words: konseptor}", "words: penyusun}", "words-not-in-text", "3(1)"),
        (
            "      - {documents: [undangan], of: [sekretaris-daerah], basis: [3(7)]}\n",
            "",
            "exemption-left-out",
            "3(7)",
        ),
        (", of: [coordinator], basis", ", basis", "exemption-not-in-text", "3(6)"),
        (
            "words: naskah dinas sangat rahasia,",
            "of: [drafter], words: a,",
            "exemption-not-in-text",
            "3(5)",
        ),
    ],
)
def test_what_the_file_lacks_or_has_too_much_is_told(
    old: str, new: str, rule: str, at: str
) -> None:
    """One value of the file is another than the text says."""
    assert (rule, at) in found(yaml=changed(YAML, old, new))


@pytest.mark.parametrize(
    ("old", "new", "rule", "at"),
    [
        ("oleh konseptor, Asisten", "oleh pengetik, Asisten", "words-not-in-text", "3(1)"),
        ("secara serentak oleh Kepala Dinas", "oleh Kepala Dinas", "value-not-in-text", "5"),
        ("sesudah paraf konseptor", "selain konseptor", "value-not-in-text", "8(3)"),
        ("sebelum paraf Sekretaris Daerah", "dan Sekretaris Daerah", "value-not-in-text", "4"),
        (
            "Surat yang konsepnya dibuat oleh Dinas Pendidikan tidak memerlukan paraf",
            "Paraf pada surat yang konsepnya dibuat oleh Dinas Pendidikan harus ada",
            "exemption-not-in-text",
            "7(3)",
        ),
        ("paling banyak 3 (tiga) paraf", "paling banyak dua paraf", "most-not-in-text", "3(1)"),
    ],
)
def test_what_the_text_says_otherwise_is_told(old: str, new: str, rule: str, at: str) -> None:
    """One word of the text is another than the file has."""
    assert (rule, at) in found(text=changed(TEXT, old, new))


@pytest.mark.parametrize(
    ("said", "is_exempt"),
    [
        ("Surat Camat tidak perlu diparaf.", True),
        ("Surat Camat dibebaskan dari paraf.", True),
        ("Surat Camat disampaikan tanpa paraf.", True),
        ("Paraf pada surat Camat tidak diperlukan.", True),
        ("Surat Camat tidak boleh disampaikan tanpa paraf.", False),
        ("Surat Camat dilarang dikirim tanpa paraf.", False),
        ("Paraf pada surat Camat diperlukan.", False),
    ],
)
def test_words_that_need_no_initials(said: str, is_exempt: bool) -> None:
    """What must not be done without initials needs them."""
    text = changed(
        TEXT, "(3) Surat yang konsepnya dibuat oleh Dinas Pendidikan", f"(3) {said}\n(4) Lain"
    )
    yaml = changed(YAML, "      - {parties: [dinas-pendidikan], basis: [7(3)]}\n", "")
    assert (("exemption-left-out", "7(3)") in found(text, yaml)) == is_exempt
