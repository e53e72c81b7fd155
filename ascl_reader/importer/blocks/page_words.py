"""Tells by its words whether a line belongs to the page and to no statement, and why."""

from __future__ import annotations

import re

from ascl_reader.importer.blocks.contents import LONGEST_LINK
from ascl_reader.importer.blocks.cookie_words import COOKIE_LINES
from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.blocks.titles import month_in

NETWORK = (
    r"(?:facebook|twitter|x|linked\s?in|whats\s?app|e-?mail|instagram|bluesky|threads|mastodon|reddit|print|copy link)"
)
_A_PAGE = r"(?:page|statement|article|information|content|site|website|answer|post|position)"
_OF_PAGE = rf"(?:(?:this|the)\s+)?{_A_PAGE}"

END_MARK = r"(?:the\s+)?ends?(?:\s+of\s+(?:the\s+)?(?:statement|document|page|text|(?:press|news)\s+release))?"
"""What a press release ends with; after it come notes to editors."""

_SIGNED = (
    r"(?:(?:(?:kind(?:est)?|best|warm(?:est)?|many)\s+)?(?:regards|wishes)|yours\s+(?:sincerely|faithfully|truly|ever)),?"
    r"(?:\s+(?-i:[A-Z])\S*){0,5}"
)
"""How a letter or mail ends, with or without a name; what follows is who wrote it."""

_WHOLE_LINES = {
    LeftOutReason.FEEDBACK: (
        rf"share(?:\s+{_OF_PAGE})?(?:\s+(?:on|via|with|by|to)\b.{{0,60}})?(?:\s*[:|,·/&-]?\s*(?:and\s+)?{NETWORK}\b)*",
        rf"(?:{NETWORK}\s*[|,·/•&-]?\s*(?:and\s+)?){{2,8}}",
        r"share\s+this(?:\s+with\s+(?:others|friends|colleagues|your\s+\w{1,20}))?|click\s+to\s+(?:share|e-?mail|print)\b.{0,80}",
        r"like\s+this|(?:like\s+)?loading\W*",
        r"(?:was|is)\s+(?:this|it)\s+(?:useful|helpful|of\s+use).{0,40}",
        rf"how\s+(?:useful|helpful|easy|clear|satisfied|likely)\b.{{0,40}}\b(?:{_A_PAGE}|us)\b.{{0,40}}\?",
        r"(?:rate|score)\s+(?:this|us|it|from|out\s+of)\b.{0,40}|thank(?:s|\s+you)\s+for\s+(?:your|rating|letting)\b.{0,60}",
        r"h(?:ello|i)\b\W.{0,20}\bhow\s+(?:can|may)\s+(?:we|i)\s+help.{0,20}|how\s+(?:can|may)\s+(?:we|i)\s+help.{0,20}",
        rf"tweet(?:\s+(?:this|{_OF_PAGE}))?|{NETWORK.replace('x|', '')}",
        rf"(?:was|is|did|do)\s+(?:you\s+)?(?:find\s+)?{_OF_PAGE}\s+(?:useful|helpful|answer|what).{{0,60}}",
        rf"(?:print|e-?mail|download)\s+(?:this|the)\s+{_A_PAGE}.{{0,30}}",
        rf"(?:rate|save|bookmark|like|follow|recommend)\s+this\s+{_A_PAGE}.{{0,30}}",
        r"(?:did|have)\s+you\s+f(?:i|ou)nd\s+(?:this|what|the).{0,60}\?|select\s+(?:your\s+)?language.{0,20}",
        r"if\s+you\s+have\s+(?:any\s+)?(?:questions|queries|comments).{0,40}(?:contact|e-?mail|call)\b.{0,80}",
        r"yes\W{0,3}no|rate\s+this\s+translation|original\s+text|translate(?:\s+this\s+page)?|powered\s+by\s+google.{0,20}",
        r"your\s+feedback\s+(?:will|helps).{0,90}|contribute\s+a\s+better\s+translation|help\s+us\s+improve.{0,60}",
        r"report\s+(?:an?|any\w*)\s[^.]{0,40}\b(?:page|site|website)|(?:report|tell\s+us\s+about)\s+(?:a|any)\s+problem.{0,50}|(?:give|send|leave)\s+(?:us\s+)?(?:your\s+)?feedback.{0,40}",
        r"your\s+(?:e-?mail|(?:first\s+|last\s+|full\s+)?name)(?:\s+address)?|e-?mail\s+address",
        r"(?:rhannu|rhannwch)(?:\s+(?:y|yr)\s+(?:dudalen|datganiad)(?:\s+hon)?)?.{0,40}",
    ),
    LeftOutReason.LAST_UPDATED: (
        r"(?:date\s+)?(?:(?:this\s+)?(?:page|content|site|article)\s+(?:was\s+)?)?(?:last\s+)?(?:updated|modified|changed|reviewed|edited|saved)"
        r"(?:\s+(?:on|at|by)\b|\s*[:–-]|\s+(?=\d)|\s+(?=[A-Z][a-z]{2,8}\s+(?:19|20)\d\d)).{0,50}",
        r"(?:page|content|web)\s+(?:owner|author|editor|manager)\s*[:–-].{1,60}",
        r"(?:page\s+)?(?:published|posted|printed|date\s+published|publication\s+date)(?:\s+(?:on|at)\b|\s*[:–-]).{0,50}",
        r"(?:diweddarwyd|diweddariad)(?:\s+ddiwethaf)?.{0,50}",
    ),
    LeftOutReason.COOKIE_NOTICE: COOKIE_LINES,
    LeftOutReason.COMMENTS: (
        r"\d{1,5}\s+(?:thoughts?|comments?|responses?|replies|reply)(?:\s+(?:on|to|so\s+far|about)\b.{0,120})?",
        r"(?:reader\s+|leave\s+a\s+|post\s+a\s+|add\s+a\s+|join\s+the\s+)?(?:comments?|reply|conversation|discussion)(?:\s*\(\d+\))?",
        r"(?:comments\s+are\s+closed|what\s+do\s+you\s+think|have\s+your\s+say|log\s+in\s+(?:or\s+register\s+)?to\s+(?:post\s+)?comments?).{0,40}",
    ),
    LeftOutReason.RELATED: (
        r"(?:other|more)\s+(?:\w+\s+){1,3}(?:(?:that|which)\s+(?:may|might|could)\s+(?:also\s+)?(?:be\s+of\s+)?interest"
        r"|you\s+(?:may|might)\s+(?:also\s+)?(?:like|want|find)).{0,40}",
        r"you\s+(?:may|might)\s+(?:also\s+)?(?:be\s+interested|like|want|find).{0,40}",
        r"related(?:\s+(?:statements?|positions?|content|pages?|links?|articles?|stories|documents?|resources?|news|reading|posts?"
        r"|publications?|information|topics?))*",
        r"(?:see\s+also|read\s+(?:next|also|more|on)|further\s+(?:reading|information)|more\s+(?:on|about|from)\b.{0,50}"
        r"|find\s+out\s+more|useful\s+links|also\s+(?:on|in|of\s+interest)\b.{0,40}|next\s+(?:page|statement|article)"
        r"|previous\s+(?:page|statement|article)|popular\s+(?:now|pages)|people\s+also\s+(?:read|viewed)|recommended(?:\s+for\s+you)?"
        r"|in\s+this\s+(?:section|document|article)|on\s+this\s+page|jump\s+to(?:\s+section)?|(?:(?:page|table\s+of)\s+)?contents|cynnwys|elsewhere\s+on\s+(?:this|the|our)\s+(?:site|website)|latest\s+news)",
        r"(?=[^.]*$)(?:(?:see|read)\s+)?(?:our|all|some)\s+other\s+(?:\w+\s+){0,2}(?:statements|positions|policies|pages|papers|posts|articles)\b[^.]{0,60}",
        r"(?:see\s+also|read\s+(?:next|also|more)|related(?:\s+\w+)?)\s*:\s.{1,120}(?<![.;])",
        r"(?:downloads?|attachments?|documents?\s+to\s+download|supporting\s+documents|files)",
        r"(?:gweler\s+hefyd|darllen\s+pellach|cysylltiedig)",
    ),
    LeftOutReason.NAVIGATION: (
        r"(?:tags?|tagged(?:\s+with)?|topics?|categor(?:y|ies)|filed\s+under|keywords?|posted\s+in)\s*:(?!.*[.?!]$).{1,150}",
        r"(?:©|(?:copyright|\(c\))\s+(?:©|\(c\)|(?:19|20)\d\d|.{1,40}\s(?:19|20)\d\d)).{0,150}|all\s+rights\s+reserved.{0,60}|(?:return|back)\s+to\s+(?:(?:the|all|our)\s+)*"
        r"(?:(?:policy|position|search|home)\s+){0,2}(?:top|list|statements|positions|policies|results|overview|homepage|page|news).{0,20}",
        r"(?:sign\s+up|subscribe|register)\s+(?:to|for)\s+(?:our|the)\s+(?:newsletter|mailing|e-?mail|bulletin|updates).{0,80}",
        r"(?:get|receive|have)\s.{1,80}\b(?:in|to)\s+your\s+inbox.{0,40}",
        r"advertisement|sponsored(?:\s+content)?|listen(?:\s+to\s+this\s+\w+)?(?:\W+\d{1,2}\s+min(?:ute)?s?)?|like|reply",
        rf"copy\s+(?:the\s+)?link(?:\s+(?:to|of)\s+{_OF_PAGE})?|(?:#[a-z][\w/-]{{1,40}}[\s,]*){{1,20}}",
        r"(?:(?:show|load|view|see)\s+)?more(?!\.(?!\.))|loading(?:\s+(?:more|comments|content|page))?|please\s+wait",
        r"(?:read|view|see|open)\s+(?:the\s+)?(?:full|whole|complete)\s+(?:statement|text|position|article|page|document|policy)",
        r"(?:read|view|see|browse)\s+all\s+(?:(?:of\s+)?(?:our|the)\s+)?(?:statements|positions|policies|articles|posts|news)",
        r".{2,150}?(?:\s?[.…·_]){4,200}\s*(?:page\s+)?\d{1,3}",
        r"(?!\W*[£$€]|\W*\d{1,3}(?:,\d{3})+\W*$)(?:\W*(?:previous|next|first|last|page|of|\d{1,3})\b){2,14}",
        r"[←‹◀]\s?[^.;!?]{1,150}|[^.;!?]{1,150}\s[→›▶]",
        r"(?:previous|next)(?:\s+(?:page|statement|article|post))?|\W*(?:previous|next)\W+(?:next|previous)",
        r"printer-?\s?friendly(?:\s+(?:version|page|pdf))?|(?:add|post)\s+(?:a\s+)?new\s+comment|save\s+for\s+later",
        r"\d{1,6}\s+(?:views?|reads|likes|shares)|\d{1,6}\s+(?:people|person|others?)\s+(?:liked|saw|read|viewed)\s+this",
        r"(?:chat|talk)\s+(?:with|to)\s+us.{0,40}|(?:log|sign)\s?(?:in|out)|search|menu|home|skip\s+to\s+.{1,30}",
    ),
    LeftOutReason.RUNNING_LINE: (
        _SIGNED,
        r"about\s+the\s+authors?|sent\s+from\s+my\s+\S+(?:\s+\S+)?|get\s+outlook\s+for\s+\w+",
        r"(?:caution|warning|external)\W{1,3}this\s+(?:e-?mail|message|is)\b.{0,80}\b(?:outside|external|sender)\b.{0,220}",
        r"\[external\]|external\s+e-?mail|your\s+browser\s+(?:is|does|cannot|may\s+(?:not|be|block))\b.{0,150}",
        r"(?:please\s+)?(?:consider|think\s+of)\s+the\s+environment\s+before\s+(?:you\s+)?print(?:ing)?(?:\s+(?:out\s+)?(?:this|the|any|it)\b.{0,60})?",
        r"(?:please\s+)?(?:enable|turn\s+on|switch\s+on)\s+javascript\b.{0,120}",
        r"javascript\s+(?:is|must\s+be|has\s+been|seems\s+to\s+be)\s+(?:(?:not|currently)\s+)*(?:disabled|enabled|required|needed|off|available|supported|(?:turned|switched)\s+o(?:n|ff))\b.{0,120}",
        r"this\s+(?:site|page|form)\s+(?:(?:is\s+protected\s+by|uses)\s+recaptcha|(?:needs|requires)\s+javascript)\b.{0,150}",
        END_MARK,
        r"https?://\S+\s+\d{1,3}/\d{1,3}",
        r"you(?:\s+are|['’]re|\s+have)?\s+receiv(?:ing|ed)\s+this\s+(?:e-?mail|message|newsletter)\b.{0,300}|(?:to\s+)?unsubscribe\b.{0,200}",
        r"you\s+(?:are\s+|have\s+)?receiv(?:e|ing|ed)\s+(?:this|these)(?:\s+\w+)?\s+(?:because|as|since)\s+you\b.{0,200}",
        r"\S{1,40}\s+mailing\s+list(?:\s+--\s+\S+@\S+)?|\S+@lists?\.\S+|https?://\S+/listinfo/\S+",
        r"(?:parts?|sections?|headings?|elements?|aspects?|areas?|items?|fields?)\s\|\s(?:texts?|contents?|details?|wording|descriptions?)",
        r"view\s+(?:this\s+)?(?:(?:e-?mail|newsletter|message)\s+)?(?:in|on)\s+(?:your|a|the)\s+(?:web\s+)?browser.{0,40}",
        r"(?:tel(?:ephone)?|phone|fax|mobile)\s*[:.]?\s*\+?[\d() ]{6,20}(?![\d() ]|(?:is|was|has|had)\b).{0,120}",
        r"registered\s+(?:(?:charity|company|office)(?=\s*(?:$|[:,.(|\d]|(?:no|numbers?|in|address|and\s+company)\b))"
        r"|in\s+(?:england|wales|scotland)\b).{0,160}",
        r"(?-i:[^.?!]{3,100}\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})",
        r"(?:disclaimer\W{1,3})?this\s+(?:e-?mail|message|communication)\s+(?:(?:\S+\s+){0,8})?(?:confidential|been\s+(?:\S+\s+)?(?:scanned|checked)|scanned\s+(?:for\s+virus(?:es)?|by\s+(?-i:[A-Z])\w*)|privileged|intended\s+(?:only|solely|for))\b.{0,300}",
    ),
    LeftOutReason.CAPTION: (
        r"(?:figure|fig\.?|chart|diagram|map|illustration)\s*\d{1,2}\s*[.:–—-]\s+.{2,120}",
        r"(?:photo(?:graph)?|image|picture|illustration|graphic)s?(?:\s+(?:credit|by|courtesy\s+of|source))?\s*[:©]\s*.{2,80}(?<![.?!])$",
        r"(?:photo(?:graph)?|image|picture|illustration)s?\s+(?:credit|by|courtesy\s+of)\s+[A-Z].{1,60}",
    ),
    LeftOutReason.FOOTNOTE: (
        r"glossary(?:\s+of\s+terms)?|bibliography|(?:list\s+of\s+)?abbreviations|further\s+notes|notes\s+(?:to|for)\s+editors",
        r"(?:appendix|annexe?)(?:\s+(?:\d{1,2}|[A-Z]))?(?:\s*[:–-]\s*.{1,100})?",
        r"(?:foot|end)?notes|references|sources|(?:nodiadau|cyfeiriadau|troednodiadau)",
    ),
}
_LINES = {
    reason: re.compile(rf"\W{{0,3}}(?:{'|'.join(patterns)})\W{{0,4}}", re.IGNORECASE)
    for reason, patterns in _WHOLE_LINES.items()
}

FOOT = re.compile(
    r"(?:about|contact)\s+us|site\s?map|(?:privacy|accessibility|cookies?|modern\s+slavery)\s+(?:policy|notice|statement)"
    r"|terms\s+(?:of\s+use|(?:and|&)\s+conditions)"
    r"|(?:polisi|datganiad|hysbysiad)\s+(?:preifatrwydd|hygyrchedd|cwcis)|telerau\s+(?:defnyddio|ac\s+amodau)",
    re.IGNORECASE,
)
"""Links at the foot of each page to pages about the site itself; where a label follows, such a line may be a title."""

SITE_LINK = re.compile(
    rf"{FOOT.pattern}|home|privacy|cookies|accessibility|log\s?in|contact|©.{{0,60}}|hafan|preifatrwydd|cwcis|hygyrchedd",
    re.IGNORECASE,
)
_ASSOCIATION = (
    r"(?:the\s+)?(?:association(?:\s+of\s+school\s+and\s+college\s+leaders)?|ascl)(?:\s+\(ascl\))?(?:\s+cymru)?"
)
_OF_ITSELF = re.compile(
    rf"(?:about|contact|who\s+is)\s+{_ASSOCIATION}\W*$|who\s+we\s+are\W*$"
    rf"|{_ASSOCIATION}\s+(?:represents\b|speaks\s+(?:for|on\s+behalf)\b|has\s+(?:over|more\s+than|some|nearly|around)\b"
    r"|is\s+(?:the|an?)\s+(?:[\w-]+\s+){0,4}(?:association|union|body|organi[sz]ation|charity|company|voice)\b)",
    re.IGNORECASE,
)
"""How the association tells what it is, at the foot of its pages."""

_BESIDE = re.compile(r"\s*[|•·]\s*")
"""What stands between links that stand side by side."""

_TOOL = (
    r"(?:edit|history|talk|source|raw|blame|copy(?:\s+link)?|save|listen|print|pdf|download|share|permalink"
    r"|report|view|more|(?:expand|collapse|open|close|show|hide)\s+all)"
)
_TOOLS = re.compile(rf"{_TOOL}(?:[\s|•·»/]{{1,4}}{_TOOL}){{1,6}}\W{{0,2}}", re.IGNORECASE)
"""What can be done with a page, as some sites offer it below each part."""

LONGEST_PAGE_LINE = 400
"""Characters of a line that may belong to the page; only cookie notices have more than a hundred."""

_IN_SENTENCES = frozenset(
    (
        LeftOutReason.COOKIE_NOTICE,
        LeftOutReason.FEEDBACK,
        LeftOutReason.NAVIGATION,
        LeftOutReason.COMMENTS,
        LeftOutReason.RUNNING_LINE,
    )
)
_MAY_BE_SAID = frozenset(
    (LeftOutReason.FEEDBACK, LeftOutReason.COMMENTS, LeftOutReason.RELATED, LeftOutReason.NAVIGATION)
)
"""Reasons whose lines may as well be the words of a statement, such as “142 responses came from special schools.”"""

_SPEAKS_OF_SITE = re.compile(
    rf"\b(?:you|your|us|me|my|here|click|cookies|inbox|newsletters?|bulletins?|mailings?|e-?mails?|online|browser|translations?|copyright"
    rf"|rights|reserved|(?:log|sign)\s+(?:in|up|out)|(?:this|our|the)\s+(?:web\s?)?(?:pages?|site|article|form|post)"
    rf"|this\s+{_A_PAGE}|{NETWORK.removeprefix('(?:').removesuffix(')').replace('|x|', '|').replace('|print|', '|')})\b"
    r"|©|\w@\w|https?:",
    re.IGNORECASE,
)
"""Words to the reader of a page, or on the page itself."""

_FEWEST_WORDS = {".": 5, "?": 6}
"""Words of a whole sentence, at the least, by its last sign."""

_VERB = re.compile(r"\s(?:was|were|is|are|has|have|had|will|would|should|must|can|may|do|does|did)\s")
_KEEPER = re.compile(r"\W{0,3}(?:page|content|web)\s+\w+\s*[:–-]", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b(?:days?|hours?|weeks?|months?)\s+ago\b")


def page_line(text: str) -> LeftOutReason | None:
    """Returns why a line is part of no statement, None if nothing in its words says so."""
    if len(text) > LONGEST_PAGE_LINE:
        return None
    is_sentence = text.rstrip().endswith(".") and bool(_VERB.search(text))
    for reason, pattern in _LINES.items():
        if not pattern.fullmatch(text) or (is_sentence and reason not in _IN_SENTENCES):
            continue
        if reason in _MAY_BE_SAID and says_something(text):
            continue
        if reason is not LeftOutReason.LAST_UPDATED or month_in(text) or _YEAR.search(text) or _KEEPER.match(text):
            return reason
    return LeftOutReason.NAVIGATION if _leads_into_site(text) else None


def signs_off(text: str) -> bool:
    """Returns whether a line ends a letter, such as Kind regards; the name and office below may stand overleaf."""
    return bool(re.fullmatch(rf"\W{{0,3}}{_SIGNED}\W{{0,4}}", text, re.IGNORECASE))


def says_something(text: str) -> bool:
    """Returns whether a line is a whole sentence that speaks neither to the reader of the page nor of the page."""
    fewest = _FEWEST_WORDS.get(text.rstrip()[-1:])
    return fewest is not None and len(text.split()) >= fewest and not _SPEAKS_OF_SITE.search(text)


def leads_to_site(text: str) -> bool:
    """Returns whether a line is the name of a page that every site has, such as Privacy."""
    return bool(SITE_LINK.fullmatch(text.strip()))


def tells_of_association(text: str) -> bool:
    """Returns whether a line tells who the association is, or heads a part that does, as the foot of each page may."""
    return leads_to_site(text) or bool(_OF_ITSELF.match(text.strip()))


def _leads_into_site(text: str) -> bool:
    """Returns whether a line holds only links of the site, one alone or several side by side."""
    parts = [part for part in _BESIDE.split(text.strip()) if part]
    if _TOOLS.fullmatch(text.strip()):
        return True
    if len(parts) < 2:
        return bool(FOOT.fullmatch(text.strip()))
    is_short = all(len(part) <= LONGEST_LINK // 2 and not part.endswith((".", ":", "?")) for part in parts)
    return is_short and sum(bool(SITE_LINK.fullmatch(part)) for part in parts) > 1
