"""Marks that a scan printed so badly that they are none: told, since nothing behind them may be.

The last mark of a list leaves no gap by which it would be missed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from jalur.source.labels import first, follower, misread, number

_ODD = re.compile(
    r"^(?P<token>(?P<open>[({\[/|'\"]{1,2})[ ]?(?P<inner>[\w|!?]{1,3}(?:[ ]\d)?)(?P<close>[)}\]|]?)"
    r"[;,.:']{0,2}|(?P<core>[\w|!?€]{1,3})(?P<sign>[.,:;)}\]]{0,2})['’]?)(?=\s+\w{2}|(?<=[,:])[a-z]{3})",
    re.MULTILINE,
)
_STOPS = re.compile(r"[.;:,](?:\s*(?:dan|atau|dan/atau|serta))?[\s•*–-]*$", re.IGNORECASE)
_REFERS = re.compile(r"\b(?:ayat|huruf|angka|pasal|nomor|tahun)\s*$", re.IGNORECASE)
_ENDS = re.compile(r"[.;:][\s\"“”„'‘’)\]>•*–-]*$")
_ARTICLE = re.compile(
    r"^(?P<word>[PFRpf] ?[Aa] ?[Ss] ?[Aa] ?[LlIt1|!])\s?[\w|!?]{1,3}(?: \w{1,2})?[.,:;'’\"]{0,2}"
    r"(?=\n\W{0,3}[A-Z\d])",
    re.MULTILINE,
)
_TAIL = 40
_LIKE_L = frozenset("Il1|L!itJ")
_LIKE_E = frozenset("eco60€é")


def garbled_items(text: str, running: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """What stands in the words of an item as the next mark of a list does, and where.

    ``running`` are the last labels of the lists that are being read, by their level. A list that
    has no address, since it lies too deep, is none of them.
    """
    before: set[str] = set()
    for found in _ODD.finditer(text):
        token = found["token"].strip()
        core = (found["inner"] or found["core"] or "").replace(" ", "")
        shape = token.replace(core, "#") if core else token
        opens = core.isalnum() and core.isascii() and first(core)
        deep = opens and bool(found["open"] or set(found["sign"] or "") & set(".)"))
        goes_on = any(f"{shape}{each}" in before for each in _before(core))
        before.add(f"{shape}{core}")
        start = text[max(0, found.start() - _TAIL) : found.start()]
        if deep or goes_on or not _STOPS.search(start) or _REFERS.search(start):
            continue
        if any(_is_next(found, core, level, label) for level, label in running.items()):
            yield token, found.start()


def garbled_articles(text: str) -> Iterator[tuple[str, int]]:
    """What stands on a line of its own, behind a sentence, as the number of an article does."""
    for found in _ARTICLE.finditer(text):
        if _ENDS.search(text[max(0, found.start() - _TAIL) : found.start()]):
            yield found.group(), found.start()


def _before(core: str) -> tuple[str, ...]:
    if core.isdecimal():
        return (str(int(core) - 1),)
    return (chr(ord(core) - 1),) if len(core) == 1 else ()


def _is_next(found: re.Match[str], core: str, level: str, label: str) -> bool:
    """Whether a token may be what comes after ``label`` in a list."""
    if level == "huruf":
        expected = follower(label.lower())
        signed = found["core"] and (found["sign"] or core == "1")
        return bool(signed and expected) and (
            core.lower() == expected
            or (expected in "il" and core in _LIKE_L)
            or (expected == "e" and core in _LIKE_E)
        )
    following = str(number(label) + 1)
    plain = misread(core.replace("t", "1").replace("T", "1").replace("z", "2"))
    if level == "angka":
        return bool(found["sign"]) and plain == following and core != plain
    if found["open"]:
        odd = any(char.isdecimal() for char in plain) or len(core) < 3
        return odd and (found["close"] != "" or plain.startswith(following) or plain in following)
    bracket = bool(found["sign"]) and found["sign"][0] in ")}]"
    return (plain == following and (core.isdecimal() or bracket)) or (
        bracket and len(core) > 1 and plain.endswith(following)
    )
