"""Whether the heading, the closing and the legal bases of the file are those of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from jalur.law.annexes import AmendedBy, Revocation
from jalur.law.citation import Citation, parse
from jalur.law.findings import WARNING, Finding
from jalur.source.dates import DATE, EVENTS, date_of
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters, letters

_BEGINS = re.compile(r"\bmulai\s+berlaku\b[^.;]*?\btanggal\s+(\d.*)", re.IGNORECASE)
_LAW = re.compile(r"\bNomor\s+(\d+)\b[^,;()]{0,12}?\bTahun\s+(\d{4})", re.IGNORECASE)
_NAMED_LAW = r"[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*\s+Nomor\s+{}\s+Tahun\s+{}"
_TITLE = re.compile(
    r"\btentang\b.*?(?=[(;]|$|\bsebagaimana\b|\b(?:juncto|jo)\b)", re.IGNORECASE | re.DOTALL
)
"""The title of a law, which may name others."""
_GAZETTE = re.compile(r"\([^()]*\)?")
_CHANGED = ("telah diubah", "telah beberapa kali diubah")
_BEHIND_TITLE = ("dengan rahmat", *(f"sebagaimana {each}" for each in _CHANGED))
"""What may follow the title: the formula, or in a consolidated text what has changed it."""
_BEHIND = re.compile("|".join(f"sebagaimana {each}" for each in _CHANGED), re.IGNORECASE)
JUDUL, PENUTUP = parse("judul"), parse("penutup")


def check(evidence: Evidence, fingerprint: str | None) -> Iterator[Finding]:
    """Findings about the regulation as a whole."""
    yield from _title(evidence)
    yield from _closing(evidence)
    yield from _beginning(evidence)
    yield from _periods(evidence)
    yield from _amended_by(evidence)
    yield from _revocations(evidence)
    yield from _laws(evidence)
    stored = evidence.region.regulation.sha256
    if fingerprint is not None and fingerprint != stored:
        prints = {"stored": stored[:12], "found": fingerprint[:12]}
        yield finding("source-changed", "regulation.source.sha256", severity=WARNING, **prints)


def _title(evidence: Evidence) -> Iterator[Finding]:
    meta, printed = evidence.region.regulation, evidence.words(JUDUL)
    words = Letters(printed)
    encoded = {
        "kind": f"{meta.kind} {meta.place}",
        "place": meta.place,
        "number": f"Nomor {meta.number} Tahun",
        "year": f"Tahun {meta.year} tentang",
        "province": meta.province,
    }
    for key, value in encoded.items():
        if not words.has(value):
            yield _differs(key, value, printed, JUDUL)
    if not any(evidence.own(ref).has(meta.name) for ref in evidence.source.provisions):
        yield _differs("name", meta.name, printed, JUDUL)
    title = f"tentang {meta.title}"
    whole = words.run.endswith(letters(title)) or any(
        words.has(f"{title} {after}") for after in _BEHIND_TITLE
    )
    if not whole and not evidence.excused([meta.title], [JUDUL]):
        yield _differs("title", meta.title, printed, JUDUL)


def _differs(key: str, value: str, printed: str, at: Citation) -> Finding:
    printed = printed[:300] or "–"
    return finding("metadata-differs", f"regulation.{key}", at, value=value, printed=printed)


def _closing(evidence: Evidence) -> Iterator[Finding]:
    meta, printed = evidence.region.regulation, evidence.words(PENUTUP)
    for key, event in (("enacted", meta.enacted), ("promulgated", meta.promulgated)):
        match = EVENTS[key].search(printed)
        place, date = (match.group(1), date_of(match.group(2))) if match else ("", None)
        if letters(place) != letters(event.place):
            yield _differs(f"{key}.place", event.place, place or "–", PENUTUP)
        if date != event.date:
            yield _differs(f"{key}.date", event.date, date or "–", PENUTUP)
    if not Letters(printed).has(meta.gazette) and not evidence.excused([meta.gazette], [PENUTUP]):
        yield _differs("gazette", meta.gazette, printed[-80:], PENUTUP)


def _beginning(evidence: Evidence) -> Iterator[Finding]:
    """The day from which it is in force, where the text gives one and not only an event."""
    since = evidence.region.regulation.in_force.since
    of_some = {at for each in evidence.region.periods if each.since for at in each.basis}
    begun = [
        (ref, date_of(match.group(1)))
        for ref, provision in evidence.region.provisions.items()
        if provision.kind == "entry-into-force"
        and ref not in of_some
        and (match := _BEGINS.search(evidence.words(ref))) is not None
    ]
    for ref, day in begun:
        if day is not None and day != since:
            yield _differs("in_force.from", since or "–", day, ref)
    if since is not None and not begun:
        yield _differs("in_force.from", since, "–", PENUTUP)


def _periods(evidence: Evidence) -> Iterator[Finding]:
    """From and until when some provisions are in force stands where the file says that it does; the
    text may give the last day in the place of the first one behind it.
    """
    for n, each in enumerate(evidence.region.periods):
        words = " ".join(map(evidence.words, each.basis))
        days = [date_of(match.group()) for match in DATE.finditer(words)]
        days = [day for day in days if day and "-00-" not in day]
        for key, value, printed in (
            ("from", each.since, days),
            ("until", each.until, [*days, *(_day_after(day) for day in days if day)]),
        ):
            if value is not None and value not in printed:
                said = "; ".join(day for day in days if day) or "–"
                path = f"periods[{n}].{key}"
                yield finding("metadata-differs", path, each.basis[0], value=value, printed=said)


def _day_after(iso: str) -> str:
    try:
        return (date.fromisoformat(iso) + timedelta(days=1)).isoformat()
    except ValueError:  # The text may print a day that no calendar has.
        return iso


def _amended_by(evidence: Evidence) -> Iterator[Finding]:
    """The amendments of a consolidated text are those of its heading; where the text names one, it
    has its name, and its date if it has any there.
    """
    heading = _BEHIND.split(evidence.words(JUDUL), maxsplit=1)[1:]
    # The title of an amending regulation may have what has changed the one that it amends.
    own = not evidence.region.regulation.amends
    printed = set(_LAW.findall(" ".join(heading))) if own else set()
    told = {law for each in evidence.region.regulation.amended_by for law in _laws_of(each)}
    for number, year in sorted(printed - told):
        law = f"Nomor {number} Tahun {year}"
        yield _differs("amended_by", "–", law, JUDUL)
    for n, each in enumerate(evidence.region.regulation.amended_by):
        named = each.basis or ((JUDUL,) if printed and each.read else ())
        words = " ".join(map(evidence.words, named))
        found = (date_of(match.group()) for match in DATE.finditer(words))
        dates = sorted({day for day in found if day and "-00-" not in day})
        if named and not evidence.names_law(each.regulation, named):
            yield _differs(f"amended_by[{n}].regulation", each.regulation, words, named[0])
        elif dates and each.promulgated not in dates:
            path = f"amended_by[{n}].promulgated"
            yield _differs(path, each.promulgated, "; ".join(dates), named[0])


def _laws_of(amended: AmendedBy) -> list[tuple[str, str]]:
    """The number and year of an amending regulation."""
    return _LAW.findall(amended.regulation)


def _revocations(evidence: Evidence) -> Iterator[Finding]:
    for n, revoked in enumerate(evidence.region.regulation.revokes):
        for regulation in (revoked.regulation, *revoked.amended_by):
            if not evidence.names_law(regulation, revoked.basis):
                yield finding(
                    "revocation-not-in-text",
                    f"regulation.revokes[{n}]",
                    revoked.basis[0],
                    name=regulation,
                )
        gone = [word for word in evidence.vocabulary.gone if evidence.stands(word, revoked.basis)]
        if not gone:
            path, name = f"regulation.revokes[{n}]", revoked.regulation
            yield finding("revocation-not-in-text", path, revoked.basis[0], name=name)
        yield from _amended_later(evidence, n, revoked)


def _amended_later(evidence: Evidence, n: int, revoked: Revocation) -> Iterator[Finding]:
    """What is revoked is named before what amended it, where one provision names both."""
    for ref in revoked.basis if len(revoked.basis) == 1 else ():
        here = evidence.first_law(revoked.regulation, ref)
        for other in revoked.amended_by:
            there = evidence.first_law(other, ref)
            if here is not None and there is not None and there < here:
                path = f"regulation.revokes[{n}]"
                yield finding("revocation-not-in-text", path, ref, name=other)


def _laws(evidence: Evidence) -> Iterator[Finding]:
    """Each legal basis names by number and year the laws that the text names."""
    for ref, provision in evidence.region.provisions.items():
        if ref.parts[0].level != "mengingat":
            continue
        printed = set(_LAW.findall(_GAZETTE.sub(" ", evidence.words(ref))))
        summary = set(_LAW.findall(provision.summary))
        for number, year in sorted(summary - printed):
            if not evidence.excused(
                re.findall(_NAMED_LAW.format(number, year), provision.summary), [ref]
            ):
                yield finding(
                    "law-not-in-text", f"provisions.{ref}.summary", ref, number=number, year=year
                )
        printed_oddly = [
            oddity.printed
            for oddity in evidence.region.oddities
            if oddity.at == ref and oddity.printed
        ]
        yield from _in_turn(ref, evidence.words(ref), provision.summary)
        told = set(_LAW.findall(_TITLE.sub(" ", _GAZETTE.sub(" ", evidence.words(ref)))))
        for number, year in sorted(told - summary):
            if not any({number, year} <= set(re.findall(r"\d+", odd)) for odd in printed_oddly):
                yield finding(
                    "law-left-out", f"provisions.{ref}.summary", ref, number=number, year=year
                )


def _in_turn(ref: Citation, text: str, summary: str) -> Iterator[Finding]:
    """The laws of a legal basis come in the order of the text: the amended before what amends."""
    printed = list(dict.fromkeys(_LAW.findall(_GAZETTE.sub(" ", text))))
    told = [law for law in dict.fromkeys(_LAW.findall(summary)) if law in printed]
    for one, other in pairwise(told):
        if printed.index(other) < printed.index(one):
            (number, year), path = one, f"provisions.{ref}.summary"
            yield finding("law-not-in-text", path, ref, number=number, year=year)
            return
