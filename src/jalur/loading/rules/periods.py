"""From a mapping of the file to when some provisions are in force, where the regulation is for
longer.
"""

from __future__ import annotations

from jalur.law.provisions import Period
from jalur.law.regulation import Regulation
from jalur.loading.build_regulation import check_date, check_not_before
from jalur.loading.mapping_reader import MappingReader


def period(reader: MappingReader, regulation: Regulation) -> Period:
    """From and until when provisions are in force."""
    provisions = reader.citations("provisions")
    if not provisions:
        reader.fault("", "missing-key", key="provisions")
    for each in provisions:
        reader.refer_to("provisions", each, "no-such-provision")
    since, until = reader.optional("from"), reader.optional("until")
    if since is None and until is None:
        reader.fault("", "missing-key", key="from")
    for key, value in (("from", since), ("until", until)):
        check_date(reader, key, value)
        check_not_before(reader, key, value, regulation)
    if since and until and until <= since:
        reader.fault("until", "never-in-force", since=since, until=until)
    return Period(provisions, since, until, reader.basis())
