"""The closed lists that are common to all regions: kinds of party, affairs, purposes, natures, documents."""

from __future__ import annotations

from collections.abc import Mapping

from jalur.value import value


@value
class Kind:
    """A kind of party, from ``data/common/kinds.yaml``."""

    id: str
    category: str
    """``office``, ``unit``, ``outside``, ``group`` or ``forum``."""
    coordinates: bool = False
    """Whether parties of the kind may be coordinators."""
    portfolio: bool = False
    """Whether parties of the kind carry a portfolio, as an Asisten does."""
    class_words: tuple[str, ...] = ()
    """A name that begins with one of them is of the kind."""


@value
class Concept:
    """What an abbreviation stands for: parties of these kinds that serve the affair, or all of them without one."""

    kinds: tuple[str, ...]
    affair: str | None


@value
class Common:
    """What is common to all regions: the closed lists of ``data/common/``."""

    kinds: Mapping[str, Kind]
    affairs: Mapping[str, str]
    """Affair id to its Indonesian name."""
    purposes: tuple[str, ...]
    natures: Mapping[str, tuple[str, ...]]
    """Nature id to the words that state it."""
    documents: Mapping[str, tuple[str, ...]]
    """Document id to the words that name it."""
    wider_documents: Mapping[str, str]
    """Document id to the wider one it is a case of."""
    forces: tuple[str, ...]
    portfolios: tuple[str, ...]
    provision_kinds: tuple[str, ...]
    oddity_kinds: tuple[str, ...]
    standard_units: Mapping[str, Mapping[str, str]]
    """Unit names in common use to their affairs, for regulations that name no units."""
    abbreviations: Mapping[str, Concept]
    """Abbreviations in common use and what each stands for."""
