"""Markdown: what is pasted into a document is what the page has, and nothing in it is markup."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from jalur.comparison.diff import diff
from jalur.output.language import load_catalogue
from jalur.output.pages.markdown import escaped, markdown
from jalur.output.pages.page import Block, Column, Page
from jalur.output.views import diff as diff_view
from jalur.text.visible import visible
from support.commandline import Jalur
from support.regions import REGIONS, city

HOSTILE = [
    "a | b",
    "*bold* and **bolder**",
    "_snake_ and __init__",
    "`code` and ``more``",
    "<script>alert(1)</script>",
    "<br>",
    "# not a heading",
    "#1",
    "- no list",
    "+ no list",
    "1. no list",
    "12) no list",
    "---",
    "===",
    "> no quotation",
    "[no](link) ![no](image)",
    "~~struck~~ $x$ ^y^ @cited",
    "&amp; &lt;",
    "back\\slash and \\| both",
    "|",
    "\\",
    "trailing\\",
    "{.class} [^1]",
    "\x1b[31mred\u202e",
    "Pasal 22 ayat (2) huruf a",
]


def _tokens(text: str) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(text)


def _plain(token: Token) -> str:
    """The text that a reader sees; a break is a new line."""
    parts = []
    for child in token.children or ():
        assert child.type in ("text", "text_special", "html_inline", "softbreak"), child.type
        if child.type == "html_inline":
            parts.append({"<br>": "\n", "<sub>": "", "</sub>": ""}[child.content])
        else:
            parts.append("\n" if child.type == "softbreak" else child.content)
    return "".join(parts)


def _tables(text: str) -> list[list[list[str]]]:
    """Every table as rows of cells, the head first."""
    tables: list[list[list[str]]] = []
    tokens = _tokens(text)
    for n, token in enumerate(tokens):
        match token.type:
            case "table_open":
                tables.append([])
            case "tr_open":
                tables[-1].append([])
            case "th_open" | "td_open":
                tables[-1][-1].append(_plain(tokens[n + 1]))
    return tables


def _texts(text: str, opening: str) -> list[str]:
    tokens = _tokens(text)
    return [_plain(tokens[n + 1]) for n, token in enumerate(tokens) if token.type == opening]


def _blank(text: str) -> str:
    """A text as Markdown shows it: the spaces at the ends of its lines are gone."""
    return "\n".join(visible(line).strip() for line in text.split("\n"))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text: str) -> None:
    """Anywhere on a page a text is read back letter for letter, and makes no markup."""
    page = Page(
        title=text,
        sentence=text,
        blocks=(
            Block(
                heading=text,
                above=(text,),
                columns=(Column(text), Column("b")),
                rows=((text, "x"),),
                below=(text,),
            ),
        ),
        notes=(text,),
        foot=(text, text),
    )
    shown = markdown(page)
    seen = visible(text)
    assert _tables(shown) == [[[seen, "b"], [seen, "x"]]]
    assert _texts(shown, "heading_open") == [seen, seen]
    assert _texts(shown, "paragraph_open") == [seen, seen, seen, seen, f"{seen}\n{seen}"]
    assert [token.type for token in _tokens(shown)].count("list_item_open") == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_lines_of_a_cell_stay_lines(text: str) -> None:
    """A cell of several lines has a break between them and stays one cell."""
    page = Page(title="t", blocks=(Block(columns=(Column("a"),), rows=((f"{text}\n{text}",),)),))
    assert _tables(markdown(page))[0][1] == [f"{visible(text)}\n{visible(text)}"]


def test_the_parts_stand_in_their_order() -> None:
    """Title, sentence, tables under their headings, notes as a list, the foot in small letters."""
    page = Page(
        title="Title",
        sentence="Silence.",
        blocks=(
            Block(
                heading="One",
                columns=(Column("#", "number"), Column("")),
                rows=(("1", "a"),),
                below=("below",),
            ),
        ),
        notes=("first", "second"),
        foot=("foot", "age"),
    )
    assert markdown(page).split("\n") == [
        *("# Title", "", "Silence.", "", "## One", ""),
        *("| \\# |  |", "|---:|---|", "| 1 | a |", "", "below", ""),
        *("- first", "- second", "", "<sub>foot<br>age</sub>", ""),
    ]


STRAY = {"code_block", "fence", "html_block", "hr", "blockquote_open", "ordered_list_open"}
QUESTIONS = [
    "route kab-contoh 'Dinas Kesehatan' --purpose all",
    "route kab-contoh 'Dinas Kesehatan' --purpose perjalanan-dinas",
    "paraf kab-contoh",
    "relation kab-contoh",
    "mandates kab-contoh 'Sekretaris Daerah'",
    "show kab-contoh",
    "show kab-contoh 'Dinas Kesehatan' --full",
    "search bupati --city kab-contoh",
    "units kab-contoh --all",
    "pasal kab-contoh",
    "pasal kab-contoh 8",
    "cities",
    "validate REGIONS/kab-contoh.yaml",
    "diff kab-contoh kendari",
    "compare kab-contoh kendari --topic route",
    "compare",
]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("language", ["en", "id"])
def test_every_answer_is_valid_markdown(question: str, language: str, jalur: Jalur) -> None:
    """Each command answers with tables of rows as long as their head, and no stray markup."""
    question = question.replace("REGIONS", str(REGIONS))
    table = jalur(f"{question} -f table", columns=200, JALUR_DATA=str(REGIONS), JALUR_LANG=language)
    ran = jalur(f"{question} -f md", JALUR_DATA=str(REGIONS), JALUR_LANG=language)
    assert (ran.code, ran.err) == (table.code, "")
    assert ran.out.startswith("# ")
    assert all(len({len(row) for row in found}) == 1 for found in _tables(ran.out))
    assert not {token.type for token in _tokens(ran.out)} & STRAY


def test_markdown_has_every_cell_of_the_page() -> None:
    """Parsed back, the tables have the cells of the page, letter for letter."""
    page = diff_view.page(diff(city("kendari"), city("bengkulu")), load_catalogue("en"))
    wanted = [
        [
            [column.title for column in block.columns],
            *([_blank(cell) for cell in row] for row in block.rows),
        ]
        for block in page.blocks
        if block.rows
    ]
    assert _tables(markdown(page)) == wanted


def test_a_batch_gives_one_page_after_the_other(jalur: Jalur) -> None:
    """Names from stdin are answered by pages with a free line between them."""
    out = jalur("route kendari - -f md", stdin="Dishub\nDinkes\n").out
    assert out.count("\n# ") == 1
    assert "\n\n# Dinas Kesehatan" in out


def test_an_empty_line_is_nothing() -> None:
    """An empty text stays empty."""
    assert escaped("") == ""
