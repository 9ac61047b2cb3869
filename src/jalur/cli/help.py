"""The help of a command, put into the language of the user when it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from jalur.cli.examples import EXAMPLES
from jalur.cli.metavars import spoken_example, spoken_metavar
from jalur.cli.typer_classes import Context, HelpFormatter, TextType
from jalur.output.language import Catalogue

_NAME, _PLAIN = "bold magenta", "bold"
_STYLES: Mapping[str, str] = MappingProxyType(
    {
        "OPTION": _NAME,
        "SWITCH": _NAME,
        "NEGATIVE_OPTION": _NAME,
        "NEGATIVE_SWITCH": _NAME,
        "COMMANDS_TABLE_FIRST_COLUMN": _NAME,
        "TYPES": _PLAIN,
        "METAVAR": _PLAIN,
        "USAGE": _PLAIN,
        "REQUIRED_SHORT": _PLAIN,
        "REQUIRED_LONG": _PLAIN,
    }
)
"""How typer shows the parts of a help page, by its own names for them."""


class _Untold(TextType):
    """Text of which the help does not say that it is text."""

    def get_metavar(self, param: object, ctx: object) -> str:
        """Nothing, in the place of ``<str>``."""
        return ""


def speak(command: TyperCommand, context: Context, catalogue: Catalogue) -> None:
    """Give a command its help in the language of ``catalogue``; a second time changes nothing.

    In the code a help text is the id of a message; a command's own is ``help.<its name>``.
    """
    command.help = catalogue(f"help.{command.name}")
    examples = [spoken_example(line, catalogue) for line in EXAMPLES.get(command.name or "", ())]
    if examples:
        # \b keeps the lines apart; a list of all commands shows the first paragraph only.
        command.help += "\n\n\b\n" + "\n".join(f"$ {line}" for line in examples)
    command.epilog = catalogue("help.exit-codes")
    command.rich_help_panel = _spoken(command.rich_help_panel, catalogue)
    speak_options(command, context, catalogue)


def as_the_stream_is(catalogue: Catalogue) -> None:
    """Let help have colours on a terminal alone, and the one that can be read on any
    background; its headings are in the language of the user.

    Typer takes any stream for a terminal where it finds GITHUB_ACTIONS in the environment, and
    has six colours, of which yellow cannot be seen on white.
    """
    from typer import rich_utils

    rich_utils.FORCE_TERMINAL = None
    for what, style in _STYLES.items():
        setattr(rich_utils, f"STYLE_{what}", style)
    rich_utils.ARGUMENTS_PANEL_TITLE = catalogue("parser.arguments")
    rich_utils.OPTIONS_PANEL_TITLE = catalogue("parser.options")
    rich_utils.COMMANDS_PANEL_TITLE = catalogue("parser.commands")
    rich_utils.REQUIRED_LONG_STRING = catalogue("parser.required")
    *others, _ = rich_utils.OptionHighlighter.highlights
    usage = catalogue("parser.usage")
    rich_utils.OptionHighlighter.highlights = [*others, f"(?P<usage>{usage} )"]


def write_usage(
    command: TyperCommand | TyperGroup,
    context: Context,
    formatter: HelpFormatter,
    catalogue: Catalogue,
) -> None:
    """Write the line that says how a command is used."""
    pieces = [catalogue("parser.options-part")]
    for param in command.get_params(context):
        # Typer sets what must be given in braces, which no other program does.
        pieces += [each.strip("{}") for each in param.get_usage_pieces(context)]
    if isinstance(command, TyperGroup):
        pieces.append(catalogue("parser.command-part"))
    usage = catalogue("parser.usage")
    formatter.write_usage(context.command_path, " ".join(pieces), prefix=f"{usage} ")


def speak_options(
    command: TyperCommand | TyperGroup, context: Context, catalogue: Catalogue
) -> None:
    """Give the parameters of a command their help in the language of ``catalogue``."""
    for param in command.params:
        if isinstance(param, TyperArgument | TyperOption):
            param.help = _spoken(param.help, catalogue)
            param.rich_help_panel = _spoken(param.rich_help_panel, catalogue)
            param.metavar = spoken_metavar(param.metavar, str(param.name), catalogue)
        if isinstance(param, TyperArgument):
            param.type = _Untold()
        elif isinstance(param, TyperOption) and param.metavar and " " not in param.metavar:
            # A narrow column breaks at spaces.
            param.metavar = param.metavar.replace("|", " | ")
        if isinstance(param, TyperOption) and isinstance(param.default, str):
            value = spoken_metavar(param.default, str(param.name), catalogue)
            said = catalogue("parser.default", value=value)
            param.show_default = False
            param.help = f"{(param.help or '').removesuffix(f' {said}')} {said}"
    option = command.get_help_option(context)
    if option is not None:  # The parser makes it by itself.
        option.help = catalogue("help.help")


def _spoken(text: str | None, catalogue: Catalogue) -> str | None:
    """The sentence whose id ``text`` is; what is none stays as it is."""
    return None if text is None else catalogue.templates.get(text, text)
