"""What is left to encode of a text: the provisions that matter for routes and paraf first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from jalur.law.citation import Citation
from jalur.law.provisions import UNWRITTEN
from jalur.law.region import Region
from jalur.reasoning.notes import Note
from jalur.source.prose import Place
from jalur.source.text import SourceText, operative
from jalur.text.messages import Message, message
from jalur.verification.evidence import Evidence
from jalur.verification.extracts import around

State = Literal["missing", "todo", "open", "guessed"]
STATES: tuple[State, ...] = get_args(State)
"""No key of the file, no summary, not all of its facts, or a line that nobody has judged."""
_PLACES = {
    "judul": "title",
    "menimbang": "consideration",
    "mengingat": "legal-basis",
    "penutup": "closing",
    "lampiran": "annex",
}
"""The parts of a text beside its articles, and the kind of provision that stands there."""
_PURPOSES = ("koordinasi", "pelaporan", "pertanggungjawaban")
"""The purposes whose words make a provision matter: coordinating and reporting."""


@dataclass(frozen=True, slots=True)
class Left:
    """One thing that is still to be done."""

    state: State
    ref: Citation | None
    """None of a guess elsewhere than at a provision."""
    seems: str | None
    """The kind of provision that the file says, or else that its words speak for; None where none
    does.
    """
    matters: bool
    """Whether it bears on routes or paraf."""
    words: str
    """The first words of the text; of a guess the place in the file."""
    place: Place | None
    """Where it begins in the text."""
    line: int | None
    """Of the file, where it stands there."""


@dataclass(frozen=True, slots=True)
class ProgressAnswer:
    """How far a file is, held against the text of its regulation."""

    of: Region
    source: SourceText
    left: tuple[Left, ...]
    notes: tuple[Note, ...] = ()

    @property
    def region(self) -> None:
        """What is told is of the file, not of the regulation."""

    @property
    def silence(self) -> Message | None:
        """That nothing is left."""
        return None

    @property
    def encoded(self) -> int:
        """How many operative provisions of the text are done."""
        open_ones = {each.ref for each in self.left}
        return sum(ref not in open_ones for ref in operative(self.source.provisions))

    @property
    def summary(self) -> Message:
        """How far the file is, and how much is left."""
        return message(
            "progress.some" if self.left else "progress.none",
            encoded=self.encoded,
            of=len(operative(self.source.provisions)),
            left=len(self.left),
            matters=sum(each.matters for each in self.left),
        )


def progress(
    evidence: Evidence, lines: dict[str, int], guesses: Iterable[tuple[int, str]]
) -> ProgressAnswer:
    """What is left of the text of ``evidence``, in its order, what bears on routes or paraf first.

    ``lines`` are those of the paths of the file; ``guesses`` the lines that it marks as guessed,
    each with the path that begins there.
    """
    marked = tuple(guesses)
    left = list(_provisions(evidence, lines, {path for _, path in marked}))
    for line, path in marked:
        if not path.startswith("provisions."):
            matters = path.startswith(("routes", "paraf"))
            left.append(Left("guessed", None, None, matters, path, None, line))
    left.sort(key=lambda each: not each.matters)
    return ProgressAnswer(evidence.region, evidence.source, tuple(left))


def _provisions(
    evidence: Evidence, lines: dict[str, int], guesses: frozenset[str] | set[str]
) -> Iterator[Left]:
    region, source = evidence.region, evidence.source
    rows = (ref for ref in region.provisions if ref not in source.provisions)
    for ref in (*source.provisions, *rows):
        known = region.provisions.get(ref)
        if known is not None and not known.open:
            continue
        state: State = "missing"
        if known is not None:
            guessed = any(path.startswith(f"provisions.{ref}") for path in guesses)
            state = "guessed" if guessed else "open"
            state = "todo" if known.summary == UNWRITTEN else state
        yield Left(
            state=state,
            ref=ref,
            seems=seems(evidence, ref) if known is None else known.kind,
            matters=matters(evidence, ref),
            words=around(source.provisions.get(ref, ""), ()),
            place=source.place(ref),
            line=lines.get(f"provisions.{ref}"),
        )


def matters(evidence: Evidence, ref: Citation) -> bool:
    """Whether a provision, or the opening that it completes, bears on routes or paraf: by a word
    of going through somebody, of initials, of a signature, of coordinating or of reporting.
    """
    if ref.parts[0].level not in ("pasal", "lampiran"):
        return False
    words, purposes = evidence.vocabulary, evidence.region.common.purposes
    names = (*words.ways, *words.initialling, *words.signing, *words.delivered)
    names += tuple(words.verbs.values())
    stems = [stem for purpose in _PURPOSES for stem in purposes.get(purpose, ())]
    texts = tuple(evidence.upwards(ref))
    return any(any(map(text.has, names)) or any(map(text.has_stem, stems)) for text in texts)


def seems(evidence: Evidence, ref: Citation) -> str | None:
    """The kind of provision that the place or the words of one speak for; None where none does."""
    place = _PLACES.get(ref.parts[0].level)
    if place is not None:
        return place
    own, words = evidence.own(ref), evidence.vocabulary
    telling: tuple[tuple[str, Iterable[str]], ...] = (
        ("definition", words.defining),
        ("revocation", words.gone),
        ("paraf", words.initialling),
        ("prohibition", words.prohibitions),
        ("route", words.ways),
        ("mandate", (*words.signing, *words.verbs.values())),
        ("mandate", [each for announced in words.charges.values() for each in announced]),
        ("relation", words.leads),
    )
    for kind, names in telling:
        if any(map(own.has, names)):
            return kind
    return None
