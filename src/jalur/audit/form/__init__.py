"""The rules of form of UU 12/2011 Lampiran II, one file per chapter of it."""
