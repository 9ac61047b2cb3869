"""A whole answer as a case holds it: what JSON has, without what is empty and what goes unsaid."""

from __future__ import annotations

from typing import Any, cast

HEAD = ("schema", "city", "regulation", "as_of", "mentions", "unread")
"""What is alike in every answer, and the text's own words, which an invented one does not have."""
LEFT_OUT = ("id", "named", "by_ids", "for_ids", "on_behalf_of_id")
"""Keys that programs need beside the names."""
UNSAID = {
    **{"status": "explicit", "pick": "all"},
    **{"about_pair": True, "concerns": True, "end_stated": True},
}
"""What holds where nothing else is said."""
PLAIN = ("n", "offices", "name", "kind", "nature", "summary", "text", "ref", "coordinator", "role")
"""Keys whose values say by themselves what they are."""
OURS = "…"
"""In place of a sentence of the tool, whose wording is no rule."""


def whole(answer: dict[str, Any], own: str) -> dict[str, Any]:
    """A JSON answer as a case writes it: ``{"routes": [{"rule": "umum", "steps": [...]}]}``.

    ``own`` is the file of the region, whose words are kept. A part without parts of its own is one
    line: ``2, Asisten Utara, (status inferred) · Pasal 4 ayat (1)``.
    """
    told = {key: each for key, each in answer.items() if key not in HEAD}
    return cast("dict[str, Any]", _members(told, own))


def _members(value: dict[str, Any], own: str) -> dict[str, Any]:
    said = {key: each for key, each in value.items() if key not in LEFT_OUT}
    said = {key: each for key, each in said.items() if key not in UNSAID or each != UNSAID[key]}
    return {
        key: _told(key, each, own)
        for key, each in said.items()
        if key in UNSAID or each not in (None, [], {}, "")
    }


def _told(key: str, value: Any, own: str) -> Any:
    if key in ("reason", "text") and isinstance(value, str):
        return value if value in own else OURS
    if isinstance(value, list):
        return [_told("", each, own) for each in value]
    if not isinstance(value, dict):
        return value
    inner = [each[0] if isinstance(each, list) and each else each for each in value.values()]
    told = _members(value, own)
    return told if any(isinstance(each, dict) for each in inner) else _line(told)


def _line(part: dict[str, Any]) -> str:
    """A part of an answer with its provisions at the end."""
    words = []
    for key, value in part.items():
        text = "/".join(map(str, value)) if isinstance(value, list) else str(value)
        if key != "basis":
            words.append(text if key in PLAIN else f"({key} {text})")
    basis = "; ".join(part.get("basis", ()))
    return ", ".join(words) + (f" · {basis}" if basis else "")
