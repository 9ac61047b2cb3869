"""Numbers that are used twice, skipped, alone or out of order, and lists that begin later."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from jalur.audit.substance.remark import Remark, remark
from jalur.law.citation import Citation, Part
from jalur.law.enumerations import Severity
from jalur.law.region import Region

_COUNTED = ("pasal", "ayat", "huruf", "angka", "nomor")


def check(region: Region) -> Iterator[Remark]:
    """Each number once, and each list from its first to its last, in this order."""
    lists: dict[tuple[Citation | None, str], dict[int, Citation]] = defaultdict(dict)
    items: dict[Citation | None, set[Part]] = defaultdict(set)
    twice: dict[Citation, None] = {}
    for ref in region.provisions:
        for each in (ref, *ref.parents()):
            last = each.parts[-1]
            items[Citation(each.parts[:-1]) if each.parts[:-1] else None].add(last)
            if last.nth > 1:
                twice[each] = None
            value = _value(last)
            if value is not None and not _quoted(each):
                over = Citation(each.parts[:-1]) if each.parts[:-1] else None
                lists[over, _kind(last)].setdefault(value, each)
    for ref in twice:
        if _second_list(ref, twice):
            continue
        # Rows of an annex are often numbered anew under each heading.
        level: Severity | None = "note" if ref.is_row else None
        yield remark("number-twice", ref, f"provisions.{ref}", level=level, number=ref.long())
    if region.partly:
        return
    for (over, _), found in lists.items():
        yield from _gaps(found)
        yield from _order(found)
        if over is not None and len(items[over]) == 1 and 1 in found:
            yield from _alone(over, found[1])


def _alone(over: Citation, only: Citation) -> Iterator[Remark]:
    """A paragraph that is the only one of its article: a sentence without a number would do."""
    if only.parts[-1].level == "ayat":
        path = f"provisions.{only}"
        yield remark("number-alone", only, path, article=over.long(), number=only.long())


def _order(found: dict[int, Citation]) -> Iterator[Remark]:
    """Where the numbers go back; of several behind a misplaced one the first tells it."""
    for (value, before), (after, ref) in pairwise(found.items()):
        if after < value and ref.parts[-1].level != "nomor":
            yield remark(
                "number-out-of-order",
                ref,
                f"provisions.{ref}",
                before=before.long(),
                number=ref.long(),
            )


def _gaps(found: dict[int, Citation]) -> Iterator[Remark]:
    values = sorted(found)
    if values[0] > 1:
        ref = found[values[0]]
        yield remark("number-skipped.start", ref, f"provisions.{ref}", number=ref.long())
    for before, after in pairwise(values):
        if after > before + 1:
            ref = found[after]
            yield remark(
                "number-skipped",
                ref,
                f"provisions.{ref}",
                before=found[before].long(),
                number=ref.long(),
            )


def _second_list(ref: Citation, twice: Iterable[Citation]) -> bool:
    """Whether it is of a list that begins anew behind another: no number of it is used twice."""
    over, last = ref.parts[:-1], ref.parts[-1]
    if last.level not in ("huruf", "angka"):
        return False
    alike = [
        _value(each.parts[-1])
        for each in twice
        if each.parts[:-1] == over
        and (each.parts[-1].level, each.parts[-1].nth) == (last.level, last.nth)
    ]
    return len(alike) > 1 and 1 in alike


def _kind(part: Part) -> str:
    """Capitals are a list of their own."""
    return "HURUF" if part.level == "huruf" and part.label.isupper() else part.level


def _value(part: Part) -> int | None:
    """What a number or letter counts; None of one that was put in later, or is no number."""
    label = part.label
    if part.level not in _COUNTED:
        return None
    if part.level == "huruf":
        letter = label.lower()
        return ord(letter) - ord("a") + 1 if len(letter) == 1 and letter.isalpha() else None
    return int(label) if label.isdecimal() else None


def _quoted(ref: Citation) -> bool:
    """Whether it stands in an amending regulation, which quotes some numbers of another."""
    first = ref.parts[0]
    return first.level == "pasal" and first.label.strip("IVX") == ""
