"""A matrix in the file: the rules that are drawn from its rows, and what is said once for all."""

from __future__ import annotations

import pickle

from jalur.law.citation import parse
from jalur.law.region import Region
from jalur.loading.compile import _divided, _pickled
from jalur.loading.reading import read
from support.regions import TESTS
from support.verifying import COMMON, changed

YAML = (TESTS / "cases" / "regions" / "kab-lereng.yaml").read_text(encoding="utf-8")


def _region(yaml: str = YAML) -> Region:
    region = read(yaml, "kab-lereng", COMMON)
    assert isinstance(region, Region), region
    return region


def test_each_row_with_initials_is_a_rule() -> None:
    """It rests on the row and on what gives the table its force, and has its modal word."""
    region = _region()
    assert [rule.id for rule in region.paraf] == [
        f"lampiran-i-{n}" for n in range(1, 12) if n != 10
    ]
    rule = region.paraf[4]
    assert rule.basis == tuple(map(parse, ("lampiran-I[5]", "2(1)", "2(2)")))
    assert (rule.documents, rule.drafters, rule.signers) == (
        ("surat",),
        ("bagian-pemerintahan",),
        ("sekretaris-daerah",),
    )
    assert rule.force == "wajib"


def test_each_signer_has_the_mandate_that_the_articles_give_him() -> None:
    """With the time of the row, and in whose name he signs."""
    region = _region()
    mandate = region.mandates[4]
    assert (mandate.at, mandate.kind, mandate.act) == (parse("lampiran-I[5]"), "authority", "sign")
    assert (mandate.on_behalf_of, mandate.deadline) == ("bupati", "2 hari kerja")
    assert len(region.mandates) == 11


def test_a_table_without_a_word_on_its_signers_gives_no_mandate() -> None:
    """A column states no power; the rules on initials name the signers all the same."""
    yaml = changed(YAML, "    signs: authority\n", "").replace(" on_behalf_of: bupati,", "")
    yaml = "".join(
        line if "deadline: Waktu" not in line else "" for line in yaml.splitlines(keepends=True)
    )
    for days in (1, 2, 3, 4, 5, 6, 7, 10, 14):
        yaml = yaml.replace(f", deadline: {days} hari kerja", "")
        yaml = yaml.replace(f" deadline: {days} hari kerja,", "")
        yaml = yaml.replace(f"        deadline: {days} hari kerja\n", "")
    start = yaml.index("      lampiran-I[10]:\n")
    region = _region(yaml[:start] + yaml[yaml.index("      lampiran-I[11]:\n") :])
    assert not region.mandates
    assert len(region.paraf) == 10


def test_who_signs_all_of_a_table_is_said_once() -> None:
    """Where no column names the signers, the articles may."""
    yaml = changed(YAML, "      signer: Penandatangan\n", "")
    yaml = changed(yaml, "    signs: authority\n", "    signs: authority\n    signers: [bupati]\n")
    for signer in ("bupati", "sekretaris-daerah", "kepala-dinas"):
        yaml = yaml.replace(f" signers: [{signer}],", "")
        yaml = yaml.replace(f"        signers: [{signer}]\n", "")
    region = _region(yaml.replace(" on_behalf_of: bupati,", ""))
    assert {rule.signers for rule in region.paraf} == {("bupati",)}
    assert {mandate.parties for mandate in region.mandates} == {("bupati",)}


def test_a_compiled_region_has_its_matrices() -> None:
    """They and their rules are the same when they are read again."""
    region = _region()
    again = pickle.loads(_pickled(_divided(region)))
    assert again.matrices == region.matrices
    assert again.paraf == region.paraf
    assert again.mandates == region.mandates
