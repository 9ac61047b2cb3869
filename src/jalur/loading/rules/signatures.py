"""From a list of the file to a signature as it stands in a letter."""

from __future__ import annotations

from jalur.law.enumerations import SIGNED_BY
from jalur.law.rules.signatures import FOR_HIM, IN_THE_NAME, SignatureLine
from jalur.loading.mapping_reader import MappingReader


def signature_of(reader: MappingReader) -> tuple[SignatureLine, ...]:
    """The offices at ``signature`` from top to bottom; empty where there are none.

    What they have to do with who signs is no matter of the list alone.
    """
    lines = reader.mappings("signature", _line)
    if len(lines) == 1 and lines[0].by is None and lines[0].part is None:
        reader.fault("signature", "plain-signature")
    for n, line in enumerate(lines):
        if (line.by == IN_THE_NAME and n) or (line.by == FOR_HIM and not n):
            reader.fault(f"signature[{n}].by", "misplaced-mark", mark=line.by)
    return lines


def _line(reader: MappingReader) -> SignatureLine:
    by = reader.maybe_one_of("by", SIGNED_BY)
    office = reader.maybe_party("office")
    words = reader.optional("words")
    if (office is None) == (words is None):
        reader.fault("", "office-or-words")
    return SignatureLine(by=by, office=office, words=words, part=reader.optional("selaku"))
