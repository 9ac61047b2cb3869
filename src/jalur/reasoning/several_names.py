"""Names that are those of several parties at once: Walikota/Wakil Walikota, Sekda dan Asisten."""

from __future__ import annotations

import re
from collections.abc import Callable

_MARKS = "/,;&"
_STROKE = re.compile(r"\s*/\s*")


def several_names(
    typed: str, joining: tuple[str, ...], is_whole: Callable[[str], bool]
) -> tuple[str, ...]:
    """The names of which the typed one is made; empty where it is one.

    A stroke always parts names. A comma or one of the words that join stands within names too
    (Dinas Koperasi, Perindustrian dan Perdagangan): it parts them only where each part is a whole
    name of somebody by ``is_whole``.
    """
    words = f"(?:{'|'.join(map(re.escape, joining))})"
    between = rf"\s*[{_MARKS}]\s*(?:{words}\s+)?|\s+{words}\s+"
    listed = re.split(between, typed.strip(), flags=re.IGNORECASE)
    if len(listed) > 1 and all(each and is_whole(each) for each in listed):
        return tuple(listed)
    parts = _STROKE.split(typed.strip())
    return tuple(parts) if len(parts) > 1 and all(parts) else ()
