"""Makes a .docx of readable XML: a case holds the body, and other parts under a line that names them."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PART = re.compile(r"^=== (\w+)$", re.MULTILINE)


def build_docx(case: str) -> bytes:
    """The bytes of a document; ``=== footnotes`` starts another part than the body."""
    body, *others = PART.split(case)
    parts = {"document": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"}
    for name, content in zip(others[::2], others[1::2], strict=True):
        root = {"header": "hdr", "footer": "ftr"}.get(name, name)
        parts[name] = f"<w:{root} {NAMES}>{content}</w:{root}>"
    return zip_parts(parts)


def zip_parts(parts: dict[str, str]) -> bytes:
    """A package of these parts of ``word/``, with what a package needs around them."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _list_types(parts))
        archive.writestr("_rels/.rels", _relate([("officeDocument", "word/document.xml")]))
        others = [(name, f"{name}.xml") for name in parts if name != "document"]
        archive.writestr("word/_rels/document.xml.rels", _relate(others))
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return target.getvalue()


def _list_types(parts: dict[str, str]) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{MAIN.replace("document.main", name)}"/>'
        for name in parts
        if name != "document"
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/>{overrides}</Types>'
    )


def _relate(targets: list[tuple[str, str]]) -> str:
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>'
