"""Facts of rows of tables, and what mandates and prohibitions say beside who may do what."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from draft_alike import Fact
from jalur.drafting.amounts import amount_of
from jalur.law.citation import Citation
from jalur.law.region import Region
from jalur.law.rules.amounts import Amount
from jalur.law.rules.exceptions import Excepted
from jalur.law.rules.matrices import MatrixRow, drawn
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.signatures import IN_THE_NAME, SignatureLine
from jalur.text.folding import fold

if TYPE_CHECKING:
    from draft_facts import _Facts


def told_as_mandates(
    region: Region, name: Callable[[str], str], guesses: frozenset[str]
) -> tuple[set[Fact], set[Fact]]:
    """The mandates that points and routes tell by themselves, and which of them are guesses.

    ``mandates`` shows a point as what its party is to do, and so a route with a modal word: whoever
    asks is told the same, whether or not the file has a mandate for it besides.
    """
    told: set[Fact] = set()
    marked: set[Fact] = set()
    charge = region.common.charge_of
    for n, relation in enumerate(region.relations):
        for m, point in enumerate(relation.points):
            for party in point.by:
                fact = ("mandate", str(point.at), name(party), charge(point.force), "-")
                told.add(fact)
                if not guesses.isdisjoint((f"relations[{n}]", f"relations[{n}].points[{m}]")):
                    marked.add(fact)
    for n, route in enumerate(region.routes):
        for party in route.travellers if route.force else ():
            fact = ("mandate", str(route.basis[0]), name(party), charge(route.force), "-")
            told.add(fact)
            if f"routes[{n}]" in guesses:
                marked.add(fact)
    return told, marked


def own_rules(region: Region) -> tuple[int, int]:
    """How many rules on initials, and mandates, are no rows of a table; these come first."""
    rows = [row for _, row in drawn(region.matrices)]
    return (
        len(region.paraf) - sum(row.paraf is not None for row in rows),
        len(region.mandates) - sum(row.signing is not None for row in rows),
    )


def add_matrices(region: Region, facts: _Facts, name: Callable[[str], str]) -> None:
    """Note the columns of tables, and what each row says."""
    add_signed_rows(region, facts, name)
    for n, matrix in enumerate(region.matrices):
        path = f"matrices[{n}]"
        cited = any(facts.ref(row.at) != str(row.at) for row in matrix.rows)
        cited = cited or matrix.at in facts.same.ruled
        for column, words in matrix.columns.items() if not cited else ():
            said = (str(matrix.at), column, fold(words))
            facts.add("matrix column", said, path, f"{path}.columns")
        for row in matrix.rows:
            place = (facts.ref(row.at), path, f"{path}.rows.{row.at}")
            add_row(facts, name, place, row, row.paraf)
            signing = row.signing
            if signing is not None and signing.on_behalf_of:
                whose = (place[0], "in whose name", name(signing.on_behalf_of))
                facts.add("matrix cell", whose, *place[1:], f"{place[-1]}.on_behalf_of")
            if signing is not None and signing.deadline:
                due = (place[0], "deadline", *_count(signing.deadline))
                facts.add("matrix cell", due, *place[1:], f"{place[-1]}.deadline")


def add_signed_rows(region: Region, facts: _Facts, name: Callable[[str], str]) -> None:
    """Note in whose name a row is signed where a mandate that cites it or stands at it says so."""
    tables = {matrix.at for matrix in region.matrices}
    tables |= {Citation(rule.basis[0].parts[:1]) for rule in region.paraf if rule.basis[0].is_row}
    _, mandates = own_rules(region)
    for n, mandate in enumerate(region.mandates[:mandates]):
        principal = mandate.on_behalf_of
        for ref in (mandate.at, *mandate.basis):
            if principal is None or Citation(ref.parts[:1]) not in tables or not ref.is_row:
                continue
            whose = (facts.ref(ref), "in whose name", name(principal))
            facts.add("matrix cell", whose, f"mandates[{n}]")


def add_row(
    facts: _Facts,
    name: Callable[[str], str],
    place: tuple[str, ...],
    row: MatrixRow | ParafRule,
    paraf: ParafRule | None,
) -> None:
    """What a row says, be it said in a table or as a rule of its own that rests on it.

    ``place`` is its address and its paths.
    """

    def add(key: str, *cell: object, at: str = "") -> None:
        inner = f"{place[-1]}.{key}"
        facts.add("matrix cell", (place[0], *cell), *place[1:], inner, f"{inner}{at}")

    for each in row.documents:
        add("document", "document", facts.paper(place[0], each))
    for each in row.drafters:
        add("for", "drafter", name(each))
    for each in row.signers:
        add("signers", "signer", name(each))
    if paraf is not None:
        add("order", "order", paraf.order)
        for line in paraf.signature:
            if line.by == IN_THE_NAME and line.office:
                # Without a mandate to sign, the row has it as a line of the signature.
                add("signature", "in whose name", name(line.office))
        for n, step in enumerate(paraf.initials):
            add("initials", "initials", n, facts.initialling(step) or "(words)", at=f"[{n}]")


def add_further(region: Region, facts: _Facts, name: Callable[[str], str]) -> None:
    """What mandates and prohibitions say beside who may, must and does what."""
    _, mandates = own_rules(region)
    for n, mandate in enumerate(region.mandates[:mandates]):
        path = f"mandates[{n}]"
        for party in mandate.parties:
            own = (facts.same.places(mandate, name(party))[0], name(party))

            def add(sort: str, key: str, *said: object, own: Fact = own, path: str = path) -> None:
                facts.add(sort, (*own, *said), path, f"{path}.{key}")

            for each in mandate.documents:
                add("signed document", "documents", facts.document(each))
            if mandate.on_behalf_of:
                add("for whom", "on_behalf_of", name(mandate.on_behalf_of))
            for each in mandate.on_behalf:
                add("for whom", "for", name(each))
            for key in ("deadline", "rhythm", "term"):
                if words := getattr(mandate, key):
                    add("time of a mandate", key, key, _count(words))
            if mandate.amount:
                add("amount", "amount", *ends_of(mandate.amount))
            if mandate.signature:
                add("signature", "signature", *_lines(mandate.signature, name))
            for each in mandate.capacities:
                add("capacity", "capacity", each)
            for ref in mandate.limits:
                add("limits", "limits", str(ref))
            if mandate.appointed_by:
                add("appointed by", "appointed_by", name(mandate.appointed_by))
            if mandate.medium:
                add("medium", "medium", mandate.medium)
            if mandate.fallback:
                add("medium", "fallback", "instead", mandate.fallback.medium)
            for said in _excepted(facts, mandate.exceptions):
                add("exception", "except", *said)
            # Files of before amounts had a key say them in words: who asks is told the same.
            in_words = amount_of(mandate.when or "", facts.same.words)
            if in_words is not None and mandate.amount is None:
                add(
                    "amount",
                    "when",
                    *(int(str(in_words[end])) if end in in_words else None for end in _ENDS),
                )
            # Such words are a person's own: two say the same in other ones.
            elif mandate.when:
                add("case of a mandate", "when", "when")
            if mandate.otherwise:
                add("case of a mandate", "otherwise", "otherwise")
    for n, rule in enumerate(region.prohibitions):
        path = f"prohibitions[{n}]"
        for party in rule.parties:
            own = (str(rule.at), name(party))
            for each in rule.towards:
                facts.add("for whom", (*own, name(each)), path, f"{path}.for")
            if rule.amount:
                facts.add("amount", (*own, *ends_of(rule.amount)), path, f"{path}.amount")
            for said in _excepted(facts, rule.exceptions):
                facts.add("exception", (*own, *said), path, f"{path}.except")
            if rule.exception:
                facts.add("exception", (*own, "words"), path, f"{path}.except")
            if rule.when:
                facts.add("case of a mandate", (*own, "when"), path, f"{path}.when")


_ENDS = ("over", "from", "up_to", "below")
"""The keys of the ends of a range, in the order of ``ends_of``."""


def _count(words: str) -> Fact:
    """The numbers of a time, each with what it counts; its words where it has none.

    *paling lama 3 bulan* and *untuk paling lama 3 (tiga) bulan* are one to whoever asks; what it
    comes after is said in a person's own words.
    """
    counted = re.findall(r"(\d+)\s+(?:\([^()]*\)\s+)?(\w+(?:\s+kerja)?)", words)
    return tuple(counted) or (re.sub(r" (?:setelah|sesudah|sejak) .*", "", fold(words)),)


def ends_of(amount: Amount) -> Fact:
    """The ends of a range; what is worth that is said in a person's own words."""
    return (amount.over, amount.at_least, amount.up_to, amount.below)


def _lines(signature: Iterable[SignatureLine], name: Callable[[str], str]) -> Fact:
    return tuple(
        (line.by, name(line.office) if line.office else "(words)", bool(line.part))
        for line in signature
    )


def _excepted(facts: _Facts, every: Iterable[Excepted]) -> Iterable[Fact]:
    """Whom and what a rule leaves out; the words for a case are a person's own."""
    for each in every:
        yield (
            facts.names(each.parties),
            *sorted(map(facts.document, each.documents)),
            bool(each.words),
        )
