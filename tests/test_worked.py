"""The worked example of ``tests/worked/``: one invented regulation from its PDF to right answers.

``regulation.layout`` is what it says; the PDF is made of it (``python -m support.layout`` in
``tests/``) and the text by ``pdftotext -layout``. Its questions are cases of ``test_cases.py``.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from jalur.law.region import Region
from jalur.loading.reading import read
from jalur.source.text import SourceText, read_source
from jalur.verification.verify import verify
from support.commandline import FORMATS, Jalur
from support.layout import pdf
from support.plain_yaml import plain_yaml
from support.regions import TESTS
from support.verifying import COMMON, VOCABULARY, changed

pytestmark = pytest.mark.slow
WORKED = TESTS / "worked"
CITY = "kab-batu-kelana"
FILE = WORKED / "data" / f"{CITY}.yaml"
SOURCES = ("regulation.txt", "regulation.pdf")
FURNITURE = {"running-line": 33, "page-number": 10, "catchword": 8, "footnote": 2}
"""The head of each page, its number, who initialled it, its foot, its catchword; one footnote."""


@cache
def _data() -> dict[str, Any]:
    """The file, as any reader of YAML has it."""
    told: dict[str, Any] = plain_yaml(FILE.read_text(encoding="utf-8"))
    return told


@cache
def _source() -> SourceText:
    return read_source((WORKED / SOURCES[0]).read_text(encoding="utf-8"))


def _read(jalur: Jalur, file: Path) -> dict[str, Any]:
    ran = jalur(f"text {file} -f json")
    assert ran.code == 0, ran.err
    text: dict[str, Any] = json.loads(ran.out)
    return text


def _words(read: dict[str, Any]) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """The provisions, headings and cells, without the ends of their lines."""
    provisions = [
        (
            each["address"],
            " ".join(each["text"].split()),
            [(cell["column"], cell["text"]) for cell in each["cells"]],
        )
        for each in read["provisions"]
    ]
    return [*provisions, *((each["before"], each["title"], []) for each in read["headings"])]


def test_text_and_pdf_are_read_alike(jalur: Jalur) -> None:
    """Every provision, row and heading; nothing is told as not read, or stands beside them."""
    text, printed = (_read(jalur, WORKED / name) for name in SOURCES)
    assert _words(text) == _words(printed)
    for each in (text, printed):
        assert (each["unread"], each["beside"], each["notes"]) == ([], [], [])


def test_all_furniture_is_cut(jalur: Jalur) -> None:
    """All of it, of whatever kind, and none of it is left in a provision."""
    for name in SOURCES:
        text = _read(jalur, WORKED / name)
        assert Counter(cut["kind"] for cut in text["furniture"]) == FURNITURE
        whole = " ".join(each["text"] for each in text["provisions"])
        for word in ("SALINAN", "Kabag", "jdih", "...", "Disisipkan", "*)"):
            assert word not in whole


def test_the_pdf_is_that_of_the_layout(jalur: Jalur, tmp_path: Path) -> None:
    """Whoever changes the layout makes the PDF and the text anew."""
    made = tmp_path / "made.pdf"
    made.write_bytes(pdf((WORKED / "regulation.layout").read_text(encoding="utf-8")))
    assert _read(jalur, made)["provisions"] == _read(jalur, WORKED / SOURCES[1])["provisions"]


def test_the_file_is_sound_and_whole(jalur: Jalur) -> None:
    """Not even a warning; nothing in it is left to do, guessed, or the text's own words."""
    ran = jalur(f"validate {FILE} -f tsv")
    assert (ran.code, ran.out) == (0, "")
    raw = FILE.read_text(encoding="utf-8")
    assert "TODO" not in raw
    assert not re.search(r"#[?|]", raw)


def test_the_regulation_has_thirty_articles_and_more(jalur: Jalur) -> None:
    """As many as one of a region has."""
    text = _read(jalur, WORKED / SOURCES[0])
    articles = {re.split(r"[^\dA-Z]", each["address"])[0] for each in text["provisions"]}
    assert len({each for each in articles if each[:1].isdigit()}) == 33


@pytest.mark.parametrize("name", SOURCES)
def test_the_text_has_nothing_against_the_file(name: str, jalur: Jalur) -> None:
    """No finding, in the text or in the PDF, but that this is another file than the first."""
    ran = jalur(f"verify {FILE} --source {WORKED / name} -f tsv --fail-on warning")
    found = [line for line in ran.out.splitlines() if "source-changed" not in line]
    assert (found, "source-changed" in ran.out) == ([], name.endswith("pdf"))


PLANTED = (
    ("asisten-perekonomian\n    basis: [7(3)", "asisten-administrasi\n    basis: [7(3)", "row-elsewhere"),
    ("amount: {up_to: 500000000}", "amount: {up_to: 50000000}", "amount-not-in-text"),
    ("amount: {over: 50000000}", "amount: {from: 50000000}", "bound-not-in-text"),
    ("capacity: pj", "capacity: pjs", "value-not-in-text"),
    ("within: {working_days: 3,", "within: {days: 3,", "deadline-not-in-text"),
    ("if_silent: agreed", "if_silent: refused", "value-not-in-text"),
    ("copies_to: [wakil-bupati]", "copies_to: [camat]", "office-not-in-text"),
    ("notify: [bappeda]", "notify: [badan-keuangan]", "office-not-in-text"),
    ("max: 3", "max: 4", "most-not-in-text"),
    ("{documents: [nota-dinas], basis: [15(5)]}", "{documents: [nota-dinas], basis: [15(4)]}", "exemption-not-in-text"),
    ("{documents: [nota-dinas], basis: [15(5)]}", "{drafter_signs: yes, basis: [15(5)]}", "value-left-out"),
    ("order: parallel\n    initials: [{office: bagian-hukum}", "order: stated\n    initials: [{office: bagian-hukum}", "value-left-out"),
    ("medium: electronic\n    fallback: {medium: paper", "medium: paper\n    fallback: {medium: electronic", "value-not-in-text"),
    ("manner: [membawahkan]", "manner: [membina]", "manner-not-in-text"),
    ("status_of: {parties: [rsud]", "status_of: {parties: [bpd]", "member-not-in-text"),
    ("not_natures: [hierarkis]", "not_natures: [struktural]", "denied-nature-not-in-text"),
    ("for: [dinas-perhubungan]\n        signers: [sekretaris-daerah]", "for: [dinas-perhubungan]\n        signers: [bupati]", "cell-not-in-text"),
)  # fmt: skip
"""What the file says, an error in its place, and the rule that must find it."""


@pytest.mark.parametrize(("right", "wrong", "rule"), PLANTED)
def test_an_error_in_any_form_is_found(right: str, wrong: str, rule: str) -> None:
    """So the file is held against the text in each of its forms."""
    region = read(changed(FILE.read_text(encoding="utf-8"), right, wrong), CITY, COMMON)
    assert isinstance(region, Region), region
    assert rule in {each.rule for each in verify(region, _source(), VOCABULARY)}


ROWS: dict[str, tuple[str, ...]] = {
    "natures, purposes and documents of its own": ("terms.natures", "terms.purposes", "terms.documents", "is"),
    "kecuali, tidak berlaku bagi": ("except", "except.parties", "except.documents", "except.words"),
    "a second coordinator": ("assignments.condition", "assignments.affairs", "assignments.manner"),
    "as what and in which order one initials": (
        *("manner", "order", "adds_to", "before", "max", "exempt", "drafter_signs"),
        *("=hierarki", "=koordinasi", "=setiap-lembar", "=stated", "=listed", "=parallel", "=unstated", "=drafter"),
    ),
    "who signs above an amount": ("paraf.amount.over", "paraf.amount.up_to", "mandates.amount"),
    "in whose name, and two capacities": ("signature.by", "signature.selaku", "=a.n.", "=u.b."),
    "who stands in": ("capacity", "limits", "mandates.term", "=represent", "=plt", "=plh", "=pj"),
    "within how many days, and else": ("within", "working_days", "if_silent", "notify"),
    "directly or through": ("alternatives",),
    "signed electronically": ("medium", "fallback", "=electronic", "=paper"),
    "a matrix": ("matrices.columns", "matrices.rows", "matrices.signs"),
    "amended, deleted, transitional, sanction": (
        *("amended_by", "since", "=deleted", "=transitional", "=sanction", "=funding", "=supervision"),
    ),
    "a status, and a government of its own": (
        *("status_of", "=status", "=desa", "=pemerintah-desa", "=bpd"),
    ),
    "what every file has": (
        *("revokes", "annexes", "in_force.from", "aliases", "members", "heads", "portfolio", "chair", "guests"),
        *("refers_to", "oddities.printed", "not_a_rule", "not_natures", "own", "instead_of", "copies_to"),
        *("rhythm", "deadline", "instrument", "force", "mode", "on_behalf_of", "appointed_by", "prohibitions"),
    ),
}  # fmt: skip
"""What a regulation says, and the keys (of a section, or of any) and values that carry it."""


def _keys(told: Any, above: tuple[str, ...] = ()) -> Iterator[str]:
    """Every key of the file, alone, behind its section and behind the key above it; every value."""
    if isinstance(told, dict):
        for key, each in told.items():
            yield str(key)
            yield from (f"{upper}.{key}" for upper in {*above[:1], *above[-1:]})
            yield ".".join((*above[:1], *above[-1:], str(key)))
            yield from _keys(each, (*above, str(key)))
    elif isinstance(told, list):
        for each in told:
            yield from _keys(each, above)
    else:
        yield f"={told}"


@pytest.mark.parametrize("row", ROWS)
def test_every_form_of_the_format_is_in_the_file(row: str) -> None:
    """So that whoever encodes one of his own finds each of them here."""
    assert set(ROWS[row]) - set(_keys(_data())) == set()


ASKED = {
    "natures, purposes and documents of its own": ('relation {} Kecamatan Desa', "Pasal 5 ayat (4)"),
    "kecuali, tidak berlaku bagi": ('route {} "Dinas Sosial" -p usulan', "Pasal 9 ayat (4)"),
    "a second coordinator": ('route {} "Dinas Ketahanan Pangan" -p usulan', "Pasal 7 ayat (1)"),
    "as what and in which order one initials": (
        'paraf {} "Dinas Sosial" --document peraturan-kepala-daerah', "Pasal 16 ayat (1)",
    ),
    "who signs above an amount": ('paraf {} "Dinas Perikanan" --amount 250000000', "Pasal 17 ayat (1)"),
    "in whose name, and two capacities": ('mandates {} "Sekretaris Daerah" --act sign', "Pasal 19 ayat (3)"),
    "who stands in": ('mandates {} "Sekretaris Kecamatan" --kind task', "Pasal 21 ayat (5)"),
    "within how many days, and else": ('deadlines {} "Sekretaris Daerah"', "Pasal 9 ayat (2)"),
    "directly or through": ('route {} "Pemerintah Desa" -p pelaporan', "Pasal 11 ayat (1)"),
    "signed electronically": ('mandates {} "Sekretaris Daerah" --act sign', "Pasal 20 ayat (2)"),
    "a matrix": ('paraf {} "Dinas Perhubungan" --document rekomendasi', "Lampiran I baris 5"),
    "amended, deleted, transitional, sanction": ("pasal {} 25", "Pasal 25"),
    "a status, and a government of its own": ('route {} RSUD -p pelaporan', "Pasal 11A"),
    "what every file has": ('show {} "Forum Rembuk Pesisir"', "Pasal 22 ayat (3)"),
}  # fmt: skip
"""A question to each of them, and an article that the answer has to say."""


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("row", ROWS)
def test_every_form_is_answered_in_every_format(row: str, format: str, jalur: Jalur) -> None:
    """Without a fault, and with the article."""
    ask, article = ASKED[row]
    ran = jalur(f"{ask.format(CITY)} --data {FILE.parent} -f {format}", columns=200)
    assert ran.code == 0, ran.err
    assert article in " ".join(ran.out.split())


def test_sixty_questions_a_third_of_them_answered_with_no() -> None:
    """What is asked is enough: all commands, and twenty that the text does not answer."""
    raw = (WORKED / f"{CITY}.questions.yaml").read_text(encoding="utf-8")
    cases = plain_yaml(raw)
    assert len(cases) >= 60
    assert sum(case.get("status") in ("silent", "refused") for case in cases) >= 20
    asked = {case["ask"].partition(" ")[0] for case in cases}
    assert asked == {
        "route",
        "paraf",
        "relation",
        "mandates",
        "units",
        "deadlines",
        "pasal",
        "show",
        "search",
    }


def test_its_draft_is_what_a_person_begins_with(
    jalur: Jalur, request: pytest.FixtureRequest
) -> None:
    """``draft.yaml``, a sound file that says it is not whole; the PDF gives the same one."""
    kept = WORKED / "draft.yaml"
    text, printed = (jalur(f"draft {WORKED / name}") for name in SOURCES)
    if request.config.getoption("--rewrite-golden"):
        kept.write_text(text.out, encoding="utf-8")
    assert text.out == kept.read_text(encoding="utf-8")
    assert (text.code, text.err) == (printed.code, printed.err)
    ours, theirs = (
        [line for line in ran.out.splitlines() if "sha256" not in line and "#|" not in line]
        for ran in (text, printed)
    )
    assert ours == theirs
    region = read(text.out, CITY, COMMON)
    assert isinstance(region, Region)
    assert region.partly
    assert "#?" in text.out
    assert "summary: TODO" in text.out
