"""The rules of a draft, section by section."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jalur.drafting.assignments import Assignments
from jalur.drafting.entries import Entries, Unclaimed
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import Reading
from jalur.law.citation import Citation


@dataclass(frozen=True, slots=True)
class Rules:
    """What a text rules, as far as it was read."""

    sections: Mapping[str, Entries]
    kinds: Mapping[Citation, str]
    """The kinds of the provisions on which facts rest."""
    unclaimed: tuple[Unclaimed, ...]


def draft_rules(reading: Reading, assignments: Assignments, kinds: ProvisionKinds) -> Rules:
    """Every section of rules of a text."""
    return Rules({}, {}, ())
