"""Citations of every form, drawn by Hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from jalur.law.citation import LEVELS, Citation, Part

numbers = st.integers(1, 999).map(str)
lettered = st.from_regex(r"[1-9][0-9]?[a-z]", fullmatch=True)
nths = st.one_of(st.just(1), st.integers(2, 999))
LABELS = {
    "pasal": numbers | lettered.map(str.upper),
    "ayat": numbers | lettered,
    "huruf": st.from_regex(r"[a-z]{1,2}|[a-z][1-9]|[A-Z]", fullmatch=True),
    "angka": numbers | lettered,
}
WORDS = ("Dinas", "Bagian", "Staf", "Hukum", "Umum", "Kesejahteraan,", "Rakyat/Umat", "dan", "II")
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
ids = st.lists(st.sampled_from(["dinas", "hukum", "umum", "2"]), max_size=3).map(
    lambda words: "-".join(["p", *words])
)


@st.composite
def articles(draw: st.DrawFn) -> Citation:
    """An address below an article, with numbers that the text uses again."""
    below = draw(st.sets(st.sampled_from(LEVELS[1:])))
    chosen = [level for level in LEVELS if level == "pasal" or level in below]
    return Citation(tuple(Part(level, draw(LABELS[level]), draw(nths)) for level in chosen))


annexes = st.sampled_from(["", "I", "II", "IV", "IX", "3"]).map(
    lambda label: Part("lampiran", label)
)
specials = st.one_of(
    st.sampled_from(["judul", "menimbang", "mengingat", "menetapkan", "penutup"]).map(
        lambda level: Citation((Part(level, ""),))
    ),
    LABELS["huruf"]
    .map(str.lower)
    .map(lambda label: Citation((Part("menimbang", ""), Part("huruf", label)))),
    LABELS["angka"].map(lambda label: Citation((Part("mengingat", ""), Part("angka", label)))),
    annexes.map(lambda annex: Citation((annex,))),
    st.builds(lambda annex, id: Citation((annex, Part("baris", id))), annexes, ids),
    st.builds(lambda annex, *row: Citation((annex, Part("nomor", *row))), annexes, numbers, nths),
)
citations = articles() | specials


def declared(citation: Citation) -> frozenset[str]:
    """The articles numbered with a letter that a file with this citation declares."""
    article = citation.parts[0]
    return frozenset(
        [article.label] if article.level == "pasal" and article.label[-1].isalpha() else []
    )
