"""Recognises titles of statements, the month in them, and the lines below a title that say who agreed it and when."""

from __future__ import annotations

import re
from typing import NamedTuple

from ascl_reader.library.dates import MONTHS

WELSH_MONTHS = "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr".split()

_NUMBERS = {
    name.lower(): number
    for names in (MONTHS, WELSH_MONTHS, [each[:3] for each in MONTHS], ["", "", "", "", "", "", "", "", "Sept"])
    for number, name in enumerate(names, start=1)
    if name
}
_MONTH = rf"(?P<month>(?i:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}))\b\.?"
_DAY = r"(?:(?:[A-Z][a-z]+day,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
_DATE = (
    rf"(?:{_DAY}{_MONTH},?\s+(?P<year>(?:19|20)\d\d)"
    r"|\b\d{1,2}[/.](?P<number>0?[1-9]|1[0-2])[/.](?P<its_year>(?:19|20)\d\d)\b)"
)
_UNNAMED_DATE = re.sub(r"\?P<\w+>", "?:", _DATE)
_AGREED = (
    r"(?:last\s+|first\s+|next\s+)?(?:agreed|approved|adopted|ratified|endorsed|updated?|reviewed?|revised?|amended"
    r"|published|issued|written|effective|confirmed|accepted|cytunwyd|cymeradwywyd|diweddarwyd|adolygwyd|cyhoeddwyd)"
)

_BODY = r"committee|council|executive|working\s+group|board|panel|forum|conference|assembly|pwyllgor|cyngor|gweithgor"
_TO_DATE = rf"(?P<words>(?i:{_AGREED})?(?:\s+(?i:on|in|by|at))?\s*:?\s*){_DATE}\s*[)\]]?\.?$"
_DATED = re.compile(rf"^(?P<title>.{{3,300}}?)(?:\s*[–—-]\s*|\s*\|\s*|\s*[(\[]\s*){_TO_DATE}")
_DATED_HEADING = re.compile(rf"^(?P<title>.{{3,300}}?)(?:\s*[,:]\s+){_TO_DATE}")
_IN_BRACKETS = re.compile(
    rf"^(?P<title>.{{3,300}}?)\s*[(\[](?P<words>(?=[^()\[\]]*\b(?i:{_BODY}|{_AGREED})\b)[^()\[\]]{{3,80}}?[\s,:–-]+)"
    rf"{_DATE}\s*[)\]]\.?$"
)
_DATE_FIRST = re.compile(rf"^(?P<words>){_DATE}\s*[–—:|-]\s+(?P<title>.{{3,300}})$")
_ANY_DATE = re.compile(_DATE)
_DAY_ONLY = re.compile(rf"(?:(?i:from|between)\s+)?{_UNNAMED_DATE}\s*$")
"""What would be cut as a title but is the first of two days: “14 May 2019 – 3 June 2024” gives a span of time."""

_KEYS = (
    r"status|version|section|field|element|owner|author|lead|lead\s+officer|contact|committee|council|policy\s+area|area|theme|strand|category|review"
    r"(?:\s+date)?|date|dated|reference|ref|statement\s+(?:no|number)|position\s+(?:no|number)|approved\s+by|agreed\s+by"
    r"|next\s+review|dyddiad|statws|awdur"
)
_OF_WHAT = r"(?:(?i:policy|position|statement|text|wording|date)\s+)?"
_METADATA_LINES = (
    rf"{_OF_WHAT}(?i:{_AGREED})(?:\W*$|\s*[:|–-].{{0,80}}|\s+(?i:by|on|in|at|and|date)\b.{{0,90}})",
    rf"{_OF_WHAT}(?i:{_AGREED})\s+{_UNNAMED_DATE}.{{0,20}}",
    rf"(?i:{_KEYS})\s*[:|].{{1,80}}",
    rf"[A-Z][\w’'-]{{1,20}}(?:\s[\w’'-]{{1,16}}){{0,2}}:\s(?!{_UNNAMED_DATE}).{{1,60}}(?<![.?!:;])$",
    r"(?i:status|version)\s+\w[\w. ]{0,20}",
    r"\d{1,3}",
    r"(?:(?i:written|posted)\s+)?[Bb]y\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'.-]*){1,3}(?:,\s[^.?!]{1,50})?",
    r"(?i:(?:submitted|posted|created)\s+by)\s+[^.?!]\S{0,30}(?:\s\S{1,20}){0,3}\s+(?i:on)\s.{0,20}\d{1,2}[/.:\s].{0,30}",
    r"\d{1,2}(?:\s?[–-]\s?\d{1,2})?\s+min(?:ute)?s?(?:\s+read)?",
    r"(?i:statement|position|policy)\s+(?i:no\.?\s*|number\s+)?\d{1,4}",
    _UNNAMED_DATE,
    rf"(?:[\w’'&-]+,?\s+){{0,9}}(?i:{_BODY})(?:(?:,?\s+|\s*[–—-]\s*){_UNNAMED_DATE})?",
    rf"(?i:the\s+)?(?i:{_BODY})(?:\s+[\w’'&,-]+){{0,5}}(?!\.)",
)
_A_DATE = re.compile(_UNNAMED_DATE)
_METADATA = re.compile(rf"\W{{0,3}}(?:{'|'.join(_METADATA_LINES)})\W{{0,3}}")
_BETWEEN_DATES = re.compile(r"\s+[·•|–—]\s+|[;,.]\s+(?=(?i:next|review|due)\b)")
_BETWEEN_PARTS = re.compile(r"\s+[·•]\s+")
_KEY = re.compile(rf"{_OF_WHAT}(?i:{_AGREED}(?:\s+(?:by|on))?|{_KEYS})\s*:?")
_NAMED_STATEMENT = re.compile(
    r"(?:(?:ascl(?:\s+cymru)?\s+)?(?:policy\s+)?position\s+statement(?:\s+\d{1,3})?|(?:statement|position|policy)\s+\d{1,3})"
    r"\s*[:–-]\s*(?=\S)[^.?!…]{3,200}",
    re.IGNORECASE,
)
_VERB = re.compile(
    r"\s(?:was|were|is|are|has|have|had|will|would|should|must|can|may|did|does|asks?|asked|believes?|calls?|want|need)\s"
)
_AT_END = re.compile(
    rf"\W{{0,3}}{_OF_WHAT}(?i:{_AGREED})(?=\s*[:–-]|\s+(?i:by|on|in|at)\b|\s+{_UNNAMED_DATE})"
    rf"(?=.{{0,90}}(?:(?i:{_BODY})\b|(?:19|20)\d\d)).{{0,90}}"
    r"|(?:(?i:written|posted)\s+[Bb]y|By)\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'.-]*){1,3}(?:,\s[^.?!]{1,50})?"
)
_SENTENCE_ON_AGREEMENT = re.compile(
    rf"(?i:(?:this|the)\s+(?:(?:position|policy|ascl)\s+){{0,2}}(?:statement|position|policy|text|wording)\s+(?:was|has\s+been|is)"
    rf"(?:\s+\w+ly)?\s+{_AGREED}\s+(?:by|on|in|at))\s[^.?!;:]{{2,70}}\.?"
)
"""A sentence that says when or by whom a statement was agreed, and nothing else."""

_LATER = re.compile(r"\W{0,3}(?:next|(?:for\s+|date\s+of\s+|due\s+for\s+)?review\b)", re.IGNORECASE)
_LONGEST_METADATA = 110

LONGEST_OF_CELL = 30
"""Characters of a cell of a row that tells the number, date and owner of a statement."""

LONGEST_TITLE_LINE = 200
"""Characters of a line that can be a statement's title though nothing marks it; a longer one is a paragraph."""

LONGEST_TITLE_HEADING = 300
"""Characters of a heading that can be a statement's title; a longer heading is text set large."""

_ENDS = tuple(".,;:!…")
_CLOSING = "”’\"')] "
_SENTENCE = re.compile(
    r"(?:The|This|These|That|Those|It|We|They|There|Our|In|At|On|For|Since|After|Before|Its|Their)\b.*?"
    r"\s(?:was|were|is|are|has|have|had|will|would|should|must|can|may|did|does|do|closed|ended|began|opened|took|ran|came"
    r"|went|said|set|led|brought|became|started|finished|happened|applies|remains|remained|continues|continued|fell|rose)\b"
)


class TitleLine(NamedTuple):
    """A title with the month in it (YYYY-MM, none without one) and the words beside month and year that were cut."""

    title: str
    month: str | None
    cut: str = ""


def title_and_month(text: str) -> tuple[str, str | None]:
    """Returns title and month (YYYY-MM, None without one) of a line such as "School funding – March 2017"."""
    return title_line(text)[:2]


def title_line(text: str) -> TitleLine:
    """Returns a line as title and month, with what was cut beside them, such as "updated 12 March 2023"."""
    text = text.strip()
    return _title_line(text, _IN_BRACKETS.match(text) or _DATED.match(text))


def heading_line(text: str) -> TitleLine:
    """Returns a heading as title and month; in a heading the month may also follow a comma, or stand first."""
    text = text.strip()
    match = _IN_BRACKETS.match(text) or _DATED.match(text) or _DATED_HEADING.match(text) or _DATE_FIRST.match(text)
    return _title_line(text, match)


def _title_line(text: str, match: re.Match[str] | None) -> TitleLine:
    if match is None or match["title"].count("(") != match["title"].count(")") or _DAY_ONLY.match(match["title"]):
        return TitleLine(text, None)
    is_first = match.start("title") > 0
    cut = text[: match.start("title")] if is_first else text[match.start("words") :]
    cut = cut.strip(".)]:|–—- ")
    more = cut if match.end("words") > match.start("words") or cut[:1].isdigit() else ""
    return TitleLine(match["title"].strip(), _month(match), more)


def month_in(text: str) -> str | None:
    """Returns the last month that a text names, as YYYY-MM; None without one."""
    found = [_month(each) for each in _ANY_DATE.finditer(text)]
    return found[-1] if found else None


def metadata_month(text: str) -> str | None:
    """Returns the month in which a statement was agreed, as a line below its title tells; None if it tells none."""
    told = [month_in(part) for part in _BETWEEN_DATES.split(text) if not _LATER.match(part)]
    return next((month for month in reversed(told) if month), None)


def _month(found: re.Match[str]) -> str:
    if found["month"]:
        return f"{found['year']}-{_NUMBERS[found['month'].lower()]:02d}"
    return f"{found['its_year']}-{int(found['number']):02d}"


def could_be_title(text: str) -> bool:
    """Returns whether a line that is no heading reads like a title: short, and no sentence but perhaps a question."""
    is_row = text.count(" | ") > 1
    is_line = len(text) <= LONGEST_TITLE_LINE and not text[0].islower() and not is_row
    return is_line and not text.rstrip(_CLOSING).endswith(_ENDS)


def reads_like_sentence(text: str) -> bool:
    """Returns whether a line without an end mark has the words of a sentence, as titles seldom have."""
    return bool(_SENTENCE.match(text))


def names_statement(text: str) -> bool:
    """Returns whether a line is a title after the words "Position statement:"; a position would end as a sentence."""
    return bool(_NAMED_STATEMENT.fullmatch(text))


def is_metadata(text: str) -> bool:
    """Returns whether a line below a title tells who agreed the statement, when, or its number, and nothing else."""
    is_line = len(text) <= _LONGEST_METADATA and not names_statement(text)
    if is_line and _SENTENCE_ON_AGREEMENT.fullmatch(text):
        return True
    cells = text.split(" | ")
    if is_line and len(cells) > 2 and max(map(len, cells)) <= LONGEST_OF_CELL and any(map(_A_DATE.fullmatch, cells)):
        return True
    parts = _BETWEEN_PARTS.split(text)
    return is_line and all(map(_METADATA.fullmatch, [text] if len(parts) < 2 else parts)) and not _VERB.search(text)


def is_metadata_key(text: str) -> bool:
    """Returns whether a text names what a line below a title tells, such as Agreed or Committee."""
    return bool(_KEY.fullmatch(text))


def is_metadata_at_end(text: str) -> bool:
    """Returns whether a line at the end of a statement tells when or by whom it was agreed."""
    return len(text) <= _LONGEST_METADATA and bool(_AT_END.fullmatch(text)) and not _VERB.search(text)
