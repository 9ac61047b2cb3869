"""Of which kind a mandate is: a power, a duty or a task."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property

from jalur.drafting.acts import Acts
from jalur.drafting.reading import Reading
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of


class MandateKinds:
    """Reads *dapat*, *wajib*, *mempunyai tugas* and the like."""

    def __init__(
        self, reading: Reading, acts: Acts, whole: Callable[[Citation], str] | None = None
    ) -> None:
        self._reading, self._acts = reading, acts
        self._whole = whole or reading.source.provisions.__getitem__

    def of(self, ref: Citation) -> str:
        """What the modal word of a sentence makes of it, or else its word for a power or duty."""
        forces = self._reading.evidence.forces(ref)
        if not forces:
            words = self._reading.source.provisions[ref]
            if self._acts.of(ref) == "delegate" and self._appoints.search(words):
                # Who appoints somebody without a word of power is told to.
                return "task"
            if self._acts.of(ref) == "sign" and self._is_power(ref):
                return "authority"
            for kind, pattern in self._charged.items():
                if pattern.search(words):
                    return kind
            if self._only.search(words) or self._power.match(words):
                return "authority"
        return self._reading.common.charge_of(forces[0] if forces else None)

    def of_list(self, opening: Citation) -> str:
        """What somebody may or is to do who signs what is on a list."""
        passed = self._acts.lists.passed(opening)
        return self.of(opening) if passed is None else passed.kind

    def _is_power(self, ref: Citation) -> bool:
        """Whether another provision of its article calls it a power: *Wewenang penandatanganan
        sebagaimana dimaksud pada ayat (2)*.
        """
        if self._called_so.search(self._whole(ref)):
            return True
        ayat = next((part.label for part in ref.parts if part.level == "ayat"), None)
        return ayat is not None and any(
            f"({ayat})" in match["which"]
            for at in self._reading.operative()
            if at.parts[0] == ref.parts[0] and at != ref
            if (match := self._called_power.match(self._reading.source.provisions[at]))
        )

    @cached_property
    def _called_so(self) -> re.Pattern[str]:
        """A sentence about what the one before it lets somebody do: *Kewenangan ini …*."""
        words = self._reading.vocabulary
        nouns, these = any_of(words.drafting.mandates["authority_nouns"]), any_of(words.these)
        return re.compile(rf"\.\s+(?:{nouns})\s+(?:{these})\b", re.IGNORECASE)

    @cached_property
    def _called_power(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        nouns = any_of(words.drafting.mandates["authority_nouns"])
        signing = any_of([*words.drafting.initials["signing"], *words.drafting.acts["sign"]])
        pointing = any_of(words.pointing)
        return re.compile(
            rf"(?:{nouns})\s+(?:{signing})\s+(?:[^;:.]*?\s)??(?:{pointing})\s+"
            rf"(?P<which>(?:\w+\s+){{1,3}}ayat\s+\(\w+\)(?:(?:,|\s+dan|,\s+dan)\s+ayat\s+\(\w+\))*)",
            re.IGNORECASE,
        )

    @cached_property
    def _power(self) -> re.Pattern[str]:
        """*Kewenangan menandatangani … berada pada A*, *Yang berwenang menandatangani … A*."""
        words = self._reading.vocabulary
        nouns = any_of(words.drafting.mandates["authority_nouns"])
        relatives, charged = any_of(words.relatives), any_of(self._words["authority"])
        return re.compile(
            rf"(?:{nouns})\b|(?:\w+\s+)?(?:{relatives})\s+(?:{charged})\b", re.IGNORECASE
        )

    @cached_property
    def _only(self) -> re.Pattern[str]:
        """What somebody does in one case alone he may do: *hanya berdasarkan surat kuasa*."""
        words = self._reading.vocabulary
        draft = words.drafting.mandates
        only, when = any_of(draft["only"]), any_of(draft["only_when"])
        no = words.negations[0]
        return re.compile(rf"(?<!\b{no} )\b(?:{only})\s+(?:{when})\b", re.IGNORECASE)

    def bids_nothing(self, ref: Citation) -> bool:
        """Whether a provision only names somebody of a list, says what silence counts as, to whom a
        copy goes, or which relation somebody has, so that nobody is to do anything by it.
        """
        if self.denies(ref):
            return True
        if self._reading.evidence.forces(ref):
            return False
        words = self._reading.source.provisions[ref]
        opening = self._reading.opening(ref)
        above = self._reading.source.provisions[opening] if opening is not None else ""
        marked = self._reading.marked(ref)
        alone = self._alone.fullmatch(marked) is not None
        return (
            (alone and self._lists.search(above) is not None)
            or self._is.search(marked) is not None
            or (marked.startswith("<") and bool(self._reading.said(ref, "if_silent")))
            or self._copied.search(words) is not None
            or self._cases.search(above) is not None
            or self._related.search(marked) is not None
            or self._relates.match(marked) is not None
        )

    def denies(self, ref: Citation) -> bool:
        """Whether a sentence says what whom it begins with does not do, or need not do."""
        return self._denied.match(self._reading.marked(ref)) is not None

    @cached_property
    def _denied(self) -> re.Pattern[str]:
        words = self._reading.vocabulary
        openers, no = any_of(words.openers), any_of(words.negations)
        opens = any_of([*words.conditions, *words.cases, *words.provisos])
        no_denials = any_of(words.no_denials)
        return re.compile(
            rf"(?:(?:{openers})\s+)?(?:(?!(?:{opens})\b)\w+\s+)??{self._reading.offices}\s+"
            rf"(?!(?:{no_denials})\b)(?:{no})\b",
            re.IGNORECASE,
        )

    @cached_property
    def _alone(self) -> re.Pattern[str]:
        """Nothing but names."""
        joints = any_of([*self._reading.vocabulary.joining, *self._reading.vocabulary.choosing])
        called = any_of(self._reading.vocabulary.calling)
        return re.compile(
            rf"{self._reading.offices}(?:\s*,?\s+(?:{called})\s+[^,;.]+)?\s*[,;.]?"
            rf"(?:\s+(?:{joints}))?",
            re.IGNORECASE,
        )

    @cached_property
    def _is(self) -> re.Pattern[str]:
        """What whom a sentence begins with is, or where he stands, or what relation he has."""
        words = self._reading.vocabulary
        draft = words.drafting
        states = any_of([*draft.mandates["states"], *draft.ways["relates"], *draft.ways["stands"]])
        no, called = any_of(words.negations), any_of(words.calling)
        return re.compile(
            rf"^(?:(?:{any_of(words.openers)})\s+)?{self._reading.offices}\s+"
            rf"(?:(?:{called})\s+\S+\s+)?(?:(?:{no})\s+)?"
            rf"(?:{states})\b"
            rf"|^{self._reading.offices}\s+(?:{any_of(words.relatives)})\s[^,;:.]*?\s"
            rf"(?:{any_of(draft.mandates['is'])})\s",
            re.IGNORECASE,
        )

    @cached_property
    def _lists(self) -> re.Pattern[str]:
        words = any_of(self._reading.vocabulary.seats["member"])
        return re.compile(rf"\b(?:{words})\s*:\s*$", re.IGNORECASE)

    @cached_property
    def _cases(self) -> re.Pattern[str]:
        """The end of an opening behind which stand the cases in which it holds."""
        words = self._reading.vocabulary
        opens = any_of([*words.provisos, *words.cases, *words.conditions])
        return re.compile(rf"\b(?:{opens})(?:\s+\w+)??\s*:\s*$", re.IGNORECASE)

    @cached_property
    def _copied(self) -> re.Pattern[str]:
        """The verb by which a copy goes to somebody, in the passive."""
        copying = [each for each in self._reading.vocabulary.copying if each.startswith("di")]
        return re.compile(rf"\b(?:{any_of(copying)})\b", re.IGNORECASE)

    @cached_property
    def _related(self) -> re.Pattern[str]:
        """The verb of having a relation before what else somebody is said to do."""
        words = self._reading.vocabulary.drafting
        having, relations = any_of(words.having), any_of(words.relations)
        return re.compile(rf">\s+(?:[\w-]+\s+)?(?:{having})\s+(?:{relations})\b", re.IGNORECASE)

    @cached_property
    def _relates(self) -> re.Pattern[str]:
        """A relation of which a sentence says what it is, and not who has to keep it up."""
        words = self._reading.vocabulary
        relations, by = any_of(words.drafting.relations), any_of(words.agents)
        return re.compile(rf"(?:{relations})\b(?!.*\bdi[a-z]{{4,}}\s+(?:{by})\b)", re.IGNORECASE)

    @cached_property
    def _appoints(self) -> re.Pattern[str]:
        """The verbs of appointing somebody: whoever may says who it is."""
        words = any_of(self._reading.vocabulary.drafting.sending)
        return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)

    @cached_property
    def _charged(self) -> Mapping[str, re.Pattern[str]]:
        """The words for a power, a duty or a task, but for those that say of whom another speaks:
        *pejabat yang berwenang*.
        """
        relatives = "".join(rf"(?<!\b{word} )" for word in self._reading.vocabulary.relatives)
        return {
            kind: re.compile(rf"{relatives}\b(?:{any_of(words)})\b", re.IGNORECASE)
            for kind, words in self._words.items()
        }

    @property
    def _words(self) -> Mapping[str, tuple[str, ...]]:
        read, more = self._reading.vocabulary.charges, self._reading.vocabulary.drafting.bidding
        return {kind: (*words, *more.get(kind, ())) for kind, words in read.items()}
