"""Word files as people have them: counted lists, tracked changes, notes, boxes, running lines."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.document import Document as File
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from jalur.source.text import operative, read_source
from jalur.source.word import read_word

SCHEMAS = "http://schemas.openxmlformats.org"
SPACES = (
    f'xmlns:w="{SCHEMAS}/wordprocessingml/2006/main" '
    f'xmlns:mc="{SCHEMAS}/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
LEVELS = (
    ("decimal", "Pasal %1", '<w:suff w:val="nothing"/>'),
    ("decimal", "(%2)", ""),
    ("lowerLetter", "%3.", ""),
    ("decimal", "%4.", ""),
)
STRUCK = '<w:del w:id="1" w:author="a"><w:r><w:delText>buang</w:delText></w:r></w:del>'
"""Words that a tracked change struck."""


def run(text: str) -> str:
    """Some words of a paragraph."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def item(list_id: int, depth: int, *runs: str, mark: str = "") -> str:
    """A paragraph of a list; ``mark`` is what is said of its end."""
    numbers = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
    return f"<w:pPr>{numbers}{mark}</w:pPr>{''.join(runs)}"


def numbered() -> File:
    """A file with a list of several levels (91), and a plain one (93) that 94 begins anew."""
    file = Document()
    numbering = file.part.numbering_part.element
    shapes = {90: LEVELS, 92: (("lowerLetter", "%1.", ""),)}
    for id, levels in shapes.items():
        inner = "".join(
            f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for n, (format, text, more) in enumerate(levels)
        )
        shape = f'<w:abstractNum {SPACES} w:abstractNumId="{id}">{inner}</w:abstractNum>'
        numbering.insert(0, parse_xml(shape))
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    for id, shape_id, more in ((91, 90, ""), (93, 92, ""), (94, 92, anew)):
        named = f'<w:abstractNumId w:val="{shape_id}"/>{more}'
        numbering.append(parse_xml(f'<w:num {SPACES} w:numId="{id}">{named}</w:num>'))
    return file


def add(file: File, *paragraphs: str) -> None:
    """Put paragraphs at the end."""
    body = file.element.body
    for each in paragraphs:
        body.insert(len(body) - 1, parse_xml(f"<w:p {SPACES}>{each}</w:p>"))


def text_of(file: File) -> str:
    """The text that is read of a file."""
    stream = io.BytesIO()
    file.save(stream)
    return read_word(stream.getvalue(), "x.docx")


def test_lists_count_by_level_and_begin_anew() -> None:
    """Levels below an article begin again with it, a list of its own where its file says so."""
    file = numbered()
    add(file, item(91, 0), item(91, 1, run("Satu:")), item(91, 2, run("a;")))
    add(file, item(91, 2, run("b:")), item(91, 3, run("b1.")), item(91, 1, run("Dua.")))
    add(file, item(91, 0), item(91, 1, run("Lagi:")), item(93, 0, run("x;")))
    add(file, item(93, 0, run("y.")), item(91, 1, run("Anew:")), item(94, 0, run("z.")))
    source = read_source(f"MEMUTUSKAN:\n{text_of(file)}")
    assert {str(ref): source.provisions[ref] for ref in operative(source.provisions)} == {
        "1(1)": "Satu:",
        "1(1)a": "a;",
        "1(1)b": "b:",
        "1(1)b.1": "b1.",
        "1(2)": "Dua.",
        "2(1)": "Lagi:",
        "2(1)a": "x;",
        "2(1)b": "y.",
        "2(2)": "Anew:",
        "2(2)a": "z.",
    }


def test_a_style_alone_may_number_a_paragraph() -> None:
    """The paragraph itself then says nothing of a list."""
    file = numbered()
    style = file.styles.add_style("Ayat", 1)
    style.element.append(parse_xml(f"<w:pPr {SPACES}>{item(91, 1)[7:-8]}</w:pPr>"))
    add(file, item(91, 0))
    file.add_paragraph("Satu.", style="Ayat")
    assert text_of(file) == "Pasal 1\n(1)\tSatu.\n"


@pytest.mark.parametrize(
    ("paragraphs", "text"),
    [
        ([run("Satu ") + STRUCK + f"<w:ins>{run('dua')}</w:ins>{run(' tiga.')}"], "Satu dua tiga."),
        (
            [
                item(93, 0, run("satu;")),
                item(93, 0, STRUCK, mark="<w:rPr><w:del/></w:rPr>"),
                item(93, 0, run("dua.")),
            ],
            "a.\tsatu;\nb.\tdua.",
        ),
        ([f"<w:moveFrom>{run('buang')}</w:moveFrom>{run('Satu.')}"], "Satu."),
    ],
)
def test_tracked_changes_are_read_as_accepted(paragraphs: list[str], text: str) -> None:
    """What was struck is not read, and a struck item is not counted; what was added is read."""
    file = numbered()
    add(file, *paragraphs)
    assert text_of(file) == f"{text}\n"


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    """Word keeps it twice, the second time for older programs."""
    box = f"<w:txbxContent><w:p>{run('Kotak')}</w:p></w:txbxContent>"
    drawn = f"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing>"
    older = f"<w:pict><v:textbox>{box}</v:textbox></w:pict>"
    both = f'<mc:Choice Requires="wps">{drawn}</mc:Choice><mc:Fallback>{older}</mc:Fallback>'
    file = numbered()
    add(file, f"{run('Sebelum ')}<w:r><mc:AlternateContent>{both}</mc:AlternateContent></w:r>")
    assert text_of(file) == "Sebelum \nKotak\n"


def test_a_stamp_in_a_box_belongs_to_no_sentence() -> None:
    """It is shown as what it is; capitals in a box of their own are content."""
    drawn = (
        "<w:r><w:drawing><wps:txbx><w:txbxContent>"
        f"<w:p>{run('SALINAN')}</w:p></w:txbxContent></wps:txbx></w:drawing></w:r>"
    )
    file = numbered()
    add(file, item(91, 0), f"{run('Ayat dengan cap')}{drawn}{run(' di tengah.')}")
    source = read_source(f"MEMUTUSKAN:\n{text_of(file)}")
    assert [source.provisions[ref] for ref in operative(source.provisions)] == [
        "Ayat dengan cap di tengah."
    ]
    assert [(cut.kind, cut.line.words) for cut in source.furniture] == [("watermark", "SALINAN")]
    alone = numbered()
    add(alone, drawn)
    assert text_of(alone) == "\nSALINAN\n"


def boxed(*paragraphs: str) -> str:
    """A text box."""
    inner = "".join(f"<w:p>{run(each)}</w:p>" for each in paragraphs)
    box = f"<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx>"
    return f"<w:r><w:drawing>{box}</w:drawing></w:r>"


@pytest.mark.parametrize(
    "paragraphs", [("KOTAK SALINAN",), ("Lihat juga", "aturan lain."), ("RAHASIA",)]
)
def test_a_box_between_two_articles_belongs_to_neither(paragraphs: tuple[str, ...]) -> None:
    """It is shown as what it is, whatever it says."""
    file = numbered()
    add(file, item(91, 0), run("Satu."), boxed(*paragraphs), item(91, 0), run("Dua."))
    source = read_source(f"MEMUTUSKAN:\n{text_of(file)}")
    found = {str(ref): source.provisions[ref] for ref in operative(source.provisions)}
    assert found == {"1": "Satu.", "2": "Dua."}
    assert [(cut.kind, cut.line.words) for cut in source.furniture] == [
        ("text-box", " ".join(paragraphs))
    ]


def test_a_box_with_provisions_of_its_own_is_read() -> None:
    """So are those before the articles and in the closing."""
    file = numbered()
    add(file, boxed("PERATURAN BUPATI"), item(91, 0), boxed("(1) Satu.", "(2) Dua."))
    add(file, run("Agar setiap orang tahu."), boxed("BUPATI TELUK EMAS"))
    source = read_source(text_of(file).replace("Pasal 1", "MEMUTUSKAN:\nPasal 1", 1))
    found = {str(ref): source.provisions[ref] for ref in source.provisions}
    assert found == {
        "judul": "PERATURAN BUPATI",
        "1(1)": "Satu.",
        "1(2)": "Dua.",
        "penutup": "Agar setiap orang tahu. BUPATI TELUK EMAS",
    }
    assert not source.furniture


def test_hidden_words_are_not_read() -> None:
    """Word does not print them; a run may say that it is not hidden after all."""
    runs = (
        f"<w:r><w:rPr><w:vanish{value}/></w:rPr><w:t>{text}</w:t></w:r>"
        for value, text in (("", "Rahasia"), (' w:val="1"', "dua"), (' w:val="0"', "tampak"))
    )
    file = numbered()
    add(file, "".join(runs))
    assert text_of(file) == "tampak\n"


def test_notes_heads_and_feet_are_furniture() -> None:
    """They are shown as what they are, and belong to no sentence."""
    file = numbered()
    section = file.sections[0]
    section.header.paragraphs[0].text = "SALINAN"
    section.footer.paragraphs[0].text = "jdih.rawa.example"
    note = f'<w:footnote w:id="2"><w:p>{run("Diubah dengan Perbup.")}</w:p></w:footnote>'
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    blob = f"<w:footnotes {SPACES}>{note}</w:footnotes>".encode()
    part = Part(PackURI("/word/footnotes.xml"), kind, blob, file.part.package)
    file.part.relate_to(part, f"{SCHEMAS}/officeDocument/2006/relationships/footnotes")
    leads = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    add(file, item(91, 0), item(91, 1, run("Satu"), leads, run(" dua.")))
    table = file.add_table(1, 2)
    table.rows[0].cells[0].text = "Kiri\nlagi"
    table.rows[0].cells[1].paragraphs[0]._p.append(parse_xml(f"<w:p {SPACES}>{leads}</w:p>")[0])
    source = read_source(f"MEMUTUSKAN:\n{text_of(file)}")
    assert {str(ref): words for ref, words in source.provisions.items()}["1(1)"] == (
        "Satu dua. Kiri lagi"
    )
    assert [(cut.kind, cut.line.words) for cut in source.furniture] == [
        ("running-line", "SALINAN"),
        ("running-line", "jdih.rawa.example"),
        ("footnote", "Diubah dengan Perbup."),
        ("footnote", "Diubah dengan Perbup."),
    ]
