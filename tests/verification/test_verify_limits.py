"""How far ``jalur verify`` goes: what excuses a name or a modal word, and what is still a list."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from support.commandline import Jalur
from support.regions import TESTS

FOLDER = TESTS / "verify"
CITY = "kab-sungai-emas"
Changes = dict[str, str]
Found = Callable[[Changes, Changes], set[tuple[str, str | None]]]

BANDJIR = "Pasal 4 huruf B angka 2"
LAPORAN = "Pasal 2 ayat (2) huruf b"
PENDAPAT = "Pasal 2 ayat (2) huruf d"


@pytest.fixture
def found(jalur: Jalur, tmp_path: Path) -> Found:
    """The findings where text and file of the invented kabupaten are changed: rule and
    provision.
    """

    def ask(text: Changes, file: Changes) -> set[tuple[str, str | None]]:
        for name, changes in ((f"{CITY}.txt", text), (f"{CITY}.yaml", file)):
            whole = (FOLDER / name).read_text(encoding="utf-8")
            for old, new in changes.items():
                assert old in whole, old
                whole = whole.replace(old, new, 1)
            (tmp_path / name).write_text(whole, encoding="utf-8")
        ran = jalur(f"verify {CITY} --data {tmp_path} --source {tmp_path / CITY}.txt -f json")
        assert ran.code in (0, 1), ran.err
        return {(each["rule"], each["ref"]) for each in json.loads(ran.out)["findings"]}

    return ask


@pytest.mark.parametrize("kind", ["misspelt", "misnamed", "mixed-names", "garbled", "misnumbered"])
def test_a_distorted_name_is_excused(kind: str, found: Found) -> None:
    """Oddities that say that a name or number is printed wrong excuse the name of the unit."""
    changes = {"at: 4B.2, kind: misspelt": f"at: 4B.2, kind: {kind}"}
    assert ("name-not-in-text", BANDJIR) not in found({}, changes)


@pytest.mark.parametrize("kind", ["contradiction", "incomplete", "duplicate", "dangling-reference"])
def test_any_other_oddity_excuses_no_name(kind: str, found: Found) -> None:
    """A contradiction at the row does not explain why the unit is spelt otherwise."""
    changes = {"at: 4B.2, kind: misspelt": f"at: 4B.2, kind: {kind}"}
    assert ("name-not-in-text", BANDJIR) in found({}, changes)


def test_a_modal_word_may_stand_in_the_condition(found: Found) -> None:
    """A rule without force has the text's "wajib" where its own condition says it."""
    rule = "    force: wajib\n"
    assert ("force-left-out", LAPORAN) in found({}, {rule: ""})
    said = {rule: "    condition: laporan yang wajib saja\n"}
    assert ("force-left-out", LAPORAN) not in found({}, said)


def test_the_modal_word_of_a_second_predicate_belongs_to_one_rule_alone(found: Found) -> None:
    """Of "menyimpan dan dapat meminta", only the asking is allowed; the keeping has no force."""
    task = "  - {at: 2(3), basis"
    file = {task: f"  - {{at: 2(2)d, party: kepala-unit-kerja, kind: task}}\n{task}"}
    assert ("force-left-out", PENDAPAT) in found({}, file)
    text = {"dapat meminta pendapat": "menyimpan catatan dan dapat meminta pendapat"}
    assert ("force-left-out", PENDAPAT) not in found(text, file)


def test_two_letters_may_be_missing_from_a_list(found: Found) -> None:
    """a, b, e: the e is read as it is printed, and is not in the file."""
    rules = found({"d. Kepala": "e. Kepala"}, {})
    assert ("provision-not-encoded", "Pasal 2 ayat (2) huruf e") in rules


def test_three_missing_letters_are_no_list(found: Found) -> None:
    """a, b, f: the f is read as words of b, since a list hardly leaves out so much."""
    rules = found({"d. Kepala": "f. Kepala"}, {})
    assert ("provision-not-in-text", PENDAPAT) in rules
    assert ("provision-not-encoded", "Pasal 2 ayat (2) huruf f") not in rules


def test_a_reference_over_a_line_is_no_item(found: Found) -> None:
    """ "huruf a sampai dengan" before the end of a line makes a reference of the letter after
    it.
    """
    text = {
        "meminta pendapat": "meminta pendapat menurut huruf a sampai dengan\ne. meminta pendapat"
    }
    assert ("provision-not-encoded", "Pasal 2 ayat (2) huruf e") not in found(text, {})


def test_a_reference_over_a_line_is_no_article(found: Found) -> None:
    """ "dimaksud dalam" before the end of a line makes a reference of the article after it."""
    text = {"rapat di hulu.": "rapat sebagaimana dimaksud dalam\nPasal 6\ndi hulu."}
    assert not [rule for rule, _ in found(text, {}) if rule.startswith("provision-")]
