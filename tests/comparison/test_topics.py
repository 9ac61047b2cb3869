"""What each topic says of a regulation: under which keys, how sure, and for wider classes."""

from __future__ import annotations

import pytest

from jalur.comparison.population import population_of
from jalur.comparison.topics import TOPICS
from jalur.law.citation import Citation
from support.diffs import INVENTED, SHIPPED, diff_of, row_of, said
from support.regions import city


@pytest.mark.parametrize("id", [*SHIPPED, INVENTED])
def test_every_rule_has_a_cell(id: str) -> None:
    """No route, chain, relation or act of a regulation is left out of the comparison."""
    region = city(id)
    population = population_of(region)
    cited: dict[str, set[Citation]] = {}
    for name, topic in TOPICS.items():
        cells = topic.cells(population).values()
        cited[name] = {citation for cell in cells for citation in cell.basis}
    assert all(set(rule.basis) <= cited["route"] for rule in region.routes)
    assert all(set(rule.basis) <= cited["paraf"] for rule in region.paraf)
    assert all(set(rule.basis) <= cited["relation"] for rule in region.relations)
    assert all(rule.at in cited["mandate"] for rule in region.mandates if rule.act)


def test_fields_are_a_reading() -> None:
    """A regulation that lists no units answers by its fields, and its cells are inferred."""
    rows = [
        row
        for row in diff_of("kendari", "tarakan").rows
        if row.topic == "coordinator" and row.b is not None
    ]
    assert rows
    assert all(row.b.status == "inferred" and row.b.statements[0].reason for row in rows if row.b)


def test_an_unassigned_affair_is_read_from_the_fields() -> None:
    """Where a regulation has a field but no unit for an affair, the field is read."""
    row = row_of("banjar", "bukittinggi", "coordinator", "statistik")
    assert row.b is not None
    assert (row.b.status, [str(citation) for citation in row.b.basis]) == ("inferred", ["11b"])


def test_a_general_chain_answers_for_a_narrower_document() -> None:
    """A rule for every document is held against one for letters, and is our reading there."""
    row = row_of("kendari", "tarakan", "paraf", "surat/kepala-daerah/dinas")
    assert row.row_class == "different"
    assert row.a is not None
    assert row.a.status == "inferred"
    assert said(row)[:2] == ["a longer chain, 2 instead of 1", "the order is that of a list"]


def test_relations_of_one_pair_accumulate() -> None:
    """Two rules for the same two classes give the natures of both."""
    row = row_of("kendari", "bengkulu", "relation", "staf-ahli/dinas")
    assert row.b is not None
    assert row.b.statements[0].mark("natures") == ("fungsional", "koordinatif")
    assert {citation.parts[0].label for citation in row.b.basis} == {"22", "23"}


def test_one_office_is_no_pair_with_itself() -> None:
    """A kind of which there is one office has no row with itself; one of several has."""
    keys = TOPICS["relation"].cells(population_of(city("kendari")))
    assert ("dinas", "dinas") in keys
    assert ("inspektorat", "dinas") in keys
    assert ("inspektorat", "inspektorat") not in keys


def test_what_a_wider_pair_says_is_not_said_again() -> None:
    """The relation of one Badan with all others is one row, not one for each of them."""
    keys = TOPICS["relation"].cells(population_of(city("bengkulu")))
    assert ("badan", "badan:perencanaan+penelitian-pengembangan") in keys
    assert not [key for key in keys if all(part.startswith("badan:") for part in key)]


def test_a_rule_of_a_class_answers_for_one_of_it() -> None:
    """A row of a single Dinas has what holds for all of them too, on both sides."""
    row = row_of("kab-contoh", "kendari", "route", "koordinasi/dinas:kesehatan")
    assert row.a is not None
    assert row.b is not None
    assert [statement.mark("force") for statement in row.a.statements] == [("harus",), ("dapat",)]
    assert len(row.b.statements) == 4


def test_an_asisten_by_name_is_the_one_in_charge() -> None:
    """A step that names an Asisten is the same as one that leaves it to the lists."""
    cells = TOPICS["route"].cells(population_of(city("tarakan")))
    assert [
        statement.mark("steps") for statement in cells["koordinasi", "sekretariat-dprd"].statements
    ] == [("asisten",)]


def test_a_way_to_one_of_a_class_is_a_way_of_the_class() -> None:
    """All Badan report to one of them: the row is that of all, this one included."""
    keys = TOPICS["route"].cells(population_of(city("bengkulu")))
    assert ("pelaporan", "badan") in keys
    assert not [key for key in keys if key[0] == "pelaporan" and key[1].startswith("badan:")]


def test_an_office_and_its_own_are_compared_where_it_has_any() -> None:
    """No list of Banjar has the Sekretariat Daerah, so no Asisten has a relation with it."""
    keys = TOPICS["relation"].cells(population_of(city("banjar")))
    own = {right for left, right in keys if left == "asisten"}
    assert {"dinas", "badan", "kecamatan", "kelurahan", "inspektorat"} <= own
    assert "sekretariat-daerah" not in own


def test_which_office_has_which_of_its_own_is_no_difference() -> None:
    """One rule for all Asisten and one for each of them say the same of the class."""
    row = row_of("bukittinggi", "banjar", "relation", "asisten/inspektorat")
    assert row.a is not None
    assert row.b is not None
    keys = TOPICS["relation"].cells(population_of(city("banjar")))
    assert not {key for key in keys if key[0].startswith("asisten:") and key[1] == "inspektorat"}


def test_natures_are_ruled_where_a_relation_or_a_point_states_them() -> None:
    """Bengkulu lists no forms of relation, and yet says of what nature many are: 17(2), 18(2), 19(2)."""
    row = row_of("banjar", "bengkulu", "regulation", "subject/nature")
    assert row.row_class == "same"
    assert row.b is not None
    assert {"17(2)", "18(2)", "19(2)"} <= {str(citation) for citation in row.b.basis}


def test_a_chain_for_whoever_drafts_is_that_of_each_drafter() -> None:
    """Those whom only their names tell apart stand together, named, and are held against it."""
    row = row_of("bengkulu", "kendari", "paraf", "naskah-dinas/kepala-daerah/group")
    assert row.row_class == "same"
    assert row.a is not None
    (statement,) = row.a.statements
    names = "Aparat pelaksana pemerintahan daerah lainnya; Lembaga Teknis Daerah"
    assert statement.wording[0] == names
    assert len(statement.mark("who")) == 2


def test_delegating_is_not_helping() -> None:
    """Neither states a nature; in Bukittinggi the Sekda delegates to the Asisten, in Banjar they
    help him.
    """
    row = row_of("banjar", "bukittinggi", "relation", "sekretaris-daerah/asisten")
    assert (row.row_class, said(row)) == ("different", ["one delegates to the other"])
    row = row_of("bukittinggi", "banjar", "relation", "sekretaris-daerah/asisten")
    assert (row.row_class, said(row)) == ("different", ["nobody delegates to the other"])


def test_an_act_is_one_towards_the_other_side() -> None:
    """A mandate at the provision of a point counts where it is of one side, for the other."""
    relation = TOPICS["relation"].cells(population_of(city("tarakan")))
    assert relation["kepala-daerah", "kecamatan"].statements[0].mark("acts") == (
        "sign",
        "represent",
        "delegate",
    )
    assert relation["wakil-kepala-daerah", "kecamatan"].statements[0].mark("acts") == ()


@pytest.mark.parametrize("id", [*SHIPPED, INVENTED])
def test_every_forum_is_named(id: str) -> None:
    """Forums with the same members are one statement, which has the names of them all."""
    region = city(id)
    cells = TOPICS["office"].cells(population_of(region))
    told = [
        str(statement.wording[0])
        for key, cell in cells.items()
        if key[0] == "forum"
        for statement in cell.statements
    ]
    forums = [p for p in region.parties.values() if region.common.kinds[p.kind].category == "forum"]
    assert all(any(forum.name in words for words in told) for forum in forums)
