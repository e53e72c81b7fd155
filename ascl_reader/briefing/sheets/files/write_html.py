"""A sheet as one web page with everything in it: readable on a telephone, prints well, loads and runs nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from string import Template

from ascl_reader.briefing.briefing import OWN_PARTS, Paper, Part, Profile
from ascl_reader.briefing.sheets import phrases
from ascl_reader.briefing.sheets.content import (
    TYPED,
    PartText,
    Sheet,
    SheetEntry,
    paragraphs_and_lists,
)
from ascl_reader.briefing.sheets.logo import Logo
from ascl_reader.briefing.sheets.print_styles import ATKINSON, print_style_of
from ascl_reader.briefing.sheets.typed_note import Line, lines_and_tables, lines_of
from ascl_reader.library.addresses import html_of
from ascl_reader.library.paper_marks import GENERATOR
from ascl_reader.library.statement import Passage
from ascl_reader.library.text_direction import html_direction

STYLE = Template("""
:root { --paper: #fff; --ink: ${ink}; --quiet: ${quiet}; --accent: ${accent}; --tint: ${tint}; --line: ${line} }
@media screen and (prefers-color-scheme: dark) { :root { color-scheme: dark; --paper: #1e1e1e; --ink: #e8e8e8;
  --quiet: #b4b4b4; --accent: ${dark_accent}; --tint: #2e2e2e; --line: #525252 } .mast img { background: #fff } }
* { box-sizing: border-box }
html { font-size: ${size}pt; -webkit-text-size-adjust: 100% }
body { margin: 0 auto; padding: 1.5rem 1.2rem; max-width: 46rem; color: var(--ink); background: var(--paper);
  font-family: ${fonts}; line-height: ${leading}; letter-spacing: ${tracking}em; word-spacing: ${spacing}em;
  overflow-wrap: anywhere }
header p, .told, .foot, .source { color: var(--quiet); font-size: .92rem }
.mast { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: end; gap: .3rem 1.5rem;
  border-bottom: 2px solid var(--accent); padding-bottom: .4rem }
.mast p { margin: 0 } .mast img { max-height: 4rem; max-width: 12rem; margin-left: auto } .grey { filter: grayscale(1) }
h1 { font-size: 1.9rem; line-height: 1.15; margin: 1.4rem 0 .3rem }
h2 { font-size: 1.3rem; line-height: 1.2; margin: 2.2rem 0 .2rem }
h3 { font-size: .92rem; color: var(--quiet); margin: 1rem 0 .2rem }
p, ul, ol { margin: .3rem 0 } ul, ol { padding-left: 1.3rem } li { margin: .15rem 0 }
.glance { background: var(--tint); border-left: 4px solid var(--accent); padding: .8rem 1.1rem; margin: 1.2rem 0 }
.glance h2 { font-size: 1rem; margin: 0 0 .3rem }
.position { border-left: 4px solid var(--ink); padding: .1rem 0 .1rem .9rem; font-size: 1.06rem }
.position strong { font-weight: 600 }
.position h3 { margin-top: 0 }
.cover h2 { font-size: 1rem; margin: 1.4rem 0 .3rem } .agenda { font-weight: 600; margin: .2rem 0 0 }
.standing, .told b { color: var(--ink); font-weight: 600 } .standing { font-size: .92rem }
.own { border: 1px dashed var(--quiet); padding: .1rem .9rem .7rem; margin: 1rem 0 }
.foot { border-top: 1px solid var(--line); margin-top: 2.5rem; padding-top: .6rem }
td { padding: 0 1.2rem 0 0; vertical-align: top } li p { margin: 0 } .deeper { list-style: none } a { color: inherit }
li[dir] { margin-inline-start: 1.3rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem } dt { font-weight: 600 } dd { margin: 0 }
@media (min-width: 40rem) { .reasons { display: ${columns}; grid-template-columns: 1fr 1fr; column-gap: 2.2rem } }
@media print {
  @page { size: ${paper}; margin: 20mm; @bottom-left { content: "${whose}"; ${foot} }
    @bottom-right { content: "Page " counter(page) " of " counter(pages); ${foot} } }
  body { padding: 0; max-width: none } h1, h2, h3, .told, .agenda, .standing { break-after: avoid }
  h1, h2, h3, p, li, tr, dd, .told, .position, .glance, .reasons, .own, section { break-inside: avoid }
  .foot { break-before: avoid; margin-top: 1rem }
  main > :last-child > section:last-child:not(.own) { padding-bottom: 9rem }
  main:has(> :last-child > section:last-child:not(.own)) + .foot { margin-top: -8rem }
  p { orphans: 3; widows: 3 }
  article section:not(.own) { display: table; width: 100%; margin-top: .8rem }
  article section:not(.own) > h3 { display: table-header-group; break-inside: avoid }
  .long { display: block } .long, .long section, .long p { break-inside: auto }
  .mast { flex-wrap: nowrap; gap: 1rem } .mast img { max-height: 15mm; max-width: 45mm }
  .glance, .position { print-color-adjust: exact; -webkit-print-color-adjust: exact } }
""")

"""In print a part is a table whose head is its label, as browsers repeat it on each page that it runs on to."""

LONGEST_BESIDE = 1100
"""Letters of a text that is printed in a column of half a page's width: a longer one would not fit on the page."""


def as_html(sheet: Sheet, logo: Logo | None = None) -> bytes:
    """Returns the sheet as a web page."""
    mast = "".join(f"<p>{escape(text)}</p>" for text in (sheet.head, sheet.date) if text)
    grey = ' class="grey"' if sheet.profile is Profile.GREYSCALE else ""
    picture = f'<img{grey} src="{logo.address}" alt="{escape(_alt(sheet))}">' if logo else ""
    body = [
        "<header>",
        f'<div class="mast">{mast}{picture}</div>',
        f"<h1>{escape(sheet.title)}</h1>",
        f"<p>{escape(sheet.subtitle)}</p>",
        *([f"<p>{escape(' · '.join(sheet.details))}</p>"] if sheet.details else []),
        "</header>",
        "<main>",
        *_cover(sheet),
        *_glance(sheet),
        *(_entry(entry) for entry in sheet.entries),
        *_acronyms(sheet),
        "</main>",
        '<footer class="foot">',
        *([f"<p>{escape(sheet.left_out)}</p>"] if sheet.left_out else []),
        f"<p>{escape(sheet.colophon)}</p>",
        "</footer>",
    ]
    page = [
        "<!DOCTYPE html>",
        '<html lang="en-GB">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        GENERATOR,
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; '
        "style-src 'unsafe-inline'\">",
        *([f'<meta name="author" content="{escape(sheet.author)}">'] if sheet.author else []),
        f"<title>{escape(sheet.title)}</title>",
        f"<style>{_style(sheet)}</style>",
        "</head>",
        "<body>",
        *body,
        "</body>",
        "</html>",
        "",
    ]
    return "\n".join(page).encode()


def _alt(sheet: Sheet) -> str:
    return f"Logo of {sheet.school}" if sheet.school else "Logo"


def _style(sheet: Sheet) -> str:
    look = print_style_of(sheet.profile, colour=sheet.colour)
    own = "'Atkinson Hyperlegible', Verdana" if ATKINSON in look.fonts else "'Source Sans 3', 'Source Sans Pro'"
    return STYLE.substitute(
        ink=look.ink,
        quiet=look.quiet,
        accent=look.accent,
        dark_accent=f"color-mix(in srgb, {look.accent} 45%, #fff)",
        tint=look.tint,
        line=look.line,
        size=f"{look.body:g}",
        fonts=f"{own}, system-ui, 'Segoe UI', Arial, sans-serif",
        leading=f"{look.leading + 0.8:.2f}",
        tracking=f"{look.tracking:g}",
        spacing=f"{(look.spacing - 1) * 0.25:.2f}",
        columns="grid" if look.side_by_side else "block",
        foot=f"color: {look.quiet}; font: 9pt sans-serif",
        whose=re.sub(r"[^\w .,:;’-]", "", sheet.whose),
        paper="A4" if sheet.paper is Paper.A4 else "letter",
    )


def _glance(sheet: Sheet) -> list[str]:
    if not sheet.glance:
        return []
    items = "".join(
        f"<li>{escape(text)}{f' · <b>{escape(entry.agenda)}</b>' if entry.agenda else ''}</li>"
        for text, entry in zip(sheet.glance_lines, sheet.entries, strict=True)
    )
    return [f'<section class="glance"><h2>{phrases.AT_A_GLANCE}</h2><ol>{items}</ol></section>']


def _cover(sheet: Sheet) -> list[str]:
    return [f'<section class="cover"><h2>{phrases.COVER}</h2>{_typed(sheet.cover)}</section>'] if sheet.cover else []


def _entry(entry: SheetEntry) -> str:
    told = (f"<b>{escape(text)}</b>" if text == entry.wording else escape(text) for text in entry.details)
    reasons = [text for text in entry.parts if text.part in (Part.CONTEXT, Part.RATIONALE)]
    own = [text for text in entry.parts if text.part in OWN_PARTS]
    others = [text for text in entry.parts if text not in reasons and text not in own]
    lengths = {part.part: sum(len(each.text) for each in part.passages) for part in entry.parts}
    longest = max((lengths[part.part] for part in reasons), default=0)
    box = "own long" if sum(lengths[part.part] for part in own) > LONGEST_BESIDE else "own"
    kinds = ["reasons"] * (len(reasons) == 2) + ["long"] * (longest > LONGEST_BESIDE)
    two = f' class="{" ".join(kinds)}"' if kinds else ""
    return "\n".join(
        [
            f'<article id="{escape(entry.id)}">',
            f"<h2>{entry.number}. {escape(entry.title)}</h2>",
            *([f'<p class="agenda">{escape(entry.agenda)}</p>'] if entry.agenda else []),
            f'<p class="told">{" · ".join(told)}</p>',
            *([f'<p class="standing">{escape(" ".join(entry.status))}</p>'] if entry.status else []),
            f'<div class="position"><h3>{phrases.POSITION}</h3>{_position(entry)}</div>',
            *([f"<div{two}>{''.join(map(_part, reasons))}</div>"] if reasons else []),
            *([f'<section class="{box}">{"".join(map(_part, own))}</section>'] if own else []),
            *map(_part, others),
            "</article>",
        ]
    )


def _position(entry: SheetEntry) -> str:
    """Returns the position, its first sentence strong."""
    lead, rest = map(escape, entry.lead)
    return _flow(entry.position).replace(lead + rest, f"<strong>{lead}</strong>{rest}", 1) if lead else ""


def _part(text: PartText) -> str:
    body = _typed(text.passages) if text.part in TYPED else _flow(text.passages)
    return f'<section class="{text.part.value}"><h3>{escape(text.heading)}</h3>{body}</section>'


def _typed(passages: tuple[Passage, ...]) -> str:
    """Returns the HTML of what the school typed: its lines and columns as they are, addresses as links."""
    return "".join(
        _list(found, _typed_lines) if bullets else _typed_lines(found[0].text)
        for bullets, found in paragraphs_and_lists(passages)
    )


def _list(items: list[Passage], shown: Callable[[str], str], level: int = 0) -> str:
    """Returns bullets as a list, those that are set in below others as lists within it."""
    written = ""
    while items:
        own, below = (items[:1], items[1:]) if items[0].level <= level else ([], items)
        end = next((number for number, each in enumerate(below) if each.level <= level), len(below))
        deeper = _list(below[:end], shown, level + 1) if end else ""
        opened = f"<li{html_direction(own[0].text)}>{shown(own[0].text)}" if own else '<li class="deeper">'
        written += f"{opened}{deeper}</li>"
        items = below[end:]
    return f"<ul>{written}</ul>"


def _typed_lines(text: str) -> str:
    def table(rows: list[Line]) -> str:
        """Returns the rows as a table."""
        cells = (f"<tr>{''.join(f'<td>{html_of(runs)}</td>' for runs in row)}</tr>" for row in rows)
        return f"<table{html_direction(text)}>{''.join(cells)}</table>"

    return "".join(
        table(rows) if is_table else f"<p{html_direction(text)}>{'<br>'.join(html_of(row[0]) for row in rows)}</p>"
        for is_table, rows in lines_and_tables(lines_of(text))
    )


def _flow(passages: tuple[Passage, ...]) -> str:
    return "".join(
        _list(found, escape) if bullets else f"<p{html_direction(found[0].text)}>{escape(found[0].text)}</p>"
        for bullets, found in paragraphs_and_lists(passages)
    )


def _acronyms(sheet: Sheet) -> list[str]:
    if not sheet.acronyms:
        return []
    items = "".join(f"<dt>{escape(each.acronym)}</dt><dd>{escape(each.long)}</dd>" for each in sheet.acronyms)
    return [f"<section><h2>{phrases.ACRONYMS}</h2><dl>{items}</dl></section>"]
