"""English: how names and words that people type are understood, and refused."""

PHRASES = {
    "note.courtesy": "“{typed}” was taken for a courtesy before the office: {name}.",
    "note.does-the-same": "The regulation has no “{typed}”. It is read as {name}, the unit there for: {affairs}; that this one stands in its place is inferred.",
    "error.no-such-office": "{region} names no “{name}”. The office is known; this regulation has none of that name.",
    "error.in-the-text": "The text has the words, but none of its parties bears them: {command}",
    "error.every-party": "Every party of it: {command}",
    "error.is-another-option": "“{value}” is a value of {option}.",
    "error.another-city": "“{city}” is another region than {name}.",
    "note.two-names": "Taken as two names: “{first}” and “{second}”.",
    "error.several-splits": "“{text}” may be parted into names in several ways. Type one of these:",
    "error.as-typed": "{command}",
    "error.unquoted-value": "Where the value of {option} ends is not clear: a name of several words stands in quotation marks.",
    "error.either": "Either {first} or {second}",
    "error.type-instead": "Did you mean: {command}",
    "reason.does-the-same": "The regulation has no “{typed}”; {name} is the unit there for: {affairs}.",
}
