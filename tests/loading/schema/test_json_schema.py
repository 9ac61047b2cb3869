"""The schema of the data format: it is what the loader asks for, and refuses what it can."""

from __future__ import annotations

import contextlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from jalur.errors import UsageError
from jalur.law.citation import parse
from jalur.law.region import Region
from jalur.loading.folders import DataFolders, read_text
from jalur.loading.mending.mend import composed, mended
from jalur.loading.mending.quotes import quoted
from jalur.loading.reading import read
from jalur.loading.regions import load_region
from jalur.loading.schema import patterns
from jalur.loading.schema.page import Page
from jalur.loading.shipped_schema import in_order
from support.loader import common
from support.plain_yaml import plain_yaml
from support.regions import ROOT, TESTS

pytestmark = pytest.mark.slow

FILE = ROOT / "schemas" / "region.schema.json"
PAGE = ROOT / "docs" / "data-format.md"
SCHEMA: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
CITIES = sorted((ROOT / "data").glob("*.yaml"))
REGIONS = [
    path
    for folder in ("regions", "cases/regions", "planted", "verify")
    for path in sorted((TESTS / folder).rglob("*.yaml"))
]
BAD = sorted((TESTS / "bad").glob("*.yaml"))
TWO_PLACES = "two places of the file are held against each other"
WHOLE_FILE = "YAML that reads as other YAML does, and is refused for its spelling"
OPEN_LIST = "a list that a region may add to"
OTHER_FILE = "it stands in another file, or is a word beside citations"
COMMENTS = "comments are none of what a schema sees"
VALUES = "two values are held against each other by their size or order"
CANNOT = {
    **dict.fromkeys(("alias", "alias.anchor", "directive", "tag.text"), WHOLE_FILE),
    **dict.fromkeys(
        ("not-in-list.denied", "not-in-list.excepted", "not-in-list.purpose", "not-in-list.wider"),
        OPEN_LIST,
    ),
    **dict.fromkeys(("bad-citation.suppression", "unknown-audit-rule"), OTHER_FILE),
    **dict.fromkeys(("guess-unfinished", "words-unfinished"), COMMENTS),
    **dict.fromkeys(
        (
            *("ends-before", "ends-before.amended", "holds-nothing", "holds-nothing.between"),
            *("more-than-most", "too-early.amended-from"),
            *("out-of-turn", "out-of-turn.date", "too-early", "too-early.amended"),
            *("never-in-force", "too-early.checked", "too-early.period"),
        ),
        VALUES,
    ),
    **dict.fromkeys(
        (
            *(
                "before-nobody",
                "before-nobody.after",
                "cell-without-column",
                "column-twice",
                "excepted-whole",
            ),
            *(
                "exempts-elsewhere",
                "exempts-nobody",
                "id-twice.row",
                "in-whose-name",
                "in-whose-name.unsaid",
            ),
            *("last-line-signs", "last-line-signs.in-a-name", "limits-nothing"),
            *("no-such-provision.row", "not-amended-by", "rests-on-deleted"),
            *("row-of-another-annex", "twice.row", "unknown-party.drafter"),
            "unknown-party.addressee",
            *("unknown-party.excepted", "unknown-party.signature"),
            *("word-of-a-term", "word-of-a-term.shared", "word-of-a-term.stem"),
            *("words-of-no-copy",),
            *("annex-not-encoded", "annex-not-listed", "article-and-letter"),
            *("assigned-and-denied", "assigned-and-denied.head", "bad-coordinator.denied"),
            *("article-and-letter.below", "bad-coordinator", "dangling-reference"),
            *("dangling-reference.lettered", "duplicate-key.citation", "entry-twice.step"),
            *("has-no-head", "head-of-a-head", "head-of-a-head.chain", "heads-nothing"),
            *("id-twice", "in-two-lists", "in-two-lists.head", "listed-after-all"),
            *("matches-nobody", "member-of-itself", "member-of-itself.classes"),
            *("member-of-itself.kind", "name-twice", "name-twice.alias", "name-twice.spelling"),
            *("needless-alias", "no-such-provision", "no-such-provision.heading"),
            *("no-such-provision.judgement", "no-such-provision.mandate"),
            *(
                "no-such-provision.oddity",
                "no-such-provision.period",
                "not-a-group",
                "rule-elsewhere",
                "rule-of-itself",
            ),
            *("rules-in-circle", "stated-and-denied", "stated-and-denied.of-point"),
            *("stated-and-denied.point", "twice.annex"),
            *("twice.basis", "twice.members", "unknown-field", "unknown-party"),
            *("unknown-party.adviser", "unknown-party.oddity", "unknown-party.row"),
            "no-such-provision.suppression",
            *("unknown-rule", "unknown-rule.adds", "with-itself", "with-itself.coordinator"),
            *("with-itself.mandate", "with-itself.prohibition"),
        ),
        TWO_PLACES,
    ),
}
"""The bad files that no schema refuses, and why."""


@cache
def refused(files: tuple[Path, ...]) -> frozenset[str]:
    """The stems of the files that check-jsonschema refuses."""
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", str(FILE), "-o", "JSON"]
    ran = subprocess.run(
        [*command, *map(str, files)], capture_output=True, text=True, check=False, timeout=600
    )
    assert ran.returncode in (0, 1), ran.stderr
    told = json.loads(ran.stdout)
    return frozenset(
        Path(each["filename"]).name.removesuffix(".yaml")
        for each in (*told.get("errors", ()), *told.get("parse_errors", ()))
    )


@cache
def plain(file: Path) -> Any:
    """A file as a plain loader of YAML has it, with whatever that makes of dates."""
    return plain_yaml(read_text(file))


def test_the_schema_is_one() -> None:
    """Of draft-07, which editors of YAML know."""
    Draft7Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-07/schema#"


def keys(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key of the format with its schema."""
    if isinstance(schema, list):
        for inner in schema:
            yield from keys(inner)
    elif isinstance(schema, dict):
        if "required" in schema and "additionalProperties" in schema:
            yield from schema["properties"].items()
        for inner in schema.values():
            yield from keys(inner)


def test_every_key_is_described() -> None:
    """By the page of the format, in whole words."""
    found = list(keys(SCHEMA))
    assert len(found) > 150
    for key, schema in found:
        assert len(schema.get("description", "")) > 8, key
        assert not re.search(r"[`|]|\]\(", schema["description"][:20]), key
        assert not re.match(r"as (above|in an?|of|under) ", f"{schema['description']} "), key


@pytest.mark.parametrize(
    ("way", "said"),
    [
        (("routes", "mode"), "through (melalui)"),
        (("routes", "alternatives", "condition"), "when this way is the one"),
        (("terms", "natures", "label"), "required; what people are shown"),
        (("paraf", "initials", "manner"), "list: as what these initials are set"),
        (("paraf", "exempt", "parties"), "on what one of these drafts"),
        (("matrices", "rows", "signers"), "the parties that sign, as the text names"),
        (("mandates", "amount", "over"), "di atas, lebih dari, melebihi; is not meant"),
        (("prohibitions", "except", "words"), "in which case, in our words"),
    ],
)
def test_a_key_has_the_words_of_its_own_table(way: tuple[str, ...], said: str) -> None:
    """Not those of the key above, nor those of another key of its name."""
    assert Page(PAGE.read_text(encoding="utf-8")).said(way).startswith(said)


def test_every_city_is_accepted_as_it_is() -> None:
    """By check-jsonschema, and by a plain loader of YAML."""
    assert refused(tuple(CITIES)) == frozenset()
    for file in CITIES:
        first = read_text(file).splitlines()[0]
        assert first == "# yaml-language-server: $schema=../schemas/region.schema.json"
        assert (file.parent / first.partition("=")[2]).resolve() == FILE
        assert not list(Draft7Validator(SCHEMA).iter_errors(plain(file)))


def test_a_plain_loader_has_every_provision_and_party() -> None:
    """No two keys are one number to it."""
    for file in CITIES:
        region = load_region(DataFolders(), file.stem)
        read_plainly = plain(file)
        assert list(read_plainly["parties"]) == list(region.parties)
        assert [parse_key(key) for key in read_plainly["provisions"]] == [
            str(ref) for ref in region.provisions
        ]


def parse_key(key: str) -> str:
    """The short form of a citation."""
    return str(parse(key, frozenset(re.findall(r"^Pasal (\d+[A-Z])", key))))


def test_every_region_of_the_tests_is_accepted_in_its_right_form(tmp_path: Path) -> None:
    """Whatever they have: every section and most keys.

    Each is held against the schema; check-jsonschema, which reads YAML slowly, has every third.
    """
    schema = Draft7Validator(SCHEMA)
    for n, file in enumerate(REGIONS):
        text = mended(read_text(file))
        assert not list(schema.iter_errors(plain_yaml(text))), file
        if n % 3 == 0:
            (tmp_path / file.name).write_text(text, encoding="utf-8")
    assert refused(tuple(sorted(tmp_path.glob("*.yaml")))) == frozenset()


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The bad files that are refused, though their keys and citations have quotes."""
    folder = tmp_path_factory.mktemp("bad")
    for file in BAD:
        text = read_text(file)
        with contextlib.suppress(yaml.YAMLError):
            text = quoted(text, composed(text))
        (folder / file.name).write_text(text, encoding="utf-8")
    return refused(tuple(sorted(folder.glob("*.yaml"))))


@pytest.mark.parametrize("file", BAD, ids=lambda file: file.stem)
def test_a_bad_file_is_refused_where_a_schema_can(file: Path, bad: frozenset[str]) -> None:
    """It cannot where two places of a file are held against each other."""
    assert (file.stem not in bad) == (file.stem in CANNOT)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('basis: ["1.10"]', "basis: [1.10]"),
        ("in_source: yes", "in_source: true"),
    ],
)
def test_what_a_plain_loader_would_misread_is_refused(old: str, new: str) -> None:
    """A citation that is a number; a flag of another spelling is the same to some of them."""
    text = read_text(ROOT / "data" / "kendari.yaml")
    changed = text.replace(old, new, 1)
    wrong = bool(list(Draft7Validator(SCHEMA).iter_errors(plain_yaml(changed))))
    assert wrong == (old in text and "basis" in old)


CITED = st.one_of(
    st.from_regex(patterns.CITATION, fullmatch=True),
    st.text("0123456789()abAIVX.~/ ", min_size=1, max_size=12),
    st.lists(
        st.sampled_from(["Pasal 12A", "ayat (2)", "huruf a", "angka 3", "yang kedua", "pasal IV"]),
        min_size=1,
        max_size=4,
    ).map(" ".join),
)


@given(CITED)
def test_no_citation_is_refused(text: str) -> None:
    """Whatever the loader reads; so is what it knows to be an article or an annex."""
    try:
        parts = parse(text).parts
    except UsageError:
        return
    assert re.search(patterns.CITATION, text)
    if parts[-1].level == "pasal":
        assert re.search(patterns.ARTICLE, text)
    if [part.level for part in parts] == ["lampiran"]:
        assert re.search(patterns.ANNEX, text)


def test_the_keys_of_a_mapping_come_in_their_order() -> None:
    """As the page has them; those of another file stay as they are asked for."""
    assert in_order(["reason", "status", "basis", "kinds", "parties"]) == (
        *("parties", "kinds", "basis", "status", "reason"),
    )
    assert in_order(["b", "a"]) == ("b", "a")


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("signs: duty", "{document: surat, signers: [bupati], amount: {over: 5}}"),
        ("signs: duty", "{document: surat, signers: [bupati], initials: null, on_behalf_of: null}"),
        ("signs: duty", "{document: surat, signers: [bupati], status: inferred, reason: Bacaan.}"),
        ("signs: duty\n    signers: [bupati]", "{document: surat, except: [{words: darurat}]}"),
        (
            "signers: [bupati]",
            "{document: surat, order: listed, initials: [{office: drafter}], medium: paper}",
        ),
    ],
)
def test_no_row_is_refused_for_what_its_table_says(table: str, row: str) -> None:
    """What a row needs depends on the table in which it lies."""
    text = read_text(TESTS / "bad" / "unknown-key.row.yaml")
    text = text.replace("    columns:", f"    {table}\n    columns:")
    text = re.sub(r"(lampiran-I\[1\]): \{document.*", rf"\1: {row}", text)
    assert isinstance(read(text, "kab-contoh", common()), Region)
    assert not list(Draft7Validator(SCHEMA).iter_errors(plain_yaml(mended(text))))
