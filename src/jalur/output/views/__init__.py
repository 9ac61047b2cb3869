"""One file per kind of answer; each ends with its ``VIEW``."""
