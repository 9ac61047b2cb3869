"""Whether signatures fit their rules, and what limits those who stand in forbids something."""

from __future__ import annotations

from collections.abc import Sequence

from jalur.law.region import Region
from jalur.law.rules.signatures import IN_THE_NAME, SignatureLine
from jalur.loading.data_file import DataFile
from jalur.reasoning.membership import holds

PROHIBITION = "prohibition"
"""The kind of provision that forbids something."""


def check_signatures(region: Region, file: DataFile) -> None:
    """Who stands last in a signature signs, and in no other name than the rule says; what limits a
    stand-in is a prohibition.
    """
    for number, paraf in enumerate(region.paraf):
        if paraf.signers:
            path = f"paraf[{number}].signature"
            _last_signs(region, file, path, paraf.signature, paraf.signers)
    forbidding = {rule.at for rule in region.prohibitions}
    for number, mandate in enumerate(region.mandates):
        path, lines = f"mandates[{number}]", mandate.signature
        _last_signs(region, file, f"{path}.signature", lines, mandate.parties)
        named = lines[0].office if lines and lines[0].by == IN_THE_NAME else None
        if lines and named != mandate.on_behalf_of:
            file.fault(f"{path}.signature", "in-whose-name")
        for at in mandate.limits:
            provision = region.provisions.get(at)
            if at not in forbidding and provision and provision.kind != PROHIBITION:
                file.fault(f"{path}.limits", "limits-nothing", citation=at)


def _last_signs(
    region: Region,
    file: DataFile,
    path: str,
    lines: Sequence[SignatureLine],
    signers: Sequence[str],
) -> None:
    last = lines[-1] if lines else None
    if last is None or (last.by != IN_THE_NAME and _is_one_of(region, last.office, signers)):
        return
    file.fault(path, "last-line-signs", signers=", ".join(signers))


def _is_one_of(region: Region, office: str | None, signers: Sequence[str]) -> bool:
    """Whether an office is one of those that sign, or a member of a group that does."""
    party = region.parties.get(office or "")
    groups = (region.parties[id] for id in signers if id in region.parties)
    return office in signers or (
        party is not None and any(holds(each, party) for group in groups for each in group.members)
    )
