"""Whether the fields of a coordinator stand in the text, and none between them is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from jalur.law.citation import Citation
from jalur.law.findings import Finding
from jalur.law.rules.assignments import Fields
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding

_CLAUSE = r"(?:dan\s+|serta\s+)?me\w+kan\b"
"""A verb that begins another clause: ``memberikan``, ``melaksanakan``."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about fields."""
    for n, fields in enumerate(evidence.region.fields):
        path = f"fields[{n}]"
        if not evidence.names(fields.coordinator, fields.basis):
            name = evidence.region.name(fields.coordinator)
            yield finding("name-not-in-text", f"{path}.coordinator", fields.basis[0], name=name)
        for field in fields.fields:
            if not evidence.stands(field, fields.basis) and not evidence.excused(
                [field], fields.basis
            ):
                yield finding(
                    "field-not-in-text", f"{path}.fields.{field}", fields.basis[0], field=field
                )
        for ref in fields.basis:
            yield from _gaps(evidence, f"{path}.fields", fields, ref)


def _gaps(evidence: Evidence, path: str, fields: Fields, ref: Citation) -> Iterator[Finding]:
    """Between the fields of one enumeration only commas and small words may stand."""
    here = [field for field in fields.fields if evidence.own(ref).has(field)]
    if not here:
        return
    text = evidence.words(ref)
    joints = "|".join(re.escape(word) for word in evidence.vocabulary.joints)
    joint = rf"(?:[\W_]|\b(?:{joints})\b|\b{_CLAUSE})+"
    spans = _spans(text, here, joint)
    for (_, end, before), (start, _, after) in pairwise(spans):
        between = text[end:start]
        if not re.fullmatch(joint, between, re.IGNORECASE):
            yield finding(
                "field-left-out", path, ref, words=between.strip(" ,;"), before=before, after=after
            )
    first, last = text[: spans[0][0]], text[spans[-1][1] :]
    omitted = re.search(r"(\w[\w\s]*?)\s*(?:,|\b(?:dan|serta))\s*(?:dan\s*)?$", first)
    if omitted is not None:
        words = omitted.group(1)[-60:]
        yield finding("field-left-out", path, ref, words=words, before="–", after=spans[0][2])
    if re.match(rf"\s*(?:,|dan\b|serta\b)(?!\s*{_CLAUSE})", last):
        yield finding(
            "field-left-out",
            path,
            ref,
            words=last[:60].strip(" ,;."),
            before=spans[-1][2],
            after="–",
        )


def _spans(text: str, fields: list[str], joint: str) -> list[tuple[int, int, str]]:
    """Where each field stands: the enumeration as a whole, or else each at its first place."""
    patterns = [
        r"\b" + r"[\W_]*".join(map(re.escape, re.findall(r"\w+", field))) + r"\b"
        for field in fields
    ]
    whole = re.search(joint.join(f"({pattern})" for pattern in patterns), text, re.IGNORECASE)
    if whole is not None:
        return [(whole.start(n), whole.end(n), field) for n, field in enumerate(fields, 1)]
    spans = []
    position = 0
    for pattern, field in zip(patterns, fields, strict=True):
        match = re.compile(pattern, re.IGNORECASE).search(text, position) or re.search(
            pattern, text, re.IGNORECASE
        )
        if match is not None:
            spans.append((match.start(), match.end(), field))
            position = max(position, match.end())
    return sorted(spans)
