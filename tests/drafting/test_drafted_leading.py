"""What a draft reads of who leads a meeting, and who acts for one who is not there."""

from __future__ import annotations

import pytest

from support.drafting import drafted, region_of, the


@pytest.mark.parametrize(
    "item",
    [
        "tingkat Daerah, yang dipimpin oleh Bupati setiap 3 (tiga) bulan",
        "setiap 3 (tiga) bulan, dipimpin oleh Bupati",
        "rapat pimpinan, dipimpin Bupati setiap 3 (tiga) bulan",
    ],
)
def test_who_leads_the_meeting_of_an_item_has_that_for_a_task(item: str) -> None:
    """With how often, whatever the item begins with."""
    draft = drafted(
        "Rapat koordinasi diselenggarakan pada:\n"
        f"a. {item}; dan\nb. tingkat dinas, yang dipimpin oleh Sekretaris Daerah setiap bulan."
    )
    assert region_of(draft)
    led = [
        (str(each["at"]), each["party"], each["kind"], each["rhythm"])
        for each in the(draft, "mandates")
    ]
    assert led == [
        ("2a", "bupati", "task", "setiap 3 bulan"),
        ("2b", "sekretaris-daerah", "task", "setiap bulan"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Untuk halangan sampai dengan 2 (dua) hari kerja tidak ditunjuk pelaksana harian, dan "
        "paraf Kepala Dinas Sosial dibubuhkan oleh Sekretaris Daerah.",
        "Kepala Dinas Sosial hanya dapat diwakili dalam rapat dengan izin Bupati, paling rendah "
        "oleh Sekretaris Daerah.",
        "Apabila Kepala Dinas Sosial terhalang karena cuaca, tugasnya dijalankan oleh Sekretaris "
        "Daerah.",
    ],
)
def test_who_stands_in_has_no_capacity_that_the_text_does_not_give(sentence: str) -> None:
    """Least of all the one in which the text appoints nobody."""
    draft = drafted(sentence)
    assert region_of(draft)
    stands = [each for each in the(draft, "mandates") if each.get("act") == "represent"]
    assert [(each["party"], each["for"], each.get("capacity")) for each in stands] == [
        ("sekretaris-daerah", "kepala-dinas-sosial", None)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Oleh pelaksana harian tidak dapat diambil keputusan mengenai anggaran.",
        "Keputusan mengenai anggaran tidak dapat diambil oleh pelaksana harian.",
    ],
)
def test_what_whoever_stands_in_must_not_do_limits_him(sentence: str) -> None:
    """Also where a sentence in the passive says it."""
    draft = drafted(
        "(1) Dalam hal Kepala Dinas Sosial berhalangan, pelaksana harian ditunjuk oleh Bupati dari "
        f"pejabat setingkat di bawahnya.\n(2) {sentence}"
    )
    assert region_of(draft)
    (stands,) = (each for each in the(draft, "mandates") if each.get("act") == "represent")
    limits = stands["limits"]
    assert isinstance(limits, list)
    assert [str(each) for each in limits] == ["2(2)"]
    assert [str(each["at"]) for each in the(draft, "prohibitions")] == ["2(2)"]


def test_who_asks_tells_by_when_he_did() -> None:
    """Without a time the way says all of it."""
    draft = drafted(
        "(1) Bantuan dapat diminta langsung oleh Kepala Dinas Sosial kepada Sekretaris Daerah, dan "
        "permintaan tersebut diberitahukan kepada Bupati paling lambat 2 (dua) hari.\n"
        "(2) Data dapat diminta oleh Kepala Dinas Sosial dari Sekretaris Daerah, dan permintaan "
        "tersebut diberitahukan kepada Bupati."
    )
    assert region_of(draft)
    told = [
        (str(each["at"]), each["party"], each["deadline"])
        for each in the(draft, "mandates")
        if "deadline" in each.values
    ]
    assert told == [("2(1)", "kepala-dinas-sosial", "paling lambat 2 hari")]
