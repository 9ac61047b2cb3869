"""A finding whose place in the text is empty says so, and leaves no sentence open."""

from __future__ import annotations

import pytest

from jalur.output.language import LANGUAGES, load_catalogue
from support.verifying import TEXT, held

TEXTS = {
    "without its heading": TEXT[TEXT.index("Menimbang") :],
    "without its closing": TEXT[: TEXT.index("Agar setiap orang tahu")],
    "bare articles": "Pasal 1\n\nPasal 2\n(1)\n(2)\n\nPasal 3\na.\nb.\n",
    "one word": "Pasal 1\nIsi.\n",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_no_message_ends_where_the_text_should_stand(text: str, language: str) -> None:
    """Where nothing is printed a dash stands, in both languages."""
    catalogue = load_catalogue(language)
    said = [catalogue.text(each.message) for each in held(text)]
    assert said
    assert [
        each for each in said if each.rstrip() != each or each.endswith((":", "“”", ".."))
    ] == []


def test_a_heading_that_is_not_there_is_a_dash() -> None:
    """Of each value that it should have."""
    found = [each for each in held(TEXTS["without its heading"]) if each.rule == "metadata-differs"]
    printed = {dict(each.message.args)["printed"] for each in found}
    assert (len(found) > 3, printed) == (True, {"–"})
