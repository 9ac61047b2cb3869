"""Whether who has a copy of what goes a way has one in the text, and who has none is denied one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jalur.law.citation import Citation
from jalur.law.findings import WARNING, Finding
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.routes import RouteRule, placed, whole_path
from jalur.law.status import EXPLICIT
from jalur.reasoning.steps import office_name
from jalur.verification.denied_copies import denied_behind
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.office_lists import Enumerations, enumerations_of, offices
from jalur.verification.patterns import any_of
from jalur.verification.sentences import sentences_of


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about copies."""
    listed = enumerations_of(evidence)
    for ref, provision in evidence.region.provisions.items():
        if ref.parts[0].level == "pasal" and provision.kind != "definition":
            yield from _copies(evidence, listed, ref)


def _copies(evidence: Evidence, listed: Enumerations, ref: Citation) -> Iterator[Finding]:
    """Who gets a copy of what goes its way there, gets one in the text."""
    words = evidence.vocabulary
    here = [each for each in placed(evidence.region.routes) if ref in each[1].basis]
    papers = [each for each in _papers(evidence) if ref in each[1].basis]
    names = [name for _, every in listed.behind(ref, words.copying) for name in every]
    if names:
        names += _further(evidence, listed, ref)
    led, later = _apart(evidence, ref)
    names = [name for name in names if not listed.meant[name] & later]
    without = _without(evidence, listed, ref)
    behind = denied_behind(evidence, ref)
    if behind is not None:
        names, without = [], [*names, *without]
    rules: list[RouteRule | ParafRule] = [route for _, route in here]
    rules += [paper for _, paper in papers]
    names = _but_spoken_of(names, rules)
    copied = {id for rule in rules for id in _copied(rule)}
    paths = [whole_path(path) for path, _ in (*here, *papers)]
    for name in names if paths else ():
        if not listed.meant[name] & copied:
            yield finding("office-left-out", f"{paths[0]}.copies_to", ref, name=name)
    for path, paper in papers:
        told = any(evidence.stands(word, paper.basis) for word in words.copying)
        for id in _copied(paper)[:1] if not told and paper.status == EXPLICIT else ():
            name = _called(evidence, paper, id)
            yield finding("addressee-not-in-text", f"{path}.copies_to", ref, name=name)
    meant = {id for name in names for id in listed.meant[name]}
    none = {id for name in without for id in listed.meant[name]} - meant
    for path, route in here:
        stations = (offices(route.steps) & meant) - led if route.status == EXPLICIT else ()
        copies = (id for id in _copied(route) if id in none or (meant and id not in meant))
        for id in (*stations, *copies):
            name = _called(evidence, route, id)
            yield finding("addressee-not-in-text", path, ref, name=name)
        said = any(evidence.stands(word, route.basis) for word in words.copying)
        for id in _copied(route)[:1] if not said and route.status == EXPLICIT else ():
            name = _called(evidence, route, id)
            yield finding("addressee-not-in-text", f"{whole_path(path)}.copies_to", ref, name=name)
    denials = [each for each in here if each[1].no_copies is not None]
    if behind is not None and here and not denials:
        path = f"{whole_path(here[0][0])}.no_copies"
        gaps = {"words": behind, "term": "no_copies"}
        yield finding("value-left-out", path, ref, severity=WARNING, **gaps)
    yield from _left_out(evidence, listed, ref, without)


def _apart(evidence: Evidence, ref: Citation) -> tuple[set[str], set[str]]:
    """Whom other words than of a copy lead to as well, and who acts behind those with a copy:
    *dengan tembusan kepada Asisten, dan Camat menjawab*.
    """
    sentences = sentences_of(evidence)
    roles, copying = sentences.roles(ref), {word.split()[0] for word in evidence.vocabulary.copying}
    copied = {each.party for each in roles.led if not copying.isdisjoint(each.words)}
    led = {each.party for each in roles.led if copying.isdisjoint(each.words)}
    return led, set(roles.later) - copied


def _but_spoken_of(names: list[str], rules: Iterable[RouteRule | ParafRule]) -> list[str]:
    """The names but those that only tell whose coordinator has a copy: *Asisten yang membidangi
    Dinas yang dituju*.
    """
    left = list(names)
    for words in {rule.copied_roles.words or "" for rule in rules if rule.copied_roles}:
        for name in names:
            if name in left and re.search(rf"\w\W+{re.escape(name)}\b", words, re.IGNORECASE):
                left.remove(name)
    return left


def _further(evidence: Evidence, listed: Enumerations, ref: Citation) -> list[str]:
    """The names that a sentence goes on to: *ditembuskan kepada A yang … dan kepada B*."""
    words = evidence.vocabulary
    text = evidence.words(ref)
    copying = re.search(rf"\b(?:{any_of(words.copying)})\b[^.;:]*", text, re.IGNORECASE)
    on = rf"\b(?:{any_of(words.joining)})\b(?:\s*,[^,]*,)?\s*(?:{any_of(words.receivers)})\b"
    rest = copying.group() if copying else ""
    return [
        name
        for match in re.finditer(on, rest, re.IGNORECASE)
        for name in listed.beginning(rest[match.end() :])
    ]


def _papers(evidence: Evidence) -> Iterator[tuple[str, ParafRule]]:
    """The rules on initials of the articles; what the rows of tables say, their cells are held
    against.
    """
    rows = {row.paraf.id for matrix in evidence.region.matrices for row in matrix.rows if row.paraf}
    for n, rule in enumerate(evidence.region.paraf):
        if rule.id not in rows:
            yield f"paraf[{n}]", rule


def _copied(rule: RouteRule | ParafRule) -> tuple[str, ...]:
    """Who has a copy: parties, and the words for a coordinator or adviser."""
    roles = rule.copied_roles
    return (*rule.copies_to, *(roles.offices if roles is not None else ()))


def _called(evidence: Evidence, rule: RouteRule | ParafRule, office: str) -> str:
    """What somebody is called who has a copy, or at whom the way stops."""
    stations = (step for step in rule.all_offices if office in step.offices)
    station = next(stations, None)
    region = evidence.region
    return region.name(office) if station is None else office_name(region, station, office)


def _without(evidence: Evidence, listed: Enumerations, ref: Citation) -> list[str]:
    """The names behind words that deny a copy: *tanpa tembusan kepada*."""
    denying = [word for every in evidence.vocabulary.saying["no_copies"].values() for word in every]
    to = evidence.vocabulary.receivers
    leads = [*denying, *(f"{word} {each}" for word in denying for each in to)]
    return [name for _, every in listed.behind(ref, leads) for name in every]


def _left_out(
    evidence: Evidence, listed: Enumerations, ref: Citation, without: list[str]
) -> Iterator[Finding]:
    """Who is denied a copy is so by a rule that has that from there."""
    for path, route in placed(evidence.region.routes):
        denied = route.no_copies
        if denied is None or ref not in denied.basis:
            continue
        for name in without:
            if not listed.meant[name] & set(denied.to):
                yield finding("office-left-out", f"{whole_path(path)}.no_copies", ref, name=name)
