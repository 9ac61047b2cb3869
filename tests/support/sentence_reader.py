"""Reads the sentences above answers back into offices, order, status and articles, by their words
alone and with no part of what writes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from jalur.law.region import Region


class Words(NamedTuple):
    """The words of one language that the reader goes by."""

    then: str
    through: str
    inferred: str
    open: tuple[str, ...]
    either: str
    both: str
    unstated: str
    explicit: str
    whole: str
    reading: str
    no_end: tuple[str, ...]
    directly: str
    afterwards: str
    case: str
    purposes: dict[str, str]
    forces: dict[str, str]
    more: str
    orders: dict[str, str]
    initials: str
    needless: str
    denies: str
    natureless: str
    rest_explicit: str
    is_of: str
    stated_at: str
    of_nature: str
    acts: str
    in_points: str
    forbidden: str


WORDS = {
    "id": Words(
        then=", lalu ",
        through=" melalui ",
        inferred="(disimpulkan)",
        open=("(yang mana tidak tertentu)", "(tidak semuanya tertentu)", "(tidak ada)"),
        either=" atau ",
        both=" dan ",
        unstated="(semua atau salah satu, teks tidak menyebutnya)",
        explicit=" Tersurat.",
        whole=" Seluruhnya disimpulkan",
        reading=r"menurut bacaan kami (?:jalurnya berlanjut )?kepada (.+?)\.(?= (?:Ini salah|Kecuali aturan)|$)",
        no_end=("teks tidak menyebutnya", "Selebihnya teks tidak menyebut"),
        directly=" langsung",
        afterwards="memutuskan dahulu, kemudian",
        case="Dengan syarat: {}.",
        purposes={
            "berkoordinasi": "koordinasi",
            "melakukan harmonisasi": "harmonisasi",
            "melakukan sinkronisasi": "sinkronisasi",
            "berkonsultasi": "konsultasi",
            "melapor": "pelaporan",
            "bertanggung jawab": "pertanggungjawaban",
            "menyampaikan telaahan": "telaahan",
            "hal mendesak": "mendesak",
            "kebijakan umum": "kebijakan-umum",
            "kebijakan teknis": "kebijakan-teknis",
            "perjalanan dinas": "perjalanan-dinas",
            "Untuk pengesahan": "pengesahan",
            "acara pimpinan": "acara-pimpinan",
            "Untuk perselisihan": "perselisihan",
        },
        forces={f" {each} ": each for each in ("wajib", "harus", "berkewajiban", "dapat")},
        more=r", dan (\d+) ketentuan lain",
        orders={
            "stated": "Urutan itu disebut teks.",
            "listed": "Urutannya menurut daftar.",
            "parallel": "Serentak, tanpa urutan.",
            "unstated": "Urutannya tidak disebut.",
        },
        initials=" memaraf ",
        needless=" tidak memerlukan paraf",
        denies="Teks menyangkal sifat ",
        natureless="Sifat hubungan",
        rest_explicit=" Selebihnya tersurat.",
        is_of=r"^Hubungan kerja .+? bersifat (.+?) \((?=Pasal)",
        stated_at=r"(?:^|\. )Sifat (.+?) disebut dalam ",
        of_nature=r"\)(?:, disimpulkan)?, bersifat (.+?)(?=, dengan syarat: |, disimpulkan|\. [A-Z]|\.$)",
        acts=" bertindak",
        in_points=r"(?:: |; )([^;:]+?) dalam (\d+) butir",
        forbidden=" dilarang ",
    ),
    "en": Words(
        then=", then ",
        through=" through ",
        inferred="(inferred)",
        open=(
            "(which one cannot be determined)",
            "(not all of them can be determined)",
            "(there is none)",
        ),
        either=" or ",
        both=" and ",
        unstated="(all or one of them, the text does not say)",
        explicit=" The text says so.",
        whole=" All of it inferred",
        reading=r"by our reading (?:the way goes on )?to (.+?)\.(?= (?:This is one|Not where another)|$)",
        no_end=("The text does not say to whom", "text does not say.", "does not say more"),
        directly=" directly",
        afterwards="first, then",
        case="On this condition: “{}”.",
        purposes={
            "coordinate": "koordinasi",
            "harmonise": "harmonisasi",
            "synchronise": "sinkronisasi",
            "consult": "konsultasi",
            "report": "pelaporan",
            "accountable": "pertanggungjawaban",
            "a telaahan": "telaahan",
            "urgent matters": "mendesak",
            "general policy": "kebijakan-umum",
            "technical policy": "kebijakan-teknis",
            "official travel": "perjalanan-dinas",
            "approval": "pengesahan",
            "events of the leadership": "acara-pimpinan",
            "disputes": "perselisihan",
        },
        forces={
            "(wajib)": "wajib",
            "(harus)": "harus",
            "(berkewajiban)": "berkewajiban",
            "(dapat)": "dapat",
        },
        more=r", and (\d+) other provisions?",
        orders={
            "stated": "The text states this order.",
            "listed": "In the order listed.",
            "parallel": "All at once, in no order.",
            "unstated": "In no stated order.",
        },
        initials=" initial",
        needless=" needs no initials",
        denies="The text denies the nature ",
        natureless=" names no nature",
        rest_explicit=" The text says the rest.",
        is_of=r"^The working relationship of .+? is (.+?) \((?=Pasal)",
        stated_at=r"The natures? (.+?) (?:is|are) stated in ",
        of_nature=r"\), of the natures? (.+?)(?=, on this condition: |, inferred|\. [A-Z]|\.$)",
        acts=" act",
        in_points=r"(?:: |; )([^;:]+?) in (\d+)(?=[;.])",
        forbidden=" must not ",
    ),
}


class Station(NamedTuple):
    """One step as the sentence has it."""

    offices: tuple[str, ...]
    status: str
    pick: str | None
    open: bool


class Reader:
    """Reads the sentences about one region, whose names and articles it knows."""

    def __init__(self, region: Region, language: str, offices: Iterable[str]) -> None:
        names = {*(party.name for party in region.parties.values()), *offices}
        self._names = sorted(filter(None, names), key=len, reverse=True)
        refs = {region.cite(ref) for ref in region.provisions}
        self._refs = sorted(refs, key=len, reverse=True)
        self.words = WORDS[language]

    def masked(self, text: str) -> tuple[str, list[str]]:
        """The text with a mark in place of each name, and the names by their marks."""
        found: list[str] = []
        for name in self._names:
            # A sentence begins with a capital letter.
            first = f"[{name[0]}{name[0].upper()}]"
            pattern = rf"(?<![\w§])“?{first}{re.escape(name[1:])}”?(?![\w§])"

            def mark(match: re.Match[str], name: str = name) -> str:
                found.append(name)
                return f"§{len(found) - 1}§"

            text = re.sub(pattern, mark, text)
        return text, found

    def main(self, sentence: str) -> tuple[str, list[str], int, str]:
        """What stands before the first articles, these, how many others there are, and the rest."""
        begin = re.search(
            r" \((?=(?:Pasal|Lampiran|Judul|Menimbang|Mengingat|Penutup)\b)", sentence
        )
        assert begin, sentence
        body, rest = sentence[: begin.start()], sentence[begin.end() :]
        cited: list[str] = []
        more = 0
        while not rest.startswith(")"):
            others = re.match(self.words.more, rest)
            if others:
                more, rest = int(others[1]), rest[others.end() :]
                continue
            rest = re.sub(rf"^(?:, |{self.words.both})", "", rest)
            ref = next((each for each in self._refs if rest.startswith(each)), None)
            assert ref, (sentence, rest)
            cited.append(ref)
            rest = rest[len(ref) :]
        return body, cited, more, rest[2:]

    def status(self, rest: str) -> str:
        """How sure the sentence says that it is."""
        whole, most = self.words.explicit, self.words.rest_explicit
        return "explicit" if whole in f" {rest}" or most in f" {rest}" else "inferred"

    def force(self, body: str) -> str | None:
        """The modal word of the text."""
        return next((f for sign, f in self.words.forces.items() if sign in f"{body} "), None)

    def stations(self, masked: str, names: list[str], whole: bool, read: bool) -> list[Station]:
        """The steps of a part of a sentence in which each is parted from the next."""
        found = []
        for part in masked.split(self.words.then):
            several = [names[int(n)] for n in re.findall(r"§(\d+)§", part)]
            assert several, masked
            sure = not (whole or read or self.words.inferred in part)
            pick = "all" if self.words.both in part else "any"
            pick = "unstated" if self.words.unstated in part else pick
            found.append(
                Station(
                    tuple(several),
                    "explicit" if sure else "inferred",
                    pick if len(several) > 1 else None,
                    any(each in part for each in self.words.open),
                )
            )
        return found

    def route(self, sentence: str) -> dict[str, Any]:
        """A way: its steps in their order, with all that the sentence says of the whole."""
        body, cited, more, rest = self.main(sentence)
        whole = self.words.whole in f" {rest}"
        masked, names = self.masked(body)
        first = re.search(r"§\d+§", masked)
        assert first, sentence
        # Who goes stands before the verb; offices of one step are joined by nothing but these.
        joints = "|".join(map(re.escape, (self.words.either, self.words.both, ", ")))
        marks = rf"(?: {re.escape(self.words.inferred)})?"
        who = re.compile(rf"§\d+§(?:(?:{joints})§\d+§)*{marks}").match(masked, first.start())
        assert who, sentence
        verbs = masked[who.end() :]
        way = [*self.stations(who[0], names, whole, False)]
        reached, through, passed = verbs.partition(self.words.through)
        if through:
            way += self.stations(passed, names, whole, False)
        if "§" in reached:
            start = reached.index("§")
            way += self.stations(reached[start:], names, whole, False)
        tail = re.search(self.words.reading, rest)
        if tail:
            beyond, further = self.masked(tail[1])
            way += self.stations(beyond, further, whole, True)
        said = re.sub(r"§\d+§", "", masked)
        return {
            "steps": way,
            "basis": cited,
            "more": more,
            "status": self.status(rest),
            "force": self.force(verbs),
            "through": bool(through),
            "direct": self.words.directly in said,
            "afterwards": self.words.afterwards in said,
            "purposes": {of for verb, of in self.words.purposes.items() if verb in said},
            "open_end": any(each in rest for each in self.words.no_end),
        }

    def natures(self, sentence: str, known: dict[str, str]) -> dict[str, set[str]]:
        """The natures that the two sides are said to be of, and those that go with a point."""
        said = {"is": [*re.findall(self.words.is_of, sentence)], "point": []}
        said["is"] += re.findall(self.words.stated_at, sentence)
        said["point"] += re.findall(self.words.of_nature, sentence)
        return {key: self._named(several, known) for key, several in said.items()}

    def _named(self, several: list[str], known: dict[str, str]) -> set[str]:
        found: set[str] = set()
        for words in several:
            for each in re.split(rf", |{self.words.both}", words):
                found.add(known[each.replace(f" {self.words.inferred}", "")])
        return found
