"""Names that are spelled nearly alike: what may be suggested, and never answered.

difflib is enough: it is asked only where a name is unknown, and a C library would be one more
dependency for a few hundred names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

TELLING_NOTHING = ("dan", "daerah")
"""Words that tell nothing, beside the class words."""


def near_names(
    wanted: str, names: Mapping[str, str], class_words: Iterable[str]
) -> tuple[str, ...]:
    """At most five names like the folded name ``wanted``.

    ``names`` are folded names and what is shown for each. First come those that share a telling
    word with it, then those that have a word spelled alike, then those spelled alike as a whole;
    where there are none of these, those that share a class word.
    """
    from difflib import get_close_matches

    plain = {word for phrase in class_words for word in phrase.split()}.union(TELLING_NOTHING)
    telling = [word for word in wanted.split() if word not in plain] or wanted.split()
    near = [name for name in names if set(telling) & set(name.split())]
    having: dict[str, str] = {}
    for name in names:
        for word in name.split():
            if word not in plain:
                having[word] = name
    for word in telling:
        near += [having[alike] for alike in get_close_matches(word, having, n=2, cutoff=0.75)]
    near += get_close_matches(wanted, names, n=5, cutoff=0.6)
    if not near:
        words = set(wanted.split()).difference(TELLING_NOTHING)
        near = [name for name in names if words & set(name.split())]
    return tuple(dict.fromkeys(names[name] for name in near))[:5]
