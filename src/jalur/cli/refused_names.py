"""What a name that means no party is told: why, what is near, and what to type next."""

from __future__ import annotations

from jalur.cli.command_line import command_line
from jalur.errors import DataError, UsageError
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.loading.regions import load_region
from jalur.reasoning.outcomes import Unknown
from jalur.reasoning.wording import Wording
from jalur.text.folding import fold
from jalur.text.messages import Message, message


def refused(
    region: Region, typed: str, outcome: Unknown, elsewhere: tuple[Message, ...]
) -> UsageError:
    """The error for a name that nobody bears, with the commands that lead on.

    That a regulation names no such office is said only where its text has not the very words.
    """
    wording = Wording(region.common)
    wanted = wording.fold(typed)
    in_text = _stands_in_text(region, wanted)
    lacking = outcome.office and not (in_text and _may_be_meant(wording, wanted))
    details = list(elsewhere)
    if in_text and not lacking:
        search = command_line(["search", typed, "--city", region.id])
        details.append(message("error.in-the-text", command=search))
    if not outcome.near:
        every = command_line(["units", region.id, "--all"])
        details.append(message("error.every-party", command=every))
    known = region.message("region.name", region=region.regulation.citation)
    id = "no-such-office" if lacking else "unknown-party"
    return UsageError(id, outcome.near, tuple(details), name=typed, region=known)


def other_region(folders: DataFolders, typed: str) -> tuple[Message, ...]:
    """That a name which has the id of a region in it is that of another: Banjarmasin, Kabupaten
    Banjar; empty where it has none.
    """
    name = fold(typed)
    ids = [id for id in folders.ids() if name.startswith(id) or name.endswith(f" {id}")]
    return tuple(
        message("error.another-city", city=typed, name=load_region(folders, id).regulation.name)
        for id in ids
    )


def _may_be_meant(wording: Wording, wanted: str) -> bool:
    """Whether the words alone tell that one of the kind is spoken of: *perusahaan daerah*; of a
    Dinas its word and that of its affair stand together in many a provision.
    """
    kind = wording.common.kinds.get(wording.class_words.get(wording.class_word(wanted), ""))
    return " " not in wanted or (kind is not None and kind.proper_names)


def _stands_in_text(region: Region, wanted: str) -> bool:
    """Whether one provision has all the words; a concordance that is broken has none."""
    words = set(map(fold, wanted.split())).difference(region.common.function_words)
    try:
        return bool(words) and any(words <= entry.words for entry in region.concordance.values())
    except DataError:
        return False
