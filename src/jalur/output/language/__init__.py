"""The tool's own words in English and Indonesian.

Plain dictionaries: gettext would name a sentence by its English, and two languages by hand are
fewer files than its tools would need.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import MappingProxyType

from jalur.text.messages import Message, Text

LANGUAGES = ("en", "id")
_NAMED: Mapping[str, str] = MappingProxyType(
    {
        **{"en": "en", "english": "en", "inggris": "en", "eng": "en"},
        **{"id": "id", "indonesia": "id", "indonesian": "id", "bahasa": "id", "ind": "id"},
    }
)
"""What people call the languages; the parser is chosen by it before any sentence is read."""
DATA_LANGUAGE = "id"
"""The language of free text in json, jsonl, tsv and csv, whoever reads them."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Catalogue:
    """The sentences of one language, by the ids of messages.

    ``{count}`` is a gap; ``{count:hit|hits}`` chooses by the number between one and many.
    """

    language: str

    @property
    def templates(self) -> Mapping[str, str]:
        """Every sentence by its id, read when the first is asked for."""
        return _templates(self.language)

    def __call__(self, id: str, /, **args: object) -> str:
        """The sentence ``id`` with its gaps filled."""
        template = self.templates[id]
        if "|" in template:
            return template.format(**{name: _Number(value) for name, value in args.items()})
        return template.format(**args)

    def text(self, text: Text) -> str:
        """Free text as it is, or a message in this language."""
        if not isinstance(text, Message):
            return text
        said = self(text.id, **{name: self.text(gap) for name, gap in text.args})
        return said if text.then is None else f"{said} {self.text(text.then)}"

    def term(self, group: str, id: str | None) -> str:
        """The word for an enumerated value; the value itself where it is a term of art."""
        return self.templates.get(f"{group}.{id}", id or "")


class _Number(str):
    """What fills a gap; where the gap has two forms, the one that agrees with the number."""

    __slots__ = ()

    def __format__(self, forms: str) -> str:
        one, bar, many = forms.partition("|")
        if not bar:
            return format(str(self), forms)
        return one if self == "1" else many


def load_catalogue(language: str) -> Catalogue:
    """The catalogue of ``language``, one of ``LANGUAGES``."""
    return Catalogue(language)


@cache
def _templates(language: str) -> Mapping[str, str]:
    sentences: Mapping[str, str] = import_module(f"{__name__}.{language}").PHRASES
    return sentences


def data_catalogue() -> Catalogue:
    """The catalogue for the free text of data formats."""
    return load_catalogue(DATA_LANGUAGE)


def language_named(typed: str) -> str | None:
    """The language that is called so, as ``indonesia`` is ``id``; None where none is."""
    return _NAMED.get(typed.strip().lower())


def choose(argv: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language asked for: ``--lang``, else ``JALUR_LANG``, else the locale, else English."""
    for argument, following in zip(argv, (*argv[1:], ""), strict=False):
        typed = following if argument == "--lang" else argument.removeprefix("--lang=")
        if argument.startswith("--lang") and (language := language_named(typed)):
            return language
    if language := language_named(environment.get("JALUR_LANG", "")):
        return language
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    locale = next((environment[name] for name in names if environment.get(name)), "").lower()
    return "id" if locale == "id" or locale.startswith(("id_", "id.")) else "en"
