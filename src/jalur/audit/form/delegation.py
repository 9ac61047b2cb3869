"""What is left to another regulation: angka 200 to 210."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jalur.audit.hit import Hit, hit
from jalur.audit.subject import Passage, Subject
from jalur.verification.patterns import any_of

_FURTHER = re.compile(
    r"\bketentuan\s+lebih\s+lanjut\b(?P<scope>[^.;:]{0,600}?)\b(?:diatur|ditetapkan|ditentukan)\b"
    r"(?P<rest>[^.;:]{0,160})",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\bdiatur\s+(?:secara\s+)?(?:lebih\s+lanjut|kemudian|tersendiri)\b(?P<rest>[^.;:]{0,160})",
    re.IGNORECASE,
)
_NO_SCOPE = re.compile(r"\W*(?:(?:akan|dapat|juga|yang\s+diperlukan)\b\W*)*", re.IGNORECASE)
_LAWS_AT_LARGE = r"peraturan\s+perundang-\s?undangan|standar\s+operasional\s+prosedur"
_BLANKET = re.compile(
    r"\b(?:hal-hal|hal|segala\s+sesuatu|ketentuan(?:-ketentuan)?)(?:\s+lain(?:nya)?)?"
    r"\s+(?:yang\s+)?(?:belum|tidak)\s+(?:atau\s+(?:belum|tidak)\s+)?(?:cukup\s+|secara\s+\w+\s+)?"
    r"(?:di)?atur\b\s*,?\s*(?:di\s?)?dalam\s+(?:Peraturan|Qanun)\b(?:(?!\bdiatur\b)[^.;]){0,60}?\bini\b"
    r"(?P<between>[^.;]{0,200}?)\b(?:diatur|ditetapkan|ditentukan)\b"
    r"(?!\s+(?:sesuai|menurut|berdasarkan|dalam\s+ketentuan|dengan\s+ketentuan))",
    re.IGNORECASE,
)
_DELEGATES = re.compile(
    r"Ketentuan\s+(?:lebih\s+lanjut\s+)?(?:mengenai|tentang)\b[^.;:]{0,600}?"
    r"\bdiatur\s+(?:lebih\s+lanjut\s+)?dengan\s+(?:atau\s+berdasarkan\s+)?(?:Peraturan|Qanun)\b"
    r"(?![^.;]{0,80}\bNomor\b)"
)

_PARAGRAPH = re.compile(r"\bayat\s+\((\w+)\)")


def check(subject: Subject) -> Iterator[Hit]:
    """What is wrong with a delegation."""
    blanket = set()
    for norm, found in subject.in_norms(_BLANKET):
        blanket.add(norm.start)
        yield hit("angka-210", *found.span())
    kind = re.compile(
        rf"\b(?:{any_of(subject.words.titled + subject.words.decisions)})\b(?!\s+tersendiri)"
        rf"|(?i:{_LAWS_AT_LARGE}|\b(?:{any_of(subject.words.agreements)})\b)"
    )
    told = set(blanket)
    for norm, found in subject.in_norms(_FURTHER):
        if norm.start in told:
            continue
        told.add(norm.start)
        if _NO_SCOPE.fullmatch(found["scope"]):
            yield hit("angka-200.scope", *found.span())
        elif not kind.search(found["rest"]):
            yield hit("angka-200", *found.span())
    for norm, found in subject.in_norms(_LATER):
        if norm.start not in told and not kind.search(found["rest"]):
            yield hit("angka-200", *found.span())
    yield from _last(subject)


def _last(subject: Subject) -> Iterator[Hit]:
    """A delegation is the last paragraph of its article, or other ones and what is said of the
    regulation that it asks for stand behind it.
    """
    paragraphs: list[Passage] = []
    for norm in subject.norms:
        if norm.ref.parts[-1].level != "ayat":
            continue
        if paragraphs and paragraphs[-1].ref.parts[:-1] != norm.ref.parts[:-1]:
            yield from _misplaced(subject, paragraphs)
            paragraphs = []
        paragraphs.append(norm)
    yield from _misplaced(subject, paragraphs)


def _misplaced(subject: Subject, paragraphs: Sequence[Passage]) -> Iterator[Hit]:
    words = [subject.masked[norm.start + norm.own : norm.end] for norm in paragraphs]
    delegates = [_DELEGATES.match(each) for each in words]
    about: set[str] = set()
    """The delegations, and what stands behind one and speaks of it."""
    strange = -1
    for at, norm in enumerate(paragraphs):
        if delegates[at] or about.intersection(_PARAGRAPH.findall(words[at])):
            about.add(norm.ref.parts[-1].label)
        else:
            strange = at
    for norm, found in zip(paragraphs[: max(strange, 0)], delegates, strict=False):
        if found:
            start = norm.start + norm.own
            yield hit("angka-207", start, start + found.end())
