"""Whether the paraf rules have everybody whom the text lists as signing or initialling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jalur.law.citation import Citation
from jalur.law.findings import Finding
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters
from jalur.verification.office_lists import Enumerations, offices


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about signers and initials that are left out."""
    listed = Enumerations(evidence)
    for ref, provision in evidence.region.provisions.items():
        if ref.parts[0].level == "pasal" and provision.kind != "definition":
            yield from _signatures(evidence, listed, ref)


def _signatures(evidence: Evidence, listed: Enumerations, ref: Citation) -> Iterator[Finding]:
    rules = [(n, paraf) for n, paraf in enumerate(evidence.region.paraf) if ref in paraf.basis]
    words = evidence.vocabulary
    initials = [name for _, names in listed.behind(ref, words.initialling) for name in names]
    if not rules:
        # What has been initialled, or is to be, is so by another rule.
        told = "|".join(map(re.escape, (*words.relatives, *words.sequels)))
        paraf = "|".join(map(re.escape, words.initialling))
        pattern = rf"\b(?:{told})\b(?:\s+\w+)?\s+(?:{paraf})"
        if initials and not re.search(pattern, evidence.words(ref), re.IGNORECASE):
            yield finding("office-left-out", f"provisions.{ref}", ref, name=initials[0])
        return
    steps = [step for _, paraf in rules for step in paraf.initials]
    quoted = Letters(" ".join(step.words or "" for step in steps if not step.offices))
    signers = [name for _, names in listed.behind(ref, words.signing) for name in names]
    sides = (
        ("signers", signers, {signer for _, paraf in rules for signer in paraf.signers}),
        ("initials", initials, offices(steps)),
    )
    for key, names, ours in sides:
        for name in names:
            if not ours & listed.meant[name] and not (key == "initials" and quoted.has(name)):
                yield finding("office-left-out", f"paraf[{rules[0][0]}].{key}", ref, name=name)
