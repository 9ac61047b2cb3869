"""Which findings only say what a file that is encoded in part has not got yet."""

from __future__ import annotations

from jalur.law.findings import Finding
from jalur.law.provisions import UNWRITTEN
from jalur.law.region import Region

_ALWAYS = ("provision-not-encoded", "heading-not-encoded")
"""The rules that say of the text itself that it is not in the file."""
_LACKING = (
    *("form-without-fact", "no-fact", "pair-without-fact", "row-has-more", "row-not-assigned"),
    *("summary-without-force", "unlike-its-list"),
)
_LEFT_OUT = "-left-out"
"""How the rules end by which the file lacks something that stands in a provision."""
_KEPT = "provision-not-in-text"


def only_not_there_yet(region: Region, finding: Finding) -> bool:
    """Whether a finding of a file that is encoded in part is no error, but something to be done.

    That is what is missing at a provision that is not encoded yet, and what is said of a summary
    that nobody has written.
    """
    if not region.partly or finding.rule == _KEPT:
        return False
    if finding.rule in _ALWAYS:
        return True
    if finding.ref is None or not region.provision(finding.ref).open:
        return False
    if finding.rule in _LACKING or finding.rule.endswith(_LEFT_OUT):
        return True
    place = f"provisions.{finding.ref}"
    unwritten = region.provision(finding.ref).summary == UNWRITTEN
    return unwritten and finding.path in (place, f"{place}.summary")
