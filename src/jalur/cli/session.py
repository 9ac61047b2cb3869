"""From what was typed to what it means: cities, parties, values of closed lists."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, assert_never

import typer

from jalur.cli.invocation import invocation_of
from jalur.errors import DataError, UsageError
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.loading.folders import EDITION, SUFFIX, DataFolders, id_of, is_region_file, typed_path
from jalur.loading.regions import load_region, load_regions
from jalur.output.formats import OutputOptions
from jalur.reasoning.names import Ambiguous, Found, Names, Outcome, Unknown
from jalur.reasoning.notes import Note
from jalur.text.folding import fold
from jalur.text.messages import Message, day, message

Notes = tuple[Note, ...]


class Loaded(NamedTuple):
    """Regions that could be read, and what is wrong with the files of the others."""

    regions: tuple[Region, ...]
    broken: tuple[DataError, ...] = ()


class Session:
    """Where a command finds its data, and how it is to answer."""

    def __init__(
        self, folders: DataFolders, options: OutputOptions, day: str | None = None
    ) -> None:
        self.folders = folders
        self.options = options
        self.day = day
        """The day for which is asked (ISO 8601); None: the newest regulation is meant."""
        self.remarks: list[Note] = []
        """What to know of the regulations that were chosen, whatever was asked of them."""
        self._names: dict[str, Names] = {}

    def city(self, typed: str) -> Region:
        """The region that was typed; raises ``UsageError`` where there is none."""
        region = self._of_day(find_city(self.folders, typed), typed)
        self._tell_passed_over(path for path in self.folders.misnamed() if _means(path, region.id))
        return region

    def on_day(self, typed: str) -> Region:
        """As ``city``, without what is not in force on the day that is asked for, or today."""
        region = self.city(typed)
        if not region.periods:
            return region
        from datetime import date

        from jalur.reasoning.periods import on_day, told

        asked = self.day or date.today().isoformat()
        region = on_day(region, asked)
        self.remarks += [
            Note("caution", told(region, each, "note.left-out", asked), each.basis)
            for each in region.not_in_force
        ]
        return region

    def _of_day(self, region: Region, typed: str) -> Region:
        """The regulation of the region that was in force on the day that is asked for."""
        if self.day is None:
            return region
        from jalur.loading.editions import in_force_on

        span = in_force_on(self.folders, region.id.partition(EDITION)[0], self.day)
        if EDITION in typed and span.region.id != region.id:
            raise UsageError("other-day", typed=typed, day=day(self.day))
        said = "note.in-force-since" if span.until is None else "note.in-force-between"
        name, days = span.cited, (span.since, span.until or span.since)
        since, until = map(day, days)
        told = message(said, day=day(self.day), regulation=name, since=since, until=until)
        self.remarks.append(Note("caution", told))
        return span.region

    def regulation(self, typed: str) -> Region:
        """A region that was typed, or that of a file that was; raises as ``file`` does."""
        return self.file(typed)[1]

    def file(self, typed: str) -> tuple[DataFolders, Region]:
        """A region that was typed, or that of a file that was, and the folders it lies in.

        Raises ``UsageError`` where there is none, or where the name of the file is no id.
        """
        from jalur.loading.source_file import is_pipe  # Few commands take files.

        path = Path(typed_path(typed))
        if is_pipe(typed):
            raise UsageError("no-region-file", file=typed)
        if not os.path.isfile(path):  # A name that is too long for a file is none either.
            if os.path.basename(typed) != typed or typed.lower().endswith((SUFFIX, ".yml")):
                raise UsageError("no-such-file", file=typed)
            return self.folders, self.city(typed)
        if not is_region_file(path):
            raise UsageError("no-region-file", file=typed)
        folders = DataFolders(path.parent)
        return folders, load_region(folders, id_of(path))

    def cities(self, typed: Iterable[str] | None, earlier: bool = False) -> Loaded:
        """The regions that were typed, each once; where none was, every one that can be read, and
        with ``earlier`` what was in force in it before.
        """
        if typed:
            return Loaded(tuple({region.id: region for region in map(self.city, typed)}.values()))
        from jalur.output.progress import counted

        self._tell_passed_over(self.folders.misnamed())
        with counted(self._ids(earlier)) as ids:
            return Loaded(*load_regions(self.folders, ids))

    def _ids(self, earlier: bool) -> tuple[str, ...]:
        """The regulations that a question about every region asks: of each the newest, or the one
        of the day; ``earlier``: all of them.
        """
        if earlier:
            return self.folders.every_id()
        if self.day is None:
            return self.folders.ids()
        from jalur.loading.editions import in_force_on

        found: list[str] = []
        for id in self.folders.ids():
            try:
                found.append(in_force_on(self.folders, id, self.day).region.id)
            except DataError:
                found.append(id)  # What is wrong with its file is told of with the others.
            except UsageError as error:
                self.remark(error.phrase)
        return tuple(found)

    def _tell_passed_over(self, files: Iterable[Path]) -> None:
        """Say on stderr of files that the answer does not look at what is wrong with their names,
        where notes are wanted.
        """
        for path in files:
            self.remark(message("note.passed-over", name=path.name))

    def remark(self, note: Message) -> None:
        """Say something on stderr where notes are wanted."""
        if not self.options.quiet:
            from jalur.cli.error_message import remark

            remark(note, self.options.catalogue)

    def party(self, region: Region, typed: str) -> tuple[Party, Notes]:
        """The party that was typed, and what to know of the reading.

        Raises ``UsageError`` where the name means none or several.
        """
        match self.outcome(region, typed):
            case Found(party=party, notes=notes):
                return party, tuple(Note("caution", note) for note in notes)
            case Ambiguous(candidates=candidates):
                names = tuple(party.name for party in candidates)
                where = region.regulation.citation
                raise UsageError("ambiguous-party", names, name=typed, region=where)
            case Unknown() as unknown:
                from jalur.cli.refused_names import refused

                elsewhere = (*self._of_its_class(region, typed), *self._elsewhere(region, typed))
                raise refused(region, typed, unknown, elsewhere)
            case outcome:
                assert_never(outcome)

    def outcome(self, region: Region, typed: str) -> Outcome:
        """What comes of a typed name in a region."""
        if region.id not in self._names:
            self._names[region.id] = Names(region)
        return self._names[region.id].resolve(typed)

    def maybe_party(self, region: Region, typed: str | None) -> tuple[Party | None, Notes]:
        """As ``party``; None where nothing was typed."""
        return (None, ()) if typed is None else self.party(region, typed)

    def purpose(
        self, region: Region, typed: str | None, others: Iterable[str] = ()
    ) -> tuple[str | None, Notes]:
        """The purpose that was typed, and what to know of the reading; None where none was."""
        if typed is None:
            return None, ()
        from jalur.reasoning.typed_words import purpose

        if typed not in region.common.purposes:
            from jalur.output.choices import means, shown

            for other in others:
                if means("purpose", other, typed):
                    return other, ()
            others = [shown("purpose", each, self.options.catalogue) for each in others]
        value, notes = purpose(region.common, typed, others)
        return value, tuple(Note("caution", note) for note in notes)

    def document(self, region: Region, typed: str | None) -> tuple[str | None, Notes]:
        """As ``purpose``, of a document."""
        if typed is None:
            return None, ()
        from jalur.reasoning.typed_words import document

        value, notes = document(region, typed)
        return value, tuple(Note("caution", note) for note in notes)

    def amount(self, region: Region, typed: str | None) -> int | None:
        """The amount that was typed, in whole rupiah; None where none was."""
        if typed is None:
            return None
        from jalur.reasoning.typed_amounts import rupiah

        return rupiah(typed, region.common.typing.multiples)

    def _of_its_class(self, region: Region, typed: str) -> tuple[Message, ...]:
        """Where the regulation names its units one by one: what it rules for all of the class that
        the name says.
        """
        if region.regulation.units != "listed":
            return ()
        from jalur.reasoning.unnamed import Unnamed
        from jalur.reasoning.wording import Wording

        spelled = fold(typed, region.common.spellings)
        groups = Unnamed(region, Wording(region.common)).classes_of(spelled)
        asked = "; ".join(f'jalur show {region.id} "{group.name}"' for group in groups)
        return (message("error.listed", name=typed, command=asked),) if groups else ()

    def _elsewhere(self, region: Region, typed: str) -> tuple[Message, ...]:
        """The shipped cities whose regulation names such a party."""
        having = [
            other.regulation.name
            for other in self._shipped
            if other.id != region.id and _names(other, typed)
        ]
        if not having:
            return ()
        name = region.message("region.name", region=region.regulation.name)
        return (message("error.elsewhere", region=name, cities="; ".join(having)),)

    @cached_property
    def _shipped(self) -> tuple[Region, ...]:
        folders = DataFolders()
        regions, _ = load_regions(folders, folders.ids())
        return regions


def _names(region: Region, typed: str) -> bool:
    """Whether the regulation itself names one party so."""
    outcome = Names(region).resolve(typed)
    return isinstance(outcome, Found) and outcome.party.named


def find_city(folders: DataFolders, typed: str) -> Region:
    """The region that was typed, by id or by name; raises ``UsageError`` where there is none.

    Words before the id are taken only where they are those of the region's own name:
    ``Kota Kendari`` is ``kendari``. Behind a sign may stand the year of the regulation, and its
    number where the year had several: ``kendari@2014``.
    """
    typed, sign, year = typed.partition(EDITION)
    region = _find_region(folders, typed)
    if not sign:
        return region
    from jalur.loading.editions import edition, known

    found = edition(folders, region.id, year.strip())
    if found is None:
        name = region.regulation.name
        raise UsageError("unknown-edition", known(folders, region.id), name=name, typed=year)
    return found


def _find_region(folders: DataFolders, typed: str) -> Region:
    words = fold(typed).split()
    for start in range(len(words)):
        id = "-".join(words[start:])
        if folders.file(id) is not None:
            region = load_region(folders, id)
            if start == 0 or fold(region.regulation.name) == " ".join(words):
                return region
    passed_over = (
        message("fault.file-name", name=path.name)
        for path in folders.misnamed()
        if _means(path, typed)
    )
    from jalur.cli.refused_names import other_region

    details = (*passed_over, *other_region(folders, typed))
    raise UsageError("unknown-city", folders.ids(), details, city=typed)


def _means(path: Path, id: str) -> bool:
    """Whether a file that no region can have bears the name of a region all the same."""
    return fold(path.stem) == fold(id)


def open_session(context: typer.Context) -> Session:
    """The session of a command; contradictory or unknown options are refused before any file."""
    invocation = invocation_of(context)
    options = invocation.output_options()
    return Session(invocation.data_folders(), options, invocation.day())


def some_word(typed: str) -> None:
    """Raise ``UsageError`` where there is nothing in ``typed`` that could be looked for."""
    if not fold(typed):
        raise UsageError("no-word", text=typed)


def one_of(error: str, value: str | None, allowed: Iterable[str]) -> None:
    """Raise ``UsageError`` (``error``) where ``value`` is not allowed."""
    names = tuple(allowed)
    if value is not None and value not in names:
        raise UsageError(error, names, value=value)


def choice(
    context: typer.Context, option: str, typed: str | None, allowed: Iterable[str], error: str
) -> str | None:
    """The value of ``--option`` that was typed, in either language; None where none was.

    Raises ``UsageError`` (``error``) where it is none of ``allowed``.
    """
    if typed is None:
        return None
    return invocation_of(context).choice(option, typed, allowed, error)
