"""The control words of rich text that matter to a reader: what is not read, what stands beside the page, signs."""

from __future__ import annotations

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.readers.word.page_text import SOFT_RETURN

NOT_READ = frozenset(
    "expandedcolortbl info pict objdata objclass objname datafield bkmkstart bkmkend revtbl listtable "
    "listoverridetable rsidtbl pgptbl generator filetbl xmlnstbl themedata colorschememapping latentstyles datastore "
    "template sp private passwordhash atnid atnauthor atndate atnref atrfstart atrfend annotationref nonshppict "
    "shprslt pnseclvl mmathPr wgrffmtfilter ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn tc xe rxe txe upr background "
    "falt panose blipuid NeXTGraphic cs ts".split()
)
"""Groups whose letters are no text of the page; so are unknown groups that say that they may be passed over."""

READ = frozenset(
    "shpinst shptxt shpgrp shp ud fldrslt result do dptxbxtext shppict field object nesttableprops".split()
)
"""Groups that say they may be passed over and hold text of the page, or hold groups that do."""

BESIDE = {
    "footnote": LeftOutReason.FOOTNOTE,
    "annotation": LeftOutReason.REVIEWER_COMMENT,
    **dict.fromkeys(
        "header headerl headerr headerf footer footerl footerr footerf".split(), LeftOutReason.RUNNING_LINE
    ),
}
"""Groups whose text is left out, with the reason."""

BOXES = frozenset(("shptxt", "dptxbxtext"))
MARKERS = frozenset(("listtext", "pntext"))

SIGNS = {
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "endash": "–", "emdash": "—",
    "tab": "\t", "line": SOFT_RETURN, "emspace": " ", "enspace": " ", "qmspace": " ", "~": "\u00a0", "_": "\u2011",
    "{": "{", "}": "}", "\\": "\\", "page": SOFT_RETURN, "column": SOFT_RETURN, "lbr": SOFT_RETURN,
}  # fmt: skip
"""What a control word shows."""

PARAGRAPH_ENDS = frozenset(("par", "sect"))
