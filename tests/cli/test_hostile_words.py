"""Whatever is typed or stands in a file, no terminal obeys it, and none of it is markup."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from jalur.cli.streams import MAX_LINE
from jalur.errors import USAGE
from jalur.loading import yaml_nodes as nodes
from jalur.loading.folders import MAX_ID, DataFolders, is_id
from jalur.loading.regions import load_region
from jalur.reasoning.names import LONGEST, Unknown, resolve
from jalur.text.visible import json_safe
from support.commandline import FORMATS, Jalur, Ran
from support.hostile import LINES, OBEYED, WORDS
from support.regions import REGIONS

pytestmark = pytest.mark.slow
BATCHED = ("route", "paraf", "relation", "mandates", "show")


def clean(ran: Ran) -> None:
    """Neither stream holds what a terminal would obey, and nobody sees a traceback."""
    for stream in (ran.out, ran.err):
        assert not OBEYED.search(stream), ascii(stream[:400])
        assert "Traceback" not in stream


@pytest.mark.parametrize(
    ("line", "word"),
    [
        pytest.param(line, word, id=f"{line}-{name}")
        for n, line in enumerate(LINES)
        for m, (name, word) in enumerate(WORDS.items())
        if (n + m) % 3 == 0
    ],
)
def test_what_is_typed_is_shown_harmless(line: str, word: str, jalur: Jalur) -> None:
    """Any word in any place is answered or refused; in messages every control is an escape. Every
    third word by turns, so that each is typed in every third place.
    """
    ran = jalur(line.replace("{}", shlex.quote(word)))
    clean(ran)
    assert ran.code in (0, 1, 2)
    assert ran.code != USAGE or ran.err.startswith("jalur: error: ")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("word", [*WORDS.values(), "nol\0"], ids=[*WORDS, "nul"])
def test_a_batch_of_hostile_names_is_shown_harmless(word: str, form: str, jalur: Jalur) -> None:
    """Names from stdin are escaped wherever they are shown; JSON gives each back as it was. Two
    commands by turns, so that each has every word in some format and every format with some word.
    """
    turn = [*WORDS.values(), "nol\0"].index(word) + FORMATS.index(form)
    for command in (BATCHED[turn % len(BATCHED)], BATCHED[(turn + 2) % len(BATCHED)]):
        ran = jalur(f"{command} kendari - -f {form}", stdin=f"x{word}x\nDishub\n")
        clean(ran)
        assert ran.code in (0, 1, 2)
        if form == "jsonl" and "\n" not in word and len(word) < MAX_LINE - 2:
            assert json.loads(ran.out.splitlines()[0])["input"] == f"x{word}x"


def test_markup_of_rich_is_shown_as_typed(jalur: Jalur) -> None:
    """Square brackets are letters like others, in titles, messages and remarks."""
    for word in ("[red]x[/red]", "[draft]", "[/]"):
        assert word in jalur(f"search 'x{word}' -f table").out
        assert word in jalur(f"route kendari '{word}'").err
        assert word in jalur("route kendari - -f table", stdin=word).err


def _hostile(node: object, key: str = "") -> object:
    """The data with markup, and a control and a direction as escapes, in every free text."""
    free = (
        "title",
        "gazette",
        "province",
        "name",
        "summary",
        "condition",
        "reason",
        "text",
        "printed",
        "words",
        "subject",
    )
    if isinstance(node, dict):
        return {inner: _hostile(each, inner) for inner, each in node.items()}
    if isinstance(node, list):
        return [_hostile(each) for each in node]
    if key in free or key in ("deadline", "otherwise", "when", "term"):
        return f"{node} [draft] [red] \x1b[31m \u202e \x7f"
    return None if node in ("null", "") else node


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with a kabupaten full of controls, let in by a reader that has stopped looking."""
    folder = tmp_path_factory.mktemp("hostile")
    text = (REGIONS / "kab-contoh.yaml").read_text(encoding="utf-8")
    data = _hostile(yaml.load(text, Loader=yaml.BaseLoader))
    (folder / "kab-contoh.yaml").write_text(json.dumps(data), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nodes, "_REFUSED", re.compile("(?!)"))
        assert "\x1b" in load_region(DataFolders(folder), "kab-contoh").regulation.title
        yield folder


def _questions() -> Iterator[str]:
    for party in ("bupati", "dinas-kesehatan", "sekretaris-daerah"):
        yield from (
            f"{command} kab-contoh {party}"
            for command in ("route", "paraf", "relation", "mandates", "show")
        )
    yield from (
        "route kab-contoh dinas-kesehatan --purpose all",
        "show kab-contoh dinas-kesehatan --full",
    )
    yield from (
        "paraf kab-contoh",
        "relation kab-contoh",
        "show kab-contoh",
        "units kab-contoh --all",
        "cities",
    )
    yield from (
        "pasal kab-contoh",
        "pasal kab-contoh 1",
        "search dinas",
        "diff kab-contoh kendari",
        "compare",
    )
    yield from (
        "diff kendari kab-contoh",
        "compare --topic office",
        "route kab-contoh Dinas",
        "route kab-contoh Dinsa",
    )
    yield "relation kab-contoh - "


@pytest.mark.parametrize("question", tuple(_questions()))
@pytest.mark.parametrize("form", FORMATS)
def test_what_stands_in_a_file_is_shown_harmless(
    question: str, form: str, hostile: Path, jalur: Jalur
) -> None:
    """Where the reader lets controls through, no format passes them on; brackets are no markup."""
    for width in (40, 200) if form == "table" else (80,):
        ran = jalur(
            f"{question} -f {form}", columns=width, JALUR_DATA=str(hostile), stdin="bupati\nDinas\n"
        )
        clean(ran)
        assert ran.code in (0, 1, 2)


def test_markup_in_a_file_is_shown_as_it_stands(hostile: Path, jalur: Jalur) -> None:
    """Rich neither obeys nor eats what stands in brackets."""
    shown = jalur("show kab-contoh -f table", columns=200, JALUR_DATA=str(hostile)).out
    assert "[draft] [red]" in shown
    assert "\\x1b[31m" in shown


def test_the_name_of_a_file_is_shown_harmless(jalur: Jalur, tmp_path: Path) -> None:
    """``validate`` names a file with controls in its path without obeying them."""
    file = tmp_path / "a\x1b[31m\u202e\nb.yaml"
    file.write_text("a: b\n", encoding="utf-8")
    for form in FORMATS:
        ran = jalur(f"validate {shlex.quote(str(file))} -f {form}")
        clean(ran)
        assert ran.code == 1


@pytest.mark.parametrize(
    "line", ["validate {}", "verify kendari --source {}", "cities --data {}", "show {}"]
)
@pytest.mark.parametrize("typed", ["x" * 300, "x/" * 2_000, "x" * MAX_LINE])
def test_a_path_that_no_disk_takes_is_refused(typed: str, line: str, jalur: Jalur) -> None:
    """A name that is too long for the disk is no file, no folder and no city."""
    ran = jalur(line.replace("{}", typed))
    assert (ran.code, ran.out, ran.err.count("\n") <= 2) == (USAGE, "", True)


def test_an_id_has_a_limit() -> None:
    """Ids are names of files, and as short."""
    assert is_id("x" * MAX_ID)
    assert not is_id("x" * (MAX_ID + 1))


def test_delete_is_a_control_in_json_too() -> None:
    """ASCII has a control that JSON would let through."""
    assert json_safe('"a\x7fb"') == '"a\\u007fb"'


@pytest.mark.parametrize(
    "line",
    ["route kendari {}", "{}", "search {}", "validate {}", "cities --data {}", "--{}", "-f {}"],
)
def test_a_name_of_100_kilobytes_is_refused(line: str, jalur: Jalur) -> None:
    """No argument is longer than any name or path; the message does not repeat all of it."""
    ran = jalur(line.replace("{}", "x" * 100_000))
    assert (ran.code, ran.out) == (USAGE, "")
    assert len(ran.err.splitlines()) == 1
    assert len(ran.err) < 500


def test_a_line_of_100_kilobytes_does_not_stop_a_batch(jalur: Jalur) -> None:
    """It is refused with its number, and the lines keep their numbers."""
    ran = jalur(
        "route kendari - -f jsonl", stdin=f"Dishub\n{'x' * 100_000}\n{'y' * MAX_LINE}\nDinkes\n"
    )
    answers = [json.loads(line) for line in ran.out.splitlines()]
    assert [answer["line"] for answer in answers] == [1, 2, 3, 4]
    assert [answer.get("error", {}).get("id") for answer in answers] == [
        *(None, "argument-too-long", "unknown-party", None)
    ]
    assert len(ran.err) < 2_000


@pytest.mark.parametrize(
    "typed",
    [
        "x" * (LONGEST + 1),
        "kepala kadis " * 35,
        "dinas " + "perhubunga " * 40,
        "ﷺ" * 500,
        f"Walikota{' ' * LONGEST}",
    ],
)
@pytest.mark.parametrize("id", DataFolders().ids())
def test_an_absurd_name_is_unknown(id: str, typed: str) -> None:
    """Long names, and heads of heads of heads, are looked up once and found nowhere."""
    assert isinstance(resolve(load_region(DataFolders(), id), typed), Unknown)


@pytest.mark.parametrize(
    "id",
    [
        "..",
        "../contoh/kab-contoh",
        "/etc/passwd",
        "kendari/../kendari",
        "kendari.yaml",
        "x" * 4_000,
    ],
)
def test_an_id_leads_out_of_no_folder(id: str, jalur: Jalur, tmp_path: Path) -> None:
    """What is typed as a city is never a path: signs between its words do not count."""
    (tmp_path / "contoh").mkdir()
    (tmp_path / "contoh" / "kab-contoh.yaml").write_bytes(
        (REGIONS / "kab-contoh.yaml").read_bytes()
    )
    (tmp_path / "data").mkdir()
    ran = jalur(f"show {id}", JALUR_DATA=str(tmp_path / "data"))
    assert (ran.code, ran.out) == (USAGE, "")
