"""Whether the parties of a region fit together: names, heads, groups, seats."""

from __future__ import annotations

from collections.abc import Iterator

from jalur.law.closed_lists import Kind
from jalur.law.parties import Party
from jalur.law.region import Region
from jalur.loading.circles import circles
from jalur.loading.data_file import DataFile
from jalur.reasoning.names import LONGEST
from jalur.text.folding import fold


def check_parties(region: Region, file: DataFile) -> None:
    """Note in ``file``, from which ``region`` was read, every fault between its parties."""
    _portfolios(region, file)
    _names(region, file)
    _heads(region, file)
    _sections(region, file)
    _members_once(region, file)
    _circles(region, file)


def _of_known_kinds(region: Region) -> Iterator[tuple[Party, Kind]]:
    """The parties with their kinds; a kind that is not in the list is a fault already."""
    for party in region.parties.values():
        kind = region.common.kinds.get(party.kind)
        if kind is not None:
            yield party, kind


def _portfolios(region: Region, file: DataFile) -> None:
    """Parties of a kind that carries a portfolio have one, and no others have."""
    for party, kind in _of_known_kinds(region):
        if kind.portfolio != bool(party.portfolio):
            file.fault(f"parties.{party.id}", "portfolio", party=party.id, kind=kind.id)


def _names(region: Region, file: DataFile) -> None:
    """Every name has letters, no two parties share one, and no alias repeats its party's own.

    Two names are the same where a question could not tell them apart: whatever their case and
    signs, and in whichever of the spellings that are known to mean the same.
    """
    spellings = region.common.spellings
    owners: dict[str, str] = {}
    for key, name in (("name", region.regulation.name), ("place", region.regulation.place)):
        _check_letters(file, f"regulation.{key}", name)
    for id, party in region.parties.items():
        own = {fold(party.name)}
        names = [(f"parties.{id}", id), (f"parties.{id}.name", party.name)]
        names += [(f"parties.{id}.aliases.{alias}", alias) for alias in party.aliases]
        for path, name in names:
            if name != id:
                _check_letters(file, path, name)
            folded, compared = fold(name), fold(name, spellings)
            if folded in own and name in party.aliases:
                file.fault(path, "needless-alias", alias=name)
            if owners.setdefault(compared, id) != id:
                file.fault(path, "name-twice", name=name, other=owners[compared])
            if name in party.aliases:
                own.add(folded)


def _check_letters(file: DataFile, path: str, name: str) -> None:
    """What cannot be looked up is no name; that there is none is a fault already."""
    if name and not any(char.isalpha() for char in name):
        file.fault(path, "no-letters", name=name)
    if len(name) > LONGEST:
        file.fault(path, "too-long", length=len(name), limit=LONGEST)


def _heads(region: Region, file: DataFile) -> None:
    """An office that nothing but its name tells apart heads a unit, class or group.

    The unit answers for its head: of an office that every city has, no comparison would speak any
    more. A body that is no office has a head of its own kind.
    """
    kinds = region.common.kinds
    for party, kind in _of_known_kinds(region):
        unit = region.parties.get(party.heads or "")
        led = None if unit is None else kinds.get(unit.kind)
        if unit is None or led is None:
            continue
        path = f"parties.{party.id}.heads"
        single = kind.category in ("office", "outside")
        if not single or (kind.comparable and kind.id != led.id):
            file.fault(path, "heads-nothing", party=party.id, kind=kind.id)
        elif led.category in ("office", "forum"):
            file.fault(path, "has-no-head", party=unit.id, kind=led.id)
        elif unit.heads:
            file.fault(path, "head-of-a-head", party=unit.id, other=unit.heads)


def _sections(region: Region, file: DataFile) -> None:
    """Only groups, forums and the class of a kind have members; only forums have seats."""
    for party, kind in _of_known_kinds(region):
        path = f"parties.{party.id}"
        whole = any(kind.id in members.kinds for members in party.members)
        if party.members and not whole and kind.category not in ("group", "forum"):
            file.fault(f"{path}.members", "not-a-group", party=party.id, kind=kind.id)
        for key, seats in (("chair", party.chair), ("guests", party.guests)):
            if seats and kind.category != "forum":
                file.fault(f"{path}.{key}", "not-a-forum", party=party.id, kind=kind.id)


def _members_once(region: Region, file: DataFile) -> None:
    """A party or kind is in one list of members or of seats of a party, not in a second too."""
    for id, party in region.parties.items():
        lists = {
            "members": [(*members.parties, *members.kinds) for members in party.members],
            "chair": [seat.parties for seat in party.chair],
            "guests": [seat.parties for seat in party.guests],
        }
        for key, several in lists.items():
            seen: set[str] = set()
            for number, names in enumerate(several):
                for name in sorted(seen.intersection(names)):
                    file.fault(f"parties.{id}.{key}[{number}]", "twice", value=name)
                seen.update(names)


def _circles(region: Region, file: DataFile) -> None:
    """No group is, by way of its members, a member of itself; each circle is one fault."""
    for circle in circles(_members_of_groups(region)):
        first = next(id for id in region.parties if id in circle)
        file.fault(f"parties.{first}.members", "member-of-itself", party=first)


def _members_of_groups(region: Region) -> dict[str, list[str]]:
    """Every party with its members; a kind stands for all of its parties, under a name of its own.

    The class of a kind takes in every party of the kind but itself.
    """
    kinds: dict[str, list[str]] = {}
    classes: dict[str, list[str]] = {}
    for party in region.parties.values():
        category = (
            region.common.kinds[party.kind].category if party.kind in region.common.kinds else ""
        )
        whole = category not in ("group", "forum") and any(
            party.kind in members.kinds for members in party.members
        )
        (classes if whole else kinds).setdefault(party.kind, []).append(party.id)
    groups = {f"({kind})": members for kind, members in kinds.items()}
    for id, party in region.parties.items():
        inner = [member for members in party.members for member in members.parties]
        for kind in (kind for members in party.members for kind in members.kinds):
            inner.append(f"({kind})")
            inner += [other for other in classes.get(kind, ()) if other != id]
        groups[id] = inner
    return groups
