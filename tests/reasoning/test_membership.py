"""Under which ids rules reach a party, and how sure each way is; small regions made for it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jalur.law.citation import Citation, Part
from jalur.law.oddities import Oddity
from jalur.law.parties import Members, Party
from jalur.law.region import Region
from jalur.reasoning.membership import MembershipIndex, nearest
from jalur.text.messages import Text, message
from support.kabupaten import contoh

AT = Citation((Part("pasal", "1"), Part("angka", "4")))
ELSEWHERE = Citation((Part("pasal", "1"), Part("angka", "5")))
DINAS = Party(id="dinas", name="Dinas", kind="dinas", basis=(AT,))


def group(id: str, *members: Members) -> Party:
    """A group with these lists of members."""
    return Party(id=id, name=id.upper(), kind="group", basis=(AT,), members=members)


def stated(*parties: str) -> Members:
    """Members that the text names."""
    return Members(parties=parties, kinds=(), basis=(AT,), status="explicit", reason=None)


def read(reason: str, *parties: str) -> Members:
    """Members by our reading."""
    return Members(parties=parties, kinds=(), basis=(AT,), status="inferred", reason=reason)


def region(*parties: Party, oddities: tuple[Oddity, ...] = ()) -> Region:
    """A region of these parties alone."""
    known = {party.id: party for party in parties}
    return replace(contoh(), parties=known, oddities=oddities)


def way(made: Region, id: str, party: Party = DINAS) -> tuple[int, str]:
    """How near the party is to an id, and how surely."""
    membership = MembershipIndex(made).of(party)[id]
    return membership.rank, membership.status


def cited(reason: str, basis: str = "Pasal 1 angka 4") -> Text:
    """A reason with the provision that it leaves out."""
    return message("reason.cited", reason=reason, basis=basis)


BOTH = (read("dibaca", "dinas"), stated("dinas"))


@pytest.mark.parametrize("lists", [BOTH, BOTH[::-1]])
def test_of_two_lists_of_one_group_the_stated_one_counts(lists: tuple[Members, ...]) -> None:
    """In whichever order the file has them."""
    assert way(region(DINAS, group("a", *lists)), "a") == (1, "explicit")


INNER = (group("sure", stated("dinas")), group("read", read("dibaca", "dinas")))


@pytest.mark.parametrize("inner", [INNER, INNER[::-1]])
def test_of_two_ways_as_near_the_stated_one_counts(inner: tuple[Party, ...]) -> None:
    """In whichever order the file has the groups, and the lists of the outer one."""
    outer = group("outer", stated(*(party.id for party in inner)))
    assert way(region(DINAS, *inner, outer), "outer") == (2, "explicit")
    assert way(region(outer, *inner, DINAS), "outer") == (2, "explicit")


def test_a_nearer_way_counts_before_a_surer_one() -> None:
    """What is read of the party itself is nearer than what is stated of its class."""
    inner, outer = group("a", stated("dinas")), group("b", stated("a"), read("dibaca", "dinas"))
    assert way(region(DINAS, inner, outer), "b") == (1, "inferred")


def test_every_inference_on_the_way_is_told() -> None:
    """Two readings one upon the other are two reasons, in their order."""
    made = region(DINAS, group("a", read("satu", "dinas")), group("b", read("dua", "a")))
    reason = MembershipIndex(made).of(DINAS)["b"].reason
    assert reason == message("reason.both", first=cited("satu"), second=cited("dua"))


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("Pasal 1 angka 4 menyebutnya.", "Pasal 1 angka 4 menyebutnya."),
        ("Menurut Pasal 1 angka 40.", cited("Menurut Pasal 1 angka 40.")),
        ("Dibaca termasuk.", cited("Dibaca termasuk.")),
    ],
)
def test_a_reading_has_its_provision_once(reason: str, told: Text) -> None:
    """The reason is given the provisions that it does not say itself."""
    made = region(DINAS, group("a", read(reason, "dinas")))
    assert MembershipIndex(made).of(DINAS)["a"].reason == told


def test_a_reading_cites_no_row_of_another_member() -> None:
    """A list has the rows of all that it names; one of them is told its own alone."""
    other = Party(id="badan", name="Badan", kind="badan", basis=(ELSEWHERE,))
    both = replace(read("dibaca", "dinas", "badan"), basis=(AT, ELSEWHERE))
    index = MembershipIndex(region(DINAS, other, group("a", both)))
    assert index.of(DINAS)["a"].reason == cited("dibaca")
    assert index.of(other)["a"].reason == cited("dibaca", "Pasal 1 angka 5")


@pytest.mark.parametrize(("kind", "joined"), [("mixed-names", True), ("contradiction", False)])
def test_only_an_oddity_about_names_joins_parties(kind: str, joined: bool) -> None:
    """Two parties that something else is odd about do not answer for one another."""
    other = Party(id="badan", name="Badan", kind="badan", basis=(AT,))
    odd = Oddity(at=AT, kind=kind, text="Aneh.", printed="Dinas", parties=("dinas", "badan"))
    made = region(DINAS, other, oddities=(odd,))
    via = nearest(made, MembershipIndex(made).of(other), ["dinas"], (AT,))
    assert (via is not None) == joined
    assert via is None or via.status == "inferred"


@pytest.mark.parametrize(
    ("kind", "status"), [("dinas", "inferred"), ("instansi-vertikal", "inferred")]
)
def test_who_is_of_a_class_by_the_name_alone_is_so_by_our_reading(kind: str, status: str) -> None:
    """A unit in common use, or an office of the central government, that the text does not have."""
    unnamed = Party(id="lain", name="Lain", kind=kind, basis=(), named=False)
    members = Members(parties=(), kinds=(kind,), basis=(AT,), status="explicit", reason=None)
    reached = MembershipIndex(region(DINAS, group("a", members))).of(unnamed)
    assert {way.status for way in reached.values()} == {status}
    assert reached["a"].reason == message("reason.unnamed")


def test_a_proper_name_behind_the_class_word_of_a_unit_says_what_it_is() -> None:
    """Kecamatan Baruga is a kecamatan, whether or not the text has its name."""
    unnamed = Party(id="kecamatan-x", name="Kecamatan X", kind="kecamatan", basis=(), named=False)
    members = Members(("dinas",), ("kecamatan",), basis=(AT,), status="explicit", reason=None)
    assert way(region(DINAS, group("a", members)), "a", unnamed) == (1, "explicit")
