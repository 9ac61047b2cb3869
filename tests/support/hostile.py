"""Words that nobody means well, and the command lines that they are put into."""

from __future__ import annotations

import re

from jalur.text.controls import CONTROLS

OBEYED = re.compile(f"[\r{CONTROLS}]")
WORDS = {
    "controls": "\x1b[31mmerah\x1b]0;judul\x07 \x9b2J a\x08b\x7f",
    "directions": "\u202enarusur \u2066x\u2069 \u200f a\u200bb a\u00adb \ufeff\U000e0041",
    "line-ends": "a\rb\nc\td\u2028e\x85f\x0cg",
    "halves": "\udcff\ud800",
    "markup": "[red]x[/red] [link=file:///etc/passwd]x[/link] [draft]",
    "broken-markup": "[/]",
    "braces": "{name} {0} %s %(x)s {",
    "path": "../../etc/passwd",
    "dashes": "--",
    "long": "kepala dinas " * 300,
    "one-long-word": "x" * 4_096,
    "marks-on-a-letter": "a" + "\u0301" * 600,
    "foreign": "ﷺ ² ٣ 日本 🙂 İ ß Ⅳ",
    "nothing": "",
    "blank": " ",
}
LINES = (
    *(
        "route {} Dishub",
        "route kendari {}",
        "route kendari Dishub --purpose {}",
        "route kendari Dishub --to {}",
    ),
    *(
        "paraf kendari --signer {}",
        "paraf kendari --document {}",
        "relation kendari {} {}",
        "mandates kendari {}",
    ),
    *(
        "mandates kendari Walikota --kind {}",
        "units kendari --under {}",
        "units kendari --kind {}",
        "show kendari {}",
    ),
    *(
        "search {}",
        "search dinas --city {}",
        "pasal kendari {}",
        "diff kendari {}",
        "compare {}",
        "validate {}",
    ),
    *(
        "compare --topic {}",
        "verify kendari --source {}",
        "cities --data {}",
        "cities --lang {}",
        "cities -f {}",
    ),
    *(
        "paraf kendari {}",
        "paraf kendari Dishub --signer {}",
        "relation kendari {}",
        "relation kendari Walikota {}",
        "mandates kendari {} --kind duty",
    ),
    *(
        "show kendari {} --full",
        "units kendari --all --under {}",
        "diff kendari banjar --topic {}",
        "diff kendari banjar --only {}",
        "compare kendari {}",
    ),
    *("cities --fields {} -f tsv", "completion {}", "{}", "--{}", "route kendari Dishub --{}"),
)
