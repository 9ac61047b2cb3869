"""Words of the law that tell a reader of texts what a provision says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

FormFact = Literal["point", "delegate", "represent", "on-behalf-of"]
"""A fact that a form of sentence asks for: a point of a relation, or a mandate of this sort."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form of sentence that is encoded alike in every regulation."""

    words: tuple[str, ...]
    """Any of them, between who acts and whom the sentence leads to."""
    asks: tuple[FormFact, ...]
    """Every one is asked for."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words by which modes, acts and times are known: ``data/common/words.yaml``."""

    modes: Mapping[str, tuple[str, ...]]
    """Each mode and the words that state it."""
    times: tuple[str, ...]
    """Words that say when."""
    limits: tuple[str, ...]
    """Words that announce a deadline."""
    spans: tuple[str, ...]
    """Words before those that say how long something lasts: it is no deadline."""
    rhythms: tuple[str, ...]
    """Words that announce a rhythm."""
    fixed: tuple[str, ...]
    """Fixed terms in which a modal word has no force."""
    leads: tuple[str, ...]
    """Words after which natures are enumerated."""
    stops: tuple[str, ...]
    """Words that end such an enumeration."""
    delivering: tuple[str, ...]
    """Verbs by which something is handed to somebody."""
    delivered: tuple[str, ...]
    """What is handed so by a route."""
    ways: tuple[str, ...]
    """Words before the office through which something goes."""
    signing: tuple[str, ...]
    """Words before those who sign."""
    initialling: tuple[str, ...]
    """Words before those who initial."""
    fillers: tuple[str, ...]
    """Words that may stand behind the name of an office in a list."""
    acts: Mapping[str, tuple[str, ...]]
    """Each act and the stems that state it."""
    verbs: Mapping[str, str]
    """Each act and the verb that a provision about it begins with."""
    charges: Mapping[str, tuple[str, ...]]
    """Each kind of mandate and the words that announce a list of them."""
    passed: Mapping[str, tuple[str, ...]]
    """What may be passed on, the most telling first, and the stems of the words for it."""
    distortions: tuple[str, ...]
    """The kinds of oddity whose printed form may stand for a name or number."""
    joints: tuple[str, ...]
    """Words that stand between the items of a list."""
    surroundings: tuple[str, ...]
    """Words that may follow the name of a unit without belonging to it."""
    instruments: tuple[str, ...]
    """Words before the name of whoever made a law: the law is named, not its maker."""
    relating: tuple[str, ...]
    """Words that lead from one party to another that it has to do with."""
    agents: tuple[str, ...]
    """Words before whoever does what a passive verb says."""
    partners: tuple[str, ...]
    """Words before whoever does it with another."""
    receivers: tuple[str, ...]
    """Words before whom something goes to."""
    seats: Mapping[str, tuple[str, ...]]
    """Words before members, chairs and guests; under ``as`` those before such a word behind a
    name.
    """
    conditions: tuple[str, ...]
    """Words that announce a condition."""
    cases: tuple[str, ...]
    """Words that announce one where a sentence or clause begins."""
    choosing: tuple[str, ...]
    """Words between names of whom one will do."""
    joining: tuple[str, ...]
    """Words between names that are all meant."""
    submitting: tuple[str, ...]
    """Verbs by which something is sent its way."""
    defining: tuple[str, ...]
    """Words between a term and what it means."""
    copying: tuple[str, ...]
    """Words before whom a copy goes to."""
    asides: tuple[str, ...]
    """Words of clauses that only speak of somebody."""
    forms: tuple[Form, ...]
    """The forms of sentence, and the facts that each asks for."""
    function_words: tuple[str, ...]
    """Words that every sentence has; a concordance leaves them out."""
    as_words: tuple[str, ...]
    """Words before what somebody is called for a part that he plays."""
    halves: Mapping[str, str]
    """Words that are but the second half of another where its first half stands beside them."""
    stamps: tuple[str, ...]
    """Words of an annex that come from its signing."""
    negations: tuple[str, ...]
    """Words that deny what a sentence would say without them."""
    noun_negations: tuple[str, ...]
    """Those of them that deny a noun."""
    light_verbs: tuple[str, ...]
    """Verbs that say too little: what is denied is the word behind them."""
    exceptions: tuple[str, ...]
    """Words that may deny the same in another way, and need not deny anything."""
    no_denials: tuple[str, ...]
    """Fixed terms in which such a word denies nothing."""
    numerals: Mapping[str, str]
    """Numbers in words, and their digits."""
    counted: tuple[str, ...]
    """What is counted: a number in words before it is one."""
    days: tuple[str, ...]
    """The kinds of days."""
    sequences: Mapping[str, tuple[str, ...]]
    """Words that say in which order something is done, by their sense."""
