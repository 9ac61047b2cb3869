"""What an answer says in the place of its silence, where a regulation is encoded in part."""

from __future__ import annotations

from collections.abc import Sequence

from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.reasoning.unfinished import cited
from jalur.text.messages import Message, message

_OF_NAMES = ("silent.relation-itself", "silent.relation-head")
"""What is said of the names that were typed, whatever the text says."""
_OTHERS = ("ruled", "others")
"""The gaps of a sentence that name what is ruled instead."""


def is_of_the_text(silence: Message) -> bool:
    """Whether a sentence says that the text does not rule something."""
    return silence.id not in _OF_NAMES


def in_place_of(region: Region, silence: Message) -> Message:
    """The sentence that is told in the place of one by which the text would be silent.

    What follows on it, and what it says to be ruled instead, is kept.
    """
    if not is_of_the_text(silence) or silence.id.startswith("unfinished."):
        return silence
    gaps = {"region": region.regulation.citation}
    others = next((each for name, each in silence.args if name in _OTHERS and each), None)
    if others is None:
        said = message("unfinished.answer", **gaps)
    else:
        said = message("unfinished.answer-others", **gaps, others=others)
    return Message(said.id, said.args, silence.then)


def where_it_stands(region: Region, found: Sequence[Citation], included: Message) -> Message:
    """Where what was asked about stands, and which of these provisions are not encoded yet."""
    if not region.concordance:
        return message("mention.unread-so-far")
    gaps = {"count": len(found), "read": len(region.concordance), "included": included}
    if not found:
        return message("mention.none-so-far", **gaps)
    open_ones = tuple(ref for ref in found if region.provision(ref).open)
    if not open_ones:
        return message("mention.encoded-so-far", **gaps)
    return message("mention.some-so-far", **gaps, where=cited(region, open_ones))
