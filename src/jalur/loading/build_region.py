"""From the records of a city's file to the values of the model, section by section."""

from __future__ import annotations

from types import MappingProxyType

from jalur.errors import JalurError
from jalur.law.citation import Basis, Citation, parse
from jalur.law.closed_lists import ClosedLists
from jalur.law.parties import Members, Party, Seat
from jalur.law.region import Region
from jalur.law.regulation import Annex, Event, Heading, InForce, Oddity, Provision, Regulation, Revocation
from jalur.law.rules import ADVISER, COORDINATOR, Adviser, Assignment, Fields
from jalur.loading.build_rules import mandate, paraf, relation, route, standing
from jalur.loading.data_file import MappingReader
from jalur.loading.folders import is_id


def build(root: MappingReader, common: ClosedLists, id: str) -> Region:
    """The region that the file says; where the sheet has faults it is good only for finding more of them."""
    sheet = root.sheet
    sheet.articles = _lettered_articles(root)
    meta = root.record("regulation", required=True)
    region = Region(
        id=id,
        common=common,
        regulation=_regulation(meta or root.nothing()),
        headings=root.records("headings", _heading),
        parties=MappingProxyType(
            root.named("parties", lambda reader, name: _party(reader, name, common), required=True)
        ),
        assignments=root.records("assignments", _assignment),
        fields=root.records("fields", lambda reader: _fields(reader, common)),
        natures=MappingProxyType(root.mapping("natures", lambda reader, n: _nature(reader, n, common))),
        routes=root.records("routes", lambda reader: route(reader, common)),
        paraf=root.records("paraf", lambda reader: paraf(reader, common)),
        relations=root.records("relations", lambda reader: relation(reader, common)),
        mandates=root.records("mandates", lambda reader: mandate(reader, common)),
        oddities=root.records("oddities", lambda reader: _oddity(reader, common)),
        provisions=MappingProxyType(_provisions(root, common)),
    )
    root.done()
    return region


def _lettered_articles(root: MappingReader) -> frozenset[str]:
    """The articles declared by their long form among the provisions: ``Pasal 12A``, ``Pasal 12A ayat (1)``."""
    provisions = root.record("provisions")
    keys = provisions.names() if provisions else ()
    names = {key.split()[1].upper() for key in keys if key.lower().startswith("pasal ") and len(key.split()) > 1}
    return frozenset(name for name in names if name[-1:].isalpha())


def _regulation(reader: MappingReader) -> Regulation:
    meta = Regulation(
        name=reader.text("name"),
        province=reader.text("province"),
        kind=reader.text("kind"),
        place=reader.text("place"),
        number=reader.text("number"),
        year=reader.text("year"),
        title=reader.text("title"),
        enacted=_event(reader, "enacted"),
        promulgated=_event(reader, "promulgated"),
        gazette=reader.text("gazette"),
        units=reader.one_of("units", ("listed", "unlisted")),
        revokes=reader.records("revokes", _revocation),
        annexes=reader.records("annexes", _annex),
        in_force=_in_force(reader),
        sha256=_sha256(reader),
    )
    if meta.year and not (meta.year.isascii() and meta.year.isdecimal() and len(meta.year) < 10):
        reader.fault("year", "not-a-number", value=meta.year)
    reader.done()
    return meta


def _event(reader: MappingReader, key: str) -> Event:
    inner = reader.record(key, required=True)
    if inner is None:
        return Event(date="", place="")
    event = Event(date=_date(inner, "date", required=True) or "", place=inner.text("place"))
    inner.done()
    return event


def _date(reader: MappingReader, key: str, required: bool = False) -> str | None:
    from datetime import date

    value = reader.text(key) if required else reader.optional(key)
    try:
        if value and date.fromisoformat(value).isoformat() != value:
            raise ValueError
    except ValueError:
        reader.fault(key, "not-a-date", value=value)
    return value


def _in_force(reader: MappingReader) -> InForce:
    inner = reader.record("in_force", required=True)
    if inner is None:
        return InForce(status="unknown", checked=None, by=None)
    found = InForce(
        status=inner.one_of("status", ("unknown", "in-force", "revoked")),
        checked=_date(inner, "checked"),
        by=inner.optional("by"),
    )
    if found.status != "unknown" and not (found.checked and found.by):
        inner.fault("", "unchecked")
    inner.done()
    return found


def _sha256(reader: MappingReader) -> str:
    inner = reader.record("source", required=True)
    if inner is None:
        return ""
    value = inner.text("sha256")
    if value and (len(value) != 64 or set(value) - set("0123456789abcdef")):
        inner.fault("sha256", "not-a-fingerprint", value=value)
    inner.done()
    return value


def _revocation(reader: MappingReader) -> Revocation:
    found = Revocation(
        regulation=reader.text("regulation"),
        amended_by=reader.texts("amended_by"),
        basis=reader.citations("basis", required=True),
    )
    reader.done()
    return found


def _annex(reader: MappingReader) -> Annex:
    found = Annex(
        ref=reader.citation("ref") or _NOWHERE,
        subject=reader.text("subject"),
        in_source=reader.flag("in_source"),
        basis=reader.citations("basis"),
    )
    reader.done()
    return found


_NOWHERE = Citation(())


def _heading(reader: MappingReader) -> Heading:
    found = Heading(
        before=reader.citation("before") or _NOWHERE,
        kind=reader.one_of("kind", ("bab", "bagian", "paragraf")),
        number=reader.text("number"),
        title=reader.text("title"),
    )
    reader.done()
    return found


def _party(reader: MappingReader, id: str, common: ClosedLists) -> Party:
    if not is_id(id) or id in (COORDINATOR, ADVISER):
        reader.fault("", "bad-id", id=id)
    party = Party(
        id=id,
        name=reader.text("name"),
        kind=reader.one_of("kind", common.kinds),
        basis=reader.citations("basis", required=True),
        aliases=MappingProxyType(reader.mapping("aliases", lambda inner, name: inner.citations(name, required=True))),
        affairs=MappingProxyType(reader.mapping("affairs", lambda inner, name: _affair(inner, name, common))),
        heads=reader.optional("heads"),
        portfolio=frozenset(reader.many_of("portfolio", common.portfolios)),
        members=reader.records("members", lambda inner: _members(inner, common)),
        chair=reader.records("chair", _seat),
        guests=reader.records("guests", _seat),
    )
    reader.done()
    return party


def _affair(reader: MappingReader, name: str, common: ClosedLists) -> str:
    if name not in common.affairs:
        reader.fault(name, "not-in-list", value=name, allowed="common/affairs.yaml")
    return reader.text(name)


def _members(reader: MappingReader, common: ClosedLists) -> Members:
    status, reason = standing(reader)
    members = Members(
        parties=reader.texts("parties"),
        kinds=reader.many_of("kinds", common.kinds),
        basis=reader.citations("basis", required=True),
        status=status,
        reason=reason,
    )
    if not members.parties and not members.kinds:
        reader.fault("", "missing-key", key="parties")
    reader.done()
    return members


def _seat(reader: MappingReader) -> Seat:
    seat = Seat(parties=reader.texts("parties", required=True), basis=reader.citations("basis", required=True))
    reader.done()
    return seat


def _assignment(reader: MappingReader) -> Assignment:
    status, reason = standing(reader)
    found = Assignment(
        coordinator=reader.text("coordinator"),
        basis=reader.citations("basis", required=True),
        units=MappingProxyType(reader.mapping("units", _rows, required=True)),
        advisers=reader.records("advisers", _adviser),
        status=status,
        reason=reason,
    )
    reader.done()
    return found


def _rows(reader: MappingReader, name: str) -> Basis:
    return reader.citations(name, required=True)


def _adviser(reader: MappingReader) -> Adviser:
    found = Adviser(party=reader.text("party"), basis=reader.citations("basis", required=True))
    reader.done()
    return found


def _fields(reader: MappingReader, common: ClosedLists) -> Fields:
    found = Fields(
        coordinator=reader.text("coordinator"),
        basis=reader.citations("basis", required=True),
        fields=MappingProxyType(
            reader.mapping("fields", lambda inner, name: inner.many_of(name, common.affairs), required=True)
        ),
    )
    reader.done()
    return found


def _nature(reader: MappingReader, name: str, common: ClosedLists) -> Basis:
    if name not in common.natures:
        reader.fault(name, "not-in-list", value=name, allowed=", ".join(common.natures))
    return reader.citations(name, required=True)


def _oddity(reader: MappingReader, common: ClosedLists) -> Oddity:
    found = Oddity(
        at=reader.citation("at") or _NOWHERE,
        kind=reader.one_of("kind", common.oddity_kinds),
        text=reader.text("text"),
        printed=reader.optional("printed"),
        parties=reader.texts("parties"),
    )
    reader.done()
    return found


def _provisions(root: MappingReader, common: ClosedLists) -> dict[Citation, Provision]:
    found: dict[Citation, Provision] = {}

    def one(reader: MappingReader, key: str) -> None:
        provision = Provision(
            ref=_key(reader, key),
            kind=reader.one_of("kind", common.provision_kinds),
            summary=reader.text("summary"),
            refers_to=reader.citations("refers_to"),
            term=reader.optional("term"),
        )
        reader.done()
        if not provision.ref.parts:
            return
        reader.sheet.lines.setdefault(f"provisions.{provision.ref}", reader.sheet.lines[reader.path])
        if provision.ref in found:
            reader.fault("", "duplicate-key", key=key)
        first = provision.ref.parts[:2]
        huruf = [part.level for part in first] == ["pasal", "huruf"]
        if huruf and "".join(part.label for part in first) in reader.sheet.articles:
            reader.fault("", "article-and-letter", key=key)
        found[provision.ref] = provision

    root.named("provisions", one, required=True)
    return found


def _key(reader: MappingReader, key: str) -> Citation:
    try:
        return parse(key, reader.sheet.articles)
    except JalurError:
        reader.fault("", "bad-citation", text=key)
        return Citation(())
