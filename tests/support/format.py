"""What tests know of the format of the data files."""

from __future__ import annotations

NAMED = (
    *(("parties",), ("natures",), ("provisions",)),
    *(("terms", each) for each in ("natures", "purposes", "documents")),
    *(
        ("parties", "*", "aliases"),
        ("parties", "*", "affairs"),
        ("assignments", "units"),
        ("matrices", "columns"),
        ("matrices", "rows"),
        ("fields", "fields"),
        ("provisions", "*", "for"),
        ("paraf", "instead_of"),
    ),
)
"""Mappings whose keys are names of the region or of closed lists, not keys of the format."""
