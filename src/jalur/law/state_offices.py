"""The offices of the central government and of the state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StateOffice:
    """An office that is none of the region's own, though its name may begin like one of these."""

    name: str
    kind: str
    names: tuple[str, ...]
    """Other names and short ones."""
    affairs: Mapping[str, str]
    """Affair id to the words of the name that it is read from."""
    heads: tuple[str, ...] = ()
    """What who leads it is called."""
    alone: tuple[str, ...] = ()
    """Names that mean it only where nothing stands behind them."""
    near: tuple[str, ...] = ()
    """The offices of another level that are suggested for it."""
