"""Whether a way is a point of a relation besides is a guess where two people do not agree on it."""

from __future__ import annotations

import pytest

from support.drafting import drafted, plain, region_of, the

SAID = (
    "(1) Laporan Perangkat Daerah disampaikan kepada Sekretaris Daerah.\n"
    "(2) Permohonan Camat disampaikan kepada Dinas Sosial secara tertulis.\n"
    "(3) Camat melaporkan hasil musyawarah kepada Bupati.\n"
    "(4) Notula rapat disampaikan Bappeda kepada Sekretaris Daerah.",
    "(1) Dinas Sosial menyampaikan laporan kepada Bupati melalui Sekretaris Daerah.\n"
    "(2) Bappeda melapor kepada Bupati melalui Sekretaris Daerah.\n"
    "(3) Lurah wajib menyampaikan laporan kepada Bupati melalui Camat.",
    "(1) Dinas Sosial menyampaikan laporan kepada Bupati.\n"
    "(2) Laporan kinerja disampaikan oleh Bappeda kepada Bupati.\n"
    "(3) Camat bertanggung jawab kepada Bupati melalui Sekretaris Daerah.",
)


@pytest.mark.parametrize(
    ("ref", "sure"),
    [
        *(("2(1)", False), ("2(2)", False), ("2(3)", False), ("2(4)", False)),
        *(("3(1)", False), ("3(2)", False), ("3(3)", True)),
        *(("4(1)", True), ("4(2)", True), ("4(3)", True)),
    ],
)
def test_the_point_beside_a_way(ref: str, sure: bool) -> None:
    """Of a delivery by nobody, what came of a meeting, and a report through another."""
    draft = drafted(*SAID)
    assert region_of(draft)
    points = [point for each in the(draft, "relations") for point in each.get("points") or []]
    assert [each.sure for each in points if plain(each, "at")["at"] == ref] == [sure]
