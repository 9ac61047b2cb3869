"""Where the file says what a rule drawn from a row of a matrix says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from jalur.law.findings import Finding
from jalur.law.region import Region
from jalur.law.rules.matrices import drawn

_KEYS = {"party": "signers", "documents": "document", "when": "condition"}
"""What a row calls the keys of its mandate to sign."""


def at_rows(region: Region, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, those about a drawn rule at its row: nobody wrote ``paraf[7]``."""
    paths = _paths(region)
    for each in findings:
        rule, _, rest = each.path.partition(".")
        if rule not in paths:
            yield each
            continue
        key, dot, below = rest.partition(".")
        if rule.startswith("mandates"):
            key = _KEYS.get(key, key)
        yield replace(each, path=f"{paths[rule]}.{key}{dot}{below}".rstrip("."))


def _paths(region: Region) -> Mapping[str, str]:
    """The path of the row for that of each drawn rule: they stand behind the file's own."""
    rows = list(drawn(region.matrices))
    paths: dict[str, str] = {}
    for section, count, drawn_from in (
        ("paraf", len(region.paraf), [path for path, row in rows if row.paraf is not None]),
        ("mandates", len(region.mandates), [path for path, row in rows if row.signing is not None]),
    ):
        first = count - len(drawn_from)
        paths |= {f"{section}[{n}]": path for n, path in enumerate(drawn_from, first)}
    return paths
