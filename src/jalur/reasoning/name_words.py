"""Parties by some words of their names, in any order, or by a class word alone."""

from __future__ import annotations

from collections.abc import Sequence

from jalur.law.parties import Party
from jalur.reasoning.unnamed import is_class
from jalur.reasoning.wording import Wording, begins, longest_beginning

Read = tuple[Party, str | None]
"""A party, and the note of how it was read: None where nothing of its name was left out."""


def having(wording: Wording, wanted: str, parties: Sequence[Party]) -> list[Read]:
    """The parties that have all the words of the folded ``wanted`` in their names.

    A class word alone means its class, else those whose names begin with it and with no longer one:
    a Badan Usaha Milik Daerah is no Badan. Behind a word for a
    head only names that begin with this very word are meant: Pimpinan Bagian is no Bagian
    Komunikasi Pimpinan. Of several the one whose name begins with what was typed is meant: Bagian
    Umum is rather the Bagian Umum dan Perlengkapan than the Bagian Pemerintahan Umum. A class word
    behind a word for a head is what he heads: Pimpinan Kecamatan is no Pimpinan Kepolisian di
    Kecamatan. Behind the class word of a kind with proper names only names of that kind are meant:
    a Kelurahan Pasar is no Dinas Pengelolaan Pasar, whatever its name.
    """
    if wanted in wording.class_words:
        kind = wording.class_words[wanted]
        classes = [party for party in parties if party.kind == kind and is_class(party)]
        of_word = [
            party for party in parties if wording.class_word(wording.fold(party.name)) == wanted
        ]
        if not classes and not of_word and wording.common.kinds[kind].proper_names:
            # Perumda is another word for what a text calls Perusahaan Umum Daerah.
            return [(party, "note.read-as") for party in parties if party.kind == kind]
        return [(party, None) for party in classes or of_word]
    first, *others = wording.unjoined(wanted).split() or [wanted]
    start = first if first in wording.common.head_words else ""
    words = {first, *others}
    # Pimpinan Daerah is no Pimpinan Perangkat Daerah, Badan Daerah no Badan Kepegawaian Daerah.
    if wording.quiet.issuperset(others if start else wording.telling(wanted)) and (
        start or wording.class_word(wanted)
    ):
        return []
    names = [(party, wording.fold(party.name)) for party in parties]
    fitting = [
        (party, name)
        for party, name in names
        if name.startswith(start) and words <= set(name.split())
    ]
    of_class = wording.class_words.get(wording.class_word(wanted))
    if of_class and wording.common.kinds[of_class].proper_names:
        fitting = [(party, name) for party, name in fitting if party.kind == of_class]
    if start and " ".join(others) in wording.class_words:
        fitting = [(party, name) for party, name in fitting if party.heads]
    nearer = [party for party, name in fitting if begins(name, wanted)]
    if len(nearer) == 1 < len(fitting):
        return [(nearer[0], "note.read-as")]
    return [
        (party, None if _says_no_more(wording, party, name, words) else "note.read-by-words")
        for party, name in fitting
    ]


def meant_by_many(wording: Wording, word: str, parties: Sequence[Party]) -> list[Party]:
    """Those who are meant by a word that is never enough for one; empty where they are not several.

    They are of the kinds that the word means, or their names begin with it, be it behind a word for
    a head: Pimpinan Satuan Teritorial is none of the region's Satuan.
    """
    kinds = wording.common.typing.never_alone[word]
    several = [
        party
        for party in parties
        if party.kind in kinds
        or any(_begins_with(wording, name, word) for name in wording.names(party))
    ]
    return several if len(several) > 1 else []


def _begins_with(wording: Wording, name: str, word: str) -> bool:
    head = longest_beginning(name, wording.common.head_words)
    return begins(name, word) or begins(name.removeprefix(head).strip(), word)


def _says_no_more(wording: Wording, party: Party, name: str, words: set[str]) -> bool:
    """Whether a folded name has no other words that tell; of an office Daerah tells which it is."""
    if wording.common.kinds[party.kind].category == "office":
        return words.issuperset(wording.unjoined(name).split())
    return wording.telling(name) <= words
