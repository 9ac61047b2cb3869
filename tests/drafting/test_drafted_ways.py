"""What a draft reads of ways: choices, exceptions, the time of an office, and who goes them."""

from __future__ import annotations

from support.drafting import drafted, plain, region_of, the


def test_two_ways_of_which_one_is_enough_are_alternatives() -> None:
    """*secara langsung atau melalui A*."""
    draft = drafted(
        "Dinas Sosial menyampaikan laporan kepada Bupati secara langsung atau melalui Sekretaris "
        "Daerah."
    )
    [route] = the(draft, "routes")
    assert not route.sure
    assert {"steps", "mode"}.isdisjoint(route.values)
    assert plain(route, "alternatives")["alternatives"] == [
        {"mode": "direct", "steps": [{"office": "bupati"}]},
        {"mode": "through", "steps": [{"office": "sekretaris-daerah"}, {"office": "bupati"}]},
    ]
    assert region_of(draft)


def test_what_stands_beside_a_way_says_how_long_an_office_has() -> None:
    """And what its silence is, and who is told; such a step is a guess."""
    draft = drafted(
        "(1) Dinas Sosial menyampaikan laporan kepada Bupati melalui Sekretaris Daerah.\n"
        "(2) Sekretaris Daerah memeriksa laporan dalam waktu 3 (tiga) hari kerja sejak laporan "
        "diterima, dan apabila waktu itu lewat Sekretaris Daerah dianggap menyetujui.\n"
        "(3) Laporan yang telah diperiksa oleh Sekretaris Daerah diberitahukan kepada Bappeda."
    )
    [route] = the(draft, "routes")
    assert not route.sure
    assert plain(route, "steps")["steps"] == [
        {
            "office": "sekretaris-daerah",
            "within": {"working_days": "3", "from": "laporan diterima"},
            "if_silent": "agreed",
            "notify": ["bappeda"],
            "basis": ["2(2)", "2(3)"],
        },
        {"office": "bupati"},
    ]
    assert region_of(draft)


def test_whom_a_provision_beside_it_leaves_out_is_excepted_from_a_way() -> None:
    """*tidak berlaku bagi A*, with the provision that says so."""
    draft = drafted(
        "(1) Perangkat Daerah menyampaikan laporan kepada Bupati melalui Sekretaris Daerah.\n"
        "(2) Ketentuan sebagaimana dimaksud pada ayat (1) tidak berlaku bagi Bappeda."
    )
    [route] = the(draft, "routes")
    assert plain(route, "except") == {"except": [{"parties": ["bappeda"], "basis": ["2(2)"]}]}
    assert not route.sure
    assert region_of(draft)


def test_coordination_that_is_bidden_is_a_way_and_none_that_is_told() -> None:
    """*wajib berkoordinasi dengan* leads there; without a modal word it is a relation alone."""
    [route] = the(drafted("Dinas Sosial wajib berkoordinasi dengan Bappeda."), "routes")
    assert not route.sure
    assert plain(route, "purposes", "steps") == {
        "purposes": ["koordinasi"],
        "steps": [{"office": "bappeda"}],
    }
    assert the(drafted("Dinas Sosial melakukan koordinasi dengan Bappeda."), "routes") == []


def test_what_is_sent_for_no_purpose_of_the_list_is_a_guess() -> None:
    """A person names the purpose."""
    [route] = the(
        drafted("Dinas Sosial menyerahkan berkas kepada Bupati melalui Sekretaris Daerah."),
        "routes",
    )
    assert not route.sure
    assert plain(route, "mode", "steps") == {
        "mode": "through",
        "steps": [{"office": "sekretaris-daerah"}, {"office": "bupati"}],
    }


def test_where_somebody_stands_is_no_sure_way() -> None:
    """*berkedudukan di bawah dan bertanggung jawab kepada A*."""
    draft = drafted("Dinas Sosial berkedudukan di bawah dan bertanggung jawab kepada Bupati.")
    assert not any(each.sure for each in the(draft, "routes"))


def test_a_line_through_a_coordinator_goes_on_to_whom_he_helps() -> None:
    """As a reading of ours, with the provision that says whom he helps."""
    draft = drafted(
        "(1) Asisten Pembangunan mengoordinasikan tugas Perangkat Daerah, meliputi:\n"
        "a. Bappeda; dan\nb. Dinas Sosial.\n"
        "(2) Asisten Umum mengoordinasikan tugas Perangkat Daerah, meliputi:\n"
        "a. Dinas Kesehatan; dan\nb. Dinas Pendidikan.",
        "(1) Sekretaris Daerah dibantu oleh Asisten Pembangunan.\n"
        "(2) Bupati dibantu oleh Sekretaris Daerah.",
    )
    lines = [each for each in the(draft, "routes") if "listed" in each.values]
    assert [plain(each, "steps")["steps"] for each in lines] != []
    offices = [[step["office"] for step in plain(each, "steps")["steps"]] for each in lines]
    assert offices == [["coordinator", "sekretaris-daerah", "bupati"]]
    assert region_of(draft)


def test_a_way_is_for_the_amounts_that_its_own_part_of_the_sentence_says() -> None:
    """Two ways on either side of a semicolon; the second is for what the first is for."""
    draft = drafted(
        "Dinas Sosial menyampaikan laporan di atas Rp200.000.000,00 (dua ratus juta rupiah) kepada "
        "Bupati melalui Sekretaris Daerah; sampai dengan Rp200.000.000,00 (dua ratus juta rupiah) "
        "disampaikan langsung kepada Bupati."
    )
    ways = [plain(each, "purposes", "mode", "amount") for each in the(draft, "routes")]
    assert ways == [
        {"purposes": ["pelaporan"], "mode": "through", "amount": {"over": "200000000"}},
        {"purposes": ["pelaporan"], "mode": "direct", "amount": {"up_to": "200000000"}},
    ]
    assert region_of(draft)


def test_an_amount_of_no_end_is_left_to_a_person() -> None:
    """A way that does not say for what amounts it is, though the sentence names one, is no fact."""
    said = "Dinas Sosial menyampaikan laporan {}kepada Bupati melalui Sekretaris Daerah."
    sure = [
        the(drafted(said.format(amount)), "routes")[0].sure
        for amount in ("", "senilai Rp200.000.000,00 ")
    ]
    assert sure == [True, False]


def test_by_when_somebody_is_told_is_no_time_of_the_step() -> None:
    """Whether he who has the step tells them, or it only is told."""
    for telling in (
        "Sekretaris Daerah memberitahukan kepada Bappeda paling lama 2 (dua) hari.",
        "Laporan yang telah diperiksa oleh Sekretaris Daerah diberitahukan kepada Bappeda paling "
        "lama 2 (dua) hari.",
    ):
        draft = drafted(
            "(1) Dinas Sosial menyampaikan laporan kepada Bupati melalui Sekretaris Daerah.\n"
            f"(2) {telling}"
        )
        [route] = the(draft, "routes")
        step = plain(route, "steps")["steps"][0]
        assert (step["notify"], step["notify_within"]) == (["bappeda"], {"days": "2"})
        assert "within" not in step
        assert region_of(draft)


def test_a_copy_for_whoever_coordinates_is_for_nobody_in_particular() -> None:
    """*Asisten yang …* behind *tembusan* is the coordinator of whoever sends, with the words; an
    Asisten by his name is that one.
    """
    heads = "(2) Asisten Umum dan Asisten Pembangunan membantu Bupati."
    for copied, to, words in (
        ("Asisten yang membidangi", ["coordinator"], "Asisten yang membidangi"),
        (
            "Sekretaris Daerah dan Asisten yang mengoordinasikannya",
            ["sekretaris-daerah", "coordinator"],
            "Asisten yang mengoordinasikannya",
        ),
        ("Asisten Umum", ["asisten-umum"], None),
    ):
        draft = drafted(
            "(1) Dinas Sosial menyampaikan laporan kepada Bupati dengan tembusan kepada "
            f"{copied}.\n{heads}"
        )
        [route] = the(draft, "routes")
        assert plain(route, "copies_to", "copies_words") == {
            "copies_to": to,
            "copies_words": words,
        }, copied
        assert region_of(draft).routes[0].end_stated


def test_a_copy_that_is_denied_is_none() -> None:
    """In the sentence of the way, before or behind whom it would be for, or beside it."""
    for sentences, denied in (
        (", tanpa tembusan kepada Bappeda.", {"to": ["bappeda"]}),
        (" dan tidak perlu ditembuskan kepada Bappeda.", {"to": ["bappeda"], "needless": True}),
        (", tembusan kepada Bappeda tidak diperlukan.", {"to": ["bappeda"], "needless": True}),
        (
            ".\n(2) Laporan sebagaimana dimaksud pada ayat (1) tidak ditembuskan kepada Bappeda.",
            {"to": ["bappeda"], "basis": ["2(2)"]},
        ),
    ):
        draft = drafted(
            f"(1) Dinas Sosial menyampaikan laporan kepada Bupati melalui Sekretaris Daerah{sentences}"
        )
        route = the(draft, "routes")[0]
        assert plain(route, "no_copies") == {"no_copies": denied}, sentences
        assert route.get("copies_to") is None
        assert region_of(draft)


def test_what_is_no_consent_is_read_neither_as_one_nor_as_a_refusal() -> None:
    """*tidak dianggap setuju* has *dianggap setuju* in it."""
    for said, silence in (
        ("tidak dianggap menyetujui", "not-agreed"),
        ("dianggap tidak menyetujui", "refused"),
        ("dianggap menyetujui", "agreed"),
    ):
        draft = drafted(
            "(1) Dinas Sosial menyampaikan laporan kepada Bupati melalui Sekretaris Daerah.\n"
            "(2) Sekretaris Daerah memeriksa laporan dalam waktu 3 (tiga) hari kerja, dan apabila "
            f"waktu itu lewat Sekretaris Daerah {said}."
        )
        [route] = the(draft, "routes")
        assert plain(route, "steps")["steps"][0]["if_silent"] == silence
