"""Whether the paraf rules have everybody whom the text lists as signing or initialling."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise

from jalur.law.citation import Citation
from jalur.law.findings import Finding
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.steps import DRAFTER, STAND_INS, StepRule
from jalur.law.status import EXPLICIT
from jalur.law.vocabulary import Vocabulary
from jalur.reasoning.membership import holds
from jalur.reasoning.steps import office_name
from jalur.source.matrices import column_of
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters, letters
from jalur.verification.office_lists import Enumerations, enumerations_of, offices
from jalur.verification.patterns import any_of

_NUMBERS = re.compile(r"(?<!\S)1[.)] .*(?<!\S)2[.)] ")
"""Names that are numbered."""


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about signers and initials that are left out, added or in another order."""
    listed = enumerations_of(evidence)
    for ref, provision in evidence.region.provisions.items():
        if ref.parts[0].level == "pasal" and provision.kind != "definition":
            yield from _signatures(evidence, listed, ref)
    for n, paraf in enumerate(evidence.region.paraf):
        if paraf.status == EXPLICIT:
            yield from _drafting(evidence, listed, f"paraf[{n}]", paraf)
            yield from _added(evidence, listed, f"paraf[{n}]", paraf)
            yield from _order(evidence, listed, f"paraf[{n}]", paraf)
            yield from _stated(evidence, f"paraf[{n}].order", paraf)


def _behind(listed: Enumerations, ref: Citation, leads: Iterable[str]) -> list[str]:
    return [name for _, names in listed.behind(ref, leads) for name in names]


def _initialling(evidence: Evidence, listed: Enumerations, ref: Citation) -> list[str]:
    """Those behind a word for initials, but those before whose initials others come, behind whose
    (*diparaf pula oleh A setelah Paraf B*), or in whose place (*sebagai pengganti Paraf B*).
    """
    words = evidence.vocabulary
    names = _behind(listed, ref, (*words.initialling, *words.drafting.mandates["initialled"]))
    coming = [f"{before} {word}" for before in words.befores for word in words.initialling]
    for name in _behind(listed, ref, coming):
        names.remove(name)
    rest = names.copy()
    places = words.drafting.initials["in_place"]
    replaced = [f"{place} {noun}" for place in places for noun in _nouns(words)]
    for name in _behind(listed, ref, (*behind_initials(words), *replaced)):
        if name in rest:
            rest.remove(name)
    return rest or names


def whose_come_next(evidence: Evidence, listed: Enumerations, refs: Iterable[Citation]) -> set[str]:
    """Those before whose initials others come: *sebelum Paraf Asisten*."""
    words = evidence.vocabulary
    coming = [f"{before} {word}" for before in words.befores for word in words.initialling]
    names = (name for ref in refs for name in _behind(listed, ref, coming))
    return {id for name in names for id in listed.meant[name]}


def behind_initials(words: Vocabulary) -> list[str]:
    """Words for coming behind the initials of somebody: *setelah Paraf*."""
    events = [event for event in words.events if event not in words.befores]
    return [f"{event} {noun}" for event in events for noun in _nouns(words)]


def _nouns(words: Vocabulary) -> list[str]:
    return [word for word in words.initialling if not word.startswith("di")]


def _opened(
    evidence: Evidence, listed: Enumerations, ref: Citation, leads: Iterable[str]
) -> list[str] | None:
    """Whom the items name of a list that one of ``leads`` opens; None where an item begins with
    nobody who is known.
    """
    words = evidence.vocabulary
    text = evidence.words(ref)
    if not text.endswith(":"):
        return []
    every = any_of((*words.signing, *words.initialling))
    last = [*re.finditer(rf"\b(?:{every})\b", text, re.IGNORECASE)][-1:]
    if not last or last[0].group().casefold() not in {each.casefold() for each in leads}:
        return []
    names: list[str] = []
    for item in evidence.below(ref):
        begun = listed.beginning(evidence.words(item))
        if not begun:
            return None
        names += begun
    return names


def _signatures(evidence: Evidence, listed: Enumerations, ref: Citation) -> Iterator[Finding]:
    rules = [(n, paraf) for n, paraf in enumerate(evidence.region.paraf) if ref in paraf.basis]
    words = evidence.vocabulary
    initials = _initialling(evidence, listed, ref)
    if not rules:
        # What has been initialled, or is to be, is so by another rule.
        told = "|".join(map(re.escape, (*words.relatives, *words.sequels)))
        paraf = "|".join(map(re.escape, words.initialling))
        pattern = rf"\b(?:{told})\b(?:\s+\w+)?\s+(?:{paraf})"
        if initials and not re.search(pattern, evidence.words(ref), re.IGNORECASE):
            yield finding("office-left-out", f"provisions.{ref}", ref, name=initials[0])
        return
    steps = [step for _, paraf in rules for step in paraf.initials]
    # Who drafts stands there by what he is called: kepala Perangkat Daerah Pemrakarsa.
    quoted = Letters(" ".join(step.words or "" for step in steps if set(step.offices) <= {DRAFTER}))
    sides = (
        (
            "signers",
            _behind(listed, ref, words.signing),
            {signer for _, paraf in rules for signer in paraf.signers},
        ),
        ("initials", initials, offices(steps)),
    )
    kinds = {id for step in steps if step.basis for id in step.offices}
    for key, names, ours in sides:
        for name in names:
            meant = listed.meant[name]
            if key == "initials" and (quoted.has(name) or _one_of(evidence, meant, kinds)):
                continue
            if not ours & meant:
                yield finding("office-left-out", f"paraf[{rules[0][0]}].{key}", ref, name=name)


def _one_of(evidence: Evidence, meant: Iterable[str], offices: Collection[str]) -> bool:
    """Whether some of the offices, whose steps rest on provisions of their own, are members of whom
    the text names: a row says which Bagian it is.
    """
    parties = evidence.region.parties
    led = [id for id in meant if id in parties]
    led += [unit for id in led if (unit := parties[id].heads) is not None]
    members = [each for id in led for each in parties[id].members]
    return any(holds(each, parties[id]) for each in members for id in offices if id in parties)


def _added(
    evidence: Evidence, listed: Enumerations, path: str, paraf: ParafRule
) -> Iterator[Finding]:
    """Who signs or initials stands behind the word for it, where the text lists them so."""
    words = evidence.vocabulary
    initials = [each for each in paraf.initials if each.status == EXPLICIT]
    sides: tuple[tuple[str, Iterable[str], list[str], Iterable[str]], ...] = (
        (
            "signers",
            paraf.signers,
            [name for ref in paraf.basis for name in _behind(listed, ref, words.signing)],
            words.signing,
        ),
        (
            "initials",
            dict.fromkeys(id for step in initials for id in step.offices),
            [name for ref in paraf.basis for name in _initialling(evidence, listed, ref)],
            words.initialling,
        ),
    )
    first = _behind(listed, paraf.basis[0], behind_initials(words)) if paraf.basis else []
    for key, ours, names, leads in sides:
        lists = [_opened(evidence, listed, ref, leads) for ref in paraf.basis]
        if not names or None in lists:
            continue
        names = [*names, *(name for each in lists for name in each or ())]
        meant = {id for name in names for id in listed.meant[name]}
        if key == "initials" and not meant.isdisjoint(ours := tuple(ours)):
            # Behind whom they come may stand before them.
            meant |= {id for name in first for id in listed.meant[name]}
        for id in ours:
            steps = [step for step in initials if key == "initials" and id in step.offices]
            refs = {*paraf.basis, *(ref for step in steps for ref in step.basis)}
            # Whoever drafts has no name in a row: his words are looked for by themselves.
            if id not in meant and id != DRAFTER and not _in_row(evidence, listed, key, id, refs):
                name = id if id in STAND_INS else evidence.region.name(id)
                yield finding("signer-not-in-text", f"{path}.{key}", paraf.basis[0], name=name)


def _in_row(
    evidence: Evidence, listed: Enumerations, key: str, id: str, refs: Iterable[Citation]
) -> bool:
    """Whether a row on which the rule or the step rests too has somebody, in its column of those
    who sign or initial where it has one.
    """
    names = [name for name, meant in listed.meant.items() if id in meant]
    for ref in refs:
        cells = evidence.source.cells.get(ref, ())
        texts = [cell.text for cell in cells if column_of(cell.column) == key]
        row = map(Letters, texts or [evidence.words(ref)]) if ref.is_row else ()
        if any(text.has(name) for text in row for name in names):
            return True
    return False


def _stated(evidence: Evidence, path: str, paraf: ParafRule) -> Iterator[Finding]:
    """The order of initials is stated where the text has a word for it: there, in what is referred
    to, or over the column of a row; or where the names of its cell are numbered.
    """
    words = evidence.vocabulary
    told = [word for key, every in words.sequences.items() for word in every if key != "at-once"]
    at_once = words.sequences.get("at-once", ())
    if paraf.order == "stated":
        provisions = evidence.region.provisions
        pointed = (
            at for ref in paraf.basis if ref in provisions for at in provisions[ref].refers_to
        )
        refs = dict.fromkeys((*paraf.basis, *pointed))
        ordered = any(_in_order(evidence, ref) for ref in paraf.basis)
        ordered = ordered or _comes_behind(evidence, paraf)
        if not ordered and not any(evidence.stands(word, refs) for word in told):
            yield finding("order-not-in-text", path, paraf.basis[0], words=paraf.order)
        said = next((word for word in at_once if evidence.stands(word, paraf.basis)), None)
        # Some may set theirs at once, in turn with others.
        if said is not None and not any(step.order for step in paraf.initials):
            yield finding("order-not-in-text", path, paraf.basis[0], words=paraf.order)


def _comes_behind(evidence: Evidence, paraf: ParafRule) -> bool:
    """Whether the text sets one who initials behind another: *memberikan Paraf setelah Sekretaris
    Daerah*.
    """
    words = evidence.vocabulary
    after = [event for event in words.events if event not in words.befores]
    leads = [*after, *behind_initials(words)]
    called = [name for step in paraf.initials for name in _names(evidence, step)]
    return any(
        evidence.own(ref).has(f"{lead} {name}")
        for ref in paraf.basis
        for lead in leads
        for name in called
    )


def _in_order(evidence: Evidence, ref: Citation) -> bool:
    """Whether a row of a matrix says over its column, or by numbers, in what order they come."""
    ordered = evidence.vocabulary.drafting.initials["ordered"]
    cells = evidence.source.cells.get(ref, ())
    initials = [cell for cell in cells if column_of(cell.column) == "initials"]
    return any(
        _NUMBERS.search(cell.text) or any(map(Letters(cell.column).has, ordered))
        for cell in initials
    )


def _drafting(
    evidence: Evidence, listed: Enumerations, path: str, paraf: ParafRule
) -> Iterator[Finding]:
    """Who drafts is none of those who sign or initial what is drafted; all who sign are there."""
    words = evidence.vocabulary
    # Which of those whom an article names signs what, its row tells.
    refs = [ref for ref in paraf.basis if ref.is_row] or paraf.basis
    signing = [(name, ref) for ref in refs for name in _behind(listed, ref, words.signing)]
    initials = [name for ref in paraf.basis for name in _initialling(evidence, listed, ref)]
    taken = {
        id for name in (*initials, *(name for name, _ in signing)) for id in listed.meant[name]
    }
    first = [step.words or "" for step in paraf.initials if DRAFTER in step.offices]
    for drafter in paraf.drafters:
        # Whoever drafts may initial first, by the name that he drafts by.
        own = any(Letters(said).has(name) for said in first for name in evidence.spellings(drafter))
        if drafter in taken and not own:
            name = evidence.region.name(drafter)
            yield finding("signer-not-in-text", f"{path}.for", paraf.basis[0], name=name)
    for name, ref in signing:
        if not listed.meant[name] & set(paraf.signers):
            yield finding("office-left-out", f"{path}.signers", ref, name=name)


def _order(
    evidence: Evidence, listed: Enumerations, path: str, paraf: ParafRule
) -> Iterator[Finding]:
    """Initials come in the order in which the text names them."""
    for ref in paraf.basis:
        words = evidence.vocabulary.initialling
        opens = evidence.words(ref).endswith(":") and any(map(evidence.own(ref).has, words))
        if not opens and not _behind(listed, ref, words) and not _comes_behind(evidence, paraf):
            continue
        places = _places(evidence, ref, paraf)
        for one, other in pairwise(sorted(places)):
            if places[other] < places[one]:
                first, second = (_called(evidence, paraf.initials[n]) for n in (other, one))
                yield finding("order-turned", f"{path}.initials", ref, first=first, second=second)


def _places(evidence: Evidence, ref: Citation, paraf: ParafRule) -> dict[int, int]:
    """Where each step of initials is first named, by its offices or in the words of the text,
    be it in the list that the provision opens.

    A name within a longer one of another step is no place of its own.
    """
    text = Letters(" ".join(map(evidence.words, evidence.downwards(ref))))
    spans = [
        (start, end, n)
        for n, step in enumerate(paraf.initials)
        for name in (step.words or "", *_names(evidence, step))
        for start, end in text.spans(name)
    ]
    words = evidence.vocabulary
    after = [event for event in words.events if event not in words.befores]
    leads = [*map(letters, (*after, *behind_initials(words)))]
    places: dict[int, int] = {}
    for start, end, n in spans:
        if not any(a <= start and end <= b and b - a > end - start for a, b, _ in spans):
            # Behind whom another comes, he is before him: *setelah Paraf Sekretaris Daerah*.
            first = any(
                text.begins(lead, start - len(lead)) for lead in leads if len(lead) <= start
            )
            place = -1 if first else start
            places[n] = min(place, places.get(n, place))
    return places


def _names(evidence: Evidence, step: StepRule) -> tuple[str, ...]:
    ids = [id for id in step.offices if id in evidence.region.parties]
    return tuple(name for id in ids for name in evidence.spellings(id))


def _called(evidence: Evidence, step: StepRule) -> str:
    named = (office_name(evidence.region, step, office) for office in step.offices)
    return step.words or " / ".join(named)
