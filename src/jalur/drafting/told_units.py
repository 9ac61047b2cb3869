"""Sentences that set units under whoever coordinates them, in the active or the passive."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from jalur.drafting.unit_names import UnitNames
from jalur.law.vocabulary import Vocabulary
from jalur.verification.patterns import any_of


@dataclass(frozen=True, slots=True)
class ToldUnits:
    """What one clause says."""

    coordinator: str
    units: tuple[str, ...]
    words: str
    """The whole clause."""
    sure: bool
    """Whether it says nothing else."""
    excepted: tuple[str, ...] = ()
    """Whom of a group it leaves out."""
    limit: str | None = None
    """The matter that it names before them: *urusan administrasi Staf Ahli*."""
    within: str | None = None
    """For which of their matters it is, at its end or before it: *dalam urusan keuangan*."""


class UnitClauses:
    """Takes sentences apart into clauses that each name one coordinator and his units."""

    def __init__(
        self,
        units: UnitNames,
        vocabulary: Vocabulary,
        coordinators: Iterable[str],
        region: Iterable[str],
    ) -> None:
        self._units = units
        common, words = units.kinds.common, vocabulary.drafting
        own, said = words.assigning, vocabulary
        joints = any_of(said.joining)
        stems = [stem for every in common.manners.values() for stem in every]
        verb = rf"(?:{any_of([*stems, *own['verbs']])})\w*"
        enclosing = [
            word
            for kind in common.kinds.values()
            if kind.encloses
            for word in (*kind.class_words, *words.offices.get(str(kind.leads), ()))
        ]
        heads = [word for each in words.offices.values() for word in each]
        around = any_of([*filter(None, region), *said.surroundings, *enclosing, *heads])
        leads = rf"(?P<leads>{any_of(coordinators)})(?![\w-])(?:\s+(?:pada\s+)?(?:{around}))*"
        modal = any_of([*common.forces, *own["charged"], *words.before_items])
        relative = any_of(said.relatives)
        fillers = any_of([*own["fillers"], *words.groups])
        duties = any_of(own["duties"])
        fill = rf"(?:(?:{fillers})\s*:?\s*)"
        doing = rf"{verb}(?:\s*(?:,\s*(?:{joints})?|/|\s(?:{joints}))\s*{verb})*"
        how = rf"(?:\s+(?:{any_of(own['adverbs'])}))?"
        agents = any_of(said.agents)
        before = rf"(?:(?P<case>(?:{any_of([*words.assigned_for, *words.clauses])})\s[^,]*),\s+)?"
        self._none = not [*coordinators]
        self._active = re.compile(
            rf"{before}{leads},?{how}\s+(?:(?:{relative}|{modal})\s+)*{doing}{how}\s*:?\s+{fill}*"
            rf"(?P<duty>(?:(?:{duties})\s+)+{fill}*)?(?P<list>\S.*)"
        )
        self._alone = re.compile(
            rf"{leads}\s*(?:[:–-]\s*|,?\s+(?:{any_of(own['fillers'])})\s*:?\s+)(?P<list>\S.*)"
        )
        excepting = any_of(said.excluding)
        self._group = re.compile(
            rf"{before}{leads},?\s+(?:(?:{relative}|{modal})\s+)*{doing}\s+(?:(?:{any_of(said.openers)})\s+)?"
            rf"(?P<group>{any_of(words.groups)})(?:,?\s+(?:{excepting})\s+(?P<but>\S.*))?"
        )
        area = any_of(own["areas"])
        under = rf"(?:{any_of(own['under'])})\s+(?:{area})(?:\s+(?:dari|oleh))?"
        passive = rf"(?:{verb}{how}\s+(?:{agents}){how}|{under}|(?:{any_of(own['below'])}){how})"
        self._passive = re.compile(
            rf"{before}(?P<list>\S.*?),?{how}\s+(?:(?:{modal})\s+)*{passive}\s+{leads}"
        )
        self._goes_on = re.compile(rf"(?:(?:{modal})\s+)*{passive}\s+{leads}")
        self._subject = re.compile(
            rf"(?P<list>\S.*?),?\s+(?:(?:{any_of(said.negations)})\b|(?:{modal}\s+)*{passive}\s)"
        )
        nouns = rf"(?i:{any_of(own['nouns'])})(?:nya)?"
        done = rf"(?:(?:{modal})\s+)*(?:{any_of(own['done'])}){how}\s+(?:{agents}){how}\s+{leads}"
        about = rf"(?i:{any_of(own['about'])})\s+"
        self._nouns = (
            re.compile(rf"{nouns}\s+(?:{about})?(?P<list>\S.*?),?\s+{done}"),
            re.compile(rf"{about}(?P<list>\S.*?),?\s+{nouns}\s+{done}"),
            re.compile(
                rf"(?i:{agents})\s+{leads},?\s+(?:(?:{modal})\s+)*{verb}{how}\s*:?\s+{fill}*"
                r"(?P<list>\S.*)"
            ),
        )
        self._limit = re.compile(
            rf"(?P<limit>(?i:{any_of(own['matters'])})(?:\s+[a-z]+)+)\s+(?=[A-Z])"
        )
        self._elided = re.compile(
            rf"(?P<case>)(?P<list>\S.*?),?\s+(?:{any_of(said.agents)})\s+{leads}"
        )
        self._inverted = re.compile(
            rf"(?:(?:{any_of(words.groups)}|{any_of(own['fillers'])})\s+)?(?:{relative})\s+"
            rf"{passive}\s+{leads},?\s*:?\s*{fill}+(?P<list>\S.*)",
            re.IGNORECASE,
        )
        within = rf"(?P<within>(?i:{any_of(own['within'])})\s+[a-z][a-z ,/-]*?)"
        self._within = (
            re.compile(rf"(?P<rest>\S.*?),?\s+{within}"),
            re.compile(rf"{within},\s+(?P<rest>[A-Z].*)"),
            re.compile(
                rf"(?P<rest>\S.*?),?\s+{within},?\s+(?P<goes>(?:(?:{modal})\s+)*{passive}\s+{leads}.*)"
            ),
        )
        turns = any_of([*words.contrasts, *said.turns])
        self._cuts = re.compile(
            rf"\s*;\s*(?:(?:{joints})\s*)?|\.\s+(?=[A-Z])|,?\s+(?:{turns})\s+"
            rf"|,?\s+(?:{joints})\s+(?=(?:{any_of(coordinators)})\s+(?:\w+\s+)?{verb})"
        )
        self._joint = re.compile(rf"\s*,?\s*(?:(?:{joints})\s+)?")
        self._only = re.compile(rf"{leads}(?:,?\s+(?:{any_of(own['fillers'])}))*")
        self._denies = re.compile(rf"\b(?:{any_of(said.negations)})\b", re.IGNORECASE)
        self._assigns = re.compile(rf"\b(?:{verb}|{area})", re.IGNORECASE)

    def of(self, words: str, opening: str) -> Iterator[ToldUnits]:
        """What a provision says; ``opening`` are the words above it.

        Below one that speaks of coordination a name alone may stand before its units.
        """
        if self._none:
            return
        text = " ".join(words.split())
        if text.endswith(":"):
            return
        below = self._assigns.search(opening) is not None
        subject = ""
        for part in self._cuts.split(text):
            clause = part.rstrip(" .,")
            inherited = bool(subject) and self._goes_on.match(clause) is not None
            if inherited:
                clause = f"{subject} {clause}"
            if not self._denies.search(clause):
                rest, within = self._parted(clause)
                for each in self._clause(rest, below):
                    sure = each.sure and not (inherited or within)
                    yield replace(each, sure=sure, words=clause, within=within)
            if (match := self._subject.match(clause)) is not None:
                subject = match["list"]

    def _parted(self, clause: str) -> tuple[str, str | None]:
        """A clause without the matters for which alone it says what it says, and these."""
        for pattern in self._within:
            if (match := pattern.fullmatch(clause)) is not None:
                rest = " ".join(filter(None, (match["rest"], match.groupdict().get("goes"))))
                return rest, match["within"][:1].lower() + match["within"][1:]
        return clause, None

    def opens(self, words: str) -> bool:
        """Whether some words open a list of whom somebody coordinates, or name him alone."""
        text = " ".join(words.split()).rstrip(" :")
        return self._assigns.search(text) is not None or self._only.fullmatch(text) is not None

    def _clause(self, clause: str, below: bool) -> Iterator[ToldUnits]:
        if (match := self._group.fullmatch(clause)) is not None:
            read = self._units.read(match["but"] or "")
            if not read.rest:
                yield ToldUnits(match["leads"], (match["group"],), clause, False, read.names)
            return
        match = self._active.fullmatch(clause) or self._inverted.fullmatch(clause)
        if match is None and below:
            match = self._alone.fullmatch(clause)
        if match is not None:
            said = match.groupdict()
            read = self._units.read(match["list"])
            limited = said.get("case") or said.get("duty") or read.rest
            if read.names:
                yield ToldUnits(match["leads"], read.names, clause, read.sure and not limited)
            return
        for pattern in self._nouns:
            if (match := pattern.fullmatch(clause)) is not None:
                read = self._units.read(match["list"])
                if read.names and not read.rest:
                    yield ToldUnits(match["leads"], read.names, clause, sure=False)
                return
        yield from self._passives(clause)

    def _passives(self, clause: str) -> Iterator[ToldUnits]:
        found: list[ToldUnits] = []
        pattern, rest = self._passive, clause
        while rest:
            match = pattern.match(rest) or self._passive.match(rest)
            if match is None:
                break
            limit = self._limit.match(match["list"])
            read = self._units.read(match["list"][limit.end() if limit else 0 :])
            if not read.names or read.rest:
                break
            sure = read.sure and not (match["case"] or limit)
            matter = limit["limit"].lower() if limit else None
            found.append(ToldUnits(match["leads"], read.names, clause, sure, limit=matter))
            rest = rest[match.end() :]
            rest = rest[self._joint.match(rest).end() :]  # type: ignore[union-attr]
            pattern = self._elided
        several = any(rest.startswith(each.coordinator.split()[0]) for each in found)
        for each in () if several else found:
            yield replace(each, sure=each.sure and not rest)
