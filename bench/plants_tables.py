"""Errors in what a file has beside its rules: tables of annexes, own terms, amendments."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from jalur.law.citation import Citation, parse
from planting import Plant

Path = tuple[str | int, ...]
_CELLS = ("document", "for", "initials", "signers", "deadline")
STRUCK = object()
"""In place of a value: its key is taken out."""


def citation(text: str) -> Citation:
    """A citation of the file; of the row of an annex the annex."""
    text = text.removeprefix("Pasal ")
    lettered = frozenset(re.findall(r"^\d+[A-Z]", text))
    return parse(text.partition("[")[0] if text.startswith("lampiran") else text, lettered)


def beside_the_rules(
    data: dict[str, Any], put: Callable[..., Plant], other_party: Callable[[list[str]], str]
) -> Iterator[Plant]:
    """Every such error; ``put`` makes one, ``other_party`` finds a party in place of others."""
    tables = _Tables(data, put, other_party)
    yield from tables.matrices()
    yield from tables.terms()
    yield from tables.statuses()
    yield from tables.amendments()


class _Tables:
    """What stands beside the rules."""

    def __init__(
        self,
        data: dict[str, Any],
        put: Callable[..., Plant],
        other_party: Callable[[list[str]], str],
    ) -> None:
        self.data, self.put, self.other_party = data, put, other_party

    def matrices(self) -> Iterator[Plant]:
        for n, matrix in enumerate(self.data.get("matrices") or ()):
            rows = matrix["rows"]
            for (ref, row), (_, beside) in zip(
                rows.items(), [*rows.items()][1:] + [*rows.items()][:1], strict=True
            ):
                at, here = parse(ref), ("matrices", n, "rows", ref)
                yield self.put("row of a matrix left out", at, here)
                for key in _CELLS:
                    if key in row and key in beside and row[key] != beside[key]:
                        put = self.put(f"{key} of another row", at, (*here, key), beside[key])
                        yield put
                if "initials" in row:
                    kept = {k: v for k, v in row.items() if k not in ("initials", "order")}
                    yield self.put("initials of a row struck", at, here, kept)
                    if len(row["initials"]) > 1:
                        yield self.put(
                            "one of the initials of a row struck",
                            at,
                            (*here, "initials"),
                            row["initials"][1:],
                        )
                if "on_behalf_of" in row:
                    yield self.put("name of a row struck", at, (*here, "on_behalf_of"))
                if row.get("order") == "parallel":
                    yield self.put("parallel of a row struck", at, (*here, "order"), "unstated")
            first = parse(next(iter(rows)))
            columns = matrix["columns"]
            for key in columns:
                yield self.put(
                    "column renamed", first, ("matrices", n, "columns", key), "Keterangan Lain"
                )
            pair = [key for key in ("initials", "signer") if key in columns]
            if len(pair) == 2:
                turned = {
                    **columns,
                    "initials": columns["signer"],
                    "signer": columns["initials"],
                }
                yield self.put("columns turned", first, ("matrices", n, "columns"), turned)

    def terms(self) -> Iterator[Plant]:
        for section, terms in (self.data.get("terms") or {}).items():
            for id, term in terms.items():
                at, here = citation(term["basis"][0]), ("terms", section, id)
                yield self.put("words of an own term", at, (*here, "words"), ["pertukaran arsip"])
                others = [ref for ref in self.data["provisions"] if ref not in term["basis"]]
                articles = [ref for ref in others if ref[0].isdigit() and "." not in ref]
                far = articles[len(id) % len(articles)]
                yield self.put("basis of an own term", citation(far), (*here, "basis"), [far])

    def statuses(self) -> Iterator[Plant]:
        for id, party in self.data["parties"].items():
            given = party.get("status_of")
            if not given:
                continue
            at, here = citation(given["basis"][0]), ("parties", id, "status_of")
            if given.get("parties"):
                other = [self.other_party([*given["parties"], id])]
                yield self.put("bearer of a status", at, (*here, "parties"), other)
            if given.get("parties") and given.get("kinds"):
                yield self.put("bearer of a status left out", at, (*here, "parties"))
                yield self.put("kind of a status left out", at, (*here, "kinds"))

    def amendments(self) -> Iterator[Plant]:
        every = self.data["regulation"].get("amended_by") or []
        for n, each in enumerate(every):
            here: Path = ("regulation", "amended_by", n)
            if each["read"] != "yes":
                continue
            at = parse("judul")
            name = each["regulation"]
            yield self.put("name of an amendment", at, (*here, "regulation"), f"{name}1")
            used = any(entry.get("since") == name for entry in self.data["provisions"].values())
            if not used:
                rest = every[:n] + every[n + 1 :]
                yield self.put("amendment left out", at, here[:-1], rest or STRUCK)
        for ref, entry in self.data["provisions"].items():
            if entry.get("since"):
                here = ("provisions", ref, "since")
                yield self.put("since struck", citation(ref), here)
                others = [
                    each["regulation"]
                    for each in every
                    if each["read"] == "yes" and each["regulation"] != entry["since"]
                ]
                if others:
                    yield self.put("since of another", citation(ref), here, others[0])
