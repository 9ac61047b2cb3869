"""The documents that nobody initials, as the row of a matrix says by an empty cell."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from jalur.law.region import Region
from jalur.law.rules.matrices import row_id
from jalur.law.rules.paraf import Exemption, ParafRule


def uninitialled(region: Region) -> Iterator[ParafRule]:
    """A rule without initials for each row whose cell of initials is empty, though its table has
    such a column: by the row itself none are needed.
    """
    for matrix in region.matrices:
        for row in matrix.rows if "initials" in matrix.columns else ():
            signing = row.signing
            if row.paraf is not None or signing is None:
                continue
            basis = (row.at, *(at for at in matrix.basis if at != row.at))
            yield ParafRule(
                id=row_id(row.at),
                documents=row.documents,
                drafters=row.drafters,
                signers=row.signers,
                order="unstated",
                initials=(),
                force=signing.force,
                condition=signing.when,
                basis=basis,
                status=signing.status,
                reason=signing.reason,
                instead_of=MappingProxyType({}),
                adds_to=(),
                before=None,
                manner=(),
                most=None,
                exempt=(Exemption(False, (), (), None, basis),),
                medium=signing.medium,
                fallback=signing.fallback,
                amount=signing.amount,
                signature=signing.signature,
                exceptions=signing.exceptions,
                copies_to=row.copies_to,
                copied_roles=row.copied_roles,
            )
