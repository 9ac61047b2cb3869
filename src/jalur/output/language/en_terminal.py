"""What people read at a terminal: pager, screen and summary, in English."""

PHRASES = {
    "help.no-pager": "Long answers without a pager on a terminal.",
    "man.jalur-pager": "The pager of long answers, before PAGER; cat, or empty, for none.",
    "screen.more": "  {count} more: {command}",
    "diff.count-different": "{count} different",
    "diff.count-only": "{count} only {name}",
    "diff.count-same": "{count} same",
    "diff.alone": "only {name}",
    "diff.full-notes": "--full shows every rule and {count} {count:note|notes}; --topic keeps one topic.",
    "help.diff-full": "Every rule, not one screen.",
    "column.fact": "Fact",
    "diff.more": "{said}; {count} more",
    "diff.full": "--full shows every rule; --topic keeps one topic.",
}
