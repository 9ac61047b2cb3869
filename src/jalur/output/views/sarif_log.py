"""What every run of SARIF 2.1.0 has: the tool with its rules, the files, what is found where."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from jalur import __version__
from jalur.output.language import Catalogue
from jalur.output.views.view import Json
from jalur.text.messages import Message

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "jalurFinding/v1"
"""By what a finding is known again, wherever the lines of the file have gone."""
DOCUMENTS = (".pdf", ".docx")
"""Files whose text has pages, and lines only as it was read."""


def log(
    rules: Iterable[Json],
    catalogue: Catalogue,
    results: Iterable[Json] = (),
    artifacts: Iterable[Json] = (),
) -> Json:
    """A file of SARIF that tells of ``rules`` and has these results."""
    driver: Json = {
        "name": "jalur",
        "version": __version__,
        "language": catalogue.language,
        "rules": list(rules),
    }
    run: Json = {
        "tool": {"driver": driver},
        "language": catalogue.language,
        "columnKind": "unicodeCodePoints",
        "artifacts": list(artifacts),
        "results": list(results),
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


class Artifacts:
    """The files of a run, each with its number."""

    def __init__(self) -> None:
        self._roles: dict[str, str] = {}

    def location(self, file: str, role: str) -> Json:
        """The place of a file; ``role`` is what it is to the run."""
        uri = _uri(file)
        self._roles.setdefault(uri, role)
        return {"uri": uri, "index": list(self._roles).index(uri)}

    def listed(self) -> list[Json]:
        """Every file, in the order of its number."""
        return [
            {"location": {"uri": uri, "index": n}, "roles": [role]}
            for n, (uri, role) in enumerate(self._roles.items())
        ]


def fingerprint(rule: str, name: str, where: str, said: Message) -> str:
    """What is the same for a finding in every run and language, as long as it is not mended."""
    told = json.dumps([rule, name, where, _told(said)])
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _told(message: Message) -> list[object]:
    gaps = [[name, _told(gap) if isinstance(gap, Message) else gap] for name, gap in message.args]
    return [message.id, *gaps]


def _uri(file: str) -> str:
    """A file as a URI: relative where it lies below the current folder, as code hosts want it."""
    path = Path(os.path.abspath(file))
    below = Path.cwd()
    if path.is_relative_to(below):
        return quote(os.fsencode(path.relative_to(below).as_posix()))
    return path.as_uri()
