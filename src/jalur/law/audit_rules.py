"""The rules that a text is held against: what is known of each before any text is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from jalur.law.enumerations import Severity

Need = Literal["text", "file", "either"]
NEEDS: tuple[Need, ...] = get_args(Need)

FIRST = "2011-08-12"
"""When UU 12/2011 came into force, whose Lampiran II has most of the rules."""


@dataclass(frozen=True, slots=True)
class AuditRule:
    """A rule of drafting, or of what a text may say beside itself."""

    id: str
    """Stable: ``angka-87b`` of Lampiran II, or words (``reference-to-nothing``)."""
    level: Severity
    """What a breach weighs; a hit may weigh less."""
    wrong: str
    """Some invented words that break it."""
    right: str
    """The same as it wants them."""
    since: str | None = FIRST
    """The day from which on it binds those who promulgate; None of what follows from the text
    itself, whatever day it has.
    """
    earlier: Severity | None = None
    """What it weighs in a text promulgated before that day; None: it is not asked there."""
    scanned: bool = False
    """A scan may have lost or added the sign that it is about: the finding says to look there."""
    heading: bool = False
    """It is about the headings over the articles: what it finds stands before one."""
    needs: Need = "text"
    """What must be there for it to be asked: the text, the file that encodes it, or one of them."""
    words: bool = False
    """Which words each provision has must be known, too: the file needs a concordance."""
    whole: bool = False
    """A file that has part of a regulation alone can break it by what it has not."""
    same: tuple[str, ...] = ()
    """The rules that find the same in the text: where one of them has, this one is silent."""
    oddities: tuple[str, ...] = ()
    """The kinds of oddities of a file that are of its kind."""

    def weight(self, day: str | None) -> Severity | None:
        """What a breach weighs in a text promulgated on ``day``; None where it binds nobody.

        Without a day the text is a draft, and every rule binds.
        """
        if day is None or self.since is None or day >= self.since:
            return self.level
        return self.earlier if day >= FIRST else None
