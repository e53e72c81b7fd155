"""Walks through a web page and makes blocks of its text in order, noting which parts are of the site."""

from __future__ import annotations

from ascl_reader.importer.blocks.document import LeftOutReason
from ascl_reader.importer.blocks.ink import Ink
from ascl_reader.importer.blocks.make_blocks import as_power
from ascl_reader.importer.blocks.tables import names_not_read
from ascl_reader.importer.readers.web.elements import element_roles as roles
from ascl_reader.importer.readers.web.elements import page_boxes as boxes
from ascl_reader.importer.readers.web.elements import page_buttons as buttons
from ascl_reader.importer.readers.web.elements import page_furniture as furniture
from ascl_reader.importer.readers.web.elements.html_parser import HtmlNode
from ascl_reader.importer.readers.web.elements.inner_links import inner_links
from ascl_reader.importer.readers.web.elements.page_forms import forms_of
from ascl_reader.importer.readers.web.elements.page_ink import PageInk
from ascl_reader.importer.readers.web.elements.page_notes import notes_of
from ascl_reader.importer.readers.web.elements.page_tabs import tabs_of
from ascl_reader.importer.readers.web.elements.page_transcripts import transcripts_of
from ascl_reader.importer.readers.web.elements.shadow_slots import unslotted
from ascl_reader.importer.readers.web.elements.style_sheets import SheetStyles
from ascl_reader.importer.readers.web.hidden_parts import HiddenParts
from ascl_reader.importer.readers.web.html_source import LINE_ATTRIBUTE
from ascl_reader.importer.readers.web.line_maker import CountedList, LineMaker, ListEntry
from ascl_reader.importer.readers.web.open_element import OpenElement, SeenLabels
from ascl_reader.importer.readers.web.page_parts import PagePart, WalkedPage
from ascl_reader.importer.readers.web.page_tables import OpenTables
from ascl_reader.importer.readers.web.written_lists import counted_list

_QUOTED = tuple("“‘\"'«„")
_TOOLS = frozenset("button input select textarea".split())


def walk_page(root: HtmlNode, styles: SheetStyles) -> WalkedPage:
    """Returns the blocks of the page in the order of its source; nothing recurses, however deep the tags lie."""
    walker = _Walker(root, styles)
    path: list[tuple[HtmlNode, OpenElement]] = []
    node: HtmlNode | None = root
    while node is not None:
        if node.is_text_node:
            walker.add_text(node, path[-1][1] if path else None)
        elif node.is_element_node:
            opened = walker.enter(node, path[-1][1] if path else None)
            child = node.first_child if opened else None
            if opened and child is not None:
                path.append((node, opened))
                node = child
                continue
            if opened:
                walker.leave(opened)
        while path and node.next is None:
            node, opened = path.pop()
            walker.leave(opened)
        node = node.next if path else None
    walker.maker.end_block()
    return walker.finish()


class _Walker:
    def __init__(self, root: HtmlNode, styles: SheetStyles) -> None:
        links = inner_links(root)
        self.maker = LineMaker()
        self._styles = styles
        self._ink = PageInk(styles.inks, styles.elsewhere)
        self._tabs = tabs_of(root, links)
        self._left_out = {
            **dict.fromkeys(styles.struck_out, LeftOutReason.STRUCK_OUT),
            **dict.fromkeys(self._tabs.contents, LeftOutReason.NAVIGATION),
            **forms_of(root),
            **notes_of(root, links),
            **transcripts_of(root),
            **unslotted(root),
        }
        self._parts: list[PagePart] = []
        self._open_parts: list[PagePart] = []
        self._lists: list[CountedList | None] = []
        self._tables = OpenTables()
        self._hidden = HiddenParts(root, self._tabs.heads, styles.hidden)
        self._labels = SeenLabels()
        self._content = self._linked = self._tools = 0
        """Elements of the content that are open; letters of links, and buttons and fields, that came so far."""

    def finish(self) -> WalkedPage:
        """Returns the page as it was walked through."""
        maker, labels = self.maker, self._labels
        is_labelled = labels.first is not None
        return WalkedPage(
            maker.blocks,
            maker.out,
            self._parts,
            labels.content_end(),
            labels.count,
            range(labels.first or 0, labels.last) if is_labelled else range(0),
        )

    def add_text(self, node: HtmlNode, around: OpenElement | None) -> None:
        """Adds the words between two tags, without the address of a link that is printed behind it."""
        text = node.text_content or ""
        self._linked += len(text.strip()) if around is not None and around.in_link else 0
        length = boxes.length_of_address(node) if "://" in text or "www." in text else 0
        if length and not self.maker.is_out:
            self.maker.leave_out(text[:length], LeftOutReason.LINK_ADDRESS)
        self.add(text[length:], around)

    def add(self, text: str, around: OpenElement | None) -> None:
        """Adds the words between two tags; those in an ink that nobody sees are left out."""
        maker = self.maker
        maker.in_link = around is not None and around.in_link
        if around is not None and around.is_raised and maker.has_words and not maker.is_out:
            text = as_power(text)
        if around is None or maker.is_out or not around.ink.is_unseen or not any(map(str.isalnum, text)):
            maker.add(text)
            return
        maker.begin_out(LeftOutReason.HIDDEN, inside=maker.has_words or None)
        maker.add(text)
        maker.end_out()

    def enter(self, node: HtmlNode, around: OpenElement | None) -> OpenElement | None:
        """Enters an element; returns what it begins, None if its content is not read."""
        tag, attributes, maker = node.tag or "", node.attributes, self.maker
        line = attributes.get(LINE_ATTRIBUTE) or ""
        if line.isascii() and line.isdigit():
            maker.line = max(maker.line, int(line[:9]))
        opened = OpenElement(around, around.depth + 1 if around else 0, tag)
        opened.ink = self._ink.ink(node, attributes, around.ink if around else Ink())
        opened.in_link = tag == "a" or (around is not None and around.in_link)
        self._tools += tag in _TOOLS
        opened.is_raised = tag == "sup" or (around is not None and around.is_raised)
        opened.is_list = tag in roles.LISTS_AND_TABLES
        opened.is_block = opened.is_list or roles.is_block(tag, attributes)
        if tag == "br":
            maker.end_line(is_list=False)
            self._labels.look(maker.blocks, around, self._open_parts)
            return None
        if roles.is_not_read(tag) or node.mem_id in self._tabs.moved:
            return None
        if maker.is_out:
            if opened.is_block:
                maker.end_out_line()
            return opened
        if tag == "img":
            maker.add_picture(attributes.get("alt") or "", is_drawn=boxes.stands_for_heading(node))
            return None
        if not maker.has_words and roles.is_in_sign_font(node, attributes, bool(maker.entries)):
            maker.is_signed = True
            return None
        if not self._begin_out(node, tag, attributes, opened):
            self._begin(node, tag, attributes, opened)
        return opened

    def _begin_out(self, node: HtmlNode, tag: str, attributes: roles.Attributes, opened: OpenElement) -> bool:
        """Begins a part that is left out; returns whether it is one, and notes whether a part of the text opens."""
        maker, styles = self.maker, self._styles
        in_button = bool(maker.heading and maker.heading.opens)
        reason = self._left_out.get(node.mem_id) or roles.reason_to_leave_out(tag, attributes, in_button)
        reason = reason or boxes.reason_of_part(node, tag, attributes)
        inside: bool | None = None
        is_hidden = reason is None and roles.is_hidden(node, tag, attributes, styles.hidden)
        if is_hidden and not self._hidden.is_revealed(node, tag, attributes, maker):
            reason, inside = LeftOutReason.HIDDEN, self._stands_in_text(node, attributes)
        if reason is None:
            opened.opens = buttons.is_opener(node, tag, attributes, maker.heading is not None, styles.hidden)
            is_of_site = buttons.is_of_site(node, tag, attributes, opened.opens) or (
                in_button and maker.has_words and buttons.is_command_in_button(node, tag)
            )
            reason = LeftOutReason.NAVIGATION if is_of_site else None
        if reason is not None:
            opened.is_out = True
            maker.begin_out(reason, inside)
        return opened.is_out

    def _begin(self, node: HtmlNode, tag: str, attributes: roles.Attributes, opened: OpenElement) -> None:
        """Begins what an element brings: a block, a heading, an entry, a part, a table, a quotation."""
        maker = self.maker
        opened.is_set = tag == "pre"
        opened.is_content = tag in ("main", "article", "section") or buttons.names_accordion(attributes)
        if opened.is_block:
            maker.end_line(opened.is_list)
        if node.mem_id in self._tabs.heads:
            tab = self._tabs.heads[node.mem_id]
            maker.add_heading(tab.text, tab.level)
        self._begin_parts(node, tag, attributes, opened)
        level = roles.heading_level(tag, attributes)
        if level or opened.opens:
            opened.heading = maker.begin_heading(level, opened.opens)
            self._hidden.begin_heading()
        if tag in ("ul", "ol", "menu", "dir"):
            opened.counted = True
            self._lists.append(counted_list(node, tag, attributes, self._styles.lists.get(node.mem_id, "")))
        if roles.is_entry(node, tag, attributes):
            counted = self._lists[-1] if self._lists and tag == "li" else None
            opened.entry = ListEntry(counted.next_number(attributes.get("value") or "") if counted else "")
            maker.entries.append(opened.entry)
        opened.table, opened.is_cell = self._tables.begin(tag, attributes, len(self.maker.blocks))
        opened.values = len(maker.blocks) if tag == "dd" else None
        if tag == "q" and not (node.text() or "").lstrip().startswith(_QUOTED):
            opened.is_quote = True
            maker.begin_quote()
        is_apart = furniture.is_set_apart(tag, attributes) or boxes.is_box(node, tag, attributes)
        opened.is_apart = opened.is_block and is_apart
        maker.apart += opened.is_apart
        maker.set_text += opened.is_set
        self._content += opened.is_content
        self._labels.look(maker.blocks, opened.around, self._open_parts)

    def leave(self, opened: OpenElement) -> None:
        """Leaves an element and ends what it began."""
        maker = self.maker
        if opened.is_out:
            maker.end_out()
            return
        if maker.is_out:
            if opened.is_block:
                maker.end_out_line()
            return
        if opened.is_quote:
            maker.end_quote()
        maker.end_inline(opened.tag)
        if opened.heading or opened.entry or opened.part:
            maker.end_block()
        elif opened.is_block:
            maker.end_line(opened.is_list)
        if opened.heading:
            maker.heading = None
        if opened.entry:
            maker.entries.pop()
        if opened.counted:
            self._lists.pop()
        if opened.values is not None:
            maker.join_value(opened.values)
        self._labels.look(maker.blocks, opened, self._open_parts)
        self._end_parts(opened)
        maker.apart -= opened.is_apart
        maker.set_text -= opened.is_set
        self._content -= opened.is_content

    def _end_parts(self, opened: OpenElement) -> None:
        """Ends the cell, the table and the part of the page that an element began."""
        blocks = self.maker.blocks
        if opened.is_cell:
            self._tables.end_cell(len(blocks))
        if opened.table:
            self._tables.end()
            start, ordered = opened.table.start, opened.table.in_order(blocks)
            if ordered != blocks[start:]:
                for name in names_not_read(blocks[start:], ordered):
                    self.maker.leave_out(name, LeftOutReason.BELONGS_TO_NONE)
                blocks[start:] = ordered
                self._labels.end_table(opened, start, blocks)
        if opened.part:
            opened.part.end = len(blocks)
            opened.part.linked += self._linked
            opened.part.tools += self._tools
            if self._open_parts and self._open_parts[-1] is opened.part:
                self._open_parts.pop()
        opened.end = len(blocks)

    def _begin_parts(self, node: HtmlNode, tag: str, attributes: roles.Attributes, opened: OpenElement) -> None:
        is_main = tag == "main" or attributes.get("role") == "main"
        if is_main or tag in ("article", "h1"):
            for part in self._open_parts:
                part.holds_content |= tag != "article" or part.reason is LeftOutReason.NAVIGATION
        if not opened.is_block:
            return
        is_copy = furniture.is_for_other_media(attributes)
        reason = (
            LeftOutReason.HIDDEN
            if is_copy
            else furniture.furniture_reason(
                tag, attributes, in_content=self._content > 0 or (tag == "header" and furniture.heads_part(node))
            )
        )
        if is_main or reason is not None:
            self._begin_part(opened, PagePart(0, reason=None if is_main else reason, is_copy=is_copy and not is_main))

    def _begin_part(self, opened: OpenElement, part: PagePart) -> None:
        self.maker.end_block()
        part.start = len(self.maker.blocks)
        part.linked, part.tools = -self._linked, -self._tools
        opened.part = part
        self._parts.append(part)
        if part.reason is not None:
            self._open_parts.append(part)
        self._tables.note_part()

    def _stands_in_text(self, node: HtmlNode, attributes: roles.Attributes) -> bool | None:
        """Returns whether a hidden part stands inside a text (True) or right behind one (False); None elsewhere."""
        if furniture.furniture_reason("div", attributes, in_content=True) or not self._labels.count:
            return None
        if self.maker.has_words:
            return True
        return False if buttons.follows_text(node) else None
