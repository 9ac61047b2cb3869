"""What ``jalur draft --update`` reads, and what it says beside the patch."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from jalur.cli.session import Session
from jalur.drafting.updating.update import Drafted, is_of_another
from jalur.errors import UsageError
from jalur.law.region import Region
from jalur.loading.common import load_common
from jalur.loading.concordance import read_fingerprints
from jalur.loading.folders import DataFolders, is_region_file, read_bytes, text_of, typed_path
from jalur.loading.lazy_concordance import place_of
from jalur.loading.regions import from_yaml
from jalur.loading.source_file import SourceFile, is_pipe, read_source_file
from jalur.loading.updating.update_file import Updated, drafted, updated
from jalur.loading.vocabulary import load_vocabulary
from jalur.source.text import operative, read_source
from jalur.text.messages import Message, message
from jalur.text.patch import patch

_MARK = "\ufeff"


class Patch(NamedTuple):
    """A patch, and what to know of it."""

    patch: str
    remarks: tuple[Message, ...] = ()


def updated_by(session: Session, data: str, file: str, was: str | None) -> Patch:
    """The patch that a changed text makes for a data file.

    Raises ``UsageError`` where one of the files is none of its sort, or the text is another's, and
    ``DataError`` where the data file has faults.
    """
    path = _data_file(data)
    places = DataFolders(path.parent)
    raw = read_bytes(path)
    source = text_of(path, raw)
    region = from_yaml(places, path, raw)
    text = read_source_file(file)
    if text.fingerprint == region.regulation.sha256:
        return Patch("", (message("note.same-text", file=file),))
    before = None if was is None else _drafted(region, was, read_source_file(was), places)
    new = _drafted(region, file, text, places)
    common = load_common(places)
    known = None if before is not None else read_fingerprints(place_of(path), region)
    is_old = known is not None and known.sha256 == region.regulation.sha256
    made = updated(
        data,
        source,
        region,
        new,
        before,
        common,
        load_vocabulary(places),
        known if is_old else None,
    )
    mark = _MARK if raw.startswith(_MARK.encode()) else ""
    printed = patch(mark + source, mark + made.text, _name(path))
    untold = before is None and not is_old
    return Patch(printed, tuple(_remarks(region, path, made, untold=untold)))


def _remarks(region: Region, path: Path, made: Updated, *, untold: bool) -> Iterator[Message]:
    if untold:
        if place_of(path).is_file():
            yield message("note.changes-untold-of-another", city=region.id)
        else:
            yield message("note.changes-untold-missing", city=region.id)
    if made.left_out:
        yield message("note.left-out-of-update", names=", ".join(made.left_out))
    concordance = place_of(path)
    if concordance.is_file():
        yield message("note.concordance-anew", city=region.id)


def _data_file(typed: str) -> Path:
    path = Path(typed_path(typed))
    if is_pipe(typed):
        raise UsageError("no-region-file", file=typed)
    if not os.path.isfile(path):
        raise UsageError("no-such-file", file=typed)
    if not is_region_file(path):
        raise UsageError("no-region-file", file=typed)
    return path


def _drafted(region: Region, file: str, text: SourceFile, places: DataFolders) -> Drafted:
    """The draft of a text, which must be one of the region's."""
    source = read_source(text.text)
    if not operative(source.provisions):
        raise UsageError("no-articles", file=file)
    if source.changes and not region.regulation.amends:
        raise UsageError("amending-text", file=file)
    made = drafted(
        region.id, source, text.fingerprint, load_common(places), load_vocabulary(places)
    )
    if is_of_another(region, made.draft.regulation):
        named = str(made.draft.regulation["name"])
        raise UsageError("other-region", file=file, text=named, region=region.regulation.name)
    if "parties" not in made.draft.sections:
        raise UsageError("nobody-named", file=file)
    return made


def _name(path: Path) -> str:
    """The file as the patch names it: from the folder on in which one is, else its own name."""
    try:
        return path.resolve().relative_to(Path.cwd().resolve()).as_posix()
    except ValueError:
        return path.name
