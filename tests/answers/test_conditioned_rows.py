"""The row of a table for a document in one case, asked about a document that it does not name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.support.kabupaten import said

from jalur.answers.paraf import paraf
from jalur.law.citation import parse
from jalur.law.region import Region
from jalur.loading.folders import data_folders
from jalur.loading.regions import load_region

LETTER_TO = "lampiran-I[2]"
"""The row of letters to the Gubernur."""


@pytest.fixture(scope="module")
def region() -> Region:
    """The worked regulation with two letters more, of which it says nothing: one a case of the
    other.
    """
    worked = load_region(data_folders(str(Path("tests/worked/data"))), "kab-batu-kelana")
    wider = {"surat-kuasa": "surat", "kuasa-khusus": "surat-kuasa"}
    common = replace(
        worked.common,
        wider_documents={**worked.common.wider_documents, **wider},
        documents={**worked.common.documents, **{each: (each,) for each in wider}},
    )
    return replace(worked, common=common)


def _ruled(region: Region, document: str) -> Region:
    """The region with a rule for a document of its own."""
    own = next(rule for rule in region.paraf if "surat-edaran" in rule.documents)
    return replace(region, paraf=(*region.paraf, replace(own, id="kuasa", documents=(document,))))


def _answered(region: Region) -> list[str]:
    chains = paraf(region, document="surat-kuasa").chains
    return [str(at) for chain in chains for at in chain.basis[:1]]


def _hint(region: Region) -> list[str]:
    notes = paraf(region, document="surat-kuasa").notes
    return [said(note.text) for note in notes if said(note.text).startswith("note.wider-rows")]


def test_it_answers_by_inference_where_nothing_is_said_of_the_document(region: Region) -> None:
    """Neither of it nor of a case of it: the letters to the Gubernur may be such ones."""
    assert LETTER_TO in _answered(region)
    assert not _hint(region)


def test_it_does_not_where_a_case_of_the_document_has_a_rule_of_its_own(region: Region) -> None:
    """Who initials the invitations to one kind of meeting is ruled, so the letters to the Gubernur
    are no answer for every invitation; that they may be for one to him is said.
    """
    ruled = _ruled(region, "kuasa-khusus")
    assert LETTER_TO not in _answered(ruled)
    assert parse(LETTER_TO) in [
        at for note in paraf(ruled, document="surat-kuasa").notes for at in note.basis
    ]
    assert len(_hint(ruled)) == 1


def test_nor_where_the_document_itself_has_one(region: Region) -> None:
    """What the file rules of the very document is the answer, and no row need be told."""
    ruled = _ruled(region, "surat-kuasa")
    assert LETTER_TO not in _answered(ruled)
    assert not _hint(ruled)


def test_nor_does_a_row_for_a_wider_document_beside_the_own_row_of_the_same_table() -> None:
    """But for drafters that the own row does not name: *undangan* of the Bagian Umum alone."""
    lereng = load_region(data_folders(str(Path("tests/cases/regions"))), "kab-lereng")
    asked = paraf(lereng, lereng.parties["dinas-kesehatan"], document="undangan")
    assert [str(chain.basis[0]) for chain in asked.chains] == ["lampiran-I[4]"]
    assert asked.status == "inferred"
    own = next(rule for rule in lereng.paraf if "undangan" in rule.documents)
    whoever = replace(own, drafters=())
    rows = tuple(whoever if rule is own else rule for rule in lereng.paraf)
    asked = paraf(
        replace(lereng, paraf=rows), lereng.parties["dinas-kesehatan"], document="undangan"
    )
    assert [str(chain.basis[0]) for chain in asked.chains] == ["lampiran-I[6]"]
    assert asked.status == "explicit"
