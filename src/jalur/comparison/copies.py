"""Who has a copy of what goes a way or is signed, by classes and in words."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.comparison.cells import Mark
from jalur.comparison.population import Population
from jalur.comparison.steps import step_classes, step_names
from jalur.law.rules.paraf import ParafRule
from jalur.law.rules.routes import RouteRule
from jalur.text.messages import Text, message


def copied_mark(population: Population, rule: RouteRule | ParafRule) -> Mark:
    """The classes of those who have a copy; one that is called the Asisten in charge is of his,
    but for the one in charge of whom the way is to.
    """
    named = population.classes(rule.copies_to)
    if rule.copied_roles is None:
        return named
    in_charge = step_classes(population, (rule.copied_roles,))
    return tuple(dict.fromkeys((*named, *in_charge[0].split("&"))))


def copies_worded(population: Population, rule: RouteRule | ParafRule) -> Iterator[Text]:
    """Who has a copy; an Asisten in charge as the text calls him."""
    copied = [population.region.name(id) for id in rule.copies_to]
    copied += step_names(population, (rule.copied_roles,)) if rule.copied_roles else ()
    if copied:
        yield message("line.copies", value="; ".join(copied))
