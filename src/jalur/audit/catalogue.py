"""Which file looks for breaches of which rules."""

from __future__ import annotations

from jalur.audit.form import (
    abbreviations,
    annexes,
    articles,
    bases,
    beginning,
    defined_terms,
    definitions,
    delegation,
    dictum,
    final_chapters,
    headings,
    language,
    opening,
    penalties,
    promulgation,
    reference_targets,
    reference_words,
    revocation,
    self_names,
    sentences,
    signing,
    tabulation,
    title,
)
from jalur.audit.substance import (
    actors,
    annex_mentions,
    coordinators,
    heading_numbers,
    list_and_field,
    numbers,
    references,
    repeated,
    rival_acts,
    rival_natures,
    rivals,
    siblings,
    terms,
    unassigned,
    untravelled,
)

FORM = (
    title,
    opening,
    bases,
    dictum,
    headings,
    articles,
    sentences,
    tabulation,
    definitions,
    defined_terms,
    abbreviations,
    delegation,
    penalties,
    final_chapters,
    revocation,
    beginning,
    promulgation,
    signing,
    annexes,
    self_names,
    language,
    reference_words,
    reference_targets,
)
"""The files of the rules of form, in the order of a text."""

SUBSTANCE = (
    references,
    annex_mentions,
    numbers,
    terms,
    coordinators,
    list_and_field,
    unassigned,
    siblings,
    rivals,
    rival_acts,
    rival_natures,
    untravelled,
    actors,
    repeated,
)
"""The files of the rules of substance, which need the file that encodes the text."""

SUBSTANCE_IN_WORDS = (heading_numbers,)
"""Those of them that need the words of the rules of form, too."""
