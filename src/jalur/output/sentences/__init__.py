"""Answers as sentences that can be read out: who, through whom, to whom, when, how surely."""
