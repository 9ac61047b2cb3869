"""What a text forbids."""

from __future__ import annotations

import re

from jalur.drafting.acting import Acting
from jalur.drafting.acts import Acts
from jalur.drafting.entries import Entry, Value
from jalur.drafting.provision_kinds import ProvisionKinds
from jalur.drafting.reading import PARTY, Reading, one_or_many
from jalur.law.citation import Citation
from jalur.verification.patterns import any_of

_SHORT = 6
"""Words of the text in a value of ours, at the most."""


class Prohibitions:
    """Reads the provisions that forbid something."""

    def __init__(self, reading: Reading, kinds: ProvisionKinds) -> None:
        self._reading, self._acting, self._acts = reading, Acting(reading), Acts(reading)
        self._entries: list[Entry] = []
        for ref in reading.operative():
            told = kinds.told(ref)
            if told is not None and told[0] == "prohibition":
                self._forbidden(ref)

    def entries(self) -> tuple[Entry, ...]:
        """What is forbidden, in the order of the text."""
        return tuple(self._entries)

    def _forbidden(self, ref: Citation) -> None:
        if self._reading.items(ref):
            return
        actor = self._acting.actor(ref)
        parties = actor.parties or self._acting.doers(ref)
        if not parties:
            return
        values: dict[str, Value] = {"at": ref, "party": one_or_many(list(parties))}
        act = self._acts.of(ref)
        if act == "sign":
            values["act"] = act
        others = [each for each in self._acting.in_place_of(ref) if each not in parties]
        if act == "sign" and others:
            values["on_behalf_of"] = others[0]
        except_ = self._exception(ref)
        if except_ is not None:
            values["except"] = except_
        marked = self._reading.marked(ref)
        # Another who is named may be the one for whom it is forbidden, or who forbids it.
        said = re.split(rf"\b(?:{any_of(self._reading.vocabulary.excepting)})\b", marked)[0]
        alone = set(PARTY.findall(said)) <= {*parties, *others}
        may = any_of(self._reading.vocabulary.drafting.charges["authority"])
        plain = actor.sure and alone and not re.search(rf"\b(?:{may})\b", marked, re.IGNORECASE)
        self._entries.append(
            Entry(values, sure=plain, guessed=frozenset(("except",) if except_ else ()))
        )

    def _exception(self, ref: Citation) -> str | None:
        words = " ".join(self._reading.source.provisions[ref].split())
        excepting = any_of(self._reading.vocabulary.excepting)
        match = re.search(rf"\b(?:{excepting})\s+([^.;]+)", words, re.IGNORECASE)
        if match is None:
            return None
        return " ".join(match[1].split()[:_SHORT])
