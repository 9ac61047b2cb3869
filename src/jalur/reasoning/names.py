"""Which party a typed name means: exactly one, several, or none; never a guess."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.reasoning.once import once_per_region
from jalur.reasoning.outcomes import Ambiguous, Found, Outcome, Unknown
from jalur.reasoning.wording import Wording, begins, has_words, without_kind, without_region
from jalur.text.folding import fold
from jalur.text.messages import message

if TYPE_CHECKING:  # Most names are those of the text: what reads the others is read with them.
    from jalur.law.abbreviations import Concept
    from jalur.reasoning.unnamed import Unnamed

__all__ = ("LONGEST", "Ambiguous", "Found", "Names", "Outcome", "Unknown", "resolve")

LONGEST = 500
"""Characters of a name; what is longer is no name, and is compared with none."""


def resolve(region: Region, typed: str) -> Outcome:
    """The party of ``region`` that ``typed`` means: see ``Names``."""
    return _names(region).resolve(typed)


class Names:
    """The names of a region, made ready once for many questions."""

    def __init__(self, region: Region) -> None:
        self.region = region
        self.common = region.common
        self._parties = tuple(region.parties.values())
        self._wording = Wording(region.common)

    def resolve(self, typed: str) -> Outcome:
        """The party that ``typed`` means, by the first class of names that has a candidate.

        The classes, the surest first; where a name is folded, it is tried with and without the
        name of the region at its end (Dinas Sosial Kota Kendari):

        1. the id of a party: ``dinas-sosial``;
        2. its name, letter for letter: ``Dinas Sosial``;
        3. its name or an alias, folded: ``DINAS  SOSIAL``, also without what joins its parts;
        4. an abbreviation, alone or after a class word: ``Dinsos``, ``Dinas PUPR``;
        5. the names of several, each of them as here: ``Walikota/Wakil Walikota``;
        6. an office of the state: ``BPN``, ``Kejari``; a party, or one of a class, or nobody;
        7. what has a status, or another word of its class: ``BLUD RSUD Harapan``; what sits in a
           house: ``Kantor Camat``; else some of its words, or a class word alone: ``Sosial``;
        8. an Asisten by number or by what it is called for short: ``Asisten II``;
        9. its initials, short words, an abbreviation in full, a last word more that tells nothing;
        10. the head of a unit for the unit: ``Kepala Dinas Sosial``, ``Kadishub``, ``Camat``;
        11. a unit without a name there, of a class that has rules: ``Kecamatan Baruga``;
            or what acts for it: ``Pemerintah Desa Binangun``, for ``Desa Binangun``;
        12. one of a kind that is named as a whole only: ``Staf Ahli Bidang Hukum``;
        13. an Asisten by what it is called for short alone: ``Ekbang``;
        14. the unit that does today's work under another name: ``Dinas Lingkungan Hidup``;
        15. who holds an office for a time: ``Plt. Kepala Dinas Sosial``;
        16. any of these behind words of courtesy: ``Yth. Bapak Camat``.

        Returns ``Found`` where the class has one candidate, with notes where what was typed is
        none of its own names, nor short for one; ``Ambiguous`` with all of its candidates where it
        has several; ``Unknown`` with names that are near where none has any, or there is no letter.
        """
        full = fold(typed, self.common.spellings) if len(typed) <= LONGEST else ""
        if not any(map(str.isalpha, full)):
            return Unknown(())
        meant = self._meant(typed, full)
        if meant is None:
            from jalur.reasoning.before_names import held_by

            meant = held_by(self.region, self._wording, self.meant, typed)
        if meant is None:
            from jalur.reasoning.unheard import unheard

            return unheard(self.region, self._wording, self.resolve, self.meant, typed, full)
        return meant

    def _meant(self, typed: str, full: str) -> Found | Ambiguous | None:
        """What the first class of names that has a candidate says; None where none has any."""
        for candidates in self._classes(typed, full):
            by_id = {found.party.id: found for found in candidates}
            if len(by_id) == 1:
                return next(iter(by_id.values()))
            if by_id:
                return Ambiguous(tuple(found.party for found in by_id.values()))
        return None

    def meant(self, name: str) -> Found | Ambiguous | None:
        """As ``resolve``, without looking for what else may have been meant."""
        return self._meant(name, fold(name, self.common.spellings))

    def _classes(self, typed: str, full: str) -> Iterator[Iterable[Found]]:
        """The candidates of each class of names, the surest class first."""
        # An id is typed as it is printed, so it is not folded.
        own = self.region.parties.get(typed.strip().casefold())
        yield [Found(own)] if own is not None else []
        yield _all_found(party for party in self._parties if party.name == typed)
        spellings = (full, *without_region(self._wording, self.region, full))
        whole = (*spellings, *without_kind(self._wording, self.region, full))
        for wanted in whole:
            yield _all_found(self._as_typed(typed, self._by_name.get(wanted, [])))
        for wanted in whole:
            yield _all_found(self._by_unjoined.get(self._wording.unjoined(wanted), []))
        for wanted in whole:
            yield from self._abbreviated(typed, wanted)
        yield self._several(typed)
        state = self._unnamed.state_name_of(spellings)
        if state is not None:
            from jalur.reasoning.state_names import of_state, of_the_state

            yield of_state(self._wording, self._unnamed, typed, state)
            yield of_the_state(self._wording, self._unnamed, typed, state)
            return
        if (
            word := next(filter(self.common.typing.never_alone.__contains__, spellings), None)
        ) is not None:
            from jalur.reasoning.name_words import meant_by_many

            yield _all_found(meant_by_many(self._wording, word, self._parties))
            return
        from jalur.reasoning.before_names import housed, with_another_word, with_status

        yield with_status(self._wording, self.meant, typed, full)
        yield with_another_word(self._wording, self._parties, typed, spellings)
        in_a_house = housed(self._wording, self.meant, typed, full)
        if in_a_house is not None:
            yield in_a_house
            return
        for wanted in spellings:
            # PU is no word that a name may have somewhere, but an abbreviation that was not found.
            # What a word is short for may be nobody here, and the word that of another name.
            if (concept := self._known(wanted)) is None or concept.words:
                yield self._by_words(typed, wanted)
        for wanted in spellings:
            yield self._asisten(typed, wanted)
        for wanted in spellings:
            if self._known(wanted) is None:
                yield from self._taken_apart(typed, wanted)
        for wanted in whole:
            yield _all_found(self._unnamed.in_use(wanted))
            yield self._in_full(typed, wanted)
            yield self._without_untelling(typed, wanted)
        for wanted in spellings:
            yield self._headed(typed, wanted)
            yield _all_found(self._unnamed.of_class(typed, wanted))
            yield [self._read(typed, each) for each in self._unnamed.instead(typed, wanted)]
        yield [] if self._known(full) else self._asisten_alone(typed, full)
        for wanted in spellings:
            yield self._doing_the_same(typed, wanted)

    # What the classes look names up in, each made when it is first asked for.

    @cached_property
    def _by_name(self) -> dict[str, list[Party]]:
        """Folded names and aliases to their parties."""
        index: dict[str, list[Party]] = {}
        for party in self._parties:
            for name in self._wording.names(party):
                index.setdefault(name, []).append(party)
        return index

    @cached_property
    def _by_unjoined(self) -> dict[str, list[Party]]:
        """The same without the words that join the parts of a name."""
        index: dict[str, list[Party]] = {}
        for name, parties in self._by_name.items():
            index.setdefault(self._wording.unjoined(name), []).extend(parties)
        return index

    @cached_property
    def _unnamed(self) -> Unnamed:
        from jalur.reasoning.unnamed import Unnamed

        return Unnamed(self.region, self._wording)

    @cached_property
    def _abbreviations(self) -> dict[str, Concept]:
        """Abbreviations, folded; the gaps in them do not count: DPM-PTSP."""
        every = self.common.abbreviations.items()
        return {fold(short).replace(" ", ""): concept for short, concept in every}

    def _known(self, wanted: str) -> Concept | None:
        return self._abbreviations.get(wanted.replace(" ", ""))

    # The classes of names.

    def _as_typed(self, typed: str, bearing: list[Party]) -> list[Party]:
        """Of several parties of one folded name those that bear it as it was typed.

        Wali Kota may be the alias of one and, by another spelling, the name of another.
        """
        if len(bearing) < 2:
            return bearing
        plain = fold(typed)
        named = [party for party in bearing if begins(plain, fold(party.name))]
        called = [p for p in bearing if any(begins(plain, fold(alias)) for alias in p.aliases)]
        return named or called or bearing

    def _abbreviated(self, typed: str, wanted: str) -> Iterator[list[Found]]:
        """What an abbreviation stands for among the parties, then among the standard units.

        Unless a name has it as a word (Dinas PUPR), a unit of these initials is meant too.
        """
        word = self._wording.class_word(wanted)
        short = wanted if self._known(wanted) else wanted.removeprefix(word).strip()
        concept = self._known(short)
        if concept is None or (short != wanted and self._kind(word) not in concept.kinds):
            return
        from jalur.reasoning.abbreviations import is_short_for, meant, of_kind, with_initials
        from jalur.reasoning.short_names import in_common_use, noted

        if short != wanted:
            # What is a Badan elsewhere may be a Kantor here.
            narrow = of_kind(concept, self._kind(word))
            named = bool(meant(self._wording, narrow, self._parties))
            concept = narrow if named or self._unnamed.standard else concept
        parties = meant(self._wording, concept, self._parties)
        sure = [
            party
            for party in parties
            if is_short_for(self._wording, short, party, concept)
            and (short == wanted or party.kind == self._kind(word))
        ]
        if not any(has_words(name, short) for each in sure for name in self._wording.names(each)):
            others = with_initials(self._wording, wanted, self._parties)
            parties += [party for party in others if party not in parties]
        yield noted(self._wording, typed, concept, parties, sure, self._parties)
        yield in_common_use(self._wording, typed, short, concept, self._unnamed.standard)

    def _several(self, typed: str) -> Iterator[Found]:
        """The parties, where what was typed is the names of several, each known."""
        from jalur.reasoning.several_names import several_names

        names = several_names(typed, self.common.typing.joining, self._is_whole)
        parts = [part for name in names if (part := self.meant(name)) is not None]
        for part in parts if len(parts) == len(names) else ():
            yield from map(Found, part.candidates) if isinstance(part, Ambiguous) else [part]

    def _is_whole(self, name: str) -> bool:
        folded = self._wording.fold(name)
        return folded in self._by_name or self._known(folded) is not None

    def _in_full(self, typed: str, wanted: str) -> Iterator[Found]:
        """The units that the text names by an abbreviation of what was typed."""
        from jalur.reasoning.abbreviations import named_short

        affairs = self._unnamed.affairs_in(wanted)
        for party in named_short(self._wording, wanted, affairs, self._parties):
            yield self._read(typed, party)

    def _without_untelling(self, typed: str, wanted: str) -> Iterator[Found]:
        """The unit of which the text leaves out a last word that tells nothing: Inspektorat, for
        Inspektorat Daerah.
        """
        from jalur.reasoning.unnamed import is_class

        name, _, last = wanted.rpartition(" ")
        for party in self._by_name.get(name, ()) if last in self.common.typing.untelling else ():
            if self.common.kinds[party.kind].category == "unit" and not is_class(party):
                yield self._read(typed, party)

    def _kind(self, class_word: str) -> str:
        return self._wording.class_words[class_word]

    def _read(self, typed: str, party: Party) -> Found:
        return Found(party, (message("note.read-as", typed=typed, name=party.name),))

    def _by_words(self, typed: str, wanted: str) -> list[Found]:
        """Parties that have all the words in their names; for a class word alone its class."""
        from jalur.reasoning.by_affairs import part_of
        from jalur.reasoning.name_words import having

        found = [
            Found(party, (message(note, typed=typed, name=party.name),) if note else ())
            for party, note in having(self._wording, wanted, self._parties)
        ]
        return [part_of(self._wording, typed, wanted, each) for each in found]

    def _asisten(self, typed: str, wanted: str) -> Iterator[Found]:
        """An Asisten by number in the order of the text, or by what it is called for short."""
        word = self._wording.class_word(wanted)
        if not word or not self.common.kinds[self._kind(word)].portfolio:
            return
        from jalur.reasoning.portfolios import called

        for party, notes in called(self._wording, typed, wanted, self._parties):
            yield Found(party, notes)

    def _asisten_alone(self, typed: str, wanted: str) -> list[Found]:
        """An Asisten by what he is called for short without his class word: Ekbang."""
        from jalur.reasoning.portfolios import called_alone

        named = called_alone(self._wording, wanted, self._parties)
        return [self._read(typed, party) for party in named]

    def _doing_the_same(self, typed: str, wanted: str) -> list[Found]:
        """The units that have the affairs of one which the regulation does not name."""
        from jalur.reasoning.by_affairs import doing_the_same

        return doing_the_same(self._wording, typed, wanted, self._parties)

    def _taken_apart(self, typed: str, wanted: str) -> Iterator[list[Found]]:
        """The units by their initials, or for the affairs of the parts of a name."""
        from jalur.reasoning.short_names import by_parts

        here = self._unnamed
        in_use = (self._parties, here.standard, here.everywhere)
        yield from by_parts(self._wording, typed, wanted, *in_use)

    def _headed(self, typed: str, wanted: str) -> Iterator[Found]:
        """The unit or class whose head is named: Kepala Dinas Kesehatan, Camat Baruga, Camat."""
        from jalur.reasoning.heads import alike, in_full, is_head, led_unit, may_be_led

        if name := in_full(self._wording, wanted):
            found = _all_found(self._by_name.get(name, ())) or self._by_words(typed, name)
            if found:
                yield from found
                return
        heads = [
            each for name in alike(self._wording, wanted) for each in self._by_name.get(name, ())
        ]
        if heads:
            yield from (self._read(typed, head) for head in heads)
            return
        shorts = (*self._abbreviations, *self._unnamed.state_names)
        unit = self._unnamed.led_by(wanted) or led_unit(self._wording, shorts, typed, wanted)
        match self.meant(unit) if unit else None:
            case Found(party=party) if is_head(self._wording, party):
                yield self._read(typed, party)
            case Found(party=party, notes=notes) if may_be_led(self._wording, party):
                yield Found(party, (message("note.head-typed", name=party.name), *notes))
            case Ambiguous(candidates=candidates):
                yield from map(Found, candidates)


_names = once_per_region(Names)


def _all_found(parties: Iterable[Party]) -> list[Found]:
    return [Found(party) for party in parties]
