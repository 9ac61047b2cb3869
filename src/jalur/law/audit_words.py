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
    unranked: Mapping[str, tuple[str, ...]]
    """Kinds, each with those below it of which it is not beyond doubt that they stand behind it."""
    decisions: tuple[str, ...]
    """What is no regulation, and below each."""
    papers: tuple[str, ...]
    """What rules nobody, whenever it was made."""
    wordings: Mapping[str, tuple[str, ...]]
    """The expressions that rules of language look for, by the rule."""
    variants: Mapping[str, tuple[str, ...]]
    """Offices that are spelled in several ways, by the one that the law has now."""
    titled: tuple[str, ...]
    """What has a number and a title."""
    title_words: tuple[str, ...]
    """Words that are small within a title that is written in capitals."""
    ordinals: Mapping[str, int]
    """The numbers of a *Bagian* in one word, small, and what each is worth."""
    particles: frozenset[str]
    """Words that begin small within a title whose words begin with capitals."""
    like_verbs: tuple[str, ...]
    """Names and nouns that look like verbs: *Mendagri*, *Perusahaan*."""
    units: tuple[str, ...]
    """What is counted in norms: *hari*, *orang*; the number before it has its words behind it."""
    numerals: Mapping[str, int]
    """Numbers in one word."""
    multiples: Mapping[str, int]
    """What stands behind a number in words and multiplies it."""
    numbered: tuple[str, ...]
    """What has a number behind it that counts nothing: *Pasal*, *tanggal*."""
    abbreviations: tuple[str, ...]
    """What ends with a full stop and no sentence with it."""
    offices: tuple[tuple[str, ...], ...]
    """Offices of a region from the highest down, each rank with its names."""
    known_abbreviations: tuple[str, ...]
    """What everybody knows to be short for something."""
    region_sorts: tuple[str, ...]
    """What stands before the name of a region."""
    marked: tuple[str, ...]
    """What a mark stands behind that is short for nothing."""
    places: tuple[str, ...]
    """Behind what an office is part of the name of a place."""
    agreements: tuple[str, ...]
    """What says something further that is left to no regulation."""
    full_forms: Mapping[str, tuple[str, ...]]
    """Abbreviations of regions, and what they are short for."""
    compounds: tuple[str, ...]
    """Words that are one thing together, and none with those beside them: *susunan organisasi*."""
    penal: tuple[str, ...]
    """Kinds of regulations that may have penal provisions."""
    gazettes: Mapping[str, tuple[str, ...]]
    """Gazettes, each with the kinds of regulations that stand in it."""
    signers: tuple[str, ...]
    """Words by which the office of whoever signs is told."""
    degrees: tuple[str, ...]
    """What stands before or behind a name and is no part of it, small and without full stops."""
    classes: tuple[str, ...]
    """How the line begins that has rank, class or number of whoever signs."""
