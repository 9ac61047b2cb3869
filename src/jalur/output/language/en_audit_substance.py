"""What the rules of substance find and want: English."""

PHRASES = {
    "wants.reference-to-nothing": "each reference leads to a provision that is there",
    "audit.reference-to-nothing": "it refers to {target}, which is not there",
    "wants.reference-to-itself": "no provision refers to itself",
    "audit.reference-to-itself": "it refers to itself",
    "wants.annex-missing": "each annex that is referred to is there",
    "audit.annex-missing": "{target} is not in the text ({count} {count:provision refers|provisions refer} to it)",
    "audit.annex-missing.source": "the source lacks {target} ({count} {count:provision refers|provisions refer} to it): look at the PDF",
    "wants.number-twice": "each number or letter is used once in its list",
    "audit.number-twice": "{number}: the same number or letter was used before",
    "wants.number-skipped": "numbers and letters follow each other from the first on",
    "audit.number-skipped": "{number} follows {before}: what is between them is missing",
    "audit.number-skipped.start": "the list begins with {number}",
    "wants.two-coordinators": "each unit and each field has one coordinator, unless something parts the cases",
    "audit.two-coordinators": "{unit} is under both {one} and {other}, and nothing parts the cases",
    "audit.two-coordinators.field": "the field “{field}” is given to both {one} and {other}",
    "wants.annex-not-referred-to": "each annex is referred to by an article",
    "audit.annex-not-referred-to": "no provision refers to it",
}
