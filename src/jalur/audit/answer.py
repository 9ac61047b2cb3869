"""What an audit answers: the findings, by the rules of which day, and what was not asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from jalur.audit.substance.met import kinds_of, oddity_of
from jalur.audit.suppressed import Suppressed
from jalur.law.audit_rules import FIRST, AuditRule
from jalur.law.citation import Citation
from jalur.law.findings import Finding
from jalur.law.oddities import Oddity
from jalur.law.region import Region
from jalur.reasoning.notes import Note


class Chapter(NamedTuple):
    """A chapter, and the article that it begins with."""

    title: str
    before: Citation


@dataclass(frozen=True, slots=True)
class AuditAnswer:
    """The audit of one regulation."""

    findings: tuple[Finding, ...]
    """Those that were wanted, in the order of the text."""
    rules: tuple[AuditRule, ...]
    """The rules of these findings and of those that are suppressed, each once; also those of the
    file that say the same.
    """
    name: str
    """The regulation, as its title or the file has it; else the name of the text."""
    about: str
    """What stands behind *tentang* in the title; empty where there is none."""
    source: str | None
    """The file with the text; None where there was none, or it came from stdin."""
    day: str | None
    """By the rules of which day it was held; None: by all that there are, as a draft."""
    promulgated: str | None
    not_asked: tuple[str, ...]
    """The rules that could not be asked: they need the text, or a file that encodes it, or its
    concordance.
    """
    wordless: tuple[str, ...] = ()
    """Those of ``not_asked`` that need the concordance alone."""
    partial: tuple[str, ...] = ()
    """Those of ``not_asked`` that only a file with all of the regulation can be asked."""
    unbound: tuple[str, ...] = ()
    """The rules that bound nobody yet on that day."""
    of: Region | None = None
    """The file that encodes it, where it was asked too."""
    chapters: tuple[Chapter, ...] = ()
    """The chapters of the text, in its order."""
    suppressed: tuple[Suppressed, ...] = ()
    """What was found and stays, of what was wanted: none of ``findings``."""
    left_out: int = 0
    """How many findings were not wanted."""
    oddities: tuple[Oddity, ...] = ()
    """Those of the file that no finding meets, wanted or not: as whoever wrote it judged them."""
    notes: tuple[Note, ...] = ()

    @property
    def is_before_the_law(self) -> bool:
        """Whether no rule of Lampiran II bound anybody yet on that day."""
        return self.day is not None and self.day < FIRST

    @property
    def region(self) -> Region | None:
        """The region whose remarks go with the answer: an audit has none."""
        return None

    @property
    def silence(self) -> None:
        """No finding is an answer."""

    def place(self, ref: Citation | None) -> str:
        """A provision as it is cited."""
        if ref is None:
            return ""
        return ref.long() if self.of is None else self.of.cite(ref)

    def chapter(self, ref: Citation | None) -> str:
        """The chapter in which a provision stands; empty where it stands in none."""
        if ref is None or ref.parts[0].level != "pasal":
            return ""
        article = ref.sort_key()
        begun = [each for each in self.chapters if each.before.sort_key() <= article]
        return begun[-1].title if begun else ""

    def oddity(self, finding: Finding) -> Oddity | None:
        """The oddity of the file that is about the same as a finding."""
        if self.of is None:
            return None
        rules = {each.id: each for each in self.rules}
        return oddity_of(self.of, finding, kinds_of(finding, rules))

    def rule(self, id: str) -> AuditRule:
        """One of ``rules``."""
        return next(each for each in self.rules if each.id == id)


@dataclass(frozen=True, slots=True)
class RulesAnswer:
    """Some rules of drafting: what each wants, since when, and what a breach weighs."""

    rules: tuple[AuditRule, ...]
    notes: tuple[Note, ...] = ()

    @property
    def region(self) -> None:
        """Rules are the same for every region."""

    @property
    def silence(self) -> None:
        """A rule that there is always has its line."""
