"""Strings: messages with gaps, names made comparable, controls made visible; knows no law."""
