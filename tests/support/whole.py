"""A whole answer as a case holds it: what JSON has, without what is empty and what goes unsaid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import yaml

from support.plain_yaml import plain_yaml

HEAD = ("schema", "city", "regulation", "as_of", "mentions", "unread")
"""What is alike in every answer, and the text's own words, which an invented one does not have."""
FOR_PROGRAMS = re.compile(r"named|id|.*_ids?")
"""Keys that programs need beside the names."""
ALWAYS = ("status", "reason", "condition", "about_pair", "end_stated", "notes")
"""How sure an answer is, when it holds, and of what it warns: no case passes over that."""
UNSAID = {
    **{"status": "explicit", "pick": "all"},
    **{"about_pair": True, "concerns": True, "end_stated": True, "encoded": True, "guessed": False},
}
"""What holds where nothing else is said."""
PLAIN = ("n", "offices", "name", "kind", "nature", "summary", "text", "ref", "coordinator", "role")
"""Keys whose values say by themselves what they are."""
OURS = "…"
"""In place of a sentence of the tool, whose wording is no rule."""
SENTENCES = ("notes", "why")
"""Lists of sentences, each of which has a line of its own."""
WIDTH = 96
"""A list of so many characters stands in one line."""


def whole(answer: dict[str, Any], own: str) -> dict[str, Any]:
    """A JSON answer as a case writes it: ``{"routes": [{"rule": "umum", "steps": [...]}]}``.

    ``own`` is the file of the region, whose words are kept. A part without parts of its own is one
    line: ``2, Asisten Utara, (status inferred) · Pasal 4 ayat (1)``.
    """
    told = {key: _unsaid(each) for key, each in answer.items() if key not in (*HEAD, "sentence")}
    return cast("dict[str, Any]", _members(told, own))


def _unsaid(value: Any) -> Any:
    """A value without the sentences, which have tests of their own."""
    if isinstance(value, dict):
        return {key: _unsaid(each) for key, each in value.items() if key != "sentence"}
    return [_unsaid(each) for each in value] if isinstance(value, list) else value


def spoken_of(answer: Any, case: Any) -> Any:
    """Of a whole answer what a case speaks of: every entry of a list that it gives, and of it the
    keys that the case has for one of them, beside those of ``ALWAYS``.
    """
    if isinstance(answer, dict) and isinstance(case, dict):
        return {
            key: spoken_of(each, case.get(key))
            for key, each in answer.items()
            if key in case or key in ALWAYS
        }
    if isinstance(answer, list) and isinstance(case, list):
        keys: dict[str, Any] = {}
        for entry in case:
            for key, each in entry.items() if isinstance(entry, dict) else ():
                joined = isinstance(each, list) and isinstance(keys.get(key), list)
                keys[key] = keys[key] + each if joined else each
        return [spoken_of(entry, keys) if keys else entry for entry in answer]
    return answer


def rewrite(file: Path, case: dict[str, Any], answer: dict[str, Any]) -> None:
    """Write an answer into a case of this file: in place of what it has under ``whole``, or of all
    that follows on its question.
    """
    chunks = re.split(r"(?m)^(?=- )", file.read_text(encoding="utf-8"))
    for n, chunk in enumerate(chunks):
        if not chunk.startswith("- ") or plain_yaml(chunk) != [case]:
            continue
        if "whole" in case:
            written = "".join(f"    {line}\n" for line in _mapping(answer))
            chunks[n] = re.sub(r"(?<=  whole:\n)(?:    .*\n)+", lambda _, to=written: to, chunk)
        else:
            asked, *rest = chunk.splitlines()
            comments = [line for line in rest if not line.startswith("  ") and line != ""]
            lines = [asked, *(f"  {line}" for line in _mapping(answer)), "", *comments]
            chunks[n] = "\n".join(lines) + "\n"
    file.write_text("".join(chunks).rstrip("\n") + "\n", encoding="utf-8")


def _mapping(value: dict[str, Any]) -> Iterator[str]:
    """The lines of YAML for it."""
    for key, each in value.items():
        if isinstance(each, dict):
            yield f"{key}:"
            yield from (f"  {line}" for line in _mapping(each))
        elif isinstance(each, list):
            yield from _sequence(key, each)
        else:
            yield f"{key}: {_scalar(each)}"


def _sequence(key: str, value: list[Any]) -> Iterator[str]:
    flow = f"{key}: [{', '.join(map(str, value))}]"
    if (
        len(flow) < WIDTH
        and key not in SENTENCES
        and not any(set(str(each)) & set(",·:{}[]'\"…") for each in value)
    ):
        yield flow
        return
    yield f"{key}:"
    for each in value:
        lines = _mapping(each) if isinstance(each, dict) else [_scalar(each)]
        yield from ((f"    {line}" if n else f"  - {line}") for n, line in enumerate(lines))


def _scalar(value: Any) -> str:
    dumped = yaml.safe_dump(value, allow_unicode=True, width=float("inf"), default_flow_style=True)
    return dumped.removesuffix("\n").removesuffix("\n...")


def _members(value: dict[str, Any], own: str) -> dict[str, Any]:
    said = {key: each for key, each in value.items() if not FOR_PROGRAMS.fullmatch(key)}
    said = {key: each for key, each in said.items() if key not in UNSAID or each != UNSAID[key]}
    return {
        key: _told(key, each, own)
        for key, each in said.items()
        if key in UNSAID or each not in (None, [], {}, "")
    }


def _told(key: str, value: Any, own: str) -> Any:
    if key in ("reason", "text") and isinstance(value, str):
        return _words(value, own)
    if isinstance(value, list):
        return [_told("", each, own) for each in value]
    if not isinstance(value, dict):
        return value
    inner = [each[0] if isinstance(each, list) and each else each for each in value.values()]
    told = _members(value, own)
    return told if any(isinstance(each, dict) for each in inner) else _line(told)


def _words(value: str, own: str) -> str:
    """A sentence, of which every part that is no word of the region is left out."""
    said = [part if part in own else OURS for part in value.split(" — ")]
    return " — ".join(said)


def _line(part: dict[str, Any]) -> str:
    """A part of an answer with its provisions at the end."""
    words = []
    for key, value in part.items():
        text = "/".join(map(str, value)) if isinstance(value, list) else str(value)
        if key != "basis":
            words.append(text if key in PLAIN else f"({key} {text})")
    basis = "; ".join(part.get("basis", ()))
    return ", ".join(words) + (f" · {basis}" if basis else "")
