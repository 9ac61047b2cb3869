"""Terms that regions have of their own meet in a comparison where their ids do."""

from __future__ import annotations

from jalur.comparison.cells import Cell
from jalur.comparison.compare import compare
from jalur.comparison.topics import TopicName
from jalur.law.own_terms import together
from jalur.law.region import Region
from jalur.loading.reading import read
from support.regions import TESTS, city, invented
from support.verifying import COMMON, changed

SIWALAN = (TESTS / "cases" / "regions" / "kab-siwalan.yaml").read_text(encoding="utf-8")


def renamed(*changes: tuple[str, str]) -> Region:
    """The invented region under another id, with these changes."""
    text = SIWALAN
    for old, new in changes:
        text = changed(text, old, new)
    region = read(text, "kab-lain", COMMON)
    assert isinstance(region, Region), region
    return region


def cells(topic: TopicName, key: str, *regions: Region) -> tuple[Cell | None, ...]:
    """What the regions say under a key."""
    (row,) = [row for row in compare(regions, topic).rows if row.key == key]
    return row.cells


def test_a_term_of_one_region_alone_is_a_row_like_any_other() -> None:
    """The others are silent under it, whichever of them comes first."""
    own, other = invented("kab-siwalan"), city("kendari")
    for regions in ((other, own), (own, other)):
        told = cells("route", "usulan/dinas", *regions)
        assert [cell is None for cell in told] == [region is other for region in regions]
    every = compare((other, own))
    assert "usulan" in [row.key for row in every.rows]


def test_a_rule_for_the_wider_document_answers_for_the_term_of_another() -> None:
    """As it does in an answer about that region: by our reading."""
    key = "surat-edaran/kepala-daerah/siapa-pun"
    there, here = cells("paraf", key, city("kendari"), invented("kab-siwalan"))
    assert [cell.statements[0].status for cell in (here, there) if cell] == ["explicit", "inferred"]


def test_the_same_id_is_the_same_thing() -> None:
    """Where two regions have the term, each says what it has of it, in the order of the first."""
    other = renamed(("id: usulan, for: [dinas]", "id: usulan, force: wajib, for: [dinas]"))
    one, two = cells("route", "usulan/dinas", invented("kab-siwalan"), other)
    assert one is not None
    assert two is not None
    assert dict(one.statements[0].marks)["force"] == ()
    assert dict(two.statements[0].marks)["force"] == ("wajib",)


def test_natures_of_its_own_stand_behind_the_shared_ones() -> None:
    """In one order in every region, whatever that of the file."""
    (said, _) = cells("relation", "dinas/upt", invented("kab-siwalan"), renamed())
    assert said is not None
    assert dict(said.statements[0].marks)["natures"] == ("koordinatif", "pembinaan")


def test_the_order_of_terms_in_a_file_means_nothing() -> None:
    """Two regions that have the same ones list them alike."""
    one, other = "    arahan: {label: Arahan, words: [arah], basis: [8]}\n", "  purposes:\n"
    first = renamed((other, other + one)).common.purposes
    usulan = "    usulan: {label: Usulan, words: [usul], basis: [4(1)]}\n"
    assert list(first) == list(renamed((usulan, usulan + one)).common.purposes)


def test_lists_without_terms_are_the_very_lists() -> None:
    """Nothing is copied for regions that have none; what a rule for a wider document says answers
    for one of its own.
    """
    assert together([COMMON, COMMON]) is COMMON
    lists = together([COMMON, invented("kab-siwalan").common])
    assert lists.wider_documents["surat-edaran"] == "surat"
    assert list(lists.purposes)[-1] == "usulan"


def test_a_list_for_one_affair_is_compared_under_that_affair_alone() -> None:
    """The Dinas has both affairs, and its second coordinator one of them."""
    region = invented("kab-siwalan")
    (both, _), (one, _) = (
        cells("coordinator", affair, region, region) for affair in ("pangan", "perdagangan")
    )
    told = [
        [dict(each.marks)["portfolio"] for each in cell.statements] for cell in (both, one) if cell
    ]
    assert told == [[("perekonomian",), ("pemerintahan",)], [("perekonomian",)]]
