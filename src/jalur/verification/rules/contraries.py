"""Whether our texts have the contrary of a word of their provision: *lisan* for *tertulis*."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.law.findings import Finding
from jalur.verification.evidence import Evidence
from jalur.verification.finding import finding
from jalur.verification.letters import Letters
from jalur.verification.our_texts import our_texts


def check(evidence: Evidence) -> Iterator[Finding]:
    """Findings about words whose contrary stands in the provision, and they do not."""
    for ours in our_texts(evidence):
        said = Letters(ours.text)
        refs = [at for ref in ours.refs for at in (ref, *evidence.below(ref))]
        for words in evidence.vocabulary.contraries.values():
            told = [word for word in words if said.has_stem(word)]
            printed = [word for word in words if told and evidence.has_stem(word, refs)]
            for word in told if printed else ():
                if word not in printed:
                    yield finding(
                        "contrary-in-text", ours.path, ours.refs[0], word=word, printed=printed[0]
                    )
