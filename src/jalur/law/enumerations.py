"""Words of the format that are the program's own: each list as a type and as a tuple.

What the law itself may add to (modal words, purposes, natures, documents) is no enumeration but a
list of ``data/common/``.
"""

from __future__ import annotations

from typing import Literal, get_args

Mode = Literal["through", "direct", "afterwards"]
"""How a route goes: *melalui*, *langsung*, or act first and coordinate later."""
MODES: tuple[Mode, ...] = get_args(Mode)

Pick = Literal["all", "any", "unstated"]
"""How several offices of one step are meant."""
PICKS: tuple[Pick, ...] = get_args(Pick)

Order = Literal["stated", "listed", "unstated"]
"""Whether a text that lists initials says in which order they are set."""
ORDERS: tuple[Order, ...] = get_args(Order)

MandateKind = Literal["authority", "duty", "task"]
"""*Kewenangan*, *kewajiban*, *tugas*."""
MANDATE_KINDS: tuple[MandateKind, ...] = get_args(MandateKind)

Passed = Literal["authority", "task"]
"""What is delegated, *wewenang* or *tugas* alone, is to those who receive it."""
PASSED: tuple[Passed, ...] = get_args(Passed)

Act = Literal["sign", "represent", "delegate"]
"""What a mandate lets a party do, where it is one of these."""
ACTS: tuple[Act, ...] = get_args(Act)

ChangeAct = Literal["changed", "inserted", "deleted"]
"""What an amending regulation does to a provision: *diubah*, *disisipkan*, *dihapus*."""
CHANGE_ACTS: tuple[ChangeAct, ...] = get_args(ChangeAct)

InForceStatus = Literal["unknown", "in-force", "revoked"]
"""What is known of a regulation's later fate."""
IN_FORCE_STATUSES: tuple[InForceStatus, ...] = get_args(InForceStatus)

UnitsListed = Literal["listed", "unlisted"]
"""Whether the text assigns units by name."""
UNITS_LISTED: tuple[UnitsListed, ...] = get_args(UnitsListed)

Encoded = Literal["whole", "partly"]
"""How much of a regulation its file has."""
ENCODED: tuple[Encoded, ...] = get_args(Encoded)

HeadingKind = Literal["bab", "bagian", "paragraf"]
"""The headings of a regulation, the largest first."""
HEADING_KINDS: tuple[HeadingKind, ...] = get_args(HeadingKind)

PartyCategory = Literal["office", "unit", "outside", "group", "forum"]
"""What a kind of party is."""
PARTY_CATEGORIES: tuple[PartyCategory, ...] = get_args(PartyCategory)

Severity = Literal["error", "warning"]
"""Whether a finding makes a check fail."""
