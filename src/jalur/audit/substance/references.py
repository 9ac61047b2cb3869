"""References that lead nowhere, or to where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.audit.substance.annexes_lost import lacks_annex
from jalur.audit.substance.remark import Remark, remark
from jalur.law.citation import Citation, Part
from jalur.law.findings import NOTE, WARNING
from jalur.law.region import Region


def check(region: Region) -> Iterator[Remark]:
    """Of what is encoded in part, nobody knows what is not there."""
    there = {each for ref in region.provisions for each in (ref, *ref.parents())}
    if any(each.parts[0].level == "lampiran" for each in there):
        there.add(Citation((Part("lampiran", ""),)))  # Without a number it means any of them.
    annexes: dict[Part, dict[Citation, str]] = {}
    for ref, provision in region.provisions.items():
        path = f"provisions.{ref}.refers_to"
        for target in provision.refers_to:
            if target == ref:
                yield remark("reference-to-itself", ref, path, level=WARNING)
            elif target in there and _is_of_its_article(target, ref):
                article = region.cite(target)
                yield remark("reference-circular.article", ref, path, target=article)
            elif target in there or region.partly:
                continue
            elif Citation(target.parts[:1]) not in there and target.parts[0].level == "lampiran":
                annexes.setdefault(target.parts[0], {}).setdefault(ref, path)
            else:
                yield remark("reference-to-nothing", ref, path, target=region.cite(target))
    yield from _circles(region)
    for annex, places in annexes.items():
        ref, path = next(iter(places.items()))
        lost = lacks_annex(region, annex.label)
        yield remark(
            "annex-missing.source" if lost else "annex-missing",
            ref,
            path,
            level=NOTE if lost else None,
            target=Citation((annex,)).long(),
            count=str(len(places)),
        )


def _is_of_its_article(target: Citation, ref: Citation) -> bool:
    """Whether a paragraph, or an item of one, refers to the whole article that it stands in."""
    levels = [part.level for part in ref.parts[:2]]
    return levels == ["pasal", "ayat"] and target.parts == ref.parts[:1]


def _circles(region: Region) -> Iterator[Remark]:
    """Provisions each of which refers to the next, and the last to the first; told at the last."""
    leads: dict[Citation, Iterator[Citation]] = {}
    done: set[Citation] = set()
    for start in region.provisions:
        way = {start: None} if start not in done else {}
        while way:
            ref = next(reversed(way))
            targets = leads.setdefault(ref, iter(region.provisions[ref].refers_to))
            target = next(targets, None)
            if target is None:
                done.add(ref)
                del way[ref]
            elif target in way and target != ref:
                around = [*way][[*way].index(target) :]
                cited = " → ".join(region.cite(each) for each in (*around, target))
                path = f"provisions.{ref}.refers_to"
                yield remark("reference-circular", ref, path, through=cited)
            elif target not in done and target not in way and target in region.provisions:
                way[target] = None
