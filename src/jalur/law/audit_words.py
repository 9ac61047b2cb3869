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
    wordings: Mapping[str, tuple[str, ...]]
    """The expressions that rules of language look for, by the rule."""
    variants: Mapping[str, tuple[str, ...]]
    """Offices that are spelled in several ways, by the one that the law has now."""
    titled: tuple[str, ...]
    """What has a number and a title."""
    title_words: tuple[str, ...]
    """Words that are small within a title that is written in capitals."""
