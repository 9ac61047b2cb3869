"""What a draft reads of who initials: in which forms a text says it, and what it says beside."""

from __future__ import annotations

import pytest

from support.drafting import drafted, plain, region_of, the


def test_whoever_drafts_comes_first_and_each_in_turn() -> None:
    """*secara berturut-turut oleh konseptor, A, dan B* states an order."""
    draft = drafted(
        "Keputusan yang akan ditandatangani oleh Bupati harus dilakukan paraf hierarki secara "
        "berturut-turut oleh konseptor, Dinas Sosial, dan Sekretaris Daerah."
    )
    [chain] = the(draft, "paraf")
    assert plain(chain, "order", "manner", "force", "initials") == {
        "order": "stated",
        "manner": ["hierarki"],
        "force": "harus",
        "initials": [
            {"office": "drafter", "words": "konseptor"},
            {"office": "dinas-sosial"},
            {"office": "sekretaris-daerah"},
        ],
    }
    assert region_of(draft)


def test_the_items_of_a_list_are_its_initials() -> None:
    """One each, in the order of the list."""
    draft = drafted(
        "Sebelum ditandatangani Bupati, keputusan dibubuhi paraf oleh:\n"
        "a. Dinas Sosial; dan\nb. Sekretaris Daerah."
    )
    [chain] = the(draft, "paraf")
    assert plain(chain, "signers", "order", "initials") == {
        "signers": ["bupati"],
        "order": "listed",
        "initials": [{"office": "dinas-sosial"}, {"office": "sekretaris-daerah"}],
    }
    assert not chain.sure


def test_those_who_do_it_at_once_before_another_are_one_step() -> None:
    """*secara serentak oleh A dan B, kemudian oleh C*."""
    draft = drafted(
        "Surat yang ditandatangani Bupati diparaf secara serentak oleh Dinas Sosial dan Bappeda, "
        "kemudian oleh Sekretaris Daerah."
    )
    [chain] = the(draft, "paraf")
    assert plain(chain, "order", "initials") == {
        "order": "stated",
        "initials": [
            {"offices": ["dinas-sosial", "bappeda"], "pick": "all", "order": "parallel"},
            {"office": "sekretaris-daerah"},
        ],
    }
    assert region_of(draft)


def test_initials_before_those_of_another_add_to_his_rule() -> None:
    """Who signs stands in the provision that is referred to."""
    draft = drafted(
        "(1) Keputusan yang ditandatangani Bupati diparaf oleh Sekretaris Daerah.\n"
        "(2) Paraf koordinasi pada keputusan sebagaimana dimaksud pada ayat (1) dibubuhkan oleh "
        "Bappeda sebelum paraf Sekretaris Daerah."
    )
    first, second = the(draft, "paraf")
    assert first.sure
    assert plain(second, "signers", "adds_to", "before", "manner", "initials") == {
        "signers": ["bupati"],
        "adds_to": ["paraf-keputusan"],
        "before": "sekretaris-daerah",
        "manner": ["koordinasi"],
        "initials": [{"office": "bappeda"}],
    }
    assert region_of(draft)


def test_how_many_at_most_and_when_none_are_needed_belong_to_the_rule() -> None:
    """Each with the provision that says so; the rule is a guess then."""
    draft = drafted(
        "(1) Surat yang ditandatangani Bupati diparaf oleh Sekretaris Daerah.\n"
        "(2) Paraf sebagaimana dimaksud pada ayat (1) paling banyak 3 (tiga) paraf.\n"
        "(3) Undangan yang konsepnya dibuat oleh Bappeda tidak memerlukan paraf.\n"
        "(4) Surat yang konsepnya dibuat oleh pejabat yang akan menandatanganinya tidak "
        "memerlukan paraf."
    )
    [chain] = the(draft, "paraf")
    assert not chain.sure
    assert plain(chain, "max", "basis", "exempt") == {
        "max": "3",
        "basis": ["2(1)", "2(2)"],
        "exempt": [
            {"parties": ["bappeda"], "documents": ["undangan"], "basis": ["2(3)"]},
            {"drafter_signs": True, "basis": ["2(4)"]},
        ],
    }
    assert region_of(draft)


def test_what_exempts_from_all_initials_is_a_rule_of_its_own() -> None:
    """It refers to no rule, and is of no paper that one is for: whoever signs, unless it says."""
    draft = drafted(
        "(1) Naskah dinas yang ditandatangani Bupati diparaf oleh Sekretaris Daerah.\n"
        "(2) Naskah dinas yang konsepnya disusun sendiri oleh pejabat penanda tangannya tidak "
        "memerlukan paraf.\n"
        "(3) Undangan tidak memerlukan paraf.\n"
        "(4) Surat yang ditandatangani oleh Sekretaris Daerah tidak memerlukan paraf.\n"
        "(5) Dalam keadaan bencana naskah dinas sebagaimana dimaksud pada ayat (1) tidak "
        "memerlukan paraf."
    )
    chain, *general = the(draft, "paraf")
    assert [str(each["basis"][0]) for each in plain(chain, "exempt")["exempt"]] == ["2(5)"]
    assert not any(each.sure for each in general)
    assert [plain(each, "signers", "exempt") for each in general] == [
        {"signers": None, "exempt": [{"drafter_signs": True, "basis": ["2(2)"]}]},
        {"signers": None, "exempt": [{"documents": ["undangan"], "basis": ["2(3)"]}]},
        {
            "signers": ["sekretaris-daerah"],
            "exempt": [
                {
                    "documents": ["surat"],
                    "words": "Surat yang ditandatangani oleh Sekretaris Daerah",
                    "basis": ["2(4)"],
                }
            ],
        },
    ]
    assert region_of(draft)


def test_where_no_initials_are_needed_no_other_paper_is_named() -> None:
    """A paper that is no case of those of the rule cannot be exempt from it."""
    draft = drafted(
        "(1) Keputusan yang ditandatangani Bupati diparaf oleh Sekretaris Daerah.\n"
        "(2) Rekomendasi sebagaimana dimaksud pada ayat (1) tidak memerlukan paraf."
    )
    [chain] = the(draft, "paraf")
    [exempt] = plain(chain, "exempt")["exempt"]
    assert "documents" not in exempt
    assert region_of(draft)


def test_the_other_medium_is_for_where_the_first_cannot_be_had() -> None:
    """*secara elektronik*, and what stands beside it."""
    draft = drafted(
        "(1) Surat yang ditandatangani oleh Bupati diparaf oleh Sekretaris Daerah secara "
        "elektronik.\n"
        "(2) Dalam hal jaringan terputus, paraf sebagaimana dimaksud pada ayat (1) dibubuhkan pada "
        "kertas."
    )
    [chain] = the(draft, "paraf")
    assert plain(chain, "medium", "fallback") == {
        "medium": "electronic",
        "fallback": {"medium": "paper", "when": "jaringan terputus", "basis": ["2(2)"]},
    }
    assert region_of(draft)


@pytest.mark.parametrize(
    ("said", "amount"),
    [
        ("di atas Rp200.000.000,00", {"over": "200000000"}),
        ("sampai dengan Rp200.000.000,00", {"up_to": "200000000"}),
        (
            "di atas Rp200.000.000,00 sampai dengan Rp1.000.000.000,00",
            {"over": "200000000", "up_to": "1000000000"},
        ),
    ],
)
def test_a_rule_is_for_the_amounts_that_its_sentence_states(
    said: str, amount: dict[str, str]
) -> None:
    """Each as the end that it is there; such a rule is a guess."""
    draft = drafted(
        f"Keputusan dengan nilai {said} diparaf oleh Bappeda sebelum ditandatangani oleh Bupati."
    )
    [chain] = the(draft, "paraf")
    assert plain(chain, "amount") == {"amount": amount}
    assert not chain.sure
    assert region_of(draft)


def test_a_paper_that_is_excepted_is_none_of_the_rule() -> None:
    """*naskah dinas …, kecuali keputusan* is about every naskah dinas but one."""
    draft = drafted(
        "Naskah dinas yang ditandatangani oleh Bupati diparaf oleh Sekretaris Daerah, kecuali "
        "keputusan."
    )
    [chain] = the(draft, "paraf")
    assert plain(chain, "document", "except") == {
        "document": ["naskah-dinas"],
        "except": [{"documents": ["keputusan"]}],
    }
    assert region_of(draft)


def test_without_anybody_who_signs_it_is_whoever_does() -> None:
    """Nobody is made up; what was initialled before the regulation is no rule."""
    [rule] = the(drafted("Surat diparaf oleh Sekretaris Daerah."), "paraf")
    assert "signers" not in rule.values
    assert not rule.sure
    told = "Surat yang telah diparaf oleh Sekretaris Daerah diselesaikan menurut ketentuan lama."
    assert the(drafted(told), "paraf") == []


CHAIN = ["dinas-sosial", "bappeda", "sekretaris-daerah"]


@pytest.mark.parametrize(
    ("sentence", "order"),
    [
        (
            "Paraf pada surat yang ditandatangani Bupati dibubuhkan oleh Dinas Sosial, Bappeda, dan "
            "Sekretaris Daerah.",
            "listed",
        ),
        (
            "Paraf pada surat yang ditandatangani Bupati diberikan secara berurutan oleh Dinas Sosial, "
            "Bappeda, dan Sekretaris Daerah.",
            "stated",
        ),
        (
            "Urutan paraf surat yang ditandatangani Bupati adalah Dinas Sosial, Bappeda, dan "
            "Sekretaris Daerah.",
            "stated",
        ),
        (
            "Surat yang ditandatangani Bupati wajib dibubuhi paraf dari Dinas Sosial, Bappeda, dan "
            "Sekretaris Daerah.",
            "listed",
        ),
        (
            "Bupati menandatangani surat setelah diparaf oleh Dinas Sosial, Bappeda, dan Sekretaris "
            "Daerah.",
            "listed",
        ),
        (
            "Keputusan Bupati memerlukan paraf Dinas Sosial, Bappeda, dan Sekretaris Daerah.",
            "listed",
        ),
    ],
)
def test_who_initials_before_whom_is_read_in_many_forms(sentence: str, order: str) -> None:
    """By noun or verb, whoever signs being named before, behind, or by the title of the paper."""
    draft = drafted(sentence)
    assert region_of(draft)
    [rule] = the(draft, "paraf")
    offices = [each["office"] for each in plain(rule, "initials")["initials"]]
    assert (rule["signers"], offices, rule["order"]) == (["bupati"], CHAIN, order)


def test_whose_paper_to_somebody_it_is_signs_it() -> None:
    """*Nota dinas A kepada B diparaf C*: B gets it."""
    [rule] = the(drafted("Nota dinas Bappeda kepada Bupati diparaf Dinas Sosial."), "paraf")
    assert rule["signers"] == ["bappeda"]


def test_whoever_drafts_may_be_a_party_and_somebody_whom_the_text_leaves_open() -> None:
    """*Pemrakarsa* is whoever drafts; *dan atasan langsungnya* comes behind him."""
    draft = drafted(
        "Pemrakarsa adalah Perangkat Daerah yang menyiapkan surat.",
        "Surat yang ditandatangani Bupati diparaf oleh penyusun dan atasan langsungnya.",
    )
    assert region_of(draft)
    [rule] = the(draft, "paraf")
    assert plain(rule, "initials")["initials"] == [
        {"office": "drafter", "words": "penyusun"},
        {"words": "atasan langsungnya"},
    ]


def test_the_initials_of_one_office_alone_are_left_out_of_no_chain() -> None:
    """*tidak memerlukan paraf A*: the others set theirs all the same, so nothing is exempted."""
    for sentence in (
        "Surat Bappeda tidak memerlukan paraf Dinas Sosial.",
        "Surat tidak dapat ditandatangani Bupati tanpa paraf Sekretaris Daerah.",
        "Dalam keadaan mendesak, surat diteruskan tanpa paraf Dinas Sosial.",
    ):
        rules = the(drafted(sentence), "paraf")
        assert not any("exempt" in each.values for each in rules)


def test_initials_before_those_of_the_coordinator_join_the_rule_that_has_his() -> None:
    """*sebelum paraf Asisten*, where the rule beside has *Asisten yang membidangi*."""
    draft = drafted(
        "(1) Surat yang ditandatangani Bupati diparaf oleh Bappeda, Asisten yang membidangi, dan "
        "Sekretaris Daerah.\n(2) Surat sebagaimana dimaksud pada ayat (1) yang membebani anggaran "
        "diparaf pula oleh Dinas Sosial sebelum paraf Asisten.\n(3) Paraf Asisten diberikan paling "
        "lama 2 (dua) hari kerja sejak surat diterima.",
        "Asisten adalah Asisten Pembangunan dan Asisten Pemerintahan pada Sekretariat Daerah.",
    )
    assert region_of(draft)
    first, second = the(draft, "paraf")
    assert second["adds_to"] == [first["id"]]
    assert second["before"] == "coordinator"


@pytest.mark.parametrize(
    "drafter",
    [
        "kepala Perangkat Daerah pemrakarsa",
        "Kepala Bagian pengusul",
        "kepala Perangkat Daerah selaku pemrakarsa",
        "kepala Perangkat Daerah atau Kepala Bagian pemrakarsa",
        "kepala Perangkat Daerah yang memprakarsai",
    ],
)
def test_the_head_of_the_unit_that_drafts_is_whoever_drafts(drafter: str) -> None:
    """No class of heads initials, but the one of them: in a sentence as in an item of a list."""
    definition = "Perangkat Daerah adalah unsur pembantu Bupati, termasuk Bagian."
    sentence = f"Surat yang ditandatangani Bupati diparaf oleh {drafter} dan Sekretaris Daerah."
    listed = (
        f"Surat yang ditandatangani Bupati diparaf secara berurutan oleh:\na. {drafter}; dan\n"
        "b. Sekretaris Daerah."
    )
    for text in (sentence, listed):
        draft = drafted(text, definition)
        assert region_of(draft)
        [rule] = the(draft, "paraf")
        first, second = plain(rule, "initials")["initials"]
        assert first["office"] == "drafter"
        assert first["words"].casefold() == drafter.casefold()
        assert second == {"office": "sekretaris-daerah"}
        assert not rule.sure


def test_whose_coordinator_is_meant_does_not_initial_himself() -> None:
    """*Asisten yang mengoordinasikan Perangkat Daerah pemrakarsa* is the Asisten alone."""
    draft = drafted(
        "Surat yang ditandatangani Bupati diparaf oleh Asisten yang mengoordinasikan Perangkat "
        "Daerah pemrakarsa dan Sekretaris Daerah.",
        "Asisten adalah Asisten Pembangunan dan Asisten Pemerintahan pada Sekretariat Daerah.",
        "Perangkat Daerah adalah unsur pembantu Bupati.",
    )
    [rule] = the(draft, "paraf")
    offices = [each.get("office") for each in plain(rule, "initials")["initials"]]
    assert offices == ["coordinator", "sekretaris-daerah"]


LEADERS = "Asisten adalah Asisten Pembangunan dan Asisten Pemerintahan pada Sekretariat Daerah."


@pytest.mark.parametrize(
    "sentence",
    [
        "Surat tentang keuangan diparaf pula oleh Dinas Sosial setelah paraf Sekretaris Daerah.",
        "Paraf Dinas Sosial dibubuhkan sesudah paraf Sekretaris Daerah.",
        "Dinas Sosial memberikan paraf setelah Sekretaris Daerah hanya pada surat keuangan.",
        "Setelah diparaf oleh Sekretaris Daerah, surat keuangan diparaf oleh Dinas Sosial.",
        "Setelah mendapat paraf Sekretaris Daerah, surat diparaf juga oleh Dinas Sosial.",
        "Surat sebagaimana dimaksud pada ayat (1) tentang keuangan diparaf pula oleh Dinas Sosial "
        "sesudah paraf Sekretaris Daerah.",
        "Setelah Sekretaris Daerah memaraf, Dinas Sosial memberikan paraf pada surat keuangan.",
    ],
)
def test_who_initials_behind_the_last_one_comes_after_him(sentence: str) -> None:
    """A rule with ``after``, that adds to the one in which he is the last."""
    draft = drafted(
        "(1) Surat yang ditandatangani Bupati diparaf oleh Bappeda, Asisten yang membidangi, dan "
        f"Sekretaris Daerah.\n(2) {sentence}",
        LEADERS,
    )
    assert region_of(draft)
    first, second = the(draft, "paraf")
    assert plain(second, "signers", "order", "initials", "adds_to", "after") == {
        "signers": ["bupati"],
        "order": "unstated",
        "initials": [{"office": "dinas-sosial"}],
        "adds_to": [first["id"]],
        "after": "sekretaris-daerah",
    }
    assert "before" not in second.values


def test_who_initials_behind_one_of_several_comes_after_him_whoever_is_next() -> None:
    """*setelah paraf Bappeda*: the text says behind whom, and not before whom."""
    draft = drafted(
        "(1) Surat yang ditandatangani Bupati diparaf oleh Bappeda, Asisten yang membidangi, dan "
        "Sekretaris Daerah.\n(2) Surat yang membebani anggaran diparaf pula oleh Dinas Sosial "
        "setelah paraf Bappeda.",
        LEADERS,
    )
    assert region_of(draft)
    first, second = the(draft, "paraf")
    assert plain(second, "initials", "adds_to", "after") == {
        "initials": [{"office": "dinas-sosial"}],
        "adds_to": [first["id"]],
        "after": "bappeda",
    }
    assert "before" not in second.values


def test_initials_between_those_of_two_say_both_of_them() -> None:
    """*sesudah paraf konseptor dan sebelum paraf Asisten*: whoever drafts, and the coordinator."""
    draft = drafted(
        "(1) Surat yang ditandatangani Bupati diparaf oleh konseptor, Asisten yang membidangi, dan "
        "Sekretaris Daerah.\n(2) Surat yang membebani anggaran diparaf pula oleh Dinas Sosial "
        "sesudah paraf konseptor dan sebelum paraf Asisten.",
        LEADERS,
    )
    assert region_of(draft)
    first, second = the(draft, "paraf")
    assert plain(second, "initials", "adds_to", "before", "after") == {
        "initials": [{"office": "dinas-sosial"}],
        "adds_to": [first["id"]],
        "before": "coordinator",
        "after": "drafter",
    }


def test_initials_behind_those_of_nobody_known_stand_in_a_rule_with_his() -> None:
    """No rule has Bappeda: there is none to add to."""
    draft = drafted(
        "(1) Surat yang ditandatangani Bupati diparaf oleh Asisten yang membidangi dan Sekretaris "
        "Daerah.\n(2) Surat yang membebani anggaran diparaf oleh Dinas Sosial setelah paraf "
        "Bappeda.",
        LEADERS,
    )
    assert region_of(draft)
    _, second = the(draft, "paraf")
    assert plain(second, "order", "initials") == {
        "order": "stated",
        "initials": [{"office": "bappeda"}, {"office": "dinas-sosial"}],
    }
    assert not {"adds_to", "after"} & set(second.values)


def test_whoever_is_meant_by_the_items_of_another_rule_stands_with_his_name() -> None:
    """*pejabat sebagaimana dimaksud pada ayat (1) huruf a dan huruf b*, in the order of ayat (1)."""
    draft = drafted(
        "(1) Surat yang ditandatangani Bupati diparaf secara berurutan oleh:\na. Bappeda;\n"
        "b. Dinas Sosial; dan\nc. Sekretaris Daerah.\n"
        "(2) Surat yang ditandatangani Sekretaris Daerah diparaf oleh pejabat sebagaimana dimaksud "
        "pada ayat (1) huruf a dan huruf b."
    )
    assert region_of(draft)
    _, second = the(draft, "paraf")
    assert plain(second, "signers", "order", "initials") == {
        "signers": ["sekretaris-daerah"],
        "order": "stated",
        "initials": [{"office": "bappeda"}, {"office": "dinas-sosial"}],
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "Setiap pejabat membubuhkan paraf paling lama 2 (dua) hari kerja sejak konsep diterima.",
        "Setiap pemaraf menyelesaikan pemeriksaan paling lambat 2 (dua) hari kerja sejak konsep "
        "diterima.",
        "Paraf diberikan paling lambat 2 (dua) hari kerja sejak konsep diterima.",
        "Waktu paraf paling lama 2 (dua) hari kerja sejak konsep diterima bagi setiap pejabat.",
    ],
)
def test_how_long_everybody_has_is_said_of_every_rule_beside(sentence: str) -> None:
    """Of all who initial at once, and not of one of them."""
    draft = drafted(
        "(1) Surat yang ditandatangani Bupati diparaf oleh Dinas Sosial dan Sekretaris Daerah.\n"
        f"(2) Keputusan Bupati diparaf oleh Sekretaris Daerah.\n(3) {sentence}"
    )
    assert region_of(draft)
    for rule in the(draft, "paraf"):
        within = plain(rule, "within")["within"]
        assert within["working_days"] == "2"
        assert within["from"].startswith("konsep diterima")
        assert [str(each) for each in rule["basis"]][-1].endswith("(3)")


def test_what_is_not_done_without_initials_exempts_from_none() -> None:
    """*Konsep tanpa paraf tidak diajukan* bids them; *ditandatangani tanpa paraf* does not."""
    for sentence in (
        "Konsep surat tanpa paraf lengkap tidak diajukan kepada penanda tangan.",
        "Konsep tanpa paraf tidak dapat ditandatangani.",
    ):
        assert the(drafted(sentence), "paraf") == []
    [rule] = the(drafted("Nota dinas ditandatangani tanpa paraf."), "paraf")
    assert plain(rule, "exempt")["exempt"]


@pytest.mark.parametrize(
    ("sentence", "order"),
    [
        ("{} diparaf secara berjenjang dimulai dari {}, kemudian {}, selanjutnya {}.", "stated"),
        ("{} diparaf terlebih dahulu oleh {}, setelah itu oleh {}, dan terakhir {}.", "stated"),
        ("{} dibubuhi paraf mulai dari {}, {}, sampai dengan {}.", "stated"),
        ("{} diparaf {}, lalu {}, lalu {}.", "stated"),
        ("Pejabat yang memaraf {} adalah {}, {}, dan {}.", "listed"),
        ("Jenjang paraf {} terdiri atas {}, {}, dan {}.", "listed"),
        ("Urutan paraf {} sebagai berikut:\na. {};\nb. {}; dan\nc. {}.", "stated"),
        ("Pejabat pemaraf {} meliputi:\na. {};\nb. {}; dan\nc. {}.", "listed"),
    ],
)
def test_one_behind_the_other_is_said_in_many_forms(sentence: str, order: str) -> None:
    """By what parts one from the next, from whom on, or by what those are called who initial."""
    names = ("Dinas Sosial", "Bappeda", "Sekretaris Daerah")
    draft = drafted(sentence.format("Surat yang ditandatangani Bupati", *names))
    assert region_of(draft)
    [rule] = the(draft, "paraf")
    offices = [each["office"] for each in plain(rule, "initials")["initials"]]
    assert (rule["signers"], offices, rule["order"]) == (["bupati"], CHAIN, order)


def test_who_initials_in_turn_may_stand_before_the_verb() -> None:
    """*A, B, dan C secara berturut-turut memaraf*."""
    [rule] = the(
        drafted(
            "Dinas Sosial, Bappeda, dan Sekretaris Daerah secara berturut-turut memaraf surat yang "
            "ditandatangani Bupati."
        ),
        "paraf",
    )
    offices = [each["office"] for each in plain(rule, "initials")["initials"]]
    assert (rule["signers"], offices, rule["order"]) == (["bupati"], CHAIN, "stated")
