"""Lines of a page that are of no statement are told by their words, and ordinary sentences are not among them."""

from __future__ import annotations

import pytest

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.blocks.page_words import LONGEST_PAGE_LINE, page_line

LINES = {
    LeftOutReason.FEEDBACK: [
        *("Share this statement: Twitter | LinkedIn | Email", "Share", "Share on Facebook", "Facebook", "Tweet this"),
        *("Share this:", "Click to share on Facebook (Opens in new window)", "Like this:", "Like Loading..."),
        *("Was this page useful?", "Did you find this page helpful?", "Yes / No", "Print this page", "Original text"),
        *(
            "Rate this translation",
            "Give feedback",
            "How useful was this page?",
            "Rate from 1 to 5",
            "Thank you for your rating.",
            "Hello! How can we help?",
            "Did you find what you were looking for?",
            "Report a problem with this page",
            "Report anything wrong with this page",
            "Rhannwch y dudalen hon",
        ),
    ],
    LeftOutReason.LAST_UPDATED: [
        *("Last updated: 3 May 2024", "Page last reviewed 12/03/2024", "This page was last changed on 4 June 2021"),
        *(
            "Published: 3 May 2024",
            "Updated 2 days ago",
            "Diweddarwyd ddiwethaf: Mai 2023",
            "Last modified May 2023",
            "Date last reviewed: May 2024",
            "Page owner: the garden team",
        ),
    ],
    LeftOutReason.COOKIE_NOTICE: [
        *("This site uses small files to remember you", "We use cookies to make this site better.", "I accept"),
        *("Accept all cookies", "Cookie settings", "Reject all", "By using this site you agree to our cookies."),
    ],
    LeftOutReason.COMMENTS: ["2 thoughts on this page", "Comments (3)", "Leave a reply", "Comments are closed."],
    LeftOutReason.RELATED: [
        *("You may also be interested in", "Related statements", "See also:", "Read more", "More on funding"),
        *("Further reading", "Gweler hefyd", "Related pages links", "Table of contents", "Contents"),
        *("Other statements that may interest you", "More stoves you might like"),
    ],
    LeftOutReason.NAVIGATION: [
        "Tags: heat, light",
        *("#heat #light/day", "Copy link to this statement"),
        "© Example 2024",
        *("Back to top", "Read all positions", "View all of our statements"),
        "« Previous",
        "Next",
        "Sign up for our newsletter",
        "Home",
        "← Previous: Stoves Next: Blankets →",
        "‹ Back to stoves",
        "Back to all policy positions",
        *("Stoves in halls .......... 12", "Warm rooms . . . . . . page 3"),
        "Get the latest news in your inbox every Friday.",
        "Privacy policy",
        "Contact us | Privacy | © 2024 The Stove Club",
        "Home · About us · Stoves · Join",
    ],
    LeftOutReason.RUNNING_LINE: [
        "https://example.org/stoves 1/2",
        *("Kind regards,", "Best wishes, Ann Hall", "Yours sincerely", "Sent from my telephone"),
        "This email and any attachment is confidential and meant for you alone.",
        *("ENDS", "– End –", "End of statement", "* The end *", "Part | Text", "Section | Details"),
        "You receive this because you are a member.",
        *("About the author", "Get Outlook for iOS", "[EXTERNAL]", "Your browser is out of date."),
        "CAUTION: This email originated from outside of the organisation.",
        "Disclaimer: this email is confidential.",
        "Please consider the environment before printing this email.",
        *("This email has been scanned by Stove Mail.", "This message was scanned for viruses."),
        *("CAUTION: This is an external email.", "Consider the environment before you print this e-mail."),
        *("JavaScript is turned off in your browser.", "Your browser may not show all of this page."),
        "Please enable JavaScript to view this page.",
        "This site is protected by reCAPTCHA and the Google Privacy Policy applies.",
        *("heads mailing list -- heads@lists.example.org", "To unsubscribe send an email to a@lists.example.org"),
    ],
    LeftOutReason.CAPTION: [
        "Figure 2: a stove in use",
        "Fig. 3 – Warm rooms by county",
        "Chart 12. Rooms and stoves.",
        "Map 1: Stoves",
    ],
    LeftOutReason.FOOTNOTE: ["Notes", "References", "Footnotes:", "Sources"],
}


@pytest.mark.parametrize(("reason", "line"), [(reason, line) for reason in LINES for line in LINES[reason]])
def test_lines_of_the_page_are_told_with_their_reason(reason: LeftOutReason, line: str) -> None:
    assert page_line(line) is reason


@pytest.mark.parametrize(
    "line",
    [
        *("Schools share the view that warmth matters.", "Share of pupils who are cold", "Related pupils do better."),
        *(
            "More about children is known than ever.",
            "Sources of heat are many.",
            "We use stoves.",
            "Accept no draughts.",
        ),
        *(
            "Best wishes of all kinds are sent.",
            "This message is simple: stoves warm.",
            "Warm wishes help nobody to be warm",
        ),
        *("£4,000", "12,500", "$3,000 a year"),
        *("JavaScript must be taught in all halls.", "Your browser may tell stove makers who you are."),
        *("This message must be checked by a warden.", "Caution: this message is seldom heard in halls."),
        "Consider the environment before printing posters on stoves.",
        *("Figure 2 shows that stoves warm.", "Charts: 3 of them"),
        *("Updated stoves are better", "Published reports say little.", "Home schooling", "Notes of thanks came."),
        *(
            "Reviewed in 2023, the rules are old.",
            "Accept no draughts.",
            "(c) lend books to all",
            "Consent",
            "Copyright",
        ),
        *(
            "Back to basics in all schools",
            "It cost less ... 12",
            "Other stoves that may help",
            "Privacy",
            "Home | stoves | halls",
        ),
        *("Categories: schools are sorted by size.", "Topics: what should each of them teach?"),
        *("Ends and means", "Ends meet", "The end of term", "End of the school day", "Weekend"),
        *("Copyright", "Copyright in schools", "Recommend the content of the course", "Related services in schools"),
        f"We use cookies {'and more ' * LONGEST_PAGE_LINE}",
    ],
)
def test_sentences_and_titles_are_of_the_statement(line: str) -> None:
    assert page_line(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "142 responses came from rooms without a stove.",
        "3 comments on the draft asked for more time.",
        "Also in Wales, stoves went out.",
        "More from owners, less from tenants.",
        "Share with neighbours what a stove can heat.",
        "Give feedback to builders within a week.",
        "Is this useful to people in cold rooms?",
        "How clear is the position of small halls?",
    ],
)
def test_a_whole_sentence_that_speaks_of_no_page_is_of_the_statement(line: str) -> None:
    """They were left out, and what stood below the first two with them."""
    assert page_line(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Share this statement with heads by e-mail or in print.",
        "Have you found what you were looking for on this page?",
        "Was this useful? Tell us what was missing.",
        "Comments are closed on this article for now.",
        "Subscribe to the bulletin for wardens today.",
    ],
)
def test_a_whole_sentence_to_the_reader_of_a_page_is_of_the_page(line: str) -> None:
    assert page_line(line) is not None
