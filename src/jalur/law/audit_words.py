"""Words by which a text is held against the rules of drafting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jalur.law.audit_rules import AuditRule


@dataclass(frozen=True, slots=True)
class AuditWords:
    """The words of ``jalur audit``: ``data/common/audit.yaml``."""

    rules: Mapping[str, AuditRule]
    """Every rule by its id, those of Lampiran II in its order."""
    ranks: Mapping[str, tuple[str, ...]]
    """Kinds of regulations from the highest rank down, each rank with what it is called."""
    decisions: tuple[str, ...]
    """What is no regulation, and below each."""
    titled: tuple[str, ...]
    """What has a number and a title."""
    title_words: tuple[str, ...]
    """Words that are small within a title that is written in capitals."""
    ordinals: Mapping[str, int]
    """The numbers of a *Bagian* in one word, small, and what each is worth."""
    particles: frozenset[str]
    """Words that begin small within a title whose words begin with capitals."""
    units: tuple[str, ...]
    """What is counted in norms: *hari*, *orang*; the number before it has its words behind it."""
    numbered: tuple[str, ...]
    """What has a number behind it that counts nothing: *Pasal*, *tanggal*."""
    abbreviations: tuple[str, ...]
    """What ends with a full stop and no sentence with it."""
