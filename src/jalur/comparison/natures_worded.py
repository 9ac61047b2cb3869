"""How the natures of a pair are worded: together those of the same provisions and condition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jalur.comparison.cells import Statement
from jalur.law.closed_lists import ClosedLists
from jalur.law.region import Region
from jalur.text.messages import Message, message


def part_of(region: Region, statement: Statement) -> Message:
    """What one statement of a rule says: its natures, their provisions and their condition."""
    (said,) = statement.wording
    assert isinstance(said, Message)
    cited = "; ".join(map(region.cite, statement.basis))
    return message(said.id, **{**dict(said.args), "basis": cited})


def natures_worded(common: ClosedLists, parts: Iterable[Message]) -> Iterator[Message]:
    """A part for the natures of the same provisions and condition.

    The provisions are named where natures have others, and the condition wherever there is one.
    """
    cited: dict[tuple[str, str], list[str]] = {}
    every = list(parts)
    for part in every:
        said = {name: gap for name, gap in part.args if isinstance(gap, str)}
        natures_said = said.get("natures")
        for nature in natures_said.split(", ") if natures_said else ():
            basis = cited.setdefault((nature, said["condition"]), [])
            basis += [ref for ref in said["basis"].split("; ") if ref not in basis]
    together: dict[tuple[str, str], list[str]] = {}
    for (nature, condition), several in cited.items():
        together.setdefault(("; ".join(several), condition), []).append(nature)
    id = "cell.natures-at" if len(together) > 1 else "cell.natures"
    for (refs, condition), natures in together.items():
        natures.sort(key=tuple(common.natures).index)
        gaps = {"natures": ", ".join(natures), "basis": refs, "condition": condition}
        yield message(f"{id}-when" if condition else id, **gaps)
    denials = dict.fromkeys(part for part in every if "denied" in dict(part.args))
    yield from denials
    if not together and not denials:
        yield message("line.no-natures", natures="")
