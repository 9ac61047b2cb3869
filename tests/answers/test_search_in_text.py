"""What a search finds in the text itself, and what it takes the words for."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from jalur.answers.search import Place, search
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.loading.regions import load_region
from support.commandline import Jalur
from support.regions import TESTS, city

FOLDER = TESTS / "verify"
EMAS = load_region(DataFolders(FOLDER), "kab-sungai-emas")
CITIES = DataFolders().ids()


def found(words: str, region: Region = EMAS, *places: Place) -> list[str]:
    """The provisions in which the words stand, in these places only if some are given."""
    hits = search([region], words).hits
    return [str(hit.ref) for hit in hits if not hit.party and hit.place in (places or Place)]


@pytest.mark.parametrize("id", CITIES)
def test_every_content_word_of_a_text_is_found_where_it_stands(id: str) -> None:
    """Of every provision the longest word and the shortest, in that very provision."""
    region = city(id)
    for ref, entry in list(region.concordance.items())[::7]:
        for word in {*sorted(entry.words, key=len)[:1], *sorted(entry.words, key=len)[-1:]}:
            assert str(ref) in found(word, region), (ref, word)


def test_a_word_of_the_text_is_found_in_every_article_that_has_it(jalur: Jalur) -> None:
    """No summary has the word; these are the places where the text of Kendari has it."""
    hits = json.loads(jalur("search melalui --city kendari -f json").out)["hits"]
    assert [(hit["ref"], hit["place"]) for hit in hits] == [
        ("Pasal 12", "text"),
        ("Pasal 19 ayat (2) huruf d", "text"),
        ("Pasal 19 ayat (2) huruf e", "text"),
        ("Pasal 22 ayat (1)", "text"),
        ("Pasal 22 ayat (2)", "text"),
        ("Pasal 22 ayat (3)", "text"),
    ]


def test_names_and_summaries_come_before_bare_words() -> None:
    """Within a place the text keeps its order."""
    hits = search([EMAS], "dermaga").hits
    assert [hit.place for hit in hits] == sorted(hit.place for hit in hits)
    assert hits[0].party is not None
    assert found("surut") == ["2(2)b"]
    assert found("surut", EMAS, Place.TEXT) == ["2(2)b"]


def test_a_heading_is_found_by_its_title(jalur: Jalur) -> None:
    """The hit is the heading, at the article below it."""
    hit, *_ = json.loads(jalur(f"search wewenang --city {EMAS.id} --data {FOLDER} -f json").out)[
        "hits"
    ]
    assert (hit["kind"], hit["ref"], hit["summary"]) == ("bab", "Pasal 5", "Paraf dan Wewenang")


def test_words_may_stand_in_a_list_and_its_item() -> None:
    """Sekda stands in the opening of 5(2), and the word in its item."""
    assert found("Sekda hulu", EMAS, Place.LIST) == ["5(2)b"]
    assert found("Sekda banjir", EMAS, Place.LIST) == []


def test_a_part_of_a_word_is_found_last() -> None:
    """The beginning of a word is no word of its own."""
    assert found("surat", EMAS, Place.PART_OF_TEXT) == []
    assert found("hany", EMAS) == ["menimbang.a"]
    assert found("hany", EMAS, Place.PART_OF_TEXT) == ["menimbang.a"]


def test_what_is_short_for_a_party_is_looked_for_as_its_name() -> None:
    """In its own name, in summaries and in the text; the answer says so."""
    answer = search([EMAS], "Sekda")
    assert answer.hits[0].party is not None
    assert answer.hits[0].party.id == "sekretaris-daerah"
    assert {"1.2", "5(1)", "5(2)", "2(2)b"} <= set(found("Sekda"))
    (note,) = answer.notes
    assert dict(note.text.args)["names"] == "Sekretaris Daerah"  # type: ignore[union-attr]


def test_an_alias_stands_for_the_name() -> None:
    """Whatever the provision calls the party."""
    kendari = city("kendari")
    assert found("Kepala Dinas", kendari) == found("kepala dinas", kendari)
    assert "13(5)b" in found("Dewan Perwakilan Rakyat Daerah usulan", kendari)
    assert "22(1)e" in found("Dinkes", kendari)


def test_other_spellings_are_found() -> None:
    """Walikota and Wali Kota are one word, be it in the name of a party or not."""
    assert found("walikota dprd", city("banjar"))
    assert "17(1)b" in found("kerjasama", city("banjar"))


def test_a_function_word_is_looked_for_in_names_and_summaries_alone() -> None:
    """The text is searched for the other words, and the answer says so."""
    answer = search([EMAS], "banjir dan surut")
    assert [str(hit.ref) for hit in answer.hits] == ["2(2)b"]
    assert [note.text.id for note in answer.notes] == ["note.function-words"]  # type: ignore[union-attr]


def test_the_answer_says_where_it_looked(jalur: Jalur) -> None:
    """A region without a concordance is named, and JSON has it of each city."""
    line = f"search tambatan --city kab-contoh --city kendari --data {TESTS / 'regions'}"
    answer = json.loads(jalur(f"{line} -f json").out)
    assert answer["searched"] == [
        {"city": "kab-contoh", "text": False},
        {"city": "kendari", "text": True},
    ]
    assert any("Kabupaten Contoh" in note["text"] for note in answer["notes"])
    ran = jalur(f"{line} -f table")
    assert ran.code == 1
    assert "2 regulations, and the words of 1 text" in " ".join(ran.out.split())


def test_a_broken_concordance_leaves_names_and_summaries(jalur: Jalur, tmp_path: Path) -> None:
    """What is sound is searched; the file is told on stderr, and the code is 3."""
    shutil.copy(FOLDER / "kab-sungai-emas.yaml", tmp_path)
    (tmp_path / "concordance").mkdir()
    (tmp_path / "concordance" / "kab-sungai-emas.json").write_text("{", encoding="utf-8")
    ran = jalur(f"search surat --city kab-sungai-emas --data {tmp_path} -f json")
    assert ran.code == 3
    assert json.loads(ran.out)["hits"]
    assert "kab-sungai-emas.json:1" in ran.err
