"""What people read at a terminal: pager, screen and summary, in English."""

PHRASES = {
    "help.no-pager": "Long answers without a pager on a terminal.",
    "man.jalur-pager": "The pager of long answers, before PAGER; cat, or empty, for none.",
}
