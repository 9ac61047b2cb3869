"""Who hands on a copy of what he signed in the name of another, and by when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from jalur.drafting.entries import Entry, Value
from jalur.drafting.reading import Reading, one_or_many, several, unique
from jalur.drafting.times import Times
from jalur.law.rules.signatures import IN_THE_NAME
from jalur.verification.patterns import any_of


def with_signed_copies(reading: Reading, mandates: Sequence[Entry]) -> list[Entry]:
    """The mandates, with those of *Tembusan naskah yang ditandatangani atas nama disampaikan
    kepada pemberi mandat paling lama 3 hari*: of each who signs so by the same article.
    """
    words = reading.vocabulary
    draft = words.drafting.mandates
    names = any_of([*words.saying["by"][IN_THE_NAME], *draft["signing_givers"]])
    copies = re.compile(
        rf"(?:^|[,;]\s+(?:{any_of(words.joining)})\s+)(?P<does>(?:{any_of(draft['signed_copies'])})\b"
        rf"[^;:]*?\sdi[a-z]{{4,}}\s[^;:]*)",
        re.IGNORECASE,
    )
    named = re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)
    name = re.compile(rf"(?<!\w)(?:{names})\s*<(?P<a>[a-z0-9-]+)>", re.IGNORECASE)
    made = [*mandates]
    for ref in reading.operative():
        said = " ".join(reading.source.provisions[ref].split())
        match = copies.search(said)
        times = Times(reading).within(match["does"]) if match is not None else {}
        if match is None or not times or named.search(said) is None or reading.items(ref):
            continue
        told = {id for each in mandates if each["at"] == ref for id in several(each["party"])}
        whose = name.search(reading.marked(ref))
        beside = (each for each in mandates if each.places()[0].parts[0] == ref.parts[0])
        others = [id for id in _signers(beside, whose and whose["a"]) if id not in told]
        if others:
            values: dict[str, Value] = {"at": ref, "party": one_or_many(others), "kind": "task"}
            values |= {**times, "status": "inferred", "reason": words.drafting.reasons["actor"]}
            made.append(Entry(values, sure=False))
    return made


def _signers(mandates: Iterable[Entry], whose: str | None) -> list[str]:
    """Who signs in the name of another, or of the one who is told."""
    return unique(
        id
        for each in mandates
        if each.get("act") == "sign" and each.get("on_behalf_of") is not None
        if whose in (None, each.get("on_behalf_of"))
        for id in several(each["party"])
    )
