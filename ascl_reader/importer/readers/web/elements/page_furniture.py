"""Recognises parts of a web page that belong to the site and to no statement, by the names and classes of elements."""

from __future__ import annotations

import re

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.readers.web.elements.element_roles import Attributes, class_and_id
from ascl_reader.importer.readers.web.elements.html_parser import HtmlNode

_SECTIONS = frozenset("div section aside header footer ul ol form dialog p nav span article table".split())

_EDGE, _END = r"(?:^|[\s_-])", r"(?:$|[\s_-])"
_NAMES = {
    LeftOutReason.COOKIE_NOTICE: (
        r"cookie|onetrust|cybot|gdpr|consent-?(?:banner|manager|popup|bar|modal)|didomi|usercentrics|iubenda|tarteaucitron"
        rf"|{_EDGE}(?:ccc|cky|qc-cmp\d?|termly|cmplz|borlabs|klaro|truste|trustarc|osano|evidon|fc-consent-root){_END}"
        r"|cc-(?:banner|window|revoke)|sp_message|privacy-(?:banner|notice|popup|manager|bar)"
    ),
    LeftOutReason.COMMENTS: (
        rf"{_EDGE}(?:comments?|disqus|disqus_thread|respond|comment-?(?:list|area|section|form|thread|body|wrap(?:per)?)"
        rf"|comments-?(?:list|area|section|form|title|wrap(?:per)?)|discussions?|reader-?responses){_END}"
    ),
    LeftOutReason.RELATED: (
        rf"{_EDGE}(?:related|see-?also|you-?may(?:-?also)?(?:-?like)?|recommend(?:ed|ations)?|read-?next|more-(?:stories|like|from"
        rf"|on)|also-(?:like|read)|suggested|next-?prev|post-?navigation|pagination|pager|latest-?news|popular-?posts"
        rf"|further-?reading|useful-?links|taboola|outbrain|teasers?|promos?|promotions?|cta|call-?to-?action|downloads?|attachments?"
        rf"|event-?(?:card|box|list|promo|teaser)|upcoming-?events?|join-?(?:us|now)|donat(?:e|ion)|advert(?:isement)?s?){_END}"
    ),
    LeftOutReason.FEEDBACK: (
        rf"{_EDGE}(?:share|sharing|shares|social|addthis\w*|addtoany\w*|a2a_kit|sharethis|sharedaddy|feedback"
        rf"|polls?|quiz|voting|(?:page|content|article|site|was-this)-?(?:useful|helpful|rating|survey|tools|actions)|live-?chat|chat-?widget"
        rf"|newsletter(?:-?sign-?up)?|(?:mailing-?list|newsletter|e?mail)?-?sign-?up(?:-?form)?|skiptranslate|google[_-]translate\w*|print-?(?:this|button|link|page)|email-?this){_END}|goog-te|viPgJd|vipgjd"
    ),
    LeftOutReason.METADATA: (
        rf"{_EDGE}(?:by-?line|author(?:-?(?:name|box|info|bio))?|posted-?by|written-?by|reader-credits"
        rf"|(?:staff|author|person|people|contact|member)-?(?:profile|card|bio)|profile(?:-?(?:card|box))?"
        rf"|bio(?:graphy)?){_END}"
    ),
    LeftOutReason.NAVIGATION: (
        rf"breadcrumb|skip-?link|wm-ipp|google-cache-hdr|{_EDGE}(?:modal|pop-?up|lightbox|toast|snackbar|mpu|ad-?(?:slot|unit|banner)){_END}|back-?to-?top|{_EDGE}(?:nav|navbar|navigation|tool-?bar(?:-container)?|(?:main|mega|mobile|side)-?menu|(?:site|page|global)"
        rf"-?(?:header|footer)|tags|chips|pills|keywords|taxonomy|tag-?list|tag-?cloud|post-?tags|categories|sidebar){_END}"
        r"|(?:^|\s)(?:footer|masthead|menu|topbar)(?:$|\s)"
    ),
}
_BY_NAME = {reason: re.compile(names) for reason, names in _NAMES.items()}
_OF_SITE = frozenset("form aside dialog address".split())
_LEADS = "a, button, nav, form, input, [role=button]"
_ROLES = frozenset("banner contentinfo search dialog alertdialog complementary status log tooltip".split())

_WORD_PARTS = {
    "comment-list": LeftOutReason.REVIEWER_COMMENT,
    "footnote-list": LeftOutReason.FOOTNOTE,
    "endnote-list": LeftOutReason.FOOTNOTE,
    "header": LeftOutReason.RUNNING_LINE,
    "footer": LeftOutReason.RUNNING_LINE,
}
_WORD_PART = re.compile(r"mso-element:\s*(?:\"|')?([\w-]+)")

_ON_OTHER_MEDIA = re.compile(
    r"(?:mobile|phone|handset|print|xs|small-screen)[_-]?only|only[_-]?(?:mobile|phone|print|xs)"
    r"|(?:visible|show|display)[_-](?:on-)?(?:xs|mobile|phone|print|for-small-only|for-print)|show-for-(?:print|small-only)"
    r"|hidden-(?:desktop|lg|on-desktop|screen)|desktop-hidden|hide-(?:on-|for-)?(?:desktop|large|screen)|d-(?:md|lg|xl)-none"
    r"|(?:^|\s)(?:md|lg|xl):hidden|no-?screen|screen-hidden|print-version|slick-cloned|slide-duplicate|slide--clone|(?:^|\s)(?:cloned|bx-clone)(?:$|\s)|mobile-(?:version|copy|text)|noscreen"
)

_SET_APART = re.compile(
    rf"{_EDGE}(?:pull-?_?quotes?|block-?_?quotes?|quote-?(?:box|block|callout)|call-?out-?quote"
    rf"|stat(?:istic)?s?-?(?:box|card|block)?|key-?(?:facts?|figures?)|fact-?box|did-?you-?know|info-?box|testimonials?){_END}"
)


def is_set_apart(tag: str, attributes: Attributes) -> bool:
    """Returns whether an element sets its words apart from the text around it, as a quotation."""
    return tag == "blockquote" or bool(_SET_APART.search(class_and_id(attributes)))


def furniture_reason(tag: str, attributes: Attributes, in_content: bool) -> LeftOutReason | None:
    """Returns why a part of the page is of the site, by its element's name and classes; None for a part of the text.

    Some pages lie in one form or carry such a name as a whole: whoever asks has to see how much of the page it is.
    `in_content` tells that the part lies in an article or section, which may have a header and footer of its own.
    """
    part = _WORD_PART.search(attributes.get("style") or "")
    if part and part[1] in _WORD_PARTS:
        return _WORD_PARTS[part[1]]
    names = class_and_id(attributes)
    if tag in _SECTIONS and names.strip():
        for reason, pattern in _BY_NAME.items():
            if pattern.search(names):
                return reason
    if (
        tag in ("form", "aside", "dialog", "address")
        or attributes.get("role") in _ROLES
        or attributes.get("id") == "header"
    ):
        return LeftOutReason.NAVIGATION
    return LeftOutReason.NAVIGATION if tag in ("header", "footer") and not in_content else None


def heads_part(header: HtmlNode) -> bool:
    """Returns whether a header has a heading and leads nowhere, but for a title that is a link; that of a site does."""
    titles = header.css("h2, h3, h4, h5, h6")
    in_titles = sum(len(title.css(_LEADS)) for title in titles)
    return bool(titles or header.css_first("h1")) and len(header.css(_LEADS)) == in_titles


def is_for_other_media(attributes: Attributes) -> bool:
    """Returns whether a part is named as one that only telephones or printers show, or as a copy in a row of slides."""
    return bool(_ON_OTHER_MEDIA.search((attributes.get("class") or "").lower()))
