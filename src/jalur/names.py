"""Which party a typed name means: exactly one, several, or none; never a guess."""

from __future__ import annotations

from collections.abc import Iterable

from jalur.folding import fold
from jalur.lists import Concept
from jalur.model import Party, Region
from jalur.value import value


@value
class Found:
    """Exactly one party."""

    party: Party


@value
class Ambiguous:
    """Several parties bear the name."""

    candidates: tuple[Party, ...]


@value
class Unknown:
    """No party bears the name; these are spelled alike."""

    near: tuple[str, ...]


Outcome = Found | Ambiguous | Unknown


def resolve(region: Region, typed: str) -> Outcome:
    """The party of ``region`` that ``typed`` means, by the first class of names that has a candidate."""
    wanted = _bare(region, typed)
    for candidates in _classes(region, typed, wanted):
        distinct = tuple({party.id: party for party in candidates}.values())
        if len(distinct) == 1:
            return Found(distinct[0])
        if distinct:
            return Ambiguous(distinct)
    return Unknown(_near(region, wanted))


def _bare(region: Region, typed: str) -> str:
    """The folded name without the trailing name of the region."""
    folded = fold(typed)
    for suffix in (fold(f"Sekretariat Daerah {region.regulation.name}"), fold(region.regulation.name)):
        bare = folded.removesuffix(" " + suffix)
        if bare != folded:
            return bare
    return folded


def _classes(region: Region, typed: str, wanted: str) -> Iterable[list[Party]]:
    everyone = region.parties.values()
    yield [party for party in everyone if party.id == typed.strip().casefold()]
    yield [party for party in everyone if fold(party.name) in (wanted, fold(typed))]
    yield [party for party in everyone if any(fold(alias) == wanted for alias in party.aliases)]
    concept = next((found for short, found in region.common.abbreviations.items() if fold(short) == wanted), None)
    if concept is not None:
        yield [party for party in everyone if _serves(party, concept)]
        yield _simplest(party for party in _standard(region) if _serves(party, concept))
    class_word = _class_word(region, wanted)
    if wanted and wanted != class_word:
        words = set(wanted.split())
        yield [party for party in everyone if words <= set(fold(party.name).split())]
    elif class_word:
        yield [party for party in everyone if _begins(fold(party.name), class_word)]
    yield list(_unnamed(region, typed, wanted))


def _serves(party: Party, concept: Concept) -> bool:
    return party.kind in concept.kinds and (concept.affair is None or concept.affair in party.affairs)


def _begins(name: str, word: str) -> bool:
    return name == word or name.startswith(word + " ")


def _class_word(region: Region, wanted: str) -> str:
    """The class word that the name is, or begins with."""
    words = (fold(word) for kind in region.common.kinds.values() for word in kind.class_words)
    return max((word for word in words if _begins(wanted, word)), key=len, default="")


def _unnamed(region: Region, typed: str, wanted: str) -> Iterable[Party]:
    """A party the regulation does not name but has rules for: a standard unit, or a proper name after a class word."""
    standard = [party for party in _standard(region) if fold(party.name) == wanted]
    if standard:
        yield from standard
        return
    kind = _kind(region, wanted)
    if kind and any(party.kind == kind and _whole_class(party, kind) for party in region.parties.values()):
        yield Party(id=wanted.replace(" ", "-"), name=" ".join(typed.split()), kind=kind, basis=(), named=False)


def _standard(region: Region) -> Iterable[Party]:
    """The units in common use, where the regulation names none itself."""
    if region.regulation.units != "unlisted":
        return
    for name, affairs in region.common.standard_units.items():
        kind = _kind(region, fold(name)) or next(iter(_kinds(region, fold(name))), None)
        if kind is not None:
            yield Party(id=fold(name).replace(" ", "-"), name=name, kind=kind, basis=(), affairs=affairs, named=False)


def _simplest(parties: Iterable[Party]) -> list[Party]:
    """Of several standard units those that serve the fewest affairs."""
    found = list(parties)
    fewest = min((len(party.affairs) for party in found), default=0)
    return [party for party in found if len(party.affairs) == fewest]


def _whole_class(party: Party, kind: str) -> bool:
    """Whether the party is the class of all of its kind: Kecamatan, for every kecamatan."""
    return any(kind in members.kinds for members in party.members)


def _kind(region: Region, wanted: str) -> str | None:
    """The kind whose class word begins the name, with a proper name after it."""
    word = _class_word(region, wanted)
    if not word or word == wanted:
        return None
    return next(iter(_kinds(region, word)))


def _kinds(region: Region, word: str) -> list[str]:
    """The kinds that have this class word."""
    return [kind.id for kind in region.common.kinds.values() if word in (fold(each) for each in kind.class_words)]


def _near(region: Region, wanted: str) -> tuple[str, ...]:
    """Names of the region that are spelled like the typed one."""
    from difflib import get_close_matches

    spellings = {
        fold(name): party.name for party in region.parties.values() for name in (party.name, party.id, *party.aliases)
    }
    close = get_close_matches(wanted, spellings, n=6, cutoff=0.6)
    words = set(wanted.split())
    sharing = [name for name in spellings if words & set(name.split()) - {"dan", "dinas", "badan", "bagian"}]
    return tuple(dict.fromkeys(spellings[name] for name in [*close, *sharing]))[:5]
