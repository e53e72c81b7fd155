"""Recognises lines that call on the reader of a page to act: to join, sign, book or answer a survey."""

from __future__ import annotations

import re

_NOW = r"(?:\s+(?:now|today|here|online))?"
_WHO = r"(?:ascl|us|our\s+\w+|the\s+(?:campaign|association|conversation|debate|union|network))"
_BUTTONS = (
    rf"join{_NOW}|join\s+{_WHO}{_NOW}|become\s+a\s+(?:member|partner|supporter|friend){_NOW}|renew\s+your\s+membership{_NOW}",
    rf"sign\s+(?:the|our|this)\s+(?:petition|pledge|(?:open\s+)?letter){_NOW}|add\s+your\s+(?:name|voice){_NOW}",
    rf"sign\s+up{_NOW}|(?:subscribe|register|enrol|apply|donate|enquire|vote|pledge){_NOW}|buy\s+tickets",
    rf"(?:book|reserve)\s+(?:now|today|online|(?:your|a)\s+(?:place|ticket|seat|demo|call)){_NOW}",
    rf"(?:take|complete|answer)\s+(?:part\s+in\s+)?(?:the|our|this)\s+(?:\w+\s+)?(?:survey|poll|quiz|questionnaire){_NOW}",
    rf"(?:write|e-?mail)\s+to\s+your\s+(?:mp|councillor){_NOW}|get\s+(?:involved|started|in\s+touch)(?:\s+with\s+us)?",
    rf"have\s+your\s+say|share\s+your\s+(?:story|views|experiences?)|follow\s+us(?:\s+on\s+.{{1,40}})?|(?:contact|call)\s+us{_NOW}",
)
_BUTTON = re.compile(rf"\W{{0,3}}(?:{'|'.join(_BUTTONS)})\W{{0,4}}", re.IGNORECASE)
_BEGINS = re.compile(
    r"\W{0,3}(?:(?:not\s+(?:yet\s+)?a|are\s+you\s+a|already\s+a)\s+member\b.{0,20}\?"
    r"|join\s+(?:ascl|us)\b|become\s+a\s+member\b|sign\s+(?:the|our|this)\s+(?:petition|pledge)\b"
    r"|sign\s+up\s+(?:to|for|now|today)\b|add\s+your\s+(?:name|voice)\b|book\s+(?:your|a)\s+(?:place|ticket|seat)\b"
    r"|(?:take|complete)\s+(?:the|our)\s+survey\b|write\s+to\s+your\s+mp\b|tell\s+us\s+(?:what|how|about)\b"
    r"|share\s+your\s+(?:story|views|experiences?)\b|(?:contact|e-?mail|call|write\s+to|get\s+in\s+touch\s+with)\s+"
    r"(?:(?:us|me)\b|the\s+(?:policy|press|media|membership)\s+(?:team|office)\s+\S))",
    re.IGNORECASE,
)

LONGEST_CALL = 220
"""Characters of a line that calls on the reader of the page."""


def is_call_button(text: str) -> bool:
    """Returns whether a line has only the words of a button that asks to do something, such as Join now."""
    return len(text) <= LONGEST_CALL and bool(_BUTTON.fullmatch(text))


def begins_as_call(text: str) -> bool:
    """Returns whether a short paragraph calls on the reader of the page to join, sign, book or write."""
    return len(text) <= LONGEST_CALL and bool(_BEGINS.match(text))
