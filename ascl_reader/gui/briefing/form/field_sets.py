"""Which fields a briefing has: above its statements for whom and when, below them how it looks on paper."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from ascl_reader.briefing.briefing import Acronyms, Layout, Paper, Profile
from ascl_reader.gui.briefing.form.colour_line import ColourLine
from ascl_reader.gui.briefing.form.fields import BriefingFields
from ascl_reader.gui.briefing.form.meeting_lines import MeetingDayLine, pages_line, time_line
from ascl_reader.gui.look.appearance import Appearance
from ascl_reader.library.dates import long_date

translate = QCoreApplication.translate

AHEAD = 14
"""Days from today to the day that stands in the empty field of the meeting's as an example."""


def fields_above(appearance: Appearance) -> BriefingFields:
    """Returns the fields that every briefing needs: for whom, when, in which shape; folded, what a meeting adds."""
    fields = BriefingFields(appearance)
    fields.add_text("title", translate("briefing fields", "Title"), wide=True)
    fields.add_text("audience", translate("briefing fields", "For"), translate("briefing fields", "the governing body"))
    fields.add_line(
        "date",
        translate("briefing fields", "Meeting on"),
        MeetingDayLine(),
        long_date((date.today() + timedelta(days=AHEAD)).isoformat()),
    )
    fields.add_choice(
        "layout",
        translate("briefing fields", "Layout"),
        {
            Layout.SHEET: translate("briefing fields", "Full briefing"),
            Layout.ONE_PAGE: translate("briefing fields", "One page"),
            Layout.PACK: translate("briefing fields", "Booklet"),
            Layout.CARD: translate("briefing fields", "Cards"),
        },
    )
    profiles = {
        Profile.STANDARD: translate("briefing fields", "Standard, 12 pt"),
        Profile.LARGE: translate("briefing fields", "Large print, 18 pt"),
        Profile.DYSLEXIA: translate("briefing fields", "Dyslexia-friendly, 14 pt"),
        Profile.GREYSCALE: translate("briefing fields", "Greyscale"),
    }
    fields.add_choice("profile", translate("briefing fields", "Print style"), profiles)
    fields.begin_more(translate("briefing fields", "More: {fields}…"), translate("briefing fields", "Fewer fields"))
    fields.add_line("time", translate("briefing fields", "Time"), time_line(), translate("briefing fields", "6.30pm"))
    fields.add_text("place", translate("briefing fields", "Place"), translate("briefing fields", "The library"))
    fields.add_text("meeting", translate("briefing fields", "Meeting"), translate("briefing fields", "Autumn meeting"))
    fields.add_text("prepared_by", translate("briefing fields", "Prepared by"))
    fields.add_text("school", translate("briefing fields", "School"), wide=True)
    fields.add_note(
        "cover",
        translate("briefing fields", "Cover note, on the first page"),
        translate("briefing fields", "What the meeting is to know first"),
    )
    return fields


def fields_below(appearance: Appearance) -> BriefingFields:
    """Returns the fields for what else is on the sheet."""
    fields = BriefingFields(appearance)
    fields.add_tick("at_a_glance", translate("briefing fields", "At a glance"))
    fields.add_tick("note_space", translate("briefing fields", "Space for notes"))
    spelt = {
        Acronyms.FIRST_USE: translate("briefing fields", "Spelt out at first use"),
        Acronyms.LIST: translate("briefing fields", "In a list at the end"),
        Acronyms.LEFT: translate("briefing fields", "As they are written"),
    }
    fields.add_choice("acronyms", translate("briefing fields", "Acronyms"), spelt)
    fields.add_choice(
        "paper",
        translate("briefing fields", "Paper"),
        {Paper.A4: translate("briefing fields", "A4"), Paper.LETTER: translate("briefing fields", "US Letter")},
    )
    fields.begin_more(translate("briefing fields", "More: {fields}…"), translate("briefing fields", "Fewer fields"))
    fields.add_line(
        "page_limit",
        translate("briefing fields", "Pages at most"),
        pages_line(),
        translate("briefing fields", "no limit"),
    )
    fields.add_line(
        "colour", translate("briefing fields", "School colour"), ColourLine(), translate("briefing fields", "#1f5fa8")
    )
    fields.add_logo("logo", translate("briefing fields", "School logo (PNG, JPEG or SVG)"))
    return fields
