"""Text of HTML to a tree, or a clear refusal where the parser would lose some of it."""

from __future__ import annotations

from typing import Any

from polyleaf.errors import SourceError
from polyleaf.sources.html_elements import load_elements

END_MARK = "\ue000the end of this page\ue000"
# set behind the page: what is never closed swallows it
INSTALL = "install polyleaf[formats]"


def parse_html(text: str, where: str) -> Any:  # noqa: ANN401  lxml ships no types
    """The root element of a page; raises SourceError if anything of it would be lost.

    libxml2 stops at 2,048 open elements and forgets the rest; an unclosed comment, tag or script hides what follows.
    """
    from lxml import html  # noqa: PLC0415  an extra, and 60 ms

    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    data = f"{text}\n<p>{END_MARK}</p>".encode()
    try:
        tree = html.document_fromstring(data, parser=parser)
    except (html.etree.ParserError, html.etree.XMLSyntaxError) as error:
        raise SourceError(f"is no HTML ({error})", where=where, to_do="check the file") from error
    fatal = [entry for entry in parser.error_log if entry.level_name == "FATAL"]
    if fatal:
        raise SourceError(
            f"cannot be read to its end ({fatal[0].message.partition(',')[0].lower()})",
            where=f"{where}:{fatal[0].line}",
            to_do="keep only the article, or save it as text",
        )
    _take_out_end(tree, where)
    return tree


def _take_out_end(tree: Any, where: str) -> None:  # noqa: ANN401  what the library hands over has no types
    holders = tree.xpath("//*[contains(text(), $mark)]", mark=END_MARK)
    tags = [element.tag for holder in holders for element in (holder, *holder.iterancestors())]
    swallower = next((tag for tag in tags if tag in load_elements().swallowers), "" if holders else "comment or tag")
    if swallower:
        raise SourceError(
            f"a {swallower} is never closed, so that its end cannot be told",
            where=where,
            to_do="close it, or keep only the article",
        )
    holders[-1].getparent().remove(holders[-1])
