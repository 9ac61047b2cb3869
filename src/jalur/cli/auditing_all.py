"""The audit of every region, each with the text that a folder has of it."""

import os
from pathlib import Path

from jalur.audit.all_answer import AllAudited
from jalur.cli.auditing import audited
from jalur.cli.chosen_findings import ChosenFindings
from jalur.cli.session import Session
from jalur.errors import DataError, JalurError, UsageError
from jalur.law.audit_words import AuditWords
from jalur.loading.folders import typed_path
from jalur.output.progress import counted

_TEXTS = (".txt", ".pdf", ".docx")
"""What the text of a region may be, behind its id; of several the first is taken."""


def audited_all(
    session: Session,
    sources: str | None,
    words: AuditWords,
    rules_of: str | None,
    chosen: ChosenFindings,
) -> tuple[AllAudited, tuple[JalurError, ...]]:
    """The audits, and what is wrong with the files and texts of the regions that had to be left
    out.

    Raises ``UsageError`` where ``sources`` is no folder.
    """
    folder = None if sources is None else typed_path(sources)
    if folder is not None and not os.path.isdir(folder):
        raise UsageError("no-data-folder", folder=folder)
    loaded = session.cities(None)
    audits = []
    broken: list[JalurError] = [*loaded.broken]
    with counted(loaded.regions) as regions:
        for region in regions:
            text = None if folder is None else _text_of(region.id, folder)
            encoded = (session.folders, region)
            try:
                audits.append(audited(text, encoded, words, rules_of, chosen))
            except (DataError, UsageError) as error:
                # One bad text or concordance must not cost the answer about all others.
                broken.append(error)
    answer = AllAudited(tuple(audits), tuple(words.rules.values()), sources, rules_of)
    return answer, tuple(broken)


def _text_of(id: str, folder: str) -> str | None:
    """The text of a region in the folder: ``kendari.txt``; None where it has none."""
    found = (str(Path(folder, f"{id}{ending}")) for ending in _TEXTS)
    return next(filter(os.path.isfile, found), None)
