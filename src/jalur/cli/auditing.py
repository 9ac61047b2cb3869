"""What an audit needs of the disk: the text, the file of the region, what stays in either."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from jalur.audit.answer import AuditAnswer, Chapter
from jalur.audit.audit import audit, binding_day
from jalur.audit.own_text import own
from jalur.audit.subject import Subject
from jalur.audit.substance.met import unmet
from jalur.audit.suppressed import part
from jalur.cli.chosen_findings import ChosenFindings
from jalur.errors import UsageError
from jalur.law.audit_words import AuditWords
from jalur.law.findings import WARNING, Finding
from jalur.law.judgements import Suppression
from jalur.law.region import Region
from jalur.loading.data_file import DataFile
from jalur.loading.folders import DataFolders
from jalur.loading.source_file import STDIN, read_source_file
from jalur.loading.suppressions import WHOLE, beside
from jalur.source.text import operative, read_source
from jalur.text.messages import message

_UNUSED = "unused-suppression"


def audited(
    file: str | None,
    encoded: tuple[DataFolders, Region] | None,
    words: AuditWords,
    rules_of: str | None,
    chosen: ChosenFindings,
) -> AuditAnswer:
    """The audit of a text, of the file of a region, or of both, by the rules of a day or its own.

    Raises ``UsageError`` where the text, or what lies beside it, cannot be read, and where the text
    has neither a title nor an article.
    """
    region = encoded[1] if encoded else None
    subject = None
    if file is not None:
        subject = Subject(read_source(read_source_file(file).text), words, region)
        if subject.title is None and not operative(subject.source.provisions):
            # Else a letter would be told line by line what it lacks of a regulation.
            raise UsageError("no-articles", file=file)
        if region is not None and subject.title is not None and not own(region, subject.title):
            # What the file says would be told of lines that say something else.
            raise UsageError(
                "other-region",
                file=file,
                text=subject.title.cited,
                region=region.regulation.citation,
            )
    promulgated = binding_day(subject, region)
    day = rules_of or promulgated
    lacking = {"text"} if subject is None else set() if region else {"file"}
    left = {each.id for each in words.rules.values() if each.needs in lacking}
    wordless = set()
    if region is not None and not region.concordance:
        wordless = {each.id for each in words.rules.values() if each.words}
    partial = set()
    if region is not None and region.partly:
        partial = {
            each.id
            for each in words.rules.values()
            if each.whole and (each.needs == "file" or subject is None)
        } - wordless
    left |= wordless | partial
    unbound = {each.id for each in words.rules.values() if each.weight(day) is None}
    found = _placed(audit(words, subject, region, day), encoded, file)
    given = [*_given(file, subject, encoded)]
    parted = part(found, [each.suppression for each in given], words.rules)
    nothing = (given[n] for n in sorted(parted.unused))
    every = (
        *parted.kept,
        *(
            _unused(each, encoded)
            for each in nothing
            if each.suppression.rule not in left | unbound
        ),
    )
    wanted = tuple(chosen.of(every))
    stay = {*chosen.of(each.finding for each in parted.suppressed)}
    suppressed = tuple(each for each in parted.suppressed if each.finding in stay)
    title = subject.title if subject else None
    told = (*wanted, *(each.finding for each in suppressed))
    names = dict.fromkeys(id for each in told for id in (each.rule, *each.also))
    return AuditAnswer(
        findings=wanted,
        rules=tuple(words.rules[id] for id in names),
        name=title.cited if title else (file or (region.id if region else "")),
        about=title.name if title else (region.regulation.title if region else ""),
        source=None if file == STDIN else file,
        day=day,
        promulgated=promulgated,
        not_asked=tuple(id for id in words.rules if id in left),
        partial=tuple(id for id in words.rules if id in partial),
        wordless=tuple(id for id in words.rules if id in wordless),
        unbound=tuple(id for id in words.rules if id in unbound),
        of=region,
        chapters=tuple(_chapters(subject)) if subject else (),
        # Whoever asks for single rules does not ask for judgements.
        oddities=unmet(region, found, words.rules) if region and not chosen.selected else (),
        left_out=len(every) - len(wanted),
        suppressed=suppressed,
    )


def _chapters(subject: Subject) -> Iterator[Chapter]:
    for each in subject.source.headings:
        if each.kind == "bab":
            yield Chapter(f"BAB {each.number} {each.title}", each.before)


def _placed(
    found: Iterable[Finding], encoded: tuple[DataFolders, Region] | None, text: str | None
) -> list[Finding]:
    """Findings with their line of the text, or else of the file."""
    placed, lines = [], None
    for each in found:
        if each.text_line is not None or encoded is None:
            placed.append(replace(each, file=text, line=each.text_line))
            continue
        if lines is None:
            lines = _lines(*encoded)
        placed.append(replace(each, file=lines.name, line=lines.line_of(each.path)))
    return placed


def _lines(folders: DataFolders, region: Region) -> DataFile:
    # What reads a file anew is only loaded where something is found in one.
    from jalur.loading.line_numbers import load_lines

    return load_lines(folders, region.id)


class _Given(NamedTuple):
    """What stays, and where that is said."""

    suppression: Suppression
    path: str
    beside: DataFile | None
    """The file beside the text; None: that of the region."""


def _given(
    file: str | None, subject: Subject | None, encoded: tuple[DataFolders, Region] | None
) -> Iterator[_Given]:
    """What the region says, then what lies beside the text."""
    if encoded is not None:
        for n, each in enumerate(encoded[1].suppressions):
            yield _Given(each, f"audit.ignore[{n}]", None)
    here = beside(file, _lettered(subject)) if file is not None and subject is not None else None
    if here is not None:
        for n, each in enumerate(here.suppressions):
            yield _Given(each, f"ignore[{n}]", here.file)


def _unused(given: _Given, encoded: tuple[DataFolders, Region] | None) -> Finding:
    """What stays was not found: the finding at its line."""
    rule, ref = given.suppression.rule, given.suppression.at
    said = message(f"audit.{_UNUSED}", rule=rule, at=WHOLE if ref is None else ref.long())
    remark = Finding(rule=_UNUSED, severity=WARNING, message=said, path=given.path)
    if given.beside is None:
        return _placed([remark], encoded, None)[0]
    return replace(remark, file=given.beside.name, line=given.beside.line_of(given.path))


def _lettered(subject: Subject | None) -> frozenset[str]:
    """The articles of a text that are numbered with a letter."""
    tops = [] if subject is None else [ref.parts[0] for ref in subject.source.provisions]
    return frozenset(
        top.label
        for top in tops
        if top.level == "pasal" and top.label[:1].isdecimal() and top.label[-1:].isalpha()
    )
