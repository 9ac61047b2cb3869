"""What an office initials, asked from its side and from that of whom it initials for."""

from __future__ import annotations

import pytest

from jalur.answers.paraf import paraf
from support.diffs import SHIPPED
from support.regions import city


@pytest.mark.parametrize("id", SHIPPED)
def test_what_an_office_initials_somebody_drafts(id: str) -> None:
    """Each chain that is told of an office is one of somebody who drafts by it: there the office
    initials, or the text leaves open who does, and it may be this one.
    """
    region = city(id)
    offices = [each for each in region.parties.values() if each.kind in ("asisten", "staf-ahli")]
    for office in offices:
        for chain in paraf(region, by=office).chains:
            drafters = [each.party for each in chain.drafters]
            found = [
                step
                for drafter in drafters
                for own in paraf(region, drafter).chains
                if own.rule.id == chain.rule.id
                for step in own.initials
                if office.id in step.ids or office.name in step.candidates
            ]
            # A drafter whom no annex assigns has nobody who could be named.
            assert found or not drafters or chain.status == "inferred", (office.id, chain.rule.id)


def test_an_office_does_not_initial_for_those_of_another() -> None:
    """The Camat's Asisten is one by a field; the others initial nothing of his."""
    region = city("tarakan")
    drafters = {
        id: [
            each.party.name
            for chain in paraf(region, by=region.parties[id]).chains
            for each in chain.drafters
        ]
        for id in ("asisten-administrasi-umum", "asisten-pemerintahan-kesejahteraan")
    }
    assert drafters["asisten-administrasi-umum"] == ["Kepala Dinas/Badan"]
    assert drafters["asisten-pemerintahan-kesejahteraan"] == [
        "Kecamatan",
        "Kelurahan",
        "Kepala Dinas/Badan",
    ]


def test_a_document_alone_is_refused_in_a_whole_sentence() -> None:
    """Where neither who drafts nor who signs was asked, the sentence names neither."""
    answer = paraf(city("tarakan"), document="perizinan")
    assert answer.silence is not None
    assert answer.silence.id == "silent.paraf-document"
    assert "signer" not in dict(answer.silence.args)
