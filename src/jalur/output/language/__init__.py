"""The tool's own words in English and Indonesian."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module

from jalur.text.messages import Message, Text

LANGUAGES = ("en", "id")
DATA_LANGUAGE = "id"
"""The language of free text in json, jsonl, tsv and csv, whoever reads them."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The catalogue of one language."""

    language: str
    phrases: Mapping[str, str]

    def __call__(self, id: str, /, **args: object) -> str:
        """The phrase ``id`` with its gaps filled."""
        return self.phrases[id].format(**args)

    def text(self, text: Text) -> str:
        """Free text as it is, or a phrase in this language."""
        return self(text.id, **dict(text.args)) if isinstance(text, Message) else text

    def term(self, group: str, id: str | None) -> str:
        """The word for an enumerated value; the value itself where it is a term of art."""
        return self.phrases.get(f"{group}.{id}", id or "")


def words(language: str) -> Catalogue:
    """The catalogue of ``language``, ``en`` or ``id``."""
    return Catalogue(language, import_module(f"{__name__}.{language}").PHRASES)


def data_catalogue() -> Catalogue:
    """The catalogue for the free text of data formats."""
    return words(DATA_LANGUAGE)


def choose(argv: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language asked for: ``--lang``, else ``JALUR_LANG``, else the locale, else English."""
    for n, argument in enumerate(argv):
        if argument == "--lang" and n + 1 < len(argv) and argv[n + 1] in LANGUAGES:
            return argv[n + 1]
        if argument.startswith("--lang=") and argument[7:] in LANGUAGES:
            return argument[7:]
    if environment.get("JALUR_LANG") in LANGUAGES:
        return environment["JALUR_LANG"]
    locale = next((environment[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(key)), "")
    return "id" if locale.lower().startswith(("id_", "id.")) or locale.lower() == "id" else "en"
