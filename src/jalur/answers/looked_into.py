"""The text of a regulation, made ready once for what is looked for in it."""

from __future__ import annotations

from jalur.answers.false_mentions import LIST, field_words, is_in_field
from jalur.law.citation import Citation
from jalur.law.concordance import Entry
from jalur.law.region import Region
from jalur.reasoning.concerns import joins
from jalur.reasoning.once import once_per_region


@once_per_region
def meant_by(region: Region) -> dict[Citation, Entry]:
    """The concordance with the parties that an oddity says a printed name may stand for, and
    without those whose name is only a part of the words of a field (*Organisasi Perangkat Daerah*).
    """
    mixing = [oddity for oddity in region.oddities if joins(region, oddity)]
    fields = field_words(region)
    meant = {}
    for ref, entry in region.concordance.items():
        parties = set(entry.parties)
        for oddity in mixing:
            if not entry.parties.isdisjoint(oddity.parties) and oddity.at.covers(ref):
                parties.update(oddity.parties)
        if ref in fields:
            parties = {id for id in parties if not is_in_field(region, id, fields[ref])}
        meant[ref] = Entry(frozenset(parties), entry.words) if parties != entry.parties else entry
    return meant


@once_per_region
def openings_of(region: Region) -> tuple[frozenset[Citation], frozenset[Citation]]:
    """What stands above other provisions; and what of it opens a list of units."""
    openings = frozenset(at for ref in region.concordance for at in ref.parents())
    return openings, frozenset(at for at in openings if _opens_a_list(region, at))


def _opens_a_list(region: Region, at: Citation) -> bool:
    provision = region.provisions.get(at)
    return provision is not None and provision.kind == LIST


@once_per_region
def printed_words(region: Region) -> frozenset[str]:
    """Every word of the text."""
    return frozenset().union(*(entry.words for entry in region.concordance.values()))
