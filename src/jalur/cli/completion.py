"""What could be typed next: commands, options, cities, and the parties of the city typed before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from jalur.loading.folders import DataFolders

NAME = "__complete"
"""The hidden command that the completion scripts of the shells call."""
_PARTIES = ("PARTY", "OFFICE")


def candidates(
    app: Any, words: Sequence[str], current: str, places: DataFolders
) -> tuple[str, ...]:
    """What may stand in the place of ``current`` after ``words``, in the order of the help or of
    the regulation.
    """
    context = app.make_context("jalur", [], resilient_parsing=True)
    name = next((word for word in words if word in app.list_commands(context)), None)
    if name is None:
        known = (
            (*app.list_commands(context), *_options(app.params))
            if current
            else tuple(app.list_commands(context))
        )
        return _beginning(known, current)
    command = app.get_command(context, name)
    rest = list(words[list(words).index(name) + 1 :])
    option = _open_option(command.params, rest)
    if option is None and current.startswith("-"):
        return _beginning(_options(command.params), current)
    typed = _positional(command.params, rest)
    metavar = _metavar(option) if option is not None else _next_argument(command.params, len(typed))
    return _beginning(_values(metavar, name, typed, current, places), current)


def _options(params: Iterable[Any]) -> tuple[str, ...]:
    return tuple(
        opt
        for param in params
        for opt in (*param.opts, *param.secondary_opts)
        if opt.startswith("--")
    )


def _takes_value(param: Any) -> bool:
    return param.param_type_name == "option" and not getattr(param, "is_flag", False)


def _open_option(params: Iterable[Any], words: Sequence[str]) -> Any:
    """The option whose value is being typed."""
    last = words[-1] if words else ""
    return next((param for param in params if last in param.opts and _takes_value(param)), None)


def _positional(params: Sequence[Any], words: Sequence[str]) -> list[str]:
    """The arguments among the words."""
    valued = {opt for param in params if _takes_value(param) for opt in param.opts}
    before = ["", *words]
    return [
        word for n, word in enumerate(words) if not word.startswith("-") and before[n] not in valued
    ]


def _metavar(param: Any) -> str:
    return (param.metavar or "").strip("[].")


def _next_argument(params: Iterable[Any], given: int) -> str:
    arguments = [param for param in params if param.param_type_name == "argument"]
    if not arguments or (given >= len(arguments) and arguments[-1].nargs == 1):
        return ""
    return _metavar(arguments[min(given, len(arguments) - 1)])


def _values(
    metavar: str, command: str, typed: Sequence[str], current: str, places: DataFolders
) -> tuple[str, ...]:
    """What an argument or option of this metavar may be."""
    if "|" in metavar:
        return tuple(metavar.split("|"))
    if metavar == "CITY":
        return places.ids()
    if not typed or places.file(typed[0]) is None:
        return ()
    from jalur.answers.routes import ALL
    from jalur.loading.regions import load_region

    region = load_region(places, typed[0])
    if metavar in _PARTIES:
        by_id = bool(current) and current == current.lower() and " " not in current
        return (
            tuple(region.parties)
            if by_id
            else tuple(party.name for party in region.parties.values())
        )
    if metavar == "ASISTEN":
        return tuple(party.name for party in region.parties.values() if party.portfolio)
    if metavar == "KIND":
        return tuple(region.common.documents if command == "paraf" else region.common.kinds)
    if metavar == "PURPOSE":
        return (*region.common.purposes, ALL)
    if metavar == "REF":
        return tuple(str(ref) for ref in region.provisions)
    return ()


def _beginning(values: Iterable[str], current: str) -> tuple[str, ...]:
    wanted = current.casefold()
    return tuple(dict.fromkeys(each for each in values if each.casefold().startswith(wanted)))


def unquoted(word: str) -> str:
    """A word as the shell would pass it on, though its quote may still be open."""
    quote = word[:1] if word[:1] in ("'", '"') else ""
    plain = word[1:].removesuffix(quote) if quote else word
    return plain if quote == "'" else plain.replace("\\", "")


def complete(app: Any, words: Sequence[str], data: str | None) -> None:
    """Print a candidate a line; ``words`` are those after ``jalur``, the last the one being
    typed.
    """
    from jalur.errors import JalurError
    from jalur.loading.folders import places

    plain = [unquoted(word) for word in words] or [""]
    try:
        found = candidates(app, plain[:-1], plain[-1], places(data))
    except JalurError:
        found = ()
    for candidate in found:
        print(candidate)
