"""What a draft reads of who makes what is then sent, and of what nobody is bidden to do."""

from __future__ import annotations

from functools import cache

import pytest

from support.drafting import drafted, region_of, the

_SENT = (
    "Notula rapat disusun oleh Bappeda dan disampaikan kepada peserta paling lama 3 (tiga) hari.",
    "Risalah rapat dibuat Dinas Sosial lalu dikirimkan kepada Bupati dalam 2 (dua) hari kerja.",
    "Bahan rapat disiapkan oleh Bappeda, kemudian diserahkan kepada Sekretaris Daerah.",
    "Sekretaris Daerah atas nama Bupati menandatangani surat edaran.",
    "Dinas Sosial atas nama Sekretaris Daerah menandatangani surat pengantar.",
    "Tembusan naskah yang ditandatangani atas nama pejabat lain disampaikan kepada pejabat pemberi "
    "mandat paling lama 4 (empat) hari.",
    "Salinan naskah yang ditandatangani atas nama Bupati dikirim kepada Bupati paling lama 5 (lima) "
    "hari.",
)
_NOBODY = (
    "Bappeda wajib hadir dalam rapat. || Notula disampaikan kepada peserta paling lama 3 (tiga) hari.",
    "Pertimbangan Bappeda tidak menggantikan pendapat Dinas Sosial.",
    "Hubungan Dinas Sosial dengan Bappeda merupakan hubungan koordinasi dalam perencanaan.",
    "Arahan Bappeda yang berakibat pada anggaran dilaksanakan setelah mendapat persetujuan Bupati.",
    "Urusan yang menyangkut Dinas Sosial dan Bappeda dikoordinasikan oleh Sekretaris Daerah yang "
    "membawahi keduanya.",
)


@cache
def _tasks(sentences: tuple[str, ...]) -> dict[str, list[tuple[str, str | None]]]:
    """By the paragraph of one article: who has a task or duty, and by when."""
    split = [part for each in sentences for part in each.split(" || ")]
    draft = drafted("\n".join(f"({n}) {each}" for n, each in enumerate(split, 1)))
    assert region_of(draft)
    found: dict[str, list[tuple[str, str | None]]] = {}
    for each in the(draft, "mandates"):
        assert not each.sure or each.values["kind"] == "duty"
        if each.values["kind"] == "authority" or each.values.get("act") == "sign":
            continue
        parties = each.values["party"]
        for party in parties if isinstance(parties, list) else [parties]:
            due = each.values.get("deadline")
            said = (str(party), None if due is None else str(due))
            found.setdefault(str(each.values["at"]), []).append(said)
    return found


@pytest.mark.parametrize(
    ("at", "tasks"),
    [
        ("2(1)", [("bappeda", "paling lama 3 hari")]),
        ("2(2)", [("dinas-sosial", "dalam 2 hari kerja")]),
        ("2(3)", [("bappeda", None)]),
        # Each who signs in the name of another hands on a copy; of one name, each who has that.
        (
            "2(6)",
            [("dinas-sosial", "paling lama 4 hari"), ("sekretaris-daerah", "paling lama 4 hari")],
        ),
        ("2(7)", [("sekretaris-daerah", "paling lama 5 hari")]),
    ],
)
def test_whoever_makes_what_is_then_sent_has_the_task(
    at: str, tasks: list[tuple[str, str | None]]
) -> None:
    """*Notula disusun oleh A dan disampaikan kepada peserta paling lama 3 hari*."""
    assert sorted(set(_tasks(_SENT)[at])) == tasks


@pytest.mark.parametrize(
    ("at", "whose"),
    [
        # By when notes are sent tells nobody who writes them.
        ("2(2)", []),
        # What somebody's paper is not, what a relation is, and what is done with his advice.
        ("2(3)", []),
        ("2(4)", []),
        ("2(5)", []),
        # Those whom an affair is about do not lead it.
        ("2(6)", ["sekretaris-daerah"]),
    ],
)
def test_whoever_is_only_named_has_no_task(at: str, whose: list[str]) -> None:
    """A mandate that is false is worse than one that is missing."""
    assert [party for party, _ in _tasks(_NOBODY).get(at, [])] == whose
