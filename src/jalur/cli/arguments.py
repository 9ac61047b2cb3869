"""Arguments that several commands take."""

from __future__ import annotations

from typing import Annotated

import typer

City = Annotated[str, typer.Argument(metavar="CITY", help="help.city")]
OneParty = Annotated[str, typer.Argument(metavar="PARTY", help="help.party")]
MaybeParty = Annotated[str | None, typer.Argument(metavar="PARTY", help="help.party")]
