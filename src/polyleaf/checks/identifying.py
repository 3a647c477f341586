"""The language of a text by its letters, from a trained model: py3langid (BSD). docs/decisions/0012 says why this one.

The model takes half a second to unpack, which is kept, and a text a fifth of a millisecond: it is asked only about
doubtful texts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from polyleaf.caching import find_folder, write_kept

if TYPE_CHECKING:
    from numpy.typing import NDArray

EXTRA = "polyleaf[languages]"
_ARRAYS = ("ptc", "pc", "classes", "nextmove", "row", "output")
# as the library names what a model is made of, in its order


class Identifier(Protocol):
    """What is asked of a model."""

    labels: Iterable[str]

    def classify(self, text: str) -> tuple[str, float]:
        """The likeliest language with its probability."""

    def rank(self, text: str) -> list[tuple[str, float]]:
        """Every language with its probability, likeliest first."""


@cache
def is_installed() -> bool:
    """Whether there is a model to ask."""
    return find_spec("py3langid") is not None


@cache
def list_identified() -> frozenset[str]:
    """The base codes of the languages the model knows; needs the library."""
    return frozenset(_load().labels)


def identify(text: str) -> tuple[tuple[str, float], ...]:
    """The three likeliest languages by base code, with their probabilities; needs the library.

    >>> identify("Mantenha os comprimidos fora do alcance das crianças.")[0][0] if is_installed() else "pt"
    'pt'
    """
    return tuple((str(code), float(share)) for code, share in _load().rank(text)[:3])


def identify_likeliest(text: str) -> tuple[str, float]:
    """The first of these, found in half the time."""
    code, share = _load().classify(text)
    return str(code), float(share)


@cache
def _load() -> Identifier:
    from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  it brings numpy

    arrays = _read_arrays(Path(MODEL_DIR) / MODEL_FILE)
    identifier: Identifier = LanguageIdentifier(
        arrays["ptc"],
        arrays["pc"],
        arrays["classes"].tolist(),
        arrays["nextmove"].data,
        arrays["output"].tolist(),
        norm_probs=True,
        tk_row=arrays["row"].tolist(),
    )
    return identifier


def _read_arrays(model: Path) -> dict[str, NDArray[Any]]:
    """The model as it was unpacked once: unpacking takes half a second, and opening it nothing."""
    import numpy as np  # noqa: PLC0415  the model is seldom needed

    folder = find_folder()
    # by its content, so that every installation of one version shares it
    digest = hashlib.blake2b(model.read_bytes(), digest_size=16).hexdigest()
    kept = None if folder is None else folder / f"py3langid-{digest}"
    if kept is None:
        return _unpack(model)
    # missing or damaged files are written anew
    with suppress(OSError, ValueError, EOFError):
        return {name: np.load(kept / f"{name}.npy", mmap_mode="r") for name in _ARRAYS}
    arrays = _unpack(model)
    for name, array in arrays.items():
        write_kept(kept / f"{name}.npy", partial(np.save, arr=array, allow_pickle=False))
    return arrays


def _unpack(model: Path) -> dict[str, NDArray[Any]]:
    import numpy as np  # noqa: PLC0415  the model is seldom needed
    from py3langid.modelio import load_model  # noqa: PLC0415  the same

    return {name: np.asarray(part) for name, part in zip(_ARRAYS, load_model(model), strict=True)}
