"""Filling in the Jinja2 templates: the only module that knows Jinja2.

``jinja2.ext.i18n`` is never used: it hands catalog text to the page unescaped. Here ``_()`` gives plain text, which is
escaped like any other, and Babel's extractor still finds it. An undefined name is an error, never an empty string.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from functools import cache
from pathlib import Path

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup, escape

from polyleaf.errors import TemplateError
from polyleaf.rendering.isolation import isolate_text, split_runs


def render_template(
    templates: Path, name: str, find_word: Callable[[str], str], direction: str, **values: object
) -> bytes:
    """The template ``name`` filled in, as UTF-8 with a final newline; raises TemplateError with file and line.

    ``_("…")`` in the template looks a word up with ``find_word``; the filter ``isolate`` keeps numbers in order in text
    of ``direction``, or of the one given to it.
    """
    try:
        template = _build_environment(templates).get_template(name)
        page = template.render(_=find_word, direction=direction, **values)
    except jinja2.TemplateNotFound as error:
        raise TemplateError("is missing", where=str(templates / (error.name or name)), to_do="restore it") from error
    except jinja2.TemplateSyntaxError as error:
        where = f"{error.filename or templates / name}:{error.lineno}"
        raise TemplateError(error.message or "does not parse", where=where, to_do="correct that line") from error
    except (jinja2.TemplateError, TypeError, AttributeError, LookupError, ValueError, ArithmeticError) as error:
        # what an expression of a template can raise; trouble of ours (RefusedError) passes through
        where = _find_line(error, templates) or str(templates / name)
        raise TemplateError(str(error) or type(error).__name__, where=where, to_do="correct that line") from error
    return f"{page.rstrip()}\n".encode()


@cache
def _build_environment(templates: Path) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        autoescape=_is_escaped,  # noqa: S701  all but plain text
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["isolate"] = isolate
    environment.filters["css_string"] = quote_css
    return environment


def _is_escaped(name: str | None) -> bool:
    """All templates but those of plain text, where "&amp;" would be wrong."""
    return name is None or not name.endswith(".txt.jinja")


def _find_line(error: BaseException, templates: Path) -> str | None:
    """``file:line`` of the innermost template frame of a traceback."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if Path(frame.filename).is_relative_to(templates):
            return f"{frame.filename}:{frame.lineno}"
    return None


@jinja2.pass_context
def isolate(context: Context, text: str, direction: str | None = None) -> str:
    """The filter ``isolate``: ``<bdi dir="ltr">`` in HTML, U+2066 … U+2069 in a text template."""
    wanted = direction or context["direction"]
    return mark_runs(text, wanted) if context.eval_ctx.autoescape else isolate_text(text, wanted)


def mark_runs(text: str, direction: str) -> Markup:
    r"""Escaped HTML of the text with its left-to-right runs isolated, and ranges kept on one line.

    >>> mark_runs("5–10 < 38 °C", "ltr")
    Markup('<span class="together">5–10</span> &lt; 38\xa0°C')
    """
    return Markup().join(
        _mark(run.text, is_isolated=run.is_isolated, is_together=run.is_together) for run in split_runs(text, direction)
    )


def _mark(text: str, *, is_isolated: bool, is_together: bool) -> Markup:
    together = Markup(' class="together"') if is_together else Markup()
    if is_isolated:
        return Markup('<bdi dir="ltr"{}>{}</bdi>').format(together, text)
    return Markup("<span{}>{}</span>").format(together, text) if is_together else escape(text)


def quote_css(text: str) -> Markup:
    r"""The text as a CSS string that is safe inside a ``<style>`` element.

    >>> quote_css('a "b" </style>')
    Markup('"a \\22 b\\22  \\3c /style>"')
    """
    escaped = "".join(f"\\{ord(sign):x} " if sign in '"\\<&\n\r\f' else sign for sign in text)
    return Markup(f'"{escaped}"')  # noqa: S704  every sign that could end the string or the element is escaped
