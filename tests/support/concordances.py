"""A concordance without faults, and what breaks it."""

from __future__ import annotations

from jalur.loading.lazy_concordance import CONCORDANCE
from support.verifying import CITY, FOLDER

FILE = FOLDER / CONCORDANCE / f"{CITY}.json"
GOOD = FILE.read_text(encoding="utf-8")
LAST = '  "lampiran[bagian-surat]": {"parties": ["bagian-surat"], "words": ["bagian", "surat"]}\n'

BROKEN = [
    # what is changed, into what, the rule, the line
    ('"judul": {', '"judul": [', "no-json", 4),
    ("concordance/1", "concordance/2", "not-in-list", 2),
    (GOOD, "[" * 100_000, "no-json", 1),
    (GOOD, "[]", "wrong-type", 1),
    (GOOD, '{"schema": "jalur.concordance/1"}', "missing-key", 1),
    (
        GOOD,
        '{"schema": "jalur.concordance/1", "provisions": []}',
        "wrong-type",
        1,
    ),
    (' "provisions"', ' "city": "x",\n "provisions"', "unknown-key", 1),
    ('"5(1)": {', '"5(9)": {', "no-such-provision", 30),
    ('"7": {"parties": [], ', '"7": {', "missing-key", 36),
    ('"7": {"parties": []', '"7": {"parties": {}', "wrong-type", 36),
    ('"7": {"parties": []', '"7": {"parties": [1]', "wrong-type", 36),
    ('"7": {"parties": []', '"7": {"count": 1, "parties": []', "unknown-key", 36),
    ('"7": {"parties": []', '"7": {"parties": ["camat"]', "unknown-party", 36),
    ('"diundangkan"', '"diundangkan", "diundangkan"', "twice", 36),
    ('"diundangkan"', '"Diundangkan"', "not-folded", 36),
    ('"diundangkan"', '"pada tanggal diundangkan"', "not-folded", 36),
    (',\n  "lampiran[bagian-surat]"', ',\n  "7"', "duplicate-key", 36),
    (",\n" + LAST, "\n", "not-in-concordance", 3),
]

BROKEN_TEXT = [
    # what is changed, into what, the rule
    ('"text": {', '"text": {"page": 1,', "unknown-key"),
    ('"sha256": "', '"sha256": "x', "not-a-fingerprint"),
    ('"headings": {', '"heading": {}, "headings": {', "unknown-key"),
    ('"headings": {\n', '"headings": {\n "Pasal": "0",', "no-such-provision"),
    ('"headings": {\n', '"headings": {\n "99": 0,', "wrong-type"),
]
