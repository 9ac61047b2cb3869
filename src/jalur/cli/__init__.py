"""The command line: one file per command, one boundary that turns errors into exit codes."""
