"""What an audit needs of the disk: the text, the file of the region, what stays in either."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from jalur.audit.answer import AuditAnswer, Chapter
from jalur.audit.audit import audit, binding_day
from jalur.audit.subject import Subject
from jalur.audit.substance.met import unmet
from jalur.audit.suppressed import part
from jalur.cli.chosen_findings import ChosenFindings
from jalur.law.audit_words import AuditWords
from jalur.law.findings import Finding
from jalur.law.judgements import Suppression
from jalur.law.region import Region
from jalur.loading.folders import DataFolders
from jalur.loading.line_numbers import load_lines
from jalur.loading.source_file import STDIN, read_source_file
from jalur.loading.suppressions import WHOLE, beside
from jalur.source.text import read_source
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

    Raises ``UsageError`` where the text, or what lies beside it, cannot be read.
    """
    region = encoded[1] if encoded else None
    subject = None
    if file is not None:
        subject = Subject(read_source(read_source_file(file).text), words, region)
    promulgated = binding_day(subject, region)
    day = rules_of or promulgated
    lacking = {"text"} if subject is None else set() if region else {"file"}
    asked = {
        each.id
        for each in words.rules.values()
        if each.needs not in lacking and (rules_of is None or each.weight(day) is not None)
    }
    found = _placed(audit(words, subject, region, day), encoded, file)
    given, unused = _suppressions(file, subject, encoded)
    parted = part(found, given, words.rules)
    nothing = (unused[n] for n in sorted(parted.unused) if given[n].rule in asked)
    every = (*parted.kept, *nothing)
    wanted = tuple(chosen.of(every))
    stay = {*chosen.of(each.finding for each in parted.suppressed)}
    suppressed = tuple(each for each in parted.suppressed if each.finding in stay)
    title = subject.title if subject else None
    told = (*wanted, *(each.finding for each in suppressed))
    return AuditAnswer(
        findings=wanted,
        rules=tuple(words.rules[id] for id in dict.fromkeys(each.rule for each in told)),
        name=title.cited if title else (file or (region.id if region else "")),
        source=None if file == STDIN else file,
        day=day,
        promulgated=promulgated,
        not_asked=tuple(each.id for each in words.rules.values() if each.needs in lacking),
        of=region,
        chapters=tuple(_chapters(subject)) if subject else (),
        oddities=unmet(region, found, words.rules) if region else (),
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
    placed = []
    for each in found:
        if each.text_line is not None or encoded is None:
            placed.append(replace(each, file=text, line=each.text_line))
        else:
            lines = load_lines(encoded[0], encoded[1].id)
            placed.append(replace(each, file=lines.name, line=lines.line_of(each.path)))
    return placed


def _suppressions(
    file: str | None, subject: Subject | None, encoded: tuple[DataFolders, Region] | None
) -> tuple[list[Suppression], list[Finding]]:
    """Those of the region and those beside the text; for each what is found where it is unused."""
    given: list[Suppression] = []
    unused: list[Finding] = []
    if encoded is not None:
        given += encoded[1].suppressions
        remarks = [_unused(each, f"audit.ignore[{n}]") for n, each in enumerate(given)]
        unused += _placed(remarks, encoded, None)
    here = beside(file, _lettered(subject)) if file is not None and subject is not None else None
    if here is not None:
        given += here.suppressions
        for n, each in enumerate(here.suppressions):
            remark = _unused(each, f"ignore[{n}]")
            line = here.file.line_of(remark.path)
            unused.append(replace(remark, file=here.file.name, line=line))
    return given, unused


def _unused(given: Suppression, path: str) -> Finding:
    at = WHOLE if given.at is None else given.at.long()
    said = message(f"audit.{_UNUSED}", rule=given.rule, at=at)
    return Finding(rule=_UNUSED, severity="warning", message=said, path=path)


def _lettered(subject: Subject | None) -> frozenset[str]:
    """The articles of a text that are numbered with a letter."""
    tops = [] if subject is None else [ref.parts[0] for ref in subject.source.provisions]
    return frozenset(
        top.label
        for top in tops
        if top.level == "pasal" and top.label[:1].isdecimal() and top.label[-1:].isalpha()
    )
