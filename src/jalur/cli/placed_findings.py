"""Findings of a check with what stands in both places: in the file and in the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from jalur.law.findings import Finding
from jalur.law.region import Region
from jalur.loading.data_file import DataFile
from jalur.loading.excerpts import Excerpts
from jalur.source.text import SourceText
from jalur.verification.extracts import extract


def placed(
    findings: Iterable[Finding],
    region: Region,
    source: SourceText,
    file: DataFile,
    excerpts: Excerpts,
) -> tuple[Finding, ...]:
    """The findings with the line of ``file``, the page and line of the text, and what is there.

    By the line of the file, those of one line by rule.
    """
    whole = [_whole(each, region, source, file, excerpts) for each in findings]
    return tuple(sorted(whole, key=lambda finding: (finding.line or 1, finding.rule)))


def _whole(
    finding: Finding, region: Region, source: SourceText, file: DataFile, excerpts: Excerpts
) -> Finding:
    encoded = replace(
        finding,
        file=file.name,
        line=file.line_of(finding.path),
        encoded=excerpts.at(finding.path),
    )
    words, place = extract(region, source, encoded)
    if place is None:
        return encoded
    page = place.page if source.pages > 1 else None
    return replace(encoded, page=page, text_line=place.line, printed=words)
