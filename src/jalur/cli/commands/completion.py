"""``jalur completion SHELL``."""

from __future__ import annotations

from typing import Annotated

import typer

from jalur.cli.completion import NAME
from jalur.cli.global_options import Command
from jalur.cli.session import one_of

app = typer.Typer(add_completion=False)

_BASH = f"""_jalur() {{
  local current="${{COMP_WORDS[COMP_CWORD]}}" candidate quoted
  COMPREPLY=()
  while IFS= read -r candidate; do
    case "$current" in
      [\\"\\']*) quoted=$candidate ;;
      *) printf -v quoted %q "$candidate" ;;
    esac
    COMPREPLY+=("$quoted")
  done < <(jalur {NAME} "${{COMP_WORDS[@]:1:COMP_CWORD}}" 2>/dev/null)
}}
complete -F _jalur jalur
"""
_ZSH = f"""#compdef jalur
_jalur() {{
  local -a candidates
  candidates=("${{(@f)$(jalur {NAME} "${{(@Q)words[2,CURRENT]}}" 2>/dev/null)}}")
  [[ -n "$candidates" ]] && compadd -M 'm:{{a-zA-Z}}={{A-Za-z}}' -a candidates
}}
compdef _jalur jalur
"""
_FISH = f"""function __jalur_candidates
    set -l words (commandline -opc) (commandline -ct)
    jalur {NAME} $words[2..-1] 2>/dev/null
end
complete -c jalur -f -a '(__jalur_candidates)'
"""
SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}


@app.command(
    cls=Command, help="help.completion", epilog="help.exit-codes", rich_help_panel="help.panel.data"
)
def completion(
    shell: Annotated[str, typer.Argument(metavar="|".join(SCRIPTS), help="help.shell")],
) -> int:
    """The script that makes a shell complete commands, options, cities and names."""
    one_of("unknown-shell", shell, SCRIPTS)
    typer.echo(SCRIPTS[shell], nl=False)
    return 0
