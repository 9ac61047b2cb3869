"""Arguments and options that several commands take."""

from typing import Annotated

import typer

from jalur.cli.completion import cities, parties

City = Annotated[str, typer.Argument(metavar="CITY", help="help.city", autocompletion=cities)]
MaybeCity = Annotated[
    str | None, typer.Argument(metavar="CITY", help="help.city", autocompletion=cities)
]
OtherCity = Annotated[
    str, typer.Argument(metavar="CITY", help="help.second-city", autocompletion=cities)
]
OneParty = Annotated[
    str, typer.Argument(metavar="PARTY", help="help.party", autocompletion=parties)
]
MaybeParty = Annotated[
    str | None, typer.Argument(metavar="PARTY", help="help.party", autocompletion=parties)
]
OtherParty = Annotated[
    str | None, typer.Argument(metavar="PARTY", help="help.second-party", autocompletion=parties)
]
