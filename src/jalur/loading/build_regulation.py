"""From the mapping of a file's regulation to its value: heading, closing, annexes."""

from __future__ import annotations

from jalur.law.annexes import AmendedBy, Amendment, Annex, Change, Revocation
from jalur.law.enumerations import CHANGE_ACTS, ENCODED, IN_FORCE_STATUSES, UNITS_LISTED
from jalur.law.regulation import Event, InForce, Regulation
from jalur.loading.mapping_reader import MappingReader


def build_regulation(reader: MappingReader) -> Regulation:
    """The heading and the closing of a regulation, what it revokes, amends and annexes."""
    sha256, in_text = reader.mapping("source", _source, required=True) or ("", None)
    regulation = Regulation(
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
        units=reader.one_of("units", UNITS_LISTED),
        revokes=reader.mappings("revokes", _revocation),
        amended_by=reader.mappings("amended_by", _amended_by),
        amends=reader.mappings("amends", _amendment),
        annexes=reader.mappings("annexes", _annex),
        in_force=_in_force(reader),
        encoded=reader.one_of("encoded", ENCODED, default="whole"),
        sha256=sha256,
        provisions_in_text=in_text,
    )
    check_not_before(reader, "promulgated.date", regulation.promulgated.date, regulation)
    check_not_before(reader, "in_force.checked", regulation.in_force.checked, regulation)
    check_not_before(reader, "in_force.from", regulation.in_force.since, regulation)
    check_not_before(reader, "in_force.until", regulation.in_force.until, regulation)
    since, until = regulation.since, regulation.in_force.until
    if since and until and until <= since:
        reader.fault("in_force.until", "ends-before", since=since, until=until)
    _check_turn(reader, regulation)
    year = regulation.year
    if year and not (year.isascii() and year.isdecimal() and len(year) < 10 and year[0] != "0"):
        reader.fault("year", "not-a-number", value=year)
    return regulation


def _event(reader: MappingReader, key: str) -> Event:
    def read(inner: MappingReader) -> Event:
        date = inner.text("date")
        check_date(inner, "date", date)
        return Event(date=date, place=inner.text("place"))

    return reader.mapping(key, read, required=True) or Event(date="", place="")


def check_date(reader: MappingReader, key: str, value: str | None) -> None:
    """Note what is no day of the calendar."""
    if value and not _is_date(value):
        reader.fault(key, "not-a-date", value=value)


def _is_date(value: str) -> bool:
    from datetime import date

    try:
        # Python reads 20200708 and 2020-W28-3 too; the format knows one form.
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def check_not_before(reader: MappingReader, key: str, date: str | None, of: Regulation) -> None:
    """Nothing happens to a regulation before the day on which it is enacted."""
    if date and _is_date(date) and _is_date(of.enacted.date) and date < of.enacted.date:
        reader.fault(key, "too-early", date=date, enacted=of.enacted.date)


def _in_force(reader: MappingReader) -> InForce:
    def read(inner: MappingReader) -> InForce:
        status = inner.one_of("status", IN_FORCE_STATUSES)
        checked = inner.optional("checked")
        by = inner.optional("by")
        check_date(inner, "checked", checked)
        since, until = inner.optional("from"), inner.optional("until")
        check_date(inner, "from", since)
        check_date(inner, "until", until)
        if status != "unknown" and not (checked and by):
            inner.fault("", "unchecked")
        return InForce(status=status, checked=checked, by=by, since=since, until=until)

    nothing_known = InForce(status="unknown", checked=None, by=None)
    return reader.mapping("in_force", read, required=True) or nothing_known


def _source(reader: MappingReader) -> tuple[str, int | None]:
    """The fingerprint of the text, and how many provisions it has where that is said."""
    return _sha256(reader), _number(reader, "provisions")


def _number(reader: MappingReader, key: str) -> int | None:
    value = reader.optional(key)
    if value is None:
        return None
    if value.isascii() and value.isdecimal() and len(value) < 6 and value[0] != "0":
        return int(value)
    reader.fault(key, "not-a-number", value=value)
    return None


def _sha256(reader: MappingReader) -> str:
    value = reader.text("sha256")
    if value and (len(value) != 64 or set(value) - set("0123456789abcdef")):
        reader.fault("sha256", "not-a-fingerprint", value=value)
    return value


def _revocation(reader: MappingReader) -> Revocation:
    return Revocation(
        regulation=reader.text("regulation"),
        amended_by=reader.texts("amended_by"),
        basis=reader.basis(),
    )


def _amendment(reader: MappingReader) -> Amendment:
    return Amendment(
        regulation=reader.text("regulation"),
        changes=reader.mappings("changes", _change),
        basis=reader.basis(),
    )


def _amended_by(reader: MappingReader) -> AmendedBy:
    date, since = reader.text("promulgated"), reader.optional("from")
    check_date(reader, "promulgated", date)
    check_date(reader, "from", since)
    return AmendedBy(
        regulation=reader.text("regulation"),
        promulgated=date,
        read=reader.flag("read"),
        basis=reader.basis(required=False),
        since=since,
    )


def _check_turn(reader: MappingReader, regulation: Regulation) -> None:
    """Amendments come in the order of their dates, and none was read but with those before it."""
    dates = [regulation.enacted.date, *(each.promulgated for each in regulation.amended_by)]
    for n, each in enumerate(regulation.amended_by):
        path = f"amended_by[{n}]"
        check_not_before(reader, f"{path}.promulgated", each.promulgated, regulation)
        check_not_before(reader, f"{path}.from", each.since, regulation)
        left_out = n > 0 and each.read and not regulation.amended_by[n - 1].read
        late = all(map(_is_date, dates[n : n + 2])) and dates[n + 1] < dates[n]
        if left_out or (late and n > 0):
            reader.fault(path, "out-of-turn", regulation=each.regulation)


def _change(reader: MappingReader) -> Change | None:
    at = reader.citation("at")
    act = reader.one_of("act", CHANGE_ACTS)
    what = reader.citations("what")
    return None if at is None else Change(at=at, act=act, what=what)


def _annex(reader: MappingReader) -> Annex | None:
    ref = reader.any_citation("ref")
    subject = reader.text("subject")
    in_source = reader.flag("in_source")
    basis = reader.basis(required=False)
    if ref is None:
        return None
    if [part.level for part in ref.parts] != ["lampiran"]:
        reader.fault("ref", "not-an-annex", citation=ref)
    elif in_source:
        reader.refer_to("", ref, "annex-not-encoded")
    return Annex(ref=ref, subject=subject, in_source=in_source, basis=basis)
