"""From what a head is called to the unit: Kadis Kesehatan, Kadishub, Camat Baruga."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.law.parties import Party
from jalur.reasoning.wording import Wording, longest_beginning
from jalur.text.folding import fold


def led_unit(wording: Wording, shorts: Iterable[str], typed: str, wanted: str) -> str:
    """The name of the unit or class whose head is typed, as it may be resolved; empty: no head.

    ``wanted`` is ``typed`` as it folds, perhaps without the name of the region. ``shorts`` are
    abbreviations that a word for a head may be written with: Kadishub.
    """
    heads = wording.common.head_words
    head = longest_beginning(wanted, heads)
    if not head:
        glued = _behind_head(wording, shorts, wanted)
        return glued or ""
    words, length = typed.split(), len(head.split())
    whole = fold(" ".join(words[:length])) == head
    rest = " ".join(words[length:]) if whole else wanted.removeprefix(head).strip()
    if not heads[head] and wording.quiet.issuperset(fold(rest).split()):
        return ""
    # Two words for heads, as in Kepala Camat, are no name of a unit.
    return "" if longest_beginning(fold(rest), heads) else f"{heads[head].title()} {rest}".strip()


def alike(wording: Wording, wanted: str) -> list[str]:
    """The same head by the other words for one: Pimpinan DPRD, where Ketua DPRD is typed."""
    heads = wording.common.head_words
    head = longest_beginning(wanted, heads)
    rest = wanted.removeprefix(head).strip()
    if not head or heads[head] or not rest:
        return []
    return [f"{other} {rest}" for other, class_word in heads.items() if not class_word]


def in_full(wording: Wording, wanted: str) -> str:
    """The head of a class in full, where one word stands for him: Kepala Bagian for Kabag.

    Empty where what was typed is no such word.
    """
    heads = wording.common.head_words
    led = heads.get(wanted)
    return f"{next(head for head, of_class in heads.items() if not of_class)} {led}" if led else ""


def _behind_head(wording: Wording, shorts: Iterable[str], wanted: str) -> str:
    """What follows a word for a head that is written with it, where it is an abbreviation; behind
    the class word that this word has in it (Kakankemenag is the head of the Kantor Kemenag).
    """
    first, _, after = wanted.partition(" ")
    known = {short: None for short in shorts if " " not in short}
    said = _words_for_affairs(wording)
    for head, class_word in wording.common.head_words.items():
        rest = first.removeprefix(head)
        if rest == first:
            continue
        if rest in known or (rest in said if class_word else _is_made_up(wording, rest)):
            return f"{class_word} {rest} {after}".strip()
    return ""


def _words_for_affairs(wording: Wording) -> set[str]:
    """What stands behind the class word of a unit, and behind a word for its head: Kabaghukum."""
    common = wording.common
    return {*wording.words_of_affairs, *common.affair_words, *common.typing.short_affairs}


def _is_made_up(wording: Wording, rest: str) -> bool:
    from jalur.reasoning.abbreviations import taken_apart

    return taken_apart(wording, rest) is not None


def is_head(wording: Wording, party: Party) -> bool:
    """Whether the name of a party begins with a word for a head: Pimpinan Kepolisian."""
    category = wording.common.kinds[party.kind].category
    return category == "outside" and bool(
        longest_beginning(wording.fold(party.name), wording.common.head_words)
    )


def may_be_led(wording: Wording, party: Party) -> bool:
    """Whether somebody leads a party: no office is led, and a forum has a chair of its own."""
    return wording.common.kinds[party.kind].category in ("unit", "group", "outside")
