"""In whose name the signers of a chain sign, in every format."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.answers.chain import Chain, SignedAs
from jalur.law.region import Region
from jalur.output.language import Catalogue
from jalur.output.views.common import citations_cell, joined, long_citations, reason_record
from jalur.output.views.signatures import signature_lines, signature_records, signature_words
from jalur.output.views.view import Json


def signed_as_records(region: Region, chain: Chain) -> list[Json]:
    """Each signer, in whose name, and where the text says so."""
    return [
        {
            "signer": each.signer,
            "on_behalf_of": each.mandate.on_behalf_of,
            "on_behalf_of_id": each.mandate.named,
            "signature": signature_records(region, each.mandate.signature),
            "signature_lines": signature_lines(region, each.mandate.signature),
            "condition": condition(chain, each),
            "status": each.mandate.status,
            **reason_record(each.mandate.reason),
            "basis": long_citations(region, each.mandate.basis),
        }
        for each in chain.signed_as
    ]


def signed_as_cell(region: Region, chain: Chain) -> str:
    """The same in a cell: *Sekretaris Daerah a.n. Bupati (Pasal 19 ayat (1))*."""
    return joined(_words(region, chain, each) for each in chain.signed_as)


def signed_as_lines(region: Region, chain: Chain, catalogue: Catalogue) -> Iterator[str]:
    """A line for each signer, and his signature as the letter has it."""
    for each in chain.signed_as:
        yield catalogue("line.signed-as", value=_words(region, chain, each))
        if signature := signature_words(region, each.mandate.signature, catalogue):
            yield from signature.split("\n")


def condition(chain: Chain, signed: SignedAs) -> str | None:
    """When he signs so, but for what the chain has as its condition already."""
    mandate = signed.mandate
    told = [mandate.when if mandate.when != chain.condition else None]
    told += [f"kecuali {each.words}" for each in mandate.exceptions if each.words]
    return "; ".join(filter(None, told)) or None


def _words(region: Region, chain: Chain, signed: SignedAs) -> str:
    cited = citations_cell(region, signed.mandate.basis)
    said = "; ".join(filter(None, (condition(chain, signed), cited)))
    return f"{signed.signer} a.n. {signed.mandate.on_behalf_of} ({said})"
