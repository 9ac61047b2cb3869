"""From the mappings of a city's file to the values of the model, section by section."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, pairwise
from types import MappingProxyType

from jalur.law.citation import Basis, Citation
from jalur.law.closed_lists import ClosedLists
from jalur.law.enumerations import HEADING_KINDS
from jalur.law.judgements import NotARule
from jalur.law.oddities import Oddity
from jalur.law.own_terms import with_terms
from jalur.law.parties import Members, Party, Seat
from jalur.law.provisions import KINDS_FOR_PARTIES, UNWRITTEN, Heading, Provision
from jalur.law.region import Region
from jalur.law.rules.steps import STAND_INS
from jalur.law.status import EXPLICIT, INFERRED
from jalur.loading.build_regulation import build_regulation
from jalur.loading.build_terms import build_terms
from jalur.loading.data_file import MAX_FAULTS, DataFile
from jalur.loading.folders import is_id
from jalur.loading.mapping_reader import MappingReader, of_nothing
from jalur.loading.matrices import matrix, with_drawn
from jalur.loading.rules.assignments import (
    assignment,
    fields_of,
    known_affair,
    not_coordinated,
    rows_of,
)
from jalur.loading.rules.mandates import mandate
from jalur.loading.rules.paraf import paraf
from jalur.loading.rules.periods import period
from jalur.loading.rules.prohibitions import prohibition
from jalur.loading.rules.relations import relation
from jalur.loading.rules.routes import route
from jalur.loading.rules.shared import every_medium, status_and_reason
from jalur.loading.suppressions import suppressions
from jalur.text.folding import fold
from jalur.text.messages import message

TODO = "TODO"
"""The summary of a provision that nobody has written yet."""


def build(top: MappingReader, common: ClosedLists, id: str) -> Region:
    """The region of that id that the file says.

    Faults are noted in the reader's file; where it has some, the region is good only for finding
    more of them.
    """
    top.file.articles = _lettered_articles(top)
    read = top.mapping("regulation", build_regulation, required=True)
    regulation = read or of_nothing(build_regulation)
    top.file.partly = regulation.encoded == "partly"
    headings = top.mappings("headings", _heading)
    terms = top.mapping("terms", lambda reader: build_terms(reader, common)) or ()
    common = with_terms(common, terms)
    region = Region(
        id=id,
        common=common,
        regulation=regulation,
        headings=headings,
        terms=terms,
        periods=top.mappings("periods", lambda reader: period(reader, regulation)),
        parties=MappingProxyType(
            top.named(
                "parties",
                lambda reader, name: _party(reader, name, common),
                required=not top.file.partly,
            )
        ),
        assignments=top.mappings("assignments", lambda reader: assignment(reader, common)),
        not_coordinated=top.mappings(
            "not_coordinated", lambda reader: not_coordinated(reader, common)
        ),
        fields=top.mappings("fields", lambda reader: fields_of(reader, common)),
        natures=MappingProxyType(
            top.each("natures", lambda reader, name: _nature(reader, name, common))
        ),
        routes=tuple(chain(*top.mappings("routes", lambda reader: route(reader, common)))),
        paraf=top.mappings("paraf", lambda reader: paraf(reader, common)),
        media=top.mappings("media", lambda reader: every_medium(reader, common)),
        matrices=top.mappings("matrices", lambda reader: matrix(reader, common)),
        relations=top.mappings("relations", lambda reader: relation(reader, common)),
        mandates=top.mappings("mandates", lambda reader: mandate(reader, common)),
        prohibitions=top.mappings("prohibitions", lambda reader: prohibition(reader, common)),
        oddities=top.mappings("oddities", lambda reader: _oddity(reader, common)),
        not_a_rule=top.mappings("not_a_rule", _not_a_rule),
        suppressions=top.mapping("audit", suppressions) or (),
        provisions=MappingProxyType(_provisions(top, common)),
        partly=top.file.partly,
        guesses=len(top.file.guesses),
    )
    if not top.file.partly:
        _refuse_comments(top.file)
    # Counted once here, since most questions do not read the provisions.
    encoded = sum(
        ref.parts[0].level == "pasal" and not provision.open
        for ref, provision in region.provisions.items()
    )
    region = replace(region, regulation=replace(regulation, provisions_encoded=encoded))
    return with_drawn(region, top.file) if region.matrices else region


def _refuse_comments(file: DataFile) -> None:
    """Note what a file that is called whole has of its draft."""
    for line in sorted(file.guesses)[:MAX_FAULTS]:
        path = file.path_at(line)
        file.refuse(line, path, "guess-unfinished", message("fault.guess-unfinished"))
    for line in file.words[:MAX_FAULTS]:
        file.refuse(line, "", "words-unfinished", message("fault.words-unfinished"))


def _lettered_articles(top: MappingReader) -> frozenset[str]:
    """The articles that a provision declares by its long form: ``Pasal 12A ayat (1)``."""
    # They must be known before the first citation is read: elsewhere 12A is huruf A of Pasal 12.
    numbers = set()
    for key in top.names_within("provisions"):
        words = key.split()
        for before, word in pairwise(words):
            if before.lower() == "pasal" and word[0].isdecimal() and word[-1].isalpha():
                numbers.add(word.upper())
    return frozenset(numbers)


def _heading(reader: MappingReader) -> Heading | None:
    before = reader.citation("before", with_parts=True)
    kind = reader.one_of("kind", HEADING_KINDS)
    number = reader.text("number")
    title = reader.text("title")
    if before is None:
        return None
    if before.parts[-1].level != "pasal":
        reader.fault("before", "not-an-article", citation=before)
    return Heading(before=before, kind=kind, number=number, title=title)


def _party(reader: MappingReader, id: str, common: ClosedLists) -> Party:
    if not is_id(id) or id in STAND_INS:
        reader.fault("", "bad-id", id=id)
    name = reader.text("name")
    kind = reader.one_of("kind", common.kinds)
    basis = reader.basis()
    members = reader.mappings("members", lambda inner: _members(inner, common))
    return Party(
        id=id,
        name=name,
        kind=kind,
        basis=basis,
        aliases=MappingProxyType(reader.each("aliases", MappingReader.basis)),
        affairs=MappingProxyType(
            reader.each("affairs", lambda inner, affair: _affair(inner, affair, common))
        ),
        heads=reader.maybe_party("heads"),
        portfolio=frozenset(reader.many_of("portfolio", common.portfolios)),
        members=(
            *(members or _every_one(name, kind, basis, common)),
            *_bearers(reader, name, kind, common),
        ),
        chair=reader.mappings("chair", _seat),
        guests=reader.mappings("guests", _seat),
        guessed=reader.guessed(but="members"),
    )


def _affair(reader: MappingReader, affair: str, common: ClosedLists) -> str:
    known_affair(reader, affair, affair, common)
    return reader.text(affair)


def _members(reader: MappingReader, common: ClosedLists) -> Members:
    status, reason = status_and_reason(reader)
    members = Members(
        parties=reader.parties("parties"),
        kinds=reader.many_of("kinds", common.kinds),
        basis=reader.basis(),
        status=status,
        reason=reason,
    )
    if not members.parties and not members.kinds:
        reader.fault("", "missing-key", key="parties")
    return members


def _every_one(name: str, kind: str, basis: Basis, common: ClosedLists) -> tuple[Members, ...]:
    """Of what governs itself the class word alone means all of the kind: *Desa* every Desa."""
    known = common.kinds.get(kind)
    if known is None or not known.governs_itself or fold(name) not in map(fold, known.class_words):
        return ()
    return (Members((), (kind,), basis, EXPLICIT, None),)


def _bearers(
    reader: MappingReader, name: str, kind: str, common: ClosedLists
) -> tuple[Members, ...]:
    """Who has a status: those of whom the text says so, and as far as they have it their kinds."""

    def read(inner: MappingReader) -> tuple[Members, ...]:
        parties, kinds = inner.parties("parties"), inner.many_of("kinds", common.kinds)
        basis = inner.basis()
        if not parties and not kinds:
            inner.fault("", "missing-key", key="parties")
        reason = f"Aturan bagi {name} berlaku baginya hanya sejauh ia berstatus {name}."
        stated = Members(parties, (), basis, EXPLICIT, None)
        read = Members((), kinds, basis, INFERRED, reason)
        return tuple(each for each in (stated, read) if each.parties or each.kinds)

    is_status = kind in common.kinds and common.kinds[kind].status
    given = reader.mapping("status_of", read, required=is_status)
    if given is not None and not is_status:
        reader.fault("status_of", "not-a-status", party=reader.path.rpartition(".")[2], kind=kind)
    return given or ()


def _seat(reader: MappingReader) -> Seat:
    return Seat(parties=reader.parties("parties", required=True), basis=reader.basis())


def _nature(reader: MappingReader, nature: str, common: ClosedLists) -> Basis:
    if nature not in common.natures:
        reader.fault(nature, "not-in-list", value=nature, allowed=", ".join(common.natures))
    return reader.basis(nature)


def _oddity(reader: MappingReader, common: ClosedLists) -> Oddity | None:
    at = reader.citation("at", with_parts=True)
    kind = reader.one_of("kind", common.oddity_kinds)
    text = reader.text("text")
    printed = reader.optional("printed")
    parties = reader.parties("parties")
    if kind in common.name_oddities and len(parties) == 1:
        reader.fault("parties", "one-party", party=parties[0])
    affairs, fields = reader.texts("affairs"), reader.texts("fields")
    purposes = reader.many_of("purposes", common.purposes)
    for affair in affairs:
        known_affair(reader, "affairs", affair, common)
    if at is None:
        return None
    return Oddity(
        at=at,
        kind=kind,
        text=text,
        printed=printed,
        parties=parties,
        affairs=affairs,
        fields=fields,
        purposes=purposes,
    )


def _not_a_rule(reader: MappingReader) -> NotARule | None:
    at = reader.citation("at")
    parties = reader.parties("parties", required=True)
    reason = reader.text("reason")
    if len(parties) == 1:
        reader.fault("parties", "no-pair", party=parties[0])
    return None if at is None else NotARule(at=at, parties=parties, reason=reason)


def _provisions(top: MappingReader, common: ClosedLists) -> dict[Citation, Provision]:
    provisions: dict[Citation, Provision] = {}

    def read(reader: MappingReader, key: str) -> None:
        ref = reader.key_citation(key)
        kind = reader.one_of("kind", common.provision_kinds)
        summary = reader.text("summary")
        refers_to = reader.citations("refers_to")
        term = reader.optional("term")
        since = reader.optional("since")
        for_whom = tuple(reader.each("for", rows_of).items())
        if for_whom and kind not in KINDS_FOR_PARTIES:
            reader.fault("for", "for-nobody", kind=kind)
        is_open = reader.flag("open", default=False)
        for part, unfinished in (("summary", summary == TODO), ("open", is_open)):
            if unfinished and not reader.file.partly:
                reader.fault(part, f"{part}-unfinished")
        if ref is None:
            return
        # Two keys may write one citation, 22(2) and Pasal 22 ayat (2): the first has the line.
        lines = reader.file.lines
        lines.setdefault(f"provisions.{ref}", lines[reader.path])
        if ref in provisions:
            reader.fault("", "duplicate-key", key=key)
        if _is_lettered_twice(ref, reader.file.articles):
            reader.fault("", "article-and-letter", key=key)
        provisions[ref] = Provision(
            ref=ref,
            kind=kind,
            summary=UNWRITTEN if summary == TODO else summary,
            refers_to=refers_to,
            term=term,
            for_whom=for_whom,
            since=since,
            open=is_open or summary == TODO or reader.guessed(),
        )

    top.named("provisions", read, required=not top.file.partly)
    return provisions


def _is_lettered_twice(ref: Citation, articles: frozenset[str]) -> bool:
    """Whether ``ref``, say Pasal 12 huruf A, could be taken for an article of that name, 12A."""
    first = ref.parts[:2]
    if [part.level for part in first] != ["pasal", "huruf"]:
        return False
    return "".join(part.label for part in first) in articles
