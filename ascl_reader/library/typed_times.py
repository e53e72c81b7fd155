"""Times of a meeting as people in the UK write them: 6.30pm, 18:30, 6pm, noon, 6–8pm; they are kept as typed."""

from __future__ import annotations

import re

_HALF = r"[ap]\.?\s?m\b\.?"
_CLOCK = (
    rf"(?:\d{{1,2}}(?:[:.]\d\d)?\s?{_HALF}|\d{{1,2}}:\d\d(?:\s?(?:hrs|h))?|\d{{4}}\s?(?:hrs|h)"
    r"|(?:12 )?noon|midday|midnight)"
)
_LOOSE = rf"(?:{_CLOCK}|\d{{1,2}}\.\d\d|\d{{1,2}})"
_RANGE = rf"(?:{_LOOSE}\s?(?:[-–—]|to|until|till)\s?{_CLOCK}|{_CLOCK}(?:\s?(?:[-–—]|to|until|till)\s?{_LOOSE})?)"

_NO_MONTH = r"\d{1,2}\.(?:00|[1-5]5|[2-5]0)"
"""A time such as 9.30 that cannot be a day and a month."""

_LAST = re.compile(
    rf"(?P<day>.*?[^\W_].*?)(?:\s*[,;·]\s*|\s+)(?:(?:at|from|@)\s+)?"
    rf"(?P<time>{_RANGE}|(?<=at )\d{{1,2}}\.\d\d|(?<=, ){_NO_MONTH})\s*",
    re.IGNORECASE,
)
_FIRST = re.compile(rf"(?:at\s+|from\s+)?(?P<time>{_RANGE})(?:\s*[,;·]\s*|\s+)(?:on\s+)?(?P<day>.*\d.*)", re.IGNORECASE)

_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_NTH = r"\d\d?(?:st|nd|rd|th)?"
_DAY_IN_WORDS = rf"(?:{_NTH}(?: of)?[- ]*{_MONTH}\.?(?:,? (?:\d{{4}}|[’‘'`]?\d\d))?|{_MONTH}\.? {_NTH}(?:,? \d{{4}})?)"
_DOTTED = r"\d{1,2}\.\d\d(?:\s?(?:[-–—]|to|until|till)\s?\d{1,2}(?:\.\d\d)?)?"
_AFTER_WORDS = re.compile(
    rf"(?P<day>(?:.*\W)?{_DAY_IN_WORDS})(?:\s*[,;·]\s*|\s+)(?:(?:at|from|@)\s+)?(?P<time>{_DOTTED})", re.IGNORECASE
)
"""After a day with its month in words, 6.10 is a time and no other day; nor is it one before such a day."""
_BEFORE_WORDS = re.compile(
    rf"(?:(?:at|from)\s+)?(?P<time>{_DOTTED})(?:\s*[,;·]\s*|\s+)(?:on\s+)?"
    rf"(?P<day>(?:the\s+|[^\W\d_]{{3,9}}\.?,?\s+(?:the\s+)?)?{_DAY_IN_WORDS})",
    re.IGNORECASE,
)
_AFTER_NUMBERS = re.compile(rf"(?P<day>.*\d[-/.]\d+)\s+(?P<time>{_NO_MONTH})")

LONGEST = 200
"""Letters of a day with its time; a longer text, as one pasted by mistake, is words, and is not looked through."""

_ONE = re.compile(
    rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d))?\s?(?P<half>{_HALF})?|(?P<whole>\d{{4}})\s?(?:hrs|h)?", re.IGNORECASE
)


def day_and_time(text: str) -> tuple[str, str]:
    """Returns the text typed for a day without the time that was typed with it, and that time; "" for none."""
    plain = " ".join(text.split())
    if len(plain) > LONGEST:
        return plain, ""
    tried = (each.fullmatch(plain) for each in (_FIRST, _LAST, _AFTER_WORDS, _BEFORE_WORDS, _AFTER_NUMBERS))
    found = next((each for each in tried if each), None)
    return (found["day"].strip(" ,;·"), found["time"]) if found else (plain, "")


def is_impossible_time(text: str) -> bool:
    """Returns whether a text is a time that no clock shows, such as 25:00 or 13pm; words and ranges never are."""
    found = _ONE.fullmatch(text.strip())
    if found is None:
        return False
    if found["whole"]:
        hour, minute = divmod(int(found["whole"]), 100)
    else:
        hour, minute = int(found["hour"]), int(found["minute"] or 0)
    return minute > 59 or hour > 23 or (bool(found["half"]) and not 1 <= hour <= 12)
