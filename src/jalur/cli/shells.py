"""Completion as each shell wants it: Typer's own, with what it lacks.

Typer passes descriptions through rich, which eats ``[draft]`` and takes longer than the answer
itself; it loses ``--option=va``; and it trusts descriptions, which may come from anybody's file.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from types import MappingProxyType

from typer._click.shell_completion import ShellComplete
from typer._completion_classes import BashComplete, FishComplete, PowerShellComplete, ZshComplete
from typer._completion_shared import get_completion_script

from jalur.cli.global_options import Group, takes_value
from jalur.cli.invocation import COMPLETE
from jalur.cli.typer_classes import CompletionItem, ParserError, context_of
from jalur.errors import ANSWERED, JalurError, UsageError
from jalur.text.visible import visible

_OPTION = re.compile(r"--?[a-z][a-z-]*")
_STUCK = re.compile(r"-[a-z][^-=].*")
_SPECIAL = re.compile(r"([^\w@%+=:,./-])")
"""What a shell does not take as it stands."""
_ZSH = str.maketrans({'"': "”", "'": "’", "`": "’", "$": "", "\\": "/", ":": r"\\:"})
"""zsh evaluates what it is given, twice: nothing may be left in it that is a command."""
_ZSH_FILES = "_files"


class _Shell(ShellComplete):
    """What all shells have in common."""

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        """What may stand in the place of ``incomplete``; nothing where something is wrong."""
        try:
            if _STUCK.fullmatch(incomplete) and self._takes_value(args, incomplete[:2]):
                # The shell replaces the word as a whole.
                return self._after(incomplete[:2], args, incomplete[2:])
            items = super().get_completions(args, incomplete)
        except (JalurError, ParserError):
            return []
        option, sign, _ = incomplete.partition("=")
        if not sign or not option.startswith("-"):
            return items
        if not _OPTION.fullmatch(option):
            return []
        for item in items:
            item.value = f"{option}={item.value}"
        return items

    def _takes_value(self, args: list[str], option: str) -> bool:
        context = context_of(self.cli, self.ctx_args, self.prog_name, list(args))
        return takes_value(context.command, option)

    def _after(self, option: str, args: list[str], incomplete: str) -> list[CompletionItem]:
        """The values of a short option to which the beginning of one is stuck: ``-fjs``."""
        items = super().get_completions([*args, option], incomplete)
        for item in items:
            item.value = f"{option}{item.value}"
        return items


class _Bash(_Shell, BashComplete):
    def get_completion_args(self) -> tuple[list[str], str]:
        """The words typed before, and the one being typed.

        bash hands over ``--option=va`` as three words, of which the sign is left out.
        """
        try:
            words, incomplete = super().get_completion_args()
        except (KeyError, ValueError):
            return [], ""
        pairs = zip(["", *words], words, strict=False)
        kept = [word for last, word in pairs if not (word == "=" and last.startswith("--"))]
        return kept, incomplete

    def format_completion(self, item: CompletionItem) -> str:
        """The value; quoted, unless the user has opened a quote."""
        words = os.environ.get("COMP_WORDS", "").split("\n")
        place = os.environ.get("COMP_CWORD", "")
        typed = words[int(place)] if place.isdecimal() and int(place) < len(words) else ""
        is_quoted = typed.startswith(("'", '"'))
        return str(item.value) if is_quoted else _SPECIAL.sub(r"\\\1", item.value)


class _Zsh(_Shell, ZshComplete):
    def complete(self) -> str:
        """What zsh evaluates; files are completed behind the sign of an option too."""
        _, incomplete = self.get_completion_args()
        option, sign, _ = incomplete.partition("=")
        behind = "compset -P '*='; " if sign and _OPTION.fullmatch(option) else ""
        text = super().complete()
        return behind + text if text == _ZSH_FILES else text

    def format_completion(self, item: CompletionItem) -> str:
        """The value with its description."""
        value = item.value.translate(_ZSH)
        return f'"{value}":"{_line(item).translate(_ZSH)}"' if item.help else f'"{value}"'


class _Fish(_Shell, FishComplete):
    def format_completion(self, item: CompletionItem) -> str:
        """The value with its description."""
        return f"{item.value}\t{_line(item)}" if item.help else str(item.value)


class _PowerShell(_Shell, PowerShellComplete):
    def format_completion(self, item: CompletionItem) -> str:
        """The value, quoted where it has to be, with its description."""
        value = f"'{item.value}'" if _SPECIAL.search(item.value) else item.value
        return f"{value}:::{_line(item) or ' '}"


def _line(item: CompletionItem) -> str:
    """The description in one line, in which nothing is obeyed by a terminal."""
    return visible(" ".join((item.help or "").split()))


SHELLS: Mapping[str, type[_Shell]] = MappingProxyType(
    {"bash": _Bash, "zsh": _Zsh, "fish": _Fish, "powershell": _PowerShell}
)
"""The shells that are known, by their names."""


def script(shell: str) -> str:
    """What makes a shell, one of ``SHELLS``, ask for completion."""
    return get_completion_script(prog_name="jalur", complete_var=COMPLETE, shell=shell)


def complete(app: Group, instruction: str) -> int:
    """Print what could be typed next; returns the exit code.

    ``instruction`` is ``complete_<shell>``; the words typed so far are in the environment. Raises
    ``UsageError`` for another instruction.
    """
    verb, _, shell = instruction.partition("_")
    if verb != "complete" or shell not in SHELLS:
        raise UsageError("unknown-shell", tuple(SHELLS), value=shell)
    try:
        text = SHELLS[shell](app, {}, "jalur", COMPLETE).complete()
    except SystemExit as answer:
        # fish asks first whether there is anything at all.
        return int(answer.code or ANSWERED)
    if text:
        print(text)
    return ANSWERED
