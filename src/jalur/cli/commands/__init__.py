"""One file per command: options, checks, ask the core, show."""
