"""Which fields a briefing has: above its statements for whom and when, below them how it looks on paper."""

from __future__ import annotations

from ascl_reader.briefing.briefing import Acronyms, Layout, Paper, Profile
from ascl_reader.gui.briefing.form.colour_line import ColourLine
from ascl_reader.gui.briefing.form.fields import BriefingFields
from ascl_reader.gui.briefing.form.meeting_lines import MeetingDayLine, pages_line, time_line
from ascl_reader.gui.look.appearance import Appearance


def fields_above(appearance: Appearance) -> BriefingFields:
    """Returns the fields that every briefing needs: for whom, when, in which shape; folded, what a meeting adds."""
    fields = BriefingFields(appearance)
    tr = fields.tr
    fields.add_text("title", tr("Title"), wide=True)
    fields.add_text("audience", tr("For"), tr("the governing body"))
    fields.add_line("date", tr("Meeting on"), MeetingDayLine(), tr("21 November 2026"))
    fields.add_choice(
        "layout",
        tr("Layout"),
        {Layout.SHEET: tr("Sheet"), Layout.ONE_PAGE: tr("One page"), Layout.PACK: tr("Pack"), Layout.CARD: tr("Cards")},
    )
    profiles = {
        Profile.STANDARD: tr("Standard, 12 pt"),
        Profile.LARGE: tr("Large print, 18 pt"),
        Profile.DYSLEXIA: tr("Dyslexia-friendly, 14 pt"),
        Profile.GREYSCALE: tr("Greyscale"),
    }
    fields.add_choice("profile", tr("Print profile"), profiles)
    fields.begin_more(tr("More: {fields}…"), tr("Fewer fields"))
    fields.add_line("time", tr("Time"), time_line(), tr("6.30pm"))
    fields.add_text("place", tr("Place"), tr("The library"))
    fields.add_text("meeting", tr("Meeting"), tr("Autumn meeting"))
    fields.add_text("prepared_by", tr("Prepared by"))
    fields.add_text("school", tr("School"), wide=True)
    fields.add_note("cover", tr("Cover note, on the first page"), tr("What the meeting is to know first"))
    return fields


def fields_below(appearance: Appearance) -> BriefingFields:
    """Returns the fields for what else is on the sheet."""
    fields = BriefingFields(appearance)
    tr = fields.tr
    fields.add_tick("at_a_glance", tr("At a glance"))
    fields.add_tick("note_space", tr("Space for notes"))
    spelt = {
        Acronyms.FIRST_USE: tr("Spelt out at first use"),
        Acronyms.LIST: tr("In a list at the end"),
        Acronyms.LEFT: tr("As they are written"),
    }
    fields.add_choice("acronyms", tr("Acronyms"), spelt)
    fields.add_choice("paper", tr("Paper"), {Paper.A4: tr("A4"), Paper.LETTER: tr("US Letter")})
    fields.begin_more(tr("More: {fields}…"), tr("Fewer fields"))
    fields.add_line("page_limit", tr("Pages at most"), pages_line(), tr("no limit"))
    fields.add_line("colour", tr("School colour"), ColourLine(), tr("#1f5fa8"))
    fields.add_logo("logo", tr("School logo (PNG, JPEG or SVG)"))
    return fields
