"""One page in every format: invented policies, in our own words, as text, web page, PDF, Word file and others."""

from __future__ import annotations

import html
import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.importer import office_pages


class Piece(NamedTuple):
    """A piece of a page: what it is, its words, the bold label before them.

    It is a heading (of the page), a title, a subheading, a label (bold, on its own line), text, a bullet, text that is
    glued to its label, or blank: a line of its own that holds a no-break space.
    """

    kind: str
    words: str
    label: str = ""

    @property
    def text(self) -> str:
        """The piece as one line of words."""
        return f"{self.label}{'' if self.kind == 'glued' else ' '}{self.words}".strip()


CONTEXT, POSITION, RATIONALE = "What is the context?", "ASCL position:", "Why are we saying it?"

PAGE: tuple[Piece, ...] = (
    Piece("heading", "Libraries and Gardens"),
    Piece("text", "ASCL position statements"),
    Piece("text", "A working group on libraries and gardens wrote these statements, and they deal with:"),
    Piece("bullet", "reading rooms"),
    Piece("bullet", "kitchen gardens"),
    Piece("bullet", "lost property"),
    Piece("title", "Reading rooms at lunch – March 2019"),
    Piece("label", CONTEXT),
    Piece(
        "text",
        "Two thirds of the reading rooms that we asked about are locked at lunch, because nobody is paid to sit in "
        "them. A quiet table costs little; a well-run room with a co-ordinator costs about £4,300 a year. Pupils tell "
        "us that they would rather read than queue in the rain.",
    ),
    Piece("text", "Some rooms opened again in 2018/19. Most of these are in larger schools."),
    Piece(
        "text",
        "Every reading room should be open for the whole of the lunch break. To make this possible, each "
        "school’s budget should pay for:",
        POSITION,
    ),
    Piece(
        "bullet",
        "a co-ordinator who knows the books, likes young readers, and stays in the room from the first bell to the "
        "last on all five days of the school week",
    ),
    Piece("bullet", "new books – at least forty a term"),
    Piece("bullet", "a door that opens “quietly”"),
    Piece("text", "Rooms that share a building with a café may share its hours as well."),
    Piece("label", RATIONALE),
    Piece(
        "text",
        "Reading for pleasure makes better writers. Rooms that are open make readers of pupils who have no books at "
        "home, and the communication between year groups gets better when older pupils read to younger ones.",
    ),
    Piece("title", "Gardens that feed the kitchen"),
    Piece("text", "Beans, beetroot and barley grow well beside most playgrounds.", CONTEXT),
    Piece("text", "We want a garden for every kitchen, and a shed for every garden.", POSITION),
    Piece(
        "text",
        "Pupils who dig eat what they have dug. Cooks report that plates come back emptier on the days on which the "
        "garden’s own vegetables are served, and that less is thrown away.",
        RATIONALE,
    ),
    Piece("title", "Lost property – November 2021"),
    Piece("label", CONTEXT),
    Piece("text", "Coats are lost in spring and wanted in autumn."),
    Piece("label", POSITION),
    Piece("text", "Names should be sewn into coats. Schools should keep what is found until the next winter."),
    Piece("label", RATIONALE),
    Piece("text", "A coat with a name goes home the same day."),
)


def plain_text(page: Sequence[Piece]) -> str:
    """Return the page as text, with blank lines that hold a no-break space, as a browser's copy has them."""
    lines: list[str] = []
    for piece in page:
        if piece.kind == "bullet":
            lines.append(f"  • {piece.words}")
        elif piece.kind == "blank":
            lines += ["", "\u00a0", ""]
        elif piece.kind == "glued":
            lines += ["", piece.text]
        elif piece.label:
            lines += ["", f"{piece.label}\u00a0 {piece.words}"]
        elif lines and lines[-1] == piece.text == POSITION:
            lines.append(piece.text)
        else:
            lines += ["" if len(lines) % 2 else "\u00a0 ", piece.text]
    return "\n".join(lines[1:]) + "\n"


def markdown(page: Sequence[Piece]) -> str:
    """Return the page as Markdown, its paragraphs wrapped hard at 60 characters."""
    marks = {"heading": "# ", "title": "## ", "subheading": "#### ", "bullet": "- "}
    parts: list[str] = []
    for piece in page:
        words = piece.text.replace(piece.label, f"**{piece.label}**", 1) if piece.label else piece.words
        if piece.kind == "label":
            words = f"**{piece.words}**"
        lines = [words] if piece.kind in ("title", "subheading", "blank") else _wrapped(words, 60)
        parts.append(marks.get(piece.kind, "") + ("\n  " if piece.kind == "bullet" else "\n").join(lines))
    return "\n\n".join(parts) + "\n"


def _wrapped(words: str, width: int) -> list[str]:
    lines = [""]
    for word in words.split():
        if len(lines[-1]) + len(word) >= width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def web_page(page: Sequence[Piece]) -> str:
    """Return the page as a browser saves it: statements in closed accordions, and furniture all around."""
    parts: list[str] = []
    is_open = in_list = False
    for number, piece in enumerate(page):
        words = html.escape(piece.words).replace(" – ", "&nbsp;– ")
        if in_list and piece.kind != "bullet":
            parts.append("</ul>")
        if piece.kind == "bullet":
            parts.append(f"{'' if in_list else '<ul>'}<li>{words}</li>")
        elif piece.kind in ("heading", "subheading"):
            parts.append(f"<h1>{words}</h1>" if piece.kind == "heading" else f"<h4>{words}</h4>")
        elif piece.kind == "title":
            parts.append("</div>" * is_open)
            parts.append(f'<h3><button aria-expanded="false" aria-controls="part{number}">{words}</button></h3>')
            parts.append(f'<div id="part{number}" hidden>')
            is_open = True
        elif piece.kind == "label":
            parts.append(f"<p><strong>{words}</strong><br>")
        elif piece.label:
            gap = "" if piece.kind == "glued" else "&nbsp; "
            parts.append(f"<p><strong>{html.escape(piece.label)}</strong>{gap}{words}</p>")
        else:
            opened = parts[-1].endswith("<br>")
            parts.append(f"{'' if opened else '<p>'}{words}</p>")
        in_list = piece.kind == "bullet"
    body = "\n".join([*parts, "</ul>" * in_list, "</div>" * is_open])
    return f"""<!DOCTYPE html>
<!-- saved from url=(0041)https://www.example.org/libraries-gardens -->
<html lang="en-GB"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<title>Libraries and Gardens | Example</title><style>p {{ margin: 0 }}</style></head>
<body>
<div class="cookie-notice"><p>This site keeps biscuits. <button>Accept all</button></p></div>
<header><nav><ul><li><a href="https://www.example.org">Home</a></li><li>Policy</li></ul></nav></header>
<main>
{body}
</main>
<footer><p>© Example</p></footer><script>document.title = "<p>never</p>"</script>
</body></html>
"""


def write_docx(page: Sequence[Piece], path: Path) -> None:
    """Write the page as a Word file with headings, a bullet style and bold labels."""
    import docx
    from docx.enum.style import WD_STYLE_TYPE

    document = docx.Document()
    for style in [each for each in document.styles if each.type == WD_STYLE_TYPE.TABLE]:
        style.delete()  # nine tenths of the file, which take a second to read and style nothing here
    styles = {"heading": "Title", "title": "Heading 2", "subheading": "Heading 4", "bullet": "List Bullet"}
    for piece in page:
        paragraph = document.add_paragraph(style=styles.get(piece.kind))
        if piece.label:
            paragraph.add_run(piece.label).bold = True
            paragraph.add_run(piece.words if piece.kind == "glued" else f"\u00a0 {piece.words}")
        else:
            paragraph.add_run(piece.words).bold = piece.kind == "label"
    document.save(str(path))


A4, A5 = (595.3, 841.9), (419.5, 595.3)
"""Points; on the smaller paper lines break and pages end more often."""


def write_pdf(
    page: Sequence[Piece], path: Path, foot: str = "Libraries and Gardens", paper: tuple[float, float] = A5
) -> None:
    """Write the page as a PDF with page numbers and a running foot; its lines break where the paper ends."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import ListFlowable, ListItem, Paragraph, SimpleDocTemplate

    styles = getSampleStyleSheet()
    names = {"heading": "Heading1", "title": "Heading2", "subheading": "Heading3"}
    flow: list[object] = []
    for piece in page:
        words = html.escape(piece.words).replace("\u00a0", "&nbsp;")
        if piece.kind == "label":
            words = f"<b>{words}</b>"
        elif piece.label:
            words = f"<b>{html.escape(piece.label)}</b>{'' if piece.kind == 'glued' else ' '}{words}"
        paragraph = Paragraph(words, styles[names.get(piece.kind, "BodyText")])
        flow.append(ListFlowable([ListItem(paragraph)], bulletType="bullet") if piece.kind == "bullet" else paragraph)

    def edges(canvas: Canvas, template: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, paper[1] - 30, "Working group papers")
        canvas.drawString(60, 30, foot)
        canvas.drawRightString(paper[0] - 60, 30, f"Page {template.page}")

    SimpleDocTemplate(str(path), pagesize=paper).build(flow, onFirstPage=edges, onLaterPages=edges)


def save_in_all_formats(folder: Path, page: Sequence[Piece] = PAGE) -> dict[str, Path]:
    """Save the page once in each format; return the files by their endings."""
    writers: dict[str, Callable[[Path], object]] = {
        ".txt": lambda path: path.write_text(plain_text(page), encoding="utf-8"),
        ".md": lambda path: path.write_text(markdown(page), encoding="utf-8"),
        ".html": lambda path: path.write_text(web_page(page), encoding="utf-8"),
        ".docx": lambda path: write_docx(page, path),
        ".pdf": lambda path: write_pdf(page, path),
        ".odt": lambda path: path.write_bytes(office_pages.open_document(page)),
        ".rtf": lambda path: path.write_bytes(office_pages.rich_text(page)),
        ".eml": lambda path: path.write_bytes(office_pages.mail(web_page(page))),
        ".webarchive": lambda path: path.write_bytes(office_pages.safari_page(web_page(page))),
        ".zip": lambda path: path.write_bytes(office_pages.packed_page(web_page(page))),
    }
    paths = {ending: folder / f"page{ending}" for ending in writers}
    for ending, write in writers.items():
        write(paths[ending])
    return paths


def package(**files: bytes) -> bytes:
    """Return a packed file with these parts under word/ and the list of types that Word asks for."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        for name, content in files.items():
            packed.writestr(f"word/{name}.xml", content)
    return data.getvalue()


def empty_pdf(pages: int = 1) -> bytes:
    """Return a PDF without a letter in it."""
    import pikepdf

    data = io.BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page(page_size=(300, 400))
        pdf.save(data)
    return data.getvalue()
