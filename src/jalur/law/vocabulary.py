"""Words of the law that tell a reader of texts what a provision says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

if TYPE_CHECKING:  # Types alone: fewer files to read when a command starts.
    from jalur.law.draft_words import DraftWords

FormFact = Literal["point", "delegate", "represent", "on-behalf-of"]
"""A fact that a form of sentence asks for: a point of a relation, or a mandate of this sort."""
FORM_FACTS: tuple[FormFact, ...] = get_args(FormFact)


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
    prompt: tuple[str, ...]
    """Words that say by when without a number; they say not how long."""
    spans: tuple[str, ...]
    """Words before those that say how long something lasts: it is no deadline."""
    extending: tuple[str, ...]
    """Words before a limit of how long something goes on once more."""
    durations: tuple[str, ...]
    """What something is counted in that lasts."""
    spanning: tuple[str, ...]
    """What is made for a span or tells of one: that is the time of no rule."""
    span_pasts: tuple[str, ...]
    """Words before what somebody has done for a span."""
    span_ends: tuple[str, ...]
    """Words behind a span that is told by the way."""
    within: tuple[str, ...]
    """Words before which such a span is the time within which something is due."""
    rhythms: tuple[str, ...]
    """Words that announce a rhythm."""
    no_rhythms: tuple[str, ...]
    """Names in which such a word tells of no rhythm: *cuti tahunan*."""
    minimums: tuple[str, ...]
    """Words that announce one where one of ``often`` follows: *paling sedikit 2 kali*."""
    often: tuple[str, ...]
    """Words behind the number that says how often."""
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
    needless_before: tuple[str, ...]
    """Before initials, that none are needed."""
    needless_behind: tuple[str, ...]
    """The same behind them."""
    maximums: tuple[str, ...]
    """Before how many there are at most."""
    initials_counted: tuple[str, ...]
    """What is counted where initials are."""
    composing: tuple[str, ...]
    """Stems of what whoever drafts does."""
    worth: tuple[str, ...]
    """Words for what something is worth."""
    fillers: tuple[str, ...]
    """Words that may stand behind the name of an office in a list."""
    apposed: tuple[str, ...]
    """Those of them that tell which office is meant, by what it does."""
    taking_in: tuple[str, ...]
    """Words in a row of a list before a further unit that is with the first."""
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
    conditions: tuple[str, ...]
    """Words that open a clause about when the rest of the sentence holds."""
    aims: tuple[str, ...]
    """Words before whoever a sentence is to serve: he does not act in it."""
    relatives: tuple[str, ...]
    """Words that open a clause about the word before them."""
    pointing: tuple[str, ...]
    """Words that open one about what another provision says."""
    openers: tuple[str, ...]
    """Words that may stand before whoever begins a sentence."""
    deeds: tuple[str, ...]
    """Nouns of what whoever is named behind them does."""
    sequels: tuple[str, ...]
    """Words that set one thing before or behind another that the sentence does not order."""
    agents: tuple[str, ...]
    """Words before whoever does what is said in the passive."""
    describing: tuple[str, ...]
    """Words before whoever is in the meeting that they describe."""
    hinting: tuple[str, ...]
    """Of the words under ``saying`` those that do not ask for their value."""
    turning: tuple[str, ...]
    """Words that join a further clause, before whoever acts in it."""
    undergoing: tuple[str, ...]
    """Verbs of one who is given what another does: *mendapat pembinaan dari Sekretaris Daerah*."""
    serving: tuple[str, ...]
    """Words before whom something is for, who does nothing in it."""
    signed: tuple[str, ...]
    """What every word of signing has in it, between its prefix and its ending."""
    sources: tuple[str, ...]
    """Words before one of whom a stand-in is made."""
    tasks: tuple[str, ...]
    """Words before what an addressee is to do."""
    deputies: tuple[str, ...]
    """Words before the name of an office that make another one of it."""
    partners: tuple[str, ...]
    """Words before whoever does it with another."""
    receivers: tuple[str, ...]
    """Words before whom something goes to."""
    seats: Mapping[str, tuple[str, ...]]
    """Words before members, chairs, deputies and guests, before whoever is ``present`` as either;
    under ``as`` those before such a word behind a name, under ``besides`` and ``others`` those that
    leave open which of these seats is meant.
    """
    provisos: tuple[str, ...]
    """Words that announce a condition."""
    cases: tuple[str, ...]
    """Words that announce one where a sentence or clause begins."""
    these: tuple[str, ...]
    """Words behind such a one that only point at something."""
    choosing: tuple[str, ...]
    """Words between names of whom one will do."""
    between_ways: tuple[str, ...]
    """Words between ways of which one will do."""
    joining: tuple[str, ...]
    """Words between names that are all meant."""
    submitting: tuple[str, ...]
    """Verbs by which something is sent its way."""
    defining: tuple[str, ...]
    """Words between a term and what it means."""
    copying: tuple[str, ...]
    """Words before whom a copy goes to."""
    concerning: tuple[str, ...]
    """Words before whom a matter is about: nothing is done to him."""
    comparing: tuple[str, ...]
    """Words that make the one behind them lead to a number: *lebih dari satu*."""
    asides: tuple[str, ...]
    """Words of clauses that only speak of somebody."""
    forms: tuple[Form, ...]
    """The forms of sentence, and the facts that each asks for."""
    function_words: tuple[str, ...]
    """Words that every sentence has; a concordance leaves them out."""
    calling: tuple[str, ...]
    """Words of a definition before a further name of what it defines."""
    events: tuple[str, ...]
    """Words before what something comes after, or goes before."""
    befores: tuple[str, ...]
    """Of these, those before what comes later."""
    light_words: tuple[str, ...]
    """Words that say little: whoever words a provision anew may use them where it does not."""
    framing: tuple[str, ...]
    """Words by which a value of ours speaks of the regulation, or joins what it took from there."""
    contraries: Mapping[str, tuple[str, ...]]
    """Words of which each says the contrary of the others of its line."""
    quantifiers: Mapping[str, tuple[str, ...]]
    """Words before what they say how much of there is; those of one line say the same."""
    as_words: tuple[str, ...]
    """Words before what somebody is called for a part that he plays."""
    halves: Mapping[str, str]
    """Words that are but the second half of another where its first half stands beside them."""
    stamps: tuple[str, ...]
    """Words of an annex that come from its signing."""
    prohibitions: tuple[str, ...]
    """Words that forbid."""
    may_forbid: tuple[str, ...]
    """Others that do, but where *yang* goes before in their clause."""
    conditionals: tuple[str, ...]
    """Words that open a clause which tells when: it forbids nothing."""
    denied_through: tuple[str, ...]
    """Words that may stand between a denial and the nature that it denies."""
    only: tuple[str, ...]
    """Words behind a nature that is denied to be the only one."""
    restricting: tuple[str, ...]
    """Words that say that nobody else does it, or not otherwise."""
    negations: tuple[str, ...]
    """Words that deny what a sentence would say without them."""
    noun_negations: tuple[str, ...]
    """Those of them that deny a noun."""
    light_verbs: tuple[str, ...]
    """Verbs that say too little: what is denied is the word behind them."""
    exceptions: tuple[str, ...]
    """Words that may deny the same in another way, and need not deny anything."""
    excepting: tuple[str, ...]
    """Those of them behind which stands what is excepted from what is forbidden."""
    excluding: tuple[str, ...]
    """Words by which a rule of any kind leaves somebody or something out."""
    without: tuple[str, ...]
    """Those of them that always deny the word behind them."""
    titles: tuple[str, ...]
    """Words before what somebody is called."""
    rights: tuple[str, ...]
    """Words behind such a one of what somebody must not do: *tanpa hak menandatangani*."""
    no_denials: tuple[str, ...]
    """Fixed terms in which such a word denies nothing."""
    turns: tuple[str, ...]
    """Words behind which a sentence says what holds in the place of what was denied."""
    gone: tuple[str, ...]
    """Words of what is no longer there: who says so denies nothing else."""
    numerals: Mapping[str, str]
    """Numbers in words, and their digits."""
    multiples: Mapping[str, str]
    """Words behind a number, and what they multiply it by."""
    tens: Mapping[str, str]
    """Words behind a numeral within a number in words, and what they multiply it by."""
    currency: tuple[str, ...]
    """Words behind an amount of money."""
    bounds: Mapping[str, tuple[str, ...]]
    """The ends of an amount, and the words before a number that make it one."""
    bounds_behind: Mapping[str, tuple[str, ...]]
    """The ends of an amount, and the words behind a number that make it one."""
    fractions: Mapping[str, str]
    """Fractions in words, and in digits."""
    counted: tuple[str, ...]
    """What is counted: a number in words before it is one."""
    days: tuple[str, ...]
    """The kinds of days."""
    time_units: Mapping[str, tuple[str, ...]]
    """The words of each unit in which the time for a step is counted; a longer one is another."""
    saying: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Keys of rules whose values are of a list; of each value the words by which a text says it."""
    sequences: Mapping[str, tuple[str, ...]]
    """Words that say in which order something is done, by their sense."""
    drafting: DraftWords
    """Those of a text of which no file is yet."""
