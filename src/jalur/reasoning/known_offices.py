"""Whether a name that means no party of a region is that of an office or unit which others have."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.law.region import Region
from jalur.reasoning.abbreviations import taken_apart
from jalur.reasoning.by_affairs import affairs_of_unit
from jalur.reasoning.heads import led_unit
from jalur.reasoning.unnamed import Unnamed
from jalur.reasoning.wording import Wording, without_region
from jalur.text.folding import fold


def is_office(region: Region, wording: Wording, typed: str, wanted: str) -> bool:
    """Whether everybody knows an office or unit of that name, or whom the name says that he leads.

    ``wanted`` is ``typed`` as it folds. A misspelling is none, nor is one of another region or one
    of a class that this region has itself.
    """
    unnamed = Unnamed(region, wording)
    spellings = (wanted, *without_region(wording, region, wanted))
    return any(
        _is_known(region, wording, unnamed, name)
        for spelling in spellings
        for name in (spelling, *_led(wording, unnamed, typed, spelling))
    )


def _led(wording: Wording, unnamed: Unnamed, typed: str, wanted: str) -> Iterator[str]:
    """The name of what the head leads who is typed."""
    shorts = (*wording.common.abbreviations, *unnamed.state_names)
    known = [fold(short).replace(" ", "") for short in shorts]
    for name in (unnamed.led_by(wanted), led_unit(wording, known, typed, wanted)):
        if name:
            yield wording.fold(name)


def _is_known(region: Region, wording: Wording, unnamed: Unnamed, wanted: str) -> bool:
    state = unnamed.state_name(wanted)
    if state is not None:
        return state.whole
    if wording.is_known_short(wanted) or affairs_of_unit(wording, wanted):
        return True
    if taken_apart(wording, wanted) is not None:
        return True
    word = wording.class_word(wanted)
    kind = region.common.kinds.get(wording.class_words.get(word, ""))
    if kind is None:
        return False
    own = any(party.kind == kind.id for party in region.parties.values())
    if word == wanted:
        return not own
    rest = wanted.removeprefix(word).split()
    elsewhere = any(each in region.common.typing.region_words for each in rest[1:])
    return kind.proper_names and not own and not elsewhere
