"""The office of the central government or of the state that a typed name means, as a party."""

from __future__ import annotations

from jalur.law.parties import Party
from jalur.reasoning.outcomes import Found
from jalur.reasoning.unnamed import StateName, Unnamed, goes_by
from jalur.reasoning.wording import Wording
from jalur.text.messages import message


def of_state(wording: Wording, unnamed: Unnamed, typed: str, state: StateName) -> list[Found]:
    """The parties of the region that are the office of the state."""
    parties = unnamed.state_parties(state.office) if state.whole else ()
    return [
        Found(party) if goes_by(wording, state, party) else _read("note.read-as", typed, party)
        for party in parties
    ]


def of_the_state(wording: Wording, unnamed: Unnamed, typed: str, state: StateName) -> list[Found]:
    """The office as one of its class, with a note where its name does not tell whose it is."""
    word = wording.class_word(state.typed)
    tells = bool(word) and wording.class_words[word] == state.office.kind
    return [
        Found(party) if tells else _read("note.state-office", typed, party)
        for party in unnamed.of_state(typed, state)
    ]


def _read(note: str, typed: str, party: Party) -> Found:
    return Found(party, (message(note, typed=typed, name=party.name),))
