"""The yardstick of start-up: a Typer app with two commands that do nothing."""

import typer

app = typer.Typer()


@app.command()
def one(name: str) -> None:
    """Do nothing."""


@app.command()
def two(name: str) -> None:
    """Do nothing else."""
