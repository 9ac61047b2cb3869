"""The lists of the articles: which items stand beside each other, and what opens them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jalur.audit.subject import Passage, Subject
from jalur.law.citation import Citation
from jalur.source.labels import first, steps


@dataclass(frozen=True, slots=True)
class Items:
    """A list: items of one level that stand beside each other."""

    level: str
    """``ayat``, ``huruf`` or ``angka``."""
    opening: Passage | None
    """The provision that they are parts of; None where it has no words of its own."""
    items: tuple[Passage, ...]
    parent: Citation

    def labels(self) -> tuple[str, ...]:
        """The numbers or letters of the items."""
        return tuple(each.ref.parts[-1].label for each in self.items)


def lists(subject: Subject) -> Iterator[Items]:
    """Every list of the articles, in the order in which they begin; not what an amending
    regulation quotes, or what it lists itself: instructions.
    """
    own = {each.ref: each for each in subject.norms}
    found: dict[tuple[Citation, str, int], list[Passage]] = {}
    runs: dict[tuple[Citation, str], int] = {}
    for each in subject.norms:
        parts = each.ref.parts
        if len(parts) < 2 or not parts[0].label[0].isdigit() or parts[-1].level == "pasal":
            continue
        if parts[0] in subject.unnumbered:
            continue  # The lists of its paragraphs are read as one.
        key = (Citation(parts[:-1]), parts[-1].level)
        if parts[-1].nth > 1 and first(parts[-1].label) and parts[-1].level != "ayat":
            # The same provision has a second list: it begins anew.
            before = found[(*key, runs.get(key, 0))]
            if len(before) > 1 or before[0].text.rstrip().endswith("."):
                runs[key] = runs.get(key, 0) + 1
        found.setdefault((*key, runs.get(key, 0)), []).append(each)
    for (parent, level, _), items in found.items():
        if len(items) == 1 and items[0].ref.parts[-1].label.isupper():
            continue  # The initial of a name: "A. Yani".
        yield Items(level, own.get(parent), tuple(items), parent)


def misplaced(items: tuple[Passage, ...]) -> Iterator[tuple[int, bool]]:
    """Which items do not come next, and whether their number or letter stands before already.

    What is wrong once is told once: one that stood in the place of another leaves it free.
    """
    labels = [each.ref.parts[-1].label for each in items]
    wrong: set[int] = set()
    early: set[str] = set()
    for at in range(1, len(items)):
        label, before = labels[at], labels[at - 1]
        if items[at].ref.parts[-1].nth > 1:
            if label not in early:
                wrong.add(at)
                yield at, True
        elif label[1:].isalpha() or before[-1].isalpha() != label[-1].isalpha():
            # aa, ab and what is inserted are counted in several ways.
            continue
        elif not comes_next(items[at - 1], items[at]):
            if at - 1 in wrong and at > 1 and steps(labels[at - 2], label) == 2:
                continue
            wrong.add(at)
            early.add(label)
            yield at, False


def comes_next(before: Passage, item: Passage) -> bool:
    """Whether the number or letter of ``item`` comes behind that of ``before``.

    One that stands twice may have taken the place of the next.
    """
    last = before.ref.parts[-1]
    step = steps(last.label, item.ref.parts[-1].label)
    return step == 1 or (last.nth > 1 and step == 2)
