"""Names that may be meant by one that nobody bears: what may be suggested, and never answered.

difflib is enough: it is asked only where a name is unknown, and a C library would be one more
dependency for a few hundred names.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

_ALIKE = 0.8
_WHOLE = 0.7
MOST = 5
"""Names that are suggested."""


def near_names(
    wanted: str,
    names: Mapping[str, str],
    class_words: Collection[str],
    quiet: Collection[str] = (),
    meant: Mapping[str, int] | None = None,
    known: Collection[str] = (),
) -> tuple[str, ...]:
    """At most five names like the folded name ``wanted``, the nearest first.

    ``names`` are folded names and what is shown for each; ``quiet`` are words that tell nothing,
    beside the class words; ``meant`` says of what is shown with how many affairs of ``wanted`` it
    has to do; ``known`` are words that nobody misspelt: kehutanan is no keuangan. A name is nearer
    by each telling word that it shares, less by one that is spelled alike; the classes whose words
    stand in it are near too. Where no name has any, those that are spelled alike as a whole are
    near, then those that share a class word.
    """
    from difflib import SequenceMatcher, get_close_matches

    plain = {word for phrase in class_words for word in phrase.split()}.union(quiet)
    telling = [word for word in wanted.split() if word not in plain] or wanted.split()
    first = wanted.partition(" ")[0]
    alike = {
        word: {word: 1.0} if word in known else _spelled_alike(word, names) for word in telling
    }
    ranked: dict[str, float] = {}
    for name, shown in names.items():
        words = name.split()
        shared = sum(max((alike[word].get(w, 0.0) for w in words), default=0.0) for word in telling)
        shared += (meant or {}).get(shown, 0)
        if shared:
            kind = 0.3 * (first == words[0])
            whole = SequenceMatcher(None, wanted, name).ratio()
            ranked[shown] = max(ranked.get(shown, 0.0), shared + kind + whole / 5)
    near = sorted(ranked, key=lambda shown: -ranked[shown])
    near += [names[word] for word in class_words if word in names and word in wanted.split()]
    if not near and not set(telling).issubset(known):
        near = [names[name] for name in get_close_matches(wanted, names, n=MOST, cutoff=_WHOLE)]
    if not near and not set(telling).issubset(known):
        loud = set(wanted.split()).difference(quiet)
        near = [shown for name, shown in names.items() if loud & set(name.split())]
    return tuple(dict.fromkeys(near))[:MOST]


def _spelled_alike(word: str, names: Iterable[str]) -> dict[str, float]:
    """The words of the names that are the word, or spelled like it, and how alike they are."""
    from difflib import SequenceMatcher, get_close_matches

    words = {each for name in names for each in name.split()}
    near = {
        each: SequenceMatcher(None, word, each).ratio() * 0.8
        for each in get_close_matches(word, words, n=3, cutoff=_ALIKE)
    }
    return {**near, word: 1.0}
