"""Mails: the letter as a page, what is attached is named or read."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from ascl_reader.errors import ErrorKind
from ascl_reader.importer.blocks.document import BlockKind, LeftOutReason, SourceDocument
from ascl_reader.importer.readers.read_file import read_document
from tests.errors import raises_kind
from tests.importer.pages import PAGE, plain_text, web_page, write_docx, write_pdf

TEXTS = [piece.text for piece in PAGE]


def mail(text: str = "", page: str = "", **attached: bytes) -> EmailMessage:
    """Return a mail; what is attached is named by its ending."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Café <a@example.org>", "b@example.org", "Libraries – új"
    message["Message-ID"] = "<1@example.org>"
    if text or not page:
        message.set_content(text)
    if page:
        (message.add_alternative if text else message.set_content)(page, subtype="html")
    for ending, data in attached.items():
        message.add_attachment(data, "application", "octet-stream", filename=f"statement.{ending}")
    return message


def read(folder: Path, message: EmailMessage | bytes, name: str = "a.eml") -> SourceDocument:
    """Return a mail as it is read from a file."""
    path = folder / name
    path.write_bytes(message if isinstance(message, bytes) else bytes(message))
    return read_document(path)


def test_the_page_of_a_letter_is_read_before_its_text(tmp_path: Path) -> None:
    document = read(tmp_path, mail("Your program shows no pages.", web_page(PAGE)))
    assert ([block.text for block in document.blocks], document.heading) == (TEXTS, "Libraries and Gardens")


@pytest.mark.parametrize("name", ["a.eml", "a.mht", "a", "a.txt"])
def test_a_letter_in_text_has_its_subject_as_heading(name: str, tmp_path: Path) -> None:
    document = read(tmp_path, mail(plain_text(PAGE)), name)
    assert ([block.text for block in document.blocks], document.heading) == (TEXTS, "Libraries – új")
    assert BlockKind.HEADING not in {block.kind for block in document.blocks}


def test_what_is_attached_to_a_letter_with_statements_is_named(tmp_path: Path) -> None:
    document = read(tmp_path, mail(page=web_page(PAGE), docx=b"x", png=b"y"))
    assert [block.text for block in document.blocks] == TEXTS
    assert [each.text for each in document.left_out if each.reason is LeftOutReason.ATTACHMENT] == [
        "statement.docx",
        "statement.png",
    ]


def test_where_the_letter_has_none_the_statements_attached_to_it_are_read(tmp_path: Path) -> None:
    write_docx(PAGE, tmp_path / "page.docx")
    write_pdf(PAGE, tmp_path / "page.pdf")
    files = {ending: (tmp_path / f"page.{ending}").read_bytes() for ending in ("docx", "pdf")}
    document = read(tmp_path, mail("Dear colleague, here they are.", docx=files["docx"], png=b"\x89PNG\r\n\x1a\n"))
    assert [block.text for block in document.blocks] == ["Dear colleague, here they are.", *TEXTS]
    assert [block.place for block in document.blocks] == list(range(1, len(TEXTS) + 2))
    assert [each.text for each in document.left_out] == ["statement.png"]
    both = read(tmp_path, mail("Dear colleague,", **files))
    assert len(both.blocks) > 2 * len(TEXTS) - 5


def test_a_forwarded_mail_with_nothing_of_its_own_is_read(tmp_path: Path) -> None:
    outer = mail()
    outer.add_attachment(mail(page=web_page(PAGE)))
    assert [block.text for block in read(tmp_path, outer).blocks] == TEXTS


def test_letters_of_every_encoding_and_of_a_mailbox_are_read(tmp_path: Path) -> None:
    head = (
        b"From - Mon Nov 2\r\nReceived: x\r\nSubject: =?utf-8?b?w6k=?=\r\nContent-Type: text/plain; charset=%s\r\n\r\n"
    )
    document = read(tmp_path, head % b"iso-8859-15" + "A price: 5 €".encode("iso-8859-15"))
    assert ([block.text for block in document.blocks], document.heading) == (["A price: 5 €"], "é")
    document = read(tmp_path, head % b"unheard-of" + "tŷ".encode())
    assert [block.text for block in document.blocks] == ["tŷ"]


def test_a_mail_without_a_word_is_refused(tmp_path: Path) -> None:
    with raises_kind(ErrorKind.EMPTY_DOCUMENT):
        read(tmp_path, mail(png=b"x"))
    with raises_kind(ErrorKind.LARGE_DOCUMENT):
        read(tmp_path, b"Received: x\n\n" + b"\n" * 700_001)


def test_names_and_subjects_in_damaged_letters_are_told_as_far_as_they_are_letters(tmp_path: Path) -> None:
    letter = bytes(mail(page=web_page(PAGE), png=b"x")).replace(b"statement.png", b"statement\xe9.png")
    document = read(tmp_path, letter.replace(b"Subject: ", b"Subject: \xff"))
    document.left_out[-1].text.encode()
    assert document.left_out[-1].text.endswith(".png")
    document.heading.encode()


def test_a_signature_is_left_out_and_a_forwarded_letter_is_read_without_its_marks(tmp_path: Path) -> None:
    signed = plain_text(PAGE) + "-- \nJane Doe\nExample School\n"
    document = read(tmp_path, mail(signed))
    assert [block.text for block in document.blocks] == TEXTS
    assert [(each.text, each.reason) for each in document.left_out] == [
        ("Jane Doe Example School", LeftOutReason.BELONGS_TO_NONE)
    ]
    quoted = "FYI\n\n" + "\n".join(f"> {line}" for line in plain_text(PAGE).splitlines())
    assert [block.text for block in read(tmp_path, mail(quoted)).blocks] == ["FYI", *TEXTS]
    statements = "Beans\n\nASCL position:\nSow.\n--\nPeas\n\nASCL position:\nReap.\n"
    assert "Reap." in [block.text for block in read(tmp_path, mail(statements)).blocks]
    parted = plain_text(PAGE).replace("Rooms that share", "--\nRooms that share")
    assert [block.text for block in read(tmp_path, mail(parted)).blocks if "Rooms that share" in block.text]


def test_each_letter_of_a_box_of_mails_is_read(tmp_path: Path) -> None:
    head = "From jo@a.example Mon Mar  3 08:00:00 2025\nFrom: Jo <jo@a.example>\nSubject: {0}\n\n"
    letter = head + "{0}\n\nWhat is the context?\n\nRain.\n\nASCL position:\n\nSow.\n\nWhy are we saying it?\n\nFood.\n"
    path = tmp_path / "all.mbox"
    path.write_text("\n".join((letter.format("Beans"), head.format("Lunch") + "At noon?\n", letter.format("Peas"))))
    found = [block.text for block in read_document(path).blocks]
    assert [text for text in found if text in ("Beans", "Peas", "At noon?")] == ["Beans", "Peas"]
    assert not any("jo@a.example" in text for text in found)


@pytest.mark.parametrize("quotes", ["", "> ", ">> "])
def test_lines_that_the_mail_marks_as_going_on_are_one(quotes: str, tmp_path: Path) -> None:
    head = "Message-ID: <1@a>\nFrom: a@a.example\nContent-Type: text/plain; format=flowed\n\n"
    lines = ["Sow beans in ", "May.", "", "ASCL position: ", "", "Reap them. ", "-- ", "Jo"]
    path = tmp_path / "a.eml"
    path.write_text(head + "\n".join(f"{quotes}{line}" for line in lines) + f"\n{quotes}>deeper\n")
    found = [block.text for block in read_document(path).blocks]
    assert found[:3] == ["Sow beans in May.", "ASCL position:", "Reap them."]
