"""The closed lists common to all regions: kinds of party, affairs, purposes, natures, documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.abbreviations import Concept
    from jalur.law.enumerations import MandateKind, PartyCategory
    from jalur.law.state_offices import StateOffice


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of party, from ``data/common/kinds.yaml``."""

    id: str
    category: PartyCategory
    coordinates: bool = False
    """Whether parties of the kind may be coordinators."""
    portfolio: bool = False
    """Whether parties of the kind carry a portfolio, as an Asisten does."""
    advises: bool = False
    """Whether parties of the kind may be set beside a coordinator as advisers."""
    proper_names: bool = False
    """Whether a name of its own may follow the class word, as in Kecamatan Baruga."""
    comparable: bool = True
    """Whether its parties do the same in every city.

    Else two are the same only where their names are.
    """
    encloses: bool = False
    """Whether units stand in it, whose names it may follow (Bagian Hukum Sekretariat Daerah), and
    those who coordinate.
    """
    governs_itself: bool = False
    """Whether its parties are a government of their own, as a Desa is: no field gives them to a
    coordinator.
    """
    governed_by: str | None = None
    """The kind of what acts for one of this kind, as the Pemerintah Desa does for a Desa."""
    status: bool = False
    """Whether its parties are a status that others have, and no body."""
    leads: str | None = None
    """The kind of unit that one of this kind leads, though no rule for the one answers for the
    other, as with the Sekretaris Daerah and the Sekretariat Daerah.
    """
    below: tuple[str, ...] = ()
    """The kinds of office that may stand above one of this kind, the nearest first."""
    class_words: tuple[str, ...] = ()
    """A name that begins with one of them is of the kind."""
    field_word: str | None = None
    """The word before the field of one of the kind, as in Staf Ahli Bidang Hukum."""


@dataclass(frozen=True, slots=True)
class Typing:
    """What people type that stands in no name, and how it is read."""

    acting: tuple[str, ...]
    """Words before an office that say that somebody holds it for a time."""
    courtesies: tuple[str, ...]
    """Words before an office out of courtesy: *Bapak*, *Yth.*"""
    reorganised: tuple[tuple[str, ...], ...]
    """Kinds of units of which one becomes the other when a region is organised anew."""
    statuses: tuple[str, ...]
    """What a unit is called by a status, before its name: *BLUD*."""
    housing: tuple[str, ...]
    """Words before the name of a unit for the house in which it sits."""
    never_alone: Mapping[str, tuple[str, ...]]
    """Folded words that no name is known by alone, to the kinds of those who are meant."""
    joining: tuple[str, ...]
    """Words that join the parts of a name."""
    parting: tuple[str, ...]
    """Words between two names that belong to neither: *dengan*."""
    untelling: tuple[str, ...]
    """Other words that tell no name from another."""
    before_fields: tuple[str, ...]
    """What stands before the name of a field: *bidang*."""
    between_fields: tuple[str, ...]
    """Words that stand between fields of one phrase."""
    anywhere: tuple[str, ...]
    """What may stand behind a name in place of that of the region."""
    region_words: tuple[str, ...]
    """What stands before the name of a region."""
    counterparts: tuple[tuple[str, ...], ...]
    """Names of one office, or of units alike, in regions of other kinds."""
    prefixes: tuple[str, ...]
    """Before what an abbreviation has of a word."""
    short_classes: Mapping[str, str]
    """Short words to the class words that they stand for."""
    short_affairs: Mapping[str, tuple[str, ...]]
    """Short words to the affairs that they stand for."""
    purposes: Mapping[str, tuple[str, ...]]
    """Purpose id to further words for it."""
    documents: Mapping[str, tuple[str, ...]]
    """Document id to further words for it."""
    commands: Mapping[str, tuple[str, ...]]
    """Commands to words that people type for them."""
    mandates: Mapping[str, tuple[str, ...]]
    """Kind of mandate to further words for it."""
    acts: Mapping[str, tuple[str, ...]]
    """Act to further words for it."""
    multiples: Mapping[str, str]
    """Words behind a number, and what they multiply it by."""
    addressing: tuple[str, ...]
    """Words behind a document before those whom it is for or from."""


@dataclass(frozen=True, slots=True, repr=False)
class ClosedLists:
    """What is common to all regions: the closed lists of ``data/common/``."""

    kinds: Mapping[str, Kind]
    affairs: Mapping[str, str]
    """Affair id to its Indonesian name."""
    affair_words: Mapping[str, tuple[str, ...]]
    """Folded words that people say for affairs, to these: ``umkm`` is no part of a name."""
    purposes: Mapping[str, tuple[str, ...]]
    """Purpose id to the stems of words that state it."""
    drafter_words: tuple[str, ...]
    """What whoever drafts is called; the first names him."""
    lacking_words: tuple[str, ...]
    """Words for what is not there: *tanpa*. An exception that begins with one says the contrary."""
    other_words: tuple[str, ...]
    """Words for another than one's own: *Perangkat Daerah lain*."""
    manners: Mapping[str, tuple[str, ...]]
    """What a coordinator does with the units of his list, to the stems of words that state it."""
    times: tuple[str, ...]
    """The stems of words that state a time; the first names them all."""
    occasions: tuple[str, ...]
    """Words by which a rule on standing in is for an occasion, as an event or a meeting is."""
    acts: Mapping[str, tuple[str, ...]]
    """Acts of mandates to the stems of words that state them; the first names them all."""
    function_words: frozenset[str]
    """Words that every sentence has."""
    as_words: frozenset[str]
    """Words before what somebody is called for a part that he plays: *selaku unsur staf*."""
    halves: Mapping[str, str]
    """Words to the first half of another of which they are the second: *perundang-undangan* has no
    *undangan*.
    """
    natures: Mapping[str, tuple[str, ...]]
    """Nature id to the words that state it."""
    documents: Mapping[str, tuple[str, ...]]
    """Document id to the words that name it."""
    wider_documents: Mapping[str, str]
    """Document id to the wider one it is a case of."""
    forces: Mapping[str, MandateKind]
    """Modal words to what a point that has one is to the party that acts."""
    portfolios: tuple[str, ...]
    provision_kinds: tuple[str, ...]
    oddity_kinds: tuple[str, ...]
    """The weightiest first."""
    name_oddities: frozenset[str]
    """The kinds of oddity in which a printed name stands between parties."""
    spelling_oddities: frozenset[str]
    """The kinds of oddity that change nothing in what a provision says."""
    standard_units: Mapping[str, Mapping[str, str]]
    """Unit names in common use to their affairs, for regulations that name no units."""
    abbreviations: Mapping[str, Concept]
    """Abbreviations in common use and what each stands for."""
    state_offices: Sequence[StateOffice]
    """The offices of the central government and of the state, which are none of a region."""
    written_short: Mapping[str, tuple[str, ...]]
    """What is written short, to what it is short for."""
    said_short: Mapping[str, tuple[str, ...]]
    """What people say short, and no text of law, to the words."""
    hyphenated: tuple[str, ...]
    """Folded words of a hyphen of which a part is another word: *perundang undangan*."""
    spellings: Mapping[str, str]
    """Folded spellings to the one that is compared in their place."""
    head_words: Mapping[str, str]
    """Words for the head of a unit to the class word they stand for.

    Empty where the name of the unit follows.
    """
    asisten: Mapping[str, frozenset[str]]
    """What an Asisten is called for short, to the portfolio."""
    typing: Typing

    def charge_of(self, force: str | None) -> MandateKind:
        """What a point is to the party that acts, by the modal word: without one a task."""
        return self.forces.get(force, "task") if force is not None else "task"

    def stems_of(self, purpose: str | None) -> tuple[str, ...]:
        """The stems of the words that state a purpose; None: of all that state one."""
        if purpose is not None:
            return self.purposes[purpose]
        return tuple(stem for stems in self.purposes.values() for stem in stems)

    def __repr__(self) -> str:
        return "<ClosedLists>"
