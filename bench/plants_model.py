"""Errors in what a rule says beside who, whom and by when: amounts, exceptions, signatures, rows.

Each key is struck, given another value, and that of another rule, in the file as it is written.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

import yaml

from jalur.law.citation import Citation
from planting import Plant
from plants_tables import STRUCK, Path, beside_the_rules, citation

_SECTIONS = ("assignments", "routes", "paraf", "relations", "mandates", "prohibitions")
_CLOSED: Mapping[str, tuple[str, ...]] = {
    "capacity": ("plt", "plh", "pj"),
    "medium": ("electronic", "paper"),
    "if_silent": ("agreed", "refused", "goes-on"),
    "by": ("a.n.", "plt.", "plh."),
}
"""Keys of a closed list, with values that one may take for another."""
_LISTED: Mapping[str, tuple[str, ...]] = {
    "manner": ("hierarki", "koordinasi", "setiap-lembar"),
    "affairs": ("pendidikan", "perhubungan"),
}
"""Keys that are a list, with values that one may take for another."""
_TOLD = ("when", "condition", "from", "selaku", "of", "words")
"""Keys with words."""
_ENDS = {"over": "from", "from": "over", "up_to": "below", "below": "up_to"}
_UNITS = {"days": "working_days", "working_days": "days", "hours": "days", "months": "days"}
_STACKED = re.compile(r"a\.n\.|susunan")
"""What a text has that prints a signature."""


def in_the_model(file: str, words: Callable[[Citation], str]) -> Iterator[Plant]:
    """Errors in the keys of a file, one at a time; each plant has the whole changed file.

    ``words`` are those of a provision in the text.
    """
    yield from _Model(_plain(yaml.load(file, yaml.BaseLoader)), words).plants()


def _plain(value: Any) -> Any:
    """The file as it was read, with nothing where it says so."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return None if value in ("null", "") else value


class _Model:
    """The file as mappings and lists."""

    def __init__(self, data: dict[str, Any], words: Callable[[Citation], str]) -> None:
        self._data, self._said = data, words
        self._rules = [*self._every_rule()]

    def _every_rule(self) -> Iterator[tuple[Path, dict[str, Any], Citation]]:
        for section in _SECTIONS:
            for n, rule in enumerate(self._data.get(section) or ()):
                if rule.get("status") != "inferred":
                    at = rule.get("at") or rule["basis"][0]
                    yield (section, n), rule, citation(at)

    def _put(self, kind: str, at: Citation, path: Path, value: Any = STRUCK) -> Plant:
        inner: Any = self._data
        for step in path[:-1]:
            inner = inner[step]
        last = path[-1]
        old = "nothing" if isinstance(inner, dict) and last not in inner else inner[last]
        new = "nothing" if value is STRUCK else value
        what = f"{'.'.join(map(str, path))}: {old} -> {new}"
        return Plant(f"file: {kind}", at, what[:160], file=partial(self._changed, path, value))

    def _changed(self, path: Path, value: Any) -> str:
        """The whole file with another value at a place, written when it is asked for."""
        changed = copy.deepcopy(self._data)
        inner: Any = changed
        for step in path[:-1]:
            inner = inner[step]
        if value is STRUCK:
            del inner[path[-1]]
        else:
            inner[path[-1]] = value
        return yaml.safe_dump(changed, allow_unicode=True, sort_keys=False, width=10_000)

    def plants(self) -> Iterator[Plant]:
        """Every error."""
        for path, rule, at in self._rules:
            yield from self._of(path, rule, at)
            if rule.get("order") == "parallel":
                yield self._put("parallel struck", at, (*path, "order"), "unstated")
            for key in ("max", "before", "limits"):
                if key in rule:
                    yield from self._simple(path, rule, key, at)
        yield from beside_the_rules(self._data, self._put, self._other_party)

    def _of(self, path: Path, held: Any, at: Citation) -> Iterator[Plant]:
        """The errors of a rule and of all that it holds."""
        if isinstance(held, list):
            for n, each in enumerate(held):
                yield from self._of((*path, n), each, at)
            return
        if not isinstance(held, dict):
            return
        at = citation(held["basis"][0]) if held.get("basis") and len(path) > 2 else at
        for key, value in held.items():
            here = (*path, key)
            if key in _CLOSED and isinstance(value, str):
                others = [each for each in _CLOSED[key] if each != value]
                yield self._put(f"{key} changed", at, here, others[0])
                if key != "by" and "fallback" not in path:
                    yield self._put(f"{key} struck", at, here)
            elif key in _LISTED and len(path) > 1:
                rest = [each for each in _LISTED[key] if each not in value]
                yield self._put(f"{key} changed", at, here, rest[:1])
                yield self._put(f"{key} struck", at, here)
            elif key in ("from", "selaku", "of") and isinstance(value, str):
                yield from self._words(here, value, at)
            elif key == "amount":
                yield from self._amount(here, value, at)
            elif key == "within":
                yield from self._within(here, value, at)
            elif key == "signature":
                yield from self._signature(here, value, at)
            elif key in ("except", "exempt") and isinstance(value, list):
                yield from self._cases(here, value, at)
            elif key == "fallback":
                said = citation(value["basis"][0])
                yield self._put("fallback struck", said, here)
                if value.get("when"):
                    yield from self._words((*here, "when"), value["when"], said)
            elif key == "notify":
                yield self._put("notify struck", at, here)
                yield from self._party(here, value, at)
            elif key == "alternatives":
                yield from self._alternatives(here, value, at)
            elif key == "condition" and path[0] == "assignments":
                yield self._put("condition of a list struck", at, here)
            if isinstance(value, dict | list):
                yield from self._of(here, value, at)

    def _words(self, path: Path, value: str, at: Citation) -> Iterator[Plant]:
        """Words of ours with those of another rule in their place."""
        key = str(path[-1])
        other = next((each for each in self._told(key) if each != value), None)
        if other:
            yield self._put(f"{key} of another", at, path, other)
        # What is our reading stands nowhere.
        if key in ("from", "selaku") or (key == "of" and value.lower() in self._said(at).lower()):
            yield self._put(f"{key} struck", at, path)

    def _told(self, key: str) -> Iterator[str]:
        def inside(held: Any) -> Iterator[str]:
            if isinstance(held, dict):
                for name, value in held.items():
                    alike = name == key or (key in _TOLD and name in ("when", "condition"))
                    if alike and isinstance(value, str):
                        yield value
                    yield from inside(value)
            elif isinstance(held, list):
                for each in held:
                    yield from inside(each)

        yield from inside([rule for _, rule, _ in self._rules])

    def _other_party(self, given: list[str]) -> str:
        ids = [id for id, each in self._data["parties"].items() if each["kind"] != "group"]
        rest = [id for id in ids if id not in given]
        return str(rest[len(str(given)) % len(rest)])

    def _party(self, path: Path, value: list[str], at: Citation) -> Iterator[Plant]:
        key = str(path[-2] if isinstance(path[-2], str) else path[-3])
        key = key if key in ("except", "exempt") else str(path[-1])
        yield self._put(f"party of {key}", at, path, [self._other_party(value)])

    def _amount(self, path: Path, value: dict[str, str], at: Citation) -> Iterator[Plant]:
        yield self._put("amount struck", at, path)
        other = next(
            (
                number
                for _, rule, _ in self._rules
                for end, number in (rule.get("amount") or {}).items()
                if end in _ENDS and number not in value.values()
            ),
            "750000000",
        )
        for end in [each for each in value if each in _ENDS]:
            if len([each for each in value if each in _ENDS]) == 1:
                yield self._put("amount of another", at, (*path, end), other)
            turned = {_ENDS[end] if key == end else key: each for key, each in value.items()}
            yield self._put("end of an amount", at, path, turned)
            if len(value) > 1 and len([each for each in value if each in _ENDS]) > 1:
                yield self._put("one end of an amount struck", at, (*path, end))

    def _within(self, path: Path, value: dict[str, str], at: Citation) -> Iterator[Plant]:
        yield self._put("within struck", at, path)
        unit = next(key for key in value if key in _UNITS)
        rest = {key: each for key, each in value.items() if key != unit}
        yield self._put("unit of within", at, path, {_UNITS[unit]: value[unit], **rest})
        yield self._put("number of within", at, path, {unit: str(int(value[unit]) + 2), **rest})

    def _signature(self, path: Path, value: list[dict[str, str]], at: Citation) -> Iterator[Plant]:
        # A text that says no more than in whose name asks for none.
        in_the_name = [each.get("by") for each in value] == ["a.n.", None]
        if not in_the_name or _STACKED.search(self._said(at)):
            yield self._put("signature struck", at, path)
        for n, line in enumerate(value[:-1]):
            rest = [each for each in value if each is not line]
            if len(rest) > 1:
                yield self._put("line of a signature struck", at, path, rest)
            given = [each["office"] for each in value if "office" in each]
            if line.get("office") and line.get("by") != "a.n.":
                other = self._other_party(given)
                yield self._put("office of a signature", at, (*path, n, "office"), other)

    def _cases(self, path: Path, value: list[dict[str, Any]], at: Citation) -> Iterator[Plant]:
        key = str(path[-1])
        for n, case in enumerate(value):
            said = citation(case["basis"][0]) if case.get("basis") else at
            here: Path = (*path, n)
            without = [each for each in value if each is not case]
            yield self._put(f"{key} struck", said, path, without or STRUCK)
            if "parties" in case:
                yield from self._party((*here, "parties"), case["parties"], said)
            if "documents" in case:
                yield self._put(f"document of {key}", said, (*here, "documents"), ["perizinan"])
                if len(case.keys() - {"basis"}) > 1:
                    yield self._put(f"document of {key} struck", said, (*here, "documents"))
            if "words" in case:
                told = (each for each in self._told("words") if each != case["words"])
                other = next(told, "dalam hal rapat")
                yield self._put(f"words of {key}", said, (*here, "words"), other)
                if "parties" in case:
                    yield self._put(f"words of {key} struck", said, (*here, "words"))
            if "drafter_signs" in case:
                bare = {k: each for k, each in case.items() if k != "drafter_signs"}
                changed = {**bare, "parties": [self._other_party([])]}
                yield self._put("drafter_signs as a party", said, here, changed)
                rule: Any = self._data
                for step in path[:-1]:
                    rule = rule[step]
                document = rule["document"]
                documents = document if isinstance(document, list) else [document]
                turned = {**bare, "documents": documents}
                yield self._put("drafter_signs as a document", said, here, turned)
            elif key == "exempt":
                basis = {"basis": case["basis"]}
                turned = {"drafter_signs": "yes", **basis}
                yield self._put("exempt as drafter_signs", said, here, turned)

    def _alternatives(
        self, path: Path, value: list[dict[str, Any]], at: Citation
    ) -> Iterator[Plant]:
        changed = copy.deepcopy(self._data)
        rule: Any = changed
        for step in path[:-1]:
            rule = rule[step]
        for n, way in enumerate(value):
            if len(value) == 2:
                other = value[1 - n]
                bare = {**{k: v for k, v in rule.items() if k != "alternatives"}, **other}
                yield self._put("way of a choice left out", at, path[:-1], bare)
            modes = {"direct": "through", "through": "direct"}
            if way.get("mode") in modes and not way.get("condition"):
                here: Path = (*path, n, "mode")
                yield self._put("mode of a way", at, here, modes[way["mode"]])
            if way.get("condition"):
                yield self._put("condition of a way struck", at, (*path, n, "condition"))
            steps = way.get("steps") or []
            if len(steps) > 1:
                yield self._put("step of a way struck", at, (*path, n, "steps"), steps[1:])

    def _simple(self, path: Path, rule: dict[str, Any], key: str, at: Citation) -> Iterator[Plant]:
        yield self._put(f"{key} struck", at, (*path, key))
        if key == "max":
            yield self._put("max changed", at, (*path, key), str(int(rule[key]) + 1))
        if key == "before":
            other = next(
                (
                    step["office"]
                    for each in self._data["paraf"]
                    if each["id"] in rule.get("adds_to", ())
                    for step in each["initials"]
                    if step.get("office") not in (None, rule[key])
                ),
                None,
            )
            if other:
                yield self._put("before of another", at, (*path, key), other)
        if key == "limits":
            cited = [each["at"] for each in self._data.get("prohibitions", ())]
            other = [each for each in cited if each not in rule[key]]
            if other:
                yield self._put("limits of another", at, (*path, key), other[:1])
