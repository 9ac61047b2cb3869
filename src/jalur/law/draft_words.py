"""The words by which a text is read of which no file is yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DraftWords:
    """The words of ``jalur draft``: ``drafting`` of ``data/common/words.yaml``."""

    regions: Mapping[str, tuple[str, ...]]
    """What a region is, by what its head is called."""
    prefixes: Mapping[str, str]
    """What the ids of regions of a kind begin with."""
    formulas: tuple[str, ...]
    """Words behind the title of a regulation."""
    consolidated: tuple[str, ...]
    """Words before those that amended a regulation, in the heading of its consolidated text."""
    gazettes: tuple[str, ...]
    """What a regulation is published in."""
    amending: tuple[str, ...]
    """Words between a law and those that amended it."""
    laws: tuple[str, ...]
    """What a law may be."""
    offices: Mapping[str, tuple[str, ...]]
    """The kinds of offices and bodies that their names alone tell, and these names."""
    groups: Mapping[str, tuple[str, ...]]
    """The names of groups and classes, and the kinds of their members."""
    same: tuple[tuple[str, ...], ...]
    """Names of one group."""
    affairs: Mapping[str, tuple[str, ...]]
    """Affairs, and words for them within the names of units, beside those of every reader."""
    documents: Mapping[str, tuple[str, ...]]
    """Documents that the shared list lacks, by the ids that a file gives them, and their names."""
    purposes: Mapping[str, tuple[str, ...]]
    """Purposes that the shared list lacks, by such ids, and their stems."""
    status_kinds: tuple[str, ...]
    """Kinds whose units have a status where a text does not say who has it."""
    assigned_for: tuple[str, ...]
    """Words before that for which alone a list sets units under somebody."""
    may_be_one: tuple[str, ...]
    """Kinds whose class word may be the name of one unit too."""
    vague_affairs: frozenset[str]
    """Affairs whose word may only say that a unit has none in particular: *Bagian Umum*."""
    constituents: Mapping[str, tuple[str, ...]]
    """Groups, and the kinds that the law puts into them."""
    enumerations_end: tuple[str, ...]
    """Words behind the names that a meaning begins with."""
    only_defined: tuple[str, ...]
    """Groups that are parties only where the text defines them."""
    single: tuple[str, ...]
    """Kinds of which a region has one: their class word is its name."""
    making: tuple[str, ...]
    """Words with which the names of groups begin that a text makes itself."""
    officers: tuple[str, ...]
    """Those whom a text calls by what they are to another."""
    classes: Mapping[str, str]
    """Those of them that are of the kind of their members."""
    leading: tuple[str, ...]
    """Words before the name of whatever an office leads."""
    led: Mapping[str, str]
    """Offices with a name of their own, and the class that they lead."""
    forums: tuple[str, ...]
    """Words with which the name of a forum begins."""
    forum_tails: tuple[str, ...]
    """Small words that such a name goes on with."""
    calling: tuple[str, ...]
    """Further words before another name of a term."""
    otherwise: tuple[str, ...]
    """Words behind a term that stands for others elsewhere."""
    defines: tuple[str, ...]
    """Words of the article that defines terms."""
    begins: Mapping[str, tuple[str, ...]]
    """Kinds of provision, and words that one begins with."""
    says: Mapping[str, tuple[str, ...]]
    """Kinds of provision, and words that stand in one."""
    boards: tuple[str, ...]
    """Officials who look after a company."""
    done_before: tuple[str, ...]
    """Words before a verb of what was done before what the sentence says."""
    extending: Mapping[str, tuple[str, ...]]
    """What a sentence ``begins`` with that is about where another rule holds, and its verb."""
    heading: Mapping[str, tuple[str, ...]]
    """Kinds of provision, and words of the headings over them."""
    items: Mapping[str, str]
    """The kinds of items below an opening of another kind."""
    summaries: Mapping[str, str]
    """What our words say where names and numbers say all."""
    pairing: tuple[str, ...]
    """Words between two parties whose relation a sentence is about."""
    applying: tuple[str, ...]
    """Verbs by which a sentence says between whom a nature is."""
    between: tuple[str, ...]
    """Words before both of them."""
    leading_to: tuple[str, ...]
    """Words before whom what somebody does is for."""
    together: str
    """What words begin with that say that something is done together."""
    in_place_of: tuple[str, ...]
    """Forms of sentence whose points name nobody as the one towards whom."""
    passed_by: tuple[str, ...]
    """Words behind which stands by whom something was passed on."""
    leaders: tuple[str, ...]
    """What a definition says that somebody is who leads."""
    nature_verbs: Mapping[str, str]
    """The natures that a verb names, and that verb: *bermitra dengan*."""
    noun_natures: Mapping[str, str]
    """Natures that a noun names."""
    done_by: tuple[str, ...]
    """Verbs in the passive behind which whoever acts towards another stands."""
    relations: tuple[str, ...]
    """Words before the first of them."""
    having: tuple[str, ...]
    """Verbs by which a sentence says that two parties have a relation."""
    oddities: Mapping[str, str]
    """What our words say of an odd reference, before the addresses."""
    updates: Mapping[str, str]
    """What is said, in a file whose text was changed, of an entry that is to be judged anew."""
    destinations: tuple[str, ...]
    """Words before whom a way leads to."""
    qualifiers: tuple[str, ...]
    """Words behind an office of which the text leaves open which it is."""
    telling: tuple[tuple[str, ...], ...]
    """Purposes of which one line alone is meant."""
    more: tuple[str, ...]
    """What joins names, beside the words that every reader knows."""
    reporting: tuple[str, ...]
    """Verbs of an account that is no document."""
    reasons: Mapping[str, str]
    """Why something is read that the text does not say, by what it is."""
    acts: Mapping[str, tuple[str, ...]]
    """The verbs of the acts of mandates."""
    deeds: tuple[str, ...]
    """Verbs in the passive of what others do by a sentence than who acts in it."""
    consents: tuple[str, ...]
    """Words for consent, before whose it is."""
    granted: tuple[str, ...]
    """What somebody is asked for whom something goes to."""
    asking: tuple[str, ...]
    """Verbs of asking for something: the other gives it."""
    dated: tuple[str, ...]
    """Words before the time by which something is due."""
    appointing: tuple[str, ...]
    """Words before whoever appoints him who acts."""
    worth: tuple[str, ...]
    """Words for what an amount of money is that of."""
    allowed_with: str
    """The word before what makes allowed what is forbidden without it."""
    columns: Mapping[str, tuple[str, ...]]
    """Columns of tables that say by when or on what condition, and words over them."""
    bidding: Mapping[str, tuple[str, ...]]
    """Further words for a power, duty or task in a sentence."""
    charges: Mapping[str, tuple[str, ...]]
    """Further words that open a list of mandates of a kind."""
    nature_nouns: tuple[str, ...]
    """Nouns of natures, by which no list of them is known."""
    opens: Mapping[str, tuple[str, ...]]
    """Kinds of lists, and how their openings end."""
    tells: Mapping[str, tuple[str, ...]]
    """Kinds of provisions, and words in one of which nothing else tells."""
    rhythms: tuple[str, ...]
    """What the items of a list of rhythms are."""
    sorts: tuple[str, ...]
    """Words before a thing whose sorts a list has."""
    seating: tuple[str, ...]
    """Nouns for those who sit in a forum, before its name."""
    before_items: tuple[str, ...]
    """What may stand between the words that open a list and its colon."""
    itself: tuple[str, ...]
    """What a text calls itself, in a sentence about its own force."""
    on_promulgation: tuple[str, ...]
    """What such a sentence ends with where it says the summary of its kind."""
    elsewhere: tuple[str, ...]
    """Words behind a name that make it that of another region, beside what regions are."""
    contrasts: tuple[str, ...]
    """Words behind which a sentence says something else, beside those of every reader."""
    no_verbs: tuple[str, ...]
    """Words behind a name that look like verbs and are none."""
    fielding: tuple[str, ...]
    """Words before the fields of somebody who coordinates."""
    fields_end: tuple[str, ...]
    """Words that end them."""
    unclaimed: Mapping[str, tuple[str, ...]]
    """Words of a rule that a draft may not carry, by what they are about."""
    delivered: tuple[str, ...]
    """What is delivered, beside the words of every reader."""
    accounting: tuple[str, ...]
    """Verbs of an account that somebody gives."""
    passing: tuple[str, ...]
    """The verbs of passing on that say no other thing."""
    mutual: tuple[str, ...]
    """Words by which those of one class do something to each other."""
    open_ends: tuple[str, ...]
    """Those to whom a way leads who are no party by name."""
    upwards: tuple[str, ...]
    """Words that lead to whoever stands above."""
    accounts: tuple[str, ...]
    """Verbs of an account that is a way without a receiver."""
    passed: tuple[str, ...]
    """Words of what was passed on."""
    replaced_by: tuple[str, ...]
    """Verbs behind which whoever stands in stands."""
    stood_for: tuple[str, ...]
    """Verbs between one and who stands in for him."""
    acting_as: tuple[str, ...]
    """Words between him and whom he stands in for."""
    absent: tuple[str, ...]
    """Words of who is not there."""
    sending: tuple[str, ...]
    """Verbs of sending somebody in one's place."""
    deciding: tuple[str, ...]
    """Verbs in the passive of what somebody decides."""
    in_names: tuple[str, ...]
    """Small words within the names of units."""
    revoking: tuple[str, ...]
    """Words by which a law ends another, and those by which something goes on as before."""
    remaining: tuple[str, ...]
    possessives: tuple[str, ...]
    """Endings of a word that say whose it is: *Pengampunya*."""
    nouns: tuple[str, ...]
    """Kinds whose class words are nouns of the language."""
    advised: tuple[str, ...]
    """The kinds of those whose advisers are called after them."""
    alike: tuple[str, ...]
    """Kinds outside the region that every text names alike."""
    field_lists: tuple[str, ...]
    """Words of an opening whose items are fields."""
    initials: Mapping[str, tuple[str, ...]]
    """Words about who sets initials, drafts and signs, by what they say."""
    clauses: tuple[str, ...]
    """Words with which a clause opens that goes before whoever acts."""
    getting: tuple[str, ...]
    """Verbs of getting something from somebody."""
    sources: tuple[str, ...]
    """Words before whom one has it from."""
    attending: tuple[str, ...]
    """Words before whose invitation somebody follows."""
    sentence: Mapping[str, tuple[str, ...]]
    """Of the clauses of one sentence: ``predicates``, small words ``beside_verbs``, and words that
    are in ``no_subjects``.
    """
    ways: Mapping[str, tuple[str, ...]]
    """Words of ways, by what they say."""
    mandates: Mapping[str, tuple[str, ...]]
    """Words of mandates and of who gives them, by what they say."""
    assigning: Mapping[str, tuple[str, ...]]
    """Words about who coordinates whom, by what they say."""
    cells: Mapping[str, tuple[str, ...]]
    """Words of the cells of tables, by what they say."""
    cell_documents: Mapping[str, tuple[str, ...]]
    """Further documents where a cell is what the document is; elsewhere the words say other things
    too (*Peraturan Bupati ini*).
    """
