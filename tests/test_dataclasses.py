"""Every value of the model and of the answers is a standard dataclass, frozen and slotted."""

from __future__ import annotations

import dataclasses
import inspect
import pkgutil
from importlib import import_module

import pytest

import jalur

_MODULES = [
    import_module(found.name)
    for found in pkgutil.walk_packages(jalur.__path__, "jalur.")
    if not found.name.endswith("__main__")
]
VALUES = sorted(
    {
        each
        for module in _MODULES
        for each in vars(module).values()
        if inspect.isclass(each)
        and dataclasses.is_dataclass(each)
        and each.__module__.startswith("jalur.")
    },
    key=lambda each: (each.__module__, each.__qualname__),
)


ANSWERED = ("law", "reasoning", "answers", "comparison", "text", "source", "verification")
"""The rooms whose values may stand in an answer."""


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.__name__)
def test_a_value_is_frozen_and_slotted(value: type) -> None:
    """It cannot be changed, and has no room for more than its fields."""
    assert value.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(value)
    assert "__dict__" not in dir(value)


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.__name__)
def test_what_an_answer_returns_shows_and_compares_itself(value: type) -> None:
    """Whoever gets an answer can print it and hold it against another."""
    room = value.__module__.split(".")[1]
    if room in ANSWERED and not value.__name__.startswith("_"):
        assert value.__dataclass_params__.eq  # type: ignore[attr-defined]
        assert value.__repr__ is not object.__repr__


def test_the_model_is_made_of_dataclasses() -> None:
    """No class of the model is anything else."""
    assert len(VALUES) > 60
