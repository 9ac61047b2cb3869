"""The text of a regulation held against the rules of drafting, and against itself."""
