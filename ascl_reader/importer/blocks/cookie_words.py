"""The words of notices on cookies, as sites show them over their pages and browsers print them with the text."""

from __future__ import annotations

import re

_KINDS = (
    r"(?:strictly\s+)?(?:necessary|essential|functional|performance|targeting|analytics?|marketing|advertising"
    r"|statistics|preferences?|additional|optional|third[\s-]party)"
)
_DO = (
    r"(?:(?:may|might|can|will|would\s+like\s+to)\s+)?(?:also\s+)?"
    r"(?:stores?|uses?|access|process|collect|retrieve|sets?|places?|saves?)\b"
)
"""What a site does with cookies, as such notices say it."""

COOKIE_LINES = (
    r"(?:this|our|the)\s+(?:web\s?)?site\s+(?:uses|stores|sets|puts|places|keeps).{0,20}\b(?:cookies|small\s+(?:text\s+)?files).{0,300}",
    r"(?:we|ascl)\s+(?:and\s+our\s+partners\s+)?(?:(?:uses?|stores?).{0,40}(?:cookies|our\s+privacy)|(?:value|care\s+about)\s+your\s+privacy).{0,300}",
    r"(?:(?:accept|allow|reject|decline|manage|change|customi[sz]e|essential|necessary)\s+(?:all\s+|my\s+|only\s+|your\s+)?)?"
    r"(?:cookies(?:\s+only)?|(?:cookies?|consent)\s+(?:settings|preferences|policy|notice|choices|banner|declaration))",
    rf"(?:(?:accept|allow|reject|decline|deny|use|view)\s+)?(?:only\s+)?{_KINDS}\s+cookies(?:\s+only)?|(?:view|manage)\s+cookies",
    r"(?:i\s+)?(?:accept|agree|reject|decline)(?:\s+all)?",
    r"by\s+(?:clicking|selecting|choosing|pressing|using|continuing)\b(?=.*\b(?:you|your|(?:this|our)\s+(?:web\s?)?site)\b).{0,120}\bcookies\b.{0,300}",
    rf"we\s+and\s+our\s+(?:[\d,]+\s+)?partners\s+{_DO}.{{0,100}}\b(?:device|cookies|personal\s+data)\b.{{0,300}}",
    rf"when\s+you\s+visit\s+(?:any|our|this|a)\s+(?:web\s?)?site\b.{{0,40}}\b(?:it|we|partners)\s+{_DO}.{{0,100}}\bcookies\b.{{0,300}}",
    rf"to\s+(?:provide|give|offer)\s+(?:you\s+)?(?:with\s+)?the\s+best\s+experiences?\b.{{0,60}}\b(?:we|this\s+site)\s+(?:and\s+.{{1,30}}\s+)?{_DO}.{{0,60}}\bcookies\b.{{0,300}}",
    r"we(?:['’]d|\s+would)\s+like\s+to\s+(?:set|use|place)\s+(?:(?!an?\s)[\w-]+\s+){0,4}cookies\b.{0,300}",
    r"you(?:['’]ve|\s+have)\s+(?:accepted|rejected)\s.{0,40}\bcookies\b.{0,200}",
    r"cookies\s+help\s+us\b(?=.*\b(?:you|your|our|visitors|(?:this|the)\s+(?:web\s?)?site)\b).{0,300}|cookies\s+on\s+(?:this|our|the)\s+(?:web\s?)?site",
    r"ma(?:e['’]r|e\s+ein)\s+(?:wefan|safle)\b.{0,60}\bcwcis\b.{0,300}|(?:derbyn|gwrthod)\s+(?:pob\s+cwci|cwcis)",
)
"""Whole lines of such notices, and of the buttons below them."""

_HEADINGS = re.compile(
    r"\W{0,3}(?:(?:we\s+value\s+)?your\s+(?:privacy|choices)|(?:privacy|cookies?)\s+preferences?\s+cent(?:er|re)"
    r"|manage\s+(?:cookie\s+)?(?:consent|preferences)|(?:about\s+)?(?:privacy|cookies?)(?:\s+(?:consent|notice))?)\W{0,3}",
    re.IGNORECASE,
)


def may_head_cookie_notice(text: str) -> bool:
    """Returns whether a line heads a notice on cookies where the next one is of such a notice."""
    return bool(_HEADINGS.fullmatch(text))
