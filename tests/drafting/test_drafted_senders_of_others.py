"""What a draft reads of who is sent in the place of another, and of who signs for what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

import pytest

from support.drafting import drafted, region_of, the

_SENTENCES = (
    "Dinas Sosial yang berhalangan hadir menugaskan pejabat satu tingkat di bawahnya dan "
    "memberitahukannya kepada Sekretaris Daerah.",
    "Bappeda yang berhalangan menugaskan pejabat setingkat di bawahnya.",
    "Kepala Bappeda yang berhalangan dapat diwakili paling rendah oleh pejabat administrator.",
    "Sekretaris Daerah hanya dapat diwakili dalam rapat pimpinan dengan izin Bupati.",
    "Plh. Sekretaris Daerah ditunjuk oleh Bupati dari para Asisten.",
    "Plh. Kepala Dinas Sosial atau Kepala Bappeda diutamakan dari Sekretaris Dinas.",
    "Surat undangan ditandatangani oleh Sekretaris Daerah atas nama Bupati untuk rapat umum, Asisten "
    "atas nama Sekretaris Daerah untuk rapat bidang, dan Camat untuk rapat wilayah.",
    "Bupati mendelegasikan kepada Sekretaris Daerah penandatanganan surat pengantar.",
    "Dinas Sosial bertanggung jawab kepada Bupati dan memiliki otonomi dalam pengelolaan keuangan.",
    "Bappeda merangkum laporan untuk disampaikan oleh Sekretaris Daerah kepada Bupati.",
    "Surat masuk diteruskan kepada Sekretaris Daerah untuk diberi saran.",
    "Kepala Bappeda yang berhalangan menghadiri rapat diwakili sekretarisnya.",
)
_ITEMS = (
    "Surat kepada Instansi Vertikal ditandatangani oleh:\n"
    "a. Bupati untuk hal yang bersifat kebijakan; dan\n"
    "b. Sekretaris Daerah bagi urusan teknis.",
    "Dinas Sosial bertanggung jawab:\n"
    "a. secara teknis kepada Bappeda; dan\n"
    "b. secara administratif kepada Bupati.",
)


@cache
def _told() -> dict[str, list[Mapping[str, object]]]:
    """The mandates by their provisions: one article of sentences, and one for each list."""
    draft = drafted("\n".join(f"({n}) {each}" for n, each in enumerate(_SENTENCES, 1)), *_ITEMS)
    assert region_of(draft)
    found: dict[str, list[Mapping[str, object]]] = {}
    for each in the(draft, "mandates"):
        found.setdefault(str(each["at"]), []).append(dict(_said(each.values)))
    return found


def _said(values: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    keys = ("party", "kind", "act", "for", "on_behalf_of", "when", "capacity", "appointed_by")
    return ((key, values[key]) for key in keys if key in values)


_AWAY = {"act": "represent", "when": "berhalangan"}
_ONE_BELOW = "pejabat-satu-tingkat-di-bawahnya"


@pytest.mark.parametrize(
    ("at", "told"),
    [
        # Whom one sends is sent, and not whom he tells of it.
        (
            "2(1)",
            [
                {
                    **{"party": "dinas-sosial", "kind": "task", "act": "delegate"},
                    **{"for": _ONE_BELOW, "when": "berhalangan hadir"},
                },
                {
                    **{"party": _ONE_BELOW, "kind": "task", "act": "represent"},
                    **{"for": "dinas-sosial", "when": "berhalangan hadir"},
                    "appointed_by": "dinas-sosial",
                },
            ],
        ),
        (
            "2(3)",
            [
                {
                    "party": "pejabat-administrator",
                    "kind": "authority",
                    "for": "kepala-bappeda",
                    **_AWAY,
                }
            ],
        ),
        # Who may be stood in for by somebody who has no name may send him; by consent alone.
        (
            "2(4)",
            [
                {
                    **{"party": "sekretaris-daerah", "kind": "authority"},
                    "when": "dalam rapat pimpinan dengan izin Bupati",
                },
                {"party": "bupati", "kind": "authority"},
            ],
        ),
        # From among whom somebody is appointed: these stand in.
        (
            "2(5)",
            [
                {"party": "bupati", "kind": "authority", "act": "delegate", "for": "asisten"},
                {
                    **{"party": "asisten", "kind": "task", "act": "represent", "capacity": "plh"},
                    **{"for": "sekretaris-daerah", "appointed_by": "bupati"},
                },
            ],
        ),
        (
            "2(6)",
            [
                {
                    **{"party": "sekretaris-dinas", "kind": "task", "act": "represent"},
                    **{"for": ["kepala-dinas-sosial", "kepala-bappeda"], "capacity": "plh"},
                }
            ],
        ),
        # Each of a series signs for something else.
        (
            "2(7)",
            [
                {
                    **{"party": "sekretaris-daerah", "kind": "authority", "act": "sign"},
                    **{"on_behalf_of": "bupati", "when": "untuk rapat umum"},
                },
                {
                    **{"party": "asisten", "kind": "authority", "act": "sign"},
                    **{"on_behalf_of": "sekretaris-daerah", "when": "untuk rapat bidang"},
                },
                {"party": "camat", "kind": "task", "act": "sign", "when": "untuk rapat wilayah"},
            ],
        ),
        ("2(9)", [{"party": "dinas-sosial", "kind": "authority"}]),
        # Who does something for another to send it on; and what whom it reaches is to give.
        ("2(10)", [{"party": "bappeda", "kind": "task"}]),
        ("2(11)", [{"party": "sekretaris-daerah", "kind": "task"}]),
        # Whoever is stood in for does nothing then; his own secretary does.
        (
            "2(12)",
            [
                {
                    **{"party": "sekretarisnya", "kind": "task", "act": "represent"},
                    **{"for": "kepala-bappeda", "when": "berhalangan"},
                }
            ],
        ),
        (
            "3a",
            [
                {
                    **{"party": "bupati", "kind": "task", "act": "sign"},
                    "when": "untuk hal bersifat kebijakan",
                }
            ],
        ),
        (
            "3b",
            [
                {
                    **{"party": "sekretaris-daerah", "kind": "task", "act": "sign"},
                    "when": "bagi urusan teknis",
                }
            ],
        ),
        # To whom somebody answers is a point between the two, and no duty besides.
        ("4a", []),
        ("4b", []),
    ],
)
def test_who_is_sent_and_who_signs_for_what(at: str, told: list[Mapping[str, object]]) -> None:
    """Ways in which bureaus say who goes, who stands in and who signs."""
    assert _told().get(at, []) == told


def test_passing_on_without_a_modal_word_is_a_task() -> None:
    """*A mendelegasikan kepada B*: no word makes a power of it."""
    passed = next(each for each in _told()["2(8)"] if each["party"] == "bupati")
    assert passed == {
        **{"party": "bupati", "kind": "task", "act": "delegate"},
        "for": "sekretaris-daerah",
    }
