"""What an instruction of an amending regulation does to which provisions, verb by verb.

A verb in the passive (*dihapus*) does it to what stands before it, one in the active
(*menghapus*) to what stands behind it; what is inserted stands behind *yakni*, as many as are
counted (*2 (dua) ayat*). What cannot be told for certain is told as not read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from jalur.law.annexes import Change
from jalur.law.citation import LEVELS, Citation, Part
from jalur.law.enumerations import ChangeAct
from jalur.source.instruction_words import Token, tokens
from jalur.source.references import Row, Unclear, resolve

_THEN = re.compile(r"\s*(?:,\s*)?(?:dengan(?:\s+cara)?\s*)?", re.IGNORECASE)
_NAMELY = re.compile(r"\s*(?:,\s*)?(?:sebagai\s+berikut|yakni|yaitu)\b", re.IGNORECASE)
_DOUBTS = frozenset(("other", "but", "place"))
"""Words beside which a row may not be what a verb is about."""
MAX_TARGETS = 500
"""So many provisions, at the most, are read of one instruction, and so many words about them."""


class UnreadChange(NamedTuple):
    """Words of an instruction that do something to what cannot be told for certain."""

    at: Citation
    act: ChangeAct
    words: str


def read_instruction(
    at: Citation, said: str, quoted: Sequence[str]
) -> tuple[tuple[Change, ...], tuple[UnreadChange, ...]]:
    """What ``said`` does, and which of its words could not be read.

    ``quoted`` are the numbers of the articles that it quotes: they tell whose ayat are meant where
    only one is quoted and none is named.
    """
    reader = _Instruction(at, said, quoted)
    reader.read()
    return tuple(dict.fromkeys(reader.changes)), tuple(reader.unread)


class _Instruction:
    """An instruction being read, from one verb to the next."""

    def __init__(self, at: Citation, said: str, quoted: Sequence[str]) -> None:
        self.at = at
        self.changes: list[Change] = []
        self.unread: list[UnreadChange] = []
        self._said = said
        self._tokens, named = tokens(said)
        numbers = tuple(dict.fromkeys([*named, *(() if named else quoted)]))
        only = numbers[0] if len(numbers) == 1 else None
        self._only = None if only is None else Citation((Part("pasal", only),))
        """The article, where no other one is named."""
        self._context = self._only
        self._count = 0
        self._kept: list[Token] = []
        """What stands before the next verb."""
        self._begun = 0

    def read(self) -> None:
        """Read it verb by verb."""
        if len(self._tokens) > MAX_TARGETS:
            self._tell("changed", 0, self._tokens[0].end)
            return
        at = 0
        while at < len(self._tokens):
            token = self._tokens[at]
            at += 1
            if token.kind in ("keep", "lead"):
                self._look(self._kept)
                self._next(token.end)
            elif token.kind != "verb":
                self._kept.append(token)
            elif token.act == "inserted":
                self._look(self._kept)
                self._doubt_subject(token)
                at = self._insert(token, at)
            elif self._active(token):
                at = self._do_behind(token, at)
            else:
                at = self._do_before(token, at)
        self._rest()

    def _next(self, place: int) -> None:
        self._kept = []
        self._begun = place

    def _active(self, verb: Token) -> bool:
        return self._said[verb.start].lower() in "mp"

    def _add(self, act: ChangeAct, what: tuple[Citation, ...]) -> None:
        self._count += len(what)
        if self._count > MAX_TARGETS:
            raise Unclear
        self.changes.append(Change(self.at, act, what))

    def _tell(self, act: ChangeAct, start: int, end: int) -> None:
        words = self._said[start:end].strip(" ,;.:")
        plain = words.removeprefix("dan ").removeprefix("serta ")
        self.unread.append(UnreadChange(self.at, act, plain))

    def _resolved(self, row: Row) -> tuple[Citation, ...]:
        if self._count > MAX_TARGETS:
            raise Unclear
        found = resolve(row, self._context)
        self._context = found[-1]
        return found

    def _look(self, kept: Sequence[Token]) -> None:
        """Remember which provision is spoken of, without doing anything to it."""
        for token in kept:
            if token.row is not None:
                try:
                    self._resolved(token.row)
                except Unclear:
                    self._context = self._only

    def _do_before(self, verb: Token, at: int) -> int:
        """Change or delete what stands before a verb in the passive."""
        act = verb.act or "changed"
        kept, begun = self._kept, self._begun
        self._next(verb.end)
        if self._leads(verb, at):
            self._look(kept)
            return at
        kinds = {each.kind for each in kept}
        skipped = self._but(verb, at)
        if skipped:
            kinds.add("but")
        try:
            self._do(act, kept, kinds)
        except Unclear:
            self._look(kept)
            self._tell(act, begun, verb.end)
        return at + skipped

    def _do(self, act: ChangeAct, kept: Sequence[Token], kinds: AbstractSet[str]) -> None:
        """Add what is done to the rows that were kept. Raises ``Unclear``."""
        if kinds & _DOUBTS:
            raise Unclear
        found = [ref for each in kept if each.row for ref in self._resolved(each.row)]
        if not found and "heading" not in kinds:
            raise Unclear
        self._add(act, tuple(dict.fromkeys(found)))

    def _leads(self, verb: Token, at: int) -> bool:
        """Whether other verbs say how it is done: *diubah dengan menambahkan*."""
        following = next((each for each in self._tokens[at:] if each.kind == "verb"), None)
        if following is None:
            return False
        if self._active(following) and _THEN.fullmatch(self._said, verb.end, following.start):
            return True
        return _NAMELY.match(self._said, verb.end) is not None

    def _but(self, verb: Token, at: int) -> int:
        """How many tokens behind a verb take some of it back, or say what becomes of it."""
        following = self._tokens[at : at + 2]
        if not following or following[0].kind != "but":
            return 0
        row = following[1].row if len(following) > 1 else None
        becomes = self._said[following[0].start].lower() == "m"
        if becomes and (row is None or _is_annex(row)):
            return 0
        return len(following) if row else 1

    def _do_behind(self, verb: Token, at: int) -> int:
        """Change or delete what stands behind a verb in the active."""
        act = verb.act or "changed"
        self._look(self._kept)
        kept, at = self._until_verb(at)
        following = self._tokens[at] if at < len(self._tokens) else None
        end = kept[-1].end if kept else verb.end
        self._next(end)
        passive = following is not None and not (
            following.kind == "verb" and self._active(following)
        )
        try:
            if passive:
                raise Unclear
            self._do(act, kept, {each.kind for each in kept})
        except Unclear:
            self._look(kept)
            self._tell(act, verb.start, end)
            if passive:
                self._kept = kept
        return at

    def _doubt_subject(self, verb: Token) -> None:
        """Of several provisions, to which of them something is added is not told."""
        rows = [each.row for each in self._kept if each.row is not None]
        several = sum(len(row.units) for row in rows) > 1
        if several and all(each.kind != "place" for each in self._kept):
            self._tell("changed", self._begun, verb.start)

    def _until_verb(self, at: int) -> tuple[list[Token], int]:
        """What stands before the next verb, or what is kept as it is."""
        kept: list[Token] = []
        while at < len(self._tokens) and self._tokens[at].kind not in ("verb", "keep", "lead"):
            kept.append(self._tokens[at])
            at += 1
        return kept, at

    def _insert(self, verb: Token, at: int) -> int:
        """Insert what is named behind a verb, as much as is counted; the rest is the next one's."""
        begun = self._begun
        kept, at = self._until_verb(at)
        opened = next((n for n, each in enumerate(kept) if each.kind == "place"), len(kept))
        mine, rest = kept[:opened], kept[opened:]
        followed = at < len(self._tokens)
        self._next(verb.end)
        try:
            if any(each.kind in _DOUBTS for each in mine):
                raise Unclear
            rows_, left = _counted(mine, followed=followed and not rest)
            targets = [ref for row in rows_ for ref in self._resolved(row)]
            if not targets and all(each.kind != "heading" for each in mine):
                raise Unclear
            self._add("inserted", tuple(dict.fromkeys(targets)))
            self._kept = [*left, *rest]
        except Unclear:
            end = mine[-1].end if mine else verb.end
            self._tell("inserted", begun, end)
            self._kept = rest
            if followed and not rest:
                # What belongs to the next verb is not known either.
                self._kept = [Token("other", end, end)]
        if self._kept:
            self._begun = self._kept[0].start
        return at

    def _rest(self) -> None:
        """What is named behind the last verb, and nothing is done to it."""
        named = [each.row for each in self._kept if each.row is not None]
        loose = any(not _is_annex(row) for row in named)
        if loose and not {each.kind for each in self._kept} & {"but", "place"}:
            self._tell("changed", self._kept[0].start, self._kept[-1].end)


def _is_annex(row: Row) -> bool:
    return all(part.level == "lampiran" for unit in row.units for part in unit.parts)


def _counted(kept: Sequence[Token], *, followed: bool) -> tuple[tuple[Row, ...], tuple[Token, ...]]:
    """The rows that are inserted, and what is left for the verb that follows.

    Raises ``Unclear`` where rows are not those that are counted.
    """
    inserted: list[Row] = []
    left: list[Token] = []
    count: tuple[int, str] | None = None
    counted = any(each.number for each in kept)
    for n, token in enumerate(kept):
        if token.number is not None:
            if count is not None and count[1] in LEVELS and not _holds(kept, n):
                raise Unclear
            count = token.number
        elif token.row is not None and count is not None and count[1] in LEVELS:
            first, rest = token.row.first(count[1], count[0])
            inserted.append(first)
            count = None
            if rest is not None:
                left.append(token._replace(row=rest))
        elif token.row is not None and (not counted or _holds(kept, n)):
            if followed and len([each for each in kept[n:] if each.row]) == 1:
                if not inserted:
                    raise Unclear
                left.append(token)
            else:
                inserted.append(token.row)
        elif token.row is not None:
            left.append(token)
    unmet = count is not None and count[1] in LEVELS and not inserted
    if unmet or (left and not followed):
        raise Unclear
    return tuple(inserted), tuple(left)


def _holds(kept: Sequence[Token], n: int) -> bool:
    """Whether the row at ``n`` is what something inserted is made of: *yang terdiri atas*."""
    return any(each.kind == "holds" for each in kept[:n])
