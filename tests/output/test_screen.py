"""What stands on one screen of 24 lines and 80 columns, and that nothing is lost or said twice."""

from __future__ import annotations

import re
from itertools import permutations

import pytest

from jalur.answers.profile import profile
from jalur.comparison.topics import TOPICS
from jalur.output.language import load_catalogue
from jalur.output.pages.page import Page
from jalur.output.pages.screen import HEIGHT, Section, fitted, height
from jalur.output.views import diff_screen
from jalur.output.views import profile as view
from jalur.output.views.profile_lines import sections
from jalur.reasoning.names import Found, Names
from support.commandline import Jalur
from support.diffs import SHIPPED, diff_of
from support.pages import lines_of, pages_of_the_city
from support.regions import city

MORE = re.compile(r"^  (\d+) more: jalur (\S+) (\S+) (\"[^\"]+\"|\S+)", re.MULTILINE)


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("id", SHIPPED)
def test_every_party_fits_one_screen(id: str, language: str) -> None:
    """With a line to spare for the prompt, 80 columns wide."""
    region, catalogue = city(id), load_catalogue(language)
    for party in region.parties.values():
        page = view.page(profile(region, party), catalogue)
        lines = lines_of(page, 80)
        assert len(lines) <= HEIGHT, party.id
        assert max(map(len, lines)) <= 80, party.id


@pytest.mark.parametrize("id", SHIPPED)
def test_what_a_screen_leaves_out_is_counted_and_found(id: str) -> None:
    """The lines that are shown and those that are counted are all there are; the command beside
    the count asks about the same party, and the document has every line.
    """
    region, catalogue = city(id), load_catalogue("en")
    for party in region.parties.values():
        answer = profile(region, party)
        if answer.silence is not None:
            continue
        every = [line for section in sections(answer, catalogue) for line in section.lines]
        (block,) = view.page(answer, catalogue).blocks
        counted = MORE.findall("\n".join(block.below))
        shown = [line for line in block.below if not MORE.match(line)]
        assert len(shown) + sum(int(count) for count, *_ in counted) == len(every), party.id
        assert set(shown) <= set(every)
        for _, _, asked, name in counted:
            meant = Names(region).resolve(name.strip('"'))
            assert asked == id
            assert isinstance(meant, Found)
            assert meant.party == party
        assert list(view.report(answer, catalogue).blocks[0].below) == every


def test_the_command_beside_a_count_works(jalur: Jalur) -> None:
    """Each command of a screen answers, and the way it names is among what it shows."""
    shown = jalur("show bengkulu 'Dinas Sosial' --lang en -f table").out
    commands = re.findall(r"^  \d+ more: jalur (.*)$", shown, re.MULTILINE)
    assert {command.split()[0] for command in commands} >= {"route", "paraf", "relation"}
    for command in commands:
        assert jalur(f"{command} -f table").code == 0


@pytest.mark.parametrize("id", SHIPPED)
def test_no_page_says_a_thing_twice(id: str) -> None:
    """No line of a card and no row of a table comes again on its page; the whole card leaves what
    its tables show to them.
    """
    region, catalogue = city(id), load_catalogue("en")
    for party in region.parties.values():
        answer = profile(region, party, full=True)
        if answer.silence is not None:
            continue
        about, *ruled = sections(answer, catalogue)
        assert len(set(about.lines)) == len(about.lines), party.id
        told = {line for block in view.page(answer, catalogue).blocks for line in block.below}
        for section in ruled:
            assert len(set(section.lines)) == len(section.lines), party.id
            assert not told & set(section.lines), party.id
    for name, page in pages_of_the_city(id, "en"):
        for block in page.blocks:
            if name.startswith("pasal Pasal"):
                assert len(set(block.rows)) == len(block.rows), name


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_diff_fits_one_screen(language: str) -> None:
    """Of any two cities; its first words are the counts, and each topic that has rows is counted."""
    catalogue = load_catalogue(language)
    for a, b in permutations(SHIPPED, 2):
        answer = diff_of(a, b)
        page = diff_screen.page(answer, catalogue)
        lines = lines_of(page, 80)
        assert len(lines) <= HEIGHT, (a, b)
        shown = page.blocks[1].below
        heads = [line for line in shown[:-1] if not line.startswith(" ")]
        assert len(heads) == len(answer.by_topic)
        numbers = sum(int(number) for head in heads for number in re.findall(r"(?<= )\d+", head))
        assert numbers == sum(answer.counts.values()), (a, b)


def test_the_sharpest_difference_comes_first() -> None:
    """Asisten who have nothing in common before those who have, and those before what one city
    alone says.
    """
    answer = diff_of("kendari", "bengkulu")
    rows = sorted(
        (row for row in answer.rows if row.topic == "coordinator" and row.row_class != "same"),
        key=diff_screen._bluntness,
    )
    degrees = [row.degree for row in rows]
    assert degrees[0] == "disjoint"
    assert degrees == sorted(degrees, key=["disjoint", "overlap", None].index)


def test_the_topic_that_differs_most_comes_first(jalur: Jalur) -> None:
    """The facts of the regulation, which always differ, come last."""
    shown = jalur("diff kendari banjar --lang en -f table").out
    heads = re.findall(r"^([A-Z][a-z ]+): \d", shown, re.MULTILINE)
    assert heads[0] == "Relations"
    assert heads[-1] == "The regulation"
    assert len(heads) == len(TOPICS)


@pytest.mark.parametrize("format", ["tsv", "csv", "json", "jsonl", "md"])
def test_a_pipe_and_a_document_get_the_whole_diff(format: str, jalur: Jalur) -> None:
    """Only the table is cut to a screen: --full changes nothing else."""
    asked = f"diff kendari bengkulu -f {format}"
    assert jalur(asked).out == jalur(f"{asked} --full").out


def test_a_screen_gives_way_where_most_is_said() -> None:
    """The tallest section loses lines first, a weighty one last, and each keeps its first ones."""

    def section(name: str, lines: int, weight: int = 1) -> Section:
        return Section(
            tuple(f"{name} {n}" for n in range(lines)), lambda count: f"{count} more {name}", weight
        )

    page = fitted(Page("t"), [section("a", 3), section("b", 40), section("c", 12, weight=3)])
    (block,) = page.blocks
    assert height(page) == HEIGHT
    assert block.below[:4] == ("a 0", "a 1", "a 2", "b 0")
    assert [line for line in block.below if "more" in line] == ["36 more b", "1 more c"]


def test_a_page_that_fits_is_left_as_it_is() -> None:
    """Nothing is counted where nothing is left out."""
    page = fitted(Page("t"), [Section(("a", "b"), lambda count: f"{count} more")])
    assert page.blocks[0].below == ("a", "b")
