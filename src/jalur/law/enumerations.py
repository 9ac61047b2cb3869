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

Order = Literal["stated", "listed", "parallel", "unstated"]
"""Whether a text that lists initials says in which order they are set, or that all are set at once.
"""
ORDERS: tuple[Order, ...] = get_args(Order)

StepOrder = Literal["parallel"]
"""That several offices of one step are meant at once: *serentak*."""
STEP_ORDERS: tuple[StepOrder, ...] = get_args(StepOrder)

Manner = Literal["hierarki", "koordinasi", "setiap-lembar"]
"""As what initials are set: along the line of superiors, by the units concerned, on each sheet."""
MANNERS: tuple[Manner, ...] = get_args(Manner)
EACH_SHEET: Manner = "setiap-lembar"

TimeUnit = Literal["hours", "days", "working-days", "months"]
"""What a time within which a step is to be done counts; working days are no days."""
TIME_UNITS: tuple[TimeUnit, ...] = get_args(TimeUnit)

Silence = Literal["agreed", "refused", "not-agreed", "goes-on"]
"""What it counts as that an office lets its time pass: that it agrees, that it refuses, that it has
not agreed, which alone is no refusal, or that the matter goes on its way without it.
"""
SILENCES: tuple[Silence, ...] = get_args(Silence)

Medium = Literal["electronic", "paper"]
"""In what a document is initialled and signed: *elektronik*, or by hand on paper."""
MEDIA: tuple[Medium, ...] = get_args(Medium)

MatrixColumn = Literal[
    "document", "drafter", "initials", "signer", "deadline", "condition", "copies"
]
"""What a column of a table on documents says."""
MATRIX_COLUMNS: tuple[MatrixColumn, ...] = get_args(MatrixColumn)

MandateKind = Literal["authority", "duty", "task"]
"""*Kewenangan*, *kewajiban*, *tugas*."""
MANDATE_KINDS: tuple[MandateKind, ...] = get_args(MandateKind)

Passed = Literal["authority", "task"]
"""What is delegated, *wewenang* or *tugas* alone, is to those who receive it."""
PASSED: tuple[Passed, ...] = get_args(Passed)

Act = Literal["sign", "represent", "delegate"]
"""What a mandate lets a party do, where it is one of these."""
ACTS: tuple[Act, ...] = get_args(Act)

Capacity = Literal["plt", "plh", "pj", "pjs"]
"""In which capacity somebody holds an office for a time: *pelaksana tugas*, *pelaksana harian*,
*penjabat*, *penjabat sementara*.
"""
CAPACITIES: tuple[Capacity, ...] = get_args(Capacity)

SignedBy = Literal["a.n.", "u.b.", "plt.", "plh.", "pj.", "pjs."]
"""What stands before an office in a signature: *atas nama*, *untuk beliau*, or a capacity."""
SIGNED_BY: tuple[SignedBy, ...] = get_args(SignedBy)

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

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""Whether a finding makes a check fail."""
