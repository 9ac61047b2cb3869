"""From the records of a city's file to the values of the model, section by section."""

from __future__ import annotations

from types import MappingProxyType

from jalur.citation import Citation, parse
from jalur.errors import JalurError
from jalur.lists import Common
from jalur.loading.places import is_id
from jalur.loading.rules import mandate, paraf, relation, route, standing
from jalur.loading.sheet import Record
from jalur.model import (
    ADVISER,
    COORDINATOR,
    Adviser,
    Annex,
    Assignment,
    Basis,
    Event,
    Fields,
    Heading,
    InForce,
    Members,
    Oddity,
    Party,
    Provision,
    Region,
    Regulation,
    Revocation,
    Seat,
)


def build(root: Record, common: Common, id: str) -> Region:
    """The region that the file says; where the sheet has faults it is good only for finding more of them."""
    sheet = root.sheet
    sheet.articles = _lettered_articles(root)
    meta = root.record("regulation", required=True)
    region = Region(
        id=id,
        common=common,
        regulation=_regulation(meta or root.nothing()),
        headings=root.records("headings", _heading),
        parties=MappingProxyType(root.named("parties", lambda r, name: _party(r, name, common), required=True)),
        assignments=root.records("assignments", _assignment),
        fields=root.records("fields", lambda r: _fields(r, common)),
        natures=MappingProxyType(root.mapping("natures", lambda r, n: _nature(r, n, common))),
        routes=root.records("routes", lambda r: route(r, common)),
        paraf=root.records("paraf", lambda r: paraf(r, common)),
        relations=root.records("relations", lambda r: relation(r, common)),
        mandates=root.records("mandates", lambda r: mandate(r, common)),
        oddities=root.records("oddities", lambda r: _oddity(r, common)),
        provisions=MappingProxyType(_provisions(root, common)),
    )
    root.done()
    return region


def _lettered_articles(root: Record) -> frozenset[str]:
    """The articles declared by their long form among the provisions: ``Pasal 12A``, ``Pasal 12A ayat (1)``."""
    provisions = root.record("provisions")
    keys = provisions.names() if provisions else ()
    names = {key.split()[1].upper() for key in keys if key.lower().startswith("pasal ") and len(key.split()) > 1}
    return frozenset(name for name in names if name[-1:].isalpha())


def _regulation(r: Record) -> Regulation:
    meta = Regulation(
        name=r.text("name"),
        province=r.text("province"),
        kind=r.text("kind"),
        place=r.text("place"),
        number=r.text("number"),
        year=r.text("year"),
        title=r.text("title"),
        enacted=_event(r, "enacted"),
        promulgated=_event(r, "promulgated"),
        gazette=r.text("gazette"),
        units=r.one_of("units", ("listed", "unlisted")),
        revokes=r.records("revokes", _revocation),
        annexes=r.records("annexes", _annex),
        in_force=_in_force(r),
        sha256=_sha256(r),
    )
    if meta.year and not (meta.year.isascii() and meta.year.isdecimal() and len(meta.year) < 10):
        r.fault("year", "not-a-number", value=meta.year)
    r.done()
    return meta


def _event(r: Record, key: str) -> Event:
    inner = r.record(key, required=True)
    if inner is None:
        return Event(date="", place="")
    event = Event(date=_date(inner, "date", required=True) or "", place=inner.text("place"))
    inner.done()
    return event


def _date(r: Record, key: str, required: bool = False) -> str | None:
    from datetime import date

    value = r.text(key) if required else r.optional(key)
    try:
        if value and date.fromisoformat(value).isoformat() != value:
            raise ValueError
    except ValueError:
        r.fault(key, "not-a-date", value=value)
    return value


def _in_force(r: Record) -> InForce:
    inner = r.record("in_force", required=True)
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


def _sha256(r: Record) -> str:
    inner = r.record("source", required=True)
    if inner is None:
        return ""
    value = inner.text("sha256")
    if value and (len(value) != 64 or set(value) - set("0123456789abcdef")):
        inner.fault("sha256", "not-a-fingerprint", value=value)
    inner.done()
    return value


def _revocation(r: Record) -> Revocation:
    found = Revocation(
        regulation=r.text("regulation"), amended_by=r.texts("amended_by"), basis=r.citations("basis", required=True)
    )
    r.done()
    return found


def _annex(r: Record) -> Annex:
    found = Annex(
        ref=r.citation("ref") or _NOWHERE,
        subject=r.text("subject"),
        in_source=r.flag("in_source"),
        basis=r.citations("basis"),
    )
    r.done()
    return found


_NOWHERE = Citation(())


def _heading(r: Record) -> Heading:
    found = Heading(
        before=r.citation("before") or _NOWHERE,
        kind=r.one_of("kind", ("bab", "bagian", "paragraf")),
        number=r.text("number"),
        title=r.text("title"),
    )
    r.done()
    return found


def _party(r: Record, id: str, common: Common) -> Party:
    if not is_id(id) or id in (COORDINATOR, ADVISER):
        r.fault("", "bad-id", id=id)
    party = Party(
        id=id,
        name=r.text("name"),
        kind=r.one_of("kind", common.kinds),
        basis=r.citations("basis", required=True),
        aliases=MappingProxyType(r.mapping("aliases", lambda inner, name: inner.citations(name, required=True))),
        affairs=MappingProxyType(r.mapping("affairs", lambda inner, name: _affair(inner, name, common))),
        heads=r.optional("heads"),
        portfolio=frozenset(r.many_of("portfolio", common.portfolios)),
        members=r.records("members", lambda inner: _members(inner, common)),
        chair=r.records("chair", _seat),
        guests=r.records("guests", _seat),
    )
    r.done()
    return party


def _affair(r: Record, name: str, common: Common) -> str:
    if name not in common.affairs:
        r.fault(name, "not-in-list", value=name, allowed="common/affairs.yaml")
    return r.text(name)


def _members(r: Record, common: Common) -> Members:
    status, reason = standing(r)
    members = Members(
        parties=r.texts("parties"),
        kinds=r.many_of("kinds", common.kinds),
        basis=r.citations("basis", required=True),
        status=status,
        reason=reason,
    )
    if not members.parties and not members.kinds:
        r.fault("", "missing-key", key="parties")
    r.done()
    return members


def _seat(r: Record) -> Seat:
    seat = Seat(parties=r.texts("parties", required=True), basis=r.citations("basis", required=True))
    r.done()
    return seat


def _assignment(r: Record) -> Assignment:
    status, reason = standing(r)
    found = Assignment(
        coordinator=r.text("coordinator"),
        basis=r.citations("basis", required=True),
        units=MappingProxyType(r.mapping("units", _rows, required=True)),
        advisers=r.records("advisers", _adviser),
        status=status,
        reason=reason,
    )
    r.done()
    return found


def _rows(r: Record, name: str) -> Basis:
    return r.citations(name, required=True)


def _adviser(r: Record) -> Adviser:
    found = Adviser(party=r.text("party"), basis=r.citations("basis", required=True))
    r.done()
    return found


def _fields(r: Record, common: Common) -> Fields:
    found = Fields(
        coordinator=r.text("coordinator"),
        basis=r.citations("basis", required=True),
        fields=MappingProxyType(
            r.mapping("fields", lambda inner, name: inner.many_of(name, common.affairs), required=True)
        ),
    )
    r.done()
    return found


def _nature(r: Record, name: str, common: Common) -> Basis:
    if name not in common.natures:
        r.fault(name, "not-in-list", value=name, allowed=", ".join(common.natures))
    return r.citations(name, required=True)


def _oddity(r: Record, common: Common) -> Oddity:
    found = Oddity(
        at=r.citation("at") or _NOWHERE,
        kind=r.one_of("kind", common.oddity_kinds),
        text=r.text("text"),
        printed=r.optional("printed"),
        parties=r.texts("parties"),
    )
    r.done()
    return found


def _provisions(root: Record, common: Common) -> dict[Citation, Provision]:
    found: dict[Citation, Provision] = {}

    def one(r: Record, key: str) -> None:
        provision = Provision(
            ref=_key(r, key),
            kind=r.one_of("kind", common.provision_kinds),
            summary=r.text("summary"),
            refers_to=r.citations("refers_to"),
            term=r.optional("term"),
        )
        r.done()
        if not provision.ref.parts:
            return
        r.sheet.lines.setdefault(f"provisions.{provision.ref}", r.sheet.lines[r.path])
        if provision.ref in found:
            r.fault("", "duplicate-key", key=key)
        first = provision.ref.parts[:2]
        huruf = [part.level for part in first] == ["pasal", "huruf"]
        if huruf and "".join(part.label for part in first) in r.sheet.articles:
            r.fault("", "article-and-letter", key=key)
        found[provision.ref] = provision

    root.named("provisions", one, required=True)
    return found


def _key(r: Record, key: str) -> Citation:
    try:
        return parse(key, r.sheet.articles)
    except JalurError:
        r.fault("", "bad-citation", text=key)
        return Citation(())
