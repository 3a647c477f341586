#!/usr/bin/env python3
"""How long the search for near-duplicates takes, and how many planted ones it finds.

``.venv/bin/python benchmarks/duplicates.py [--segments N]``, on one core. Three corpora, made by chance from a fixed
seed: *prose*, whose words are as common and as rare as in English (Zipf), a tenth of the sentences being copies with
one to three words changed; *doses*, 60 sentences with other figures and drug names each time, the worst case, for every
word is in thousands of texts; and *copies*, prose in which every sentence stands four times, a little changed. Each
line: seconds of processor time, microseconds a text, the pairs found, and the share of the planted ones among them.
"""

from __future__ import annotations

import argparse
import itertools
import random
import resource
import time
from collections.abc import Iterator

from polyleaf.normalize.comparing.resemblance import find_resembling

VOWELS, CONSONANTS = "aeiou", "bcdfghklmnprstvwz"
Planted = list[tuple[str, str]]


def make_words(chance: random.Random, count: int) -> list[str]:
    """Different words that can be spoken, shorter ones first."""
    made = dict.fromkeys(
        "".join(chance.choice(CONSONANTS) + chance.choice(VOWELS) for _ in range(1 + number // 2000 + number % 3))
        for number in range(count * 3)
    )
    return list(made)[:count]


class Prose:
    """An endless text whose words have the frequencies of a language."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.words = make_words(chance, 30_000)
        self.weights = list(itertools.accumulate(1 / rank for rank in range(1, len(self.words) + 1)))

    def write(self, length: int) -> list[str]:
        """Some words."""
        return self.chance.choices(self.words, cum_weights=self.weights, k=length)

    def change(self, sentence: list[str]) -> list[str]:
        """The sentence with one to three words replaced."""
        changed = list(sentence)
        for _ in range(self.chance.randint(1, 3)):
            changed[self.chance.randrange(len(changed))] = self.write(1)[0]
        return changed


def make_prose(count: int) -> tuple[list[str], Planted]:
    """Prose with a tenth of changed copies."""
    prose = Prose(random.Random(1))
    sentences: list[list[str]] = []
    planted = []
    for number in range(count):
        if number % 10 == 9:
            original = prose.chance.choice(sentences)
            sentences.append(prose.change(original))
            planted.append((" ".join(original), " ".join(sentences[-1])))
        else:
            sentences.append(prose.write(prose.chance.randint(10, 20)))
    return [" ".join(sentence) for sentence in sentences], planted


def make_copies(count: int) -> tuple[list[str], Planted]:
    """Prose in which every sentence stands four times, each a little different."""
    prose = Prose(random.Random(2))
    originals = [prose.write(prose.chance.randint(10, 20)) for _ in range(count // 4)]
    versions = [[prose.change(original) for _ in range(3)] for original in originals]
    planted = [
        (" ".join(original), " ".join(version))
        for original, made in zip(originals, versions, strict=True)
        for version in made
    ]
    texts = [*originals, *(version for made in zip(*versions, strict=True) for version in made)]
    return [" ".join(text) for text in texts], planted


def make_doses(count: int) -> tuple[list[str], Planted]:
    """The same 60 sentences over and over with other figures and names."""
    prose = Prose(random.Random(3))
    templates = [prose.write(12) for _ in range(60)]
    names = make_words(prose.chance, 3000)

    def fill() -> Iterator[str]:
        for number in range(count):
            template = prose.chance.choice(templates)
            yield " ".join([*template, prose.chance.choice(names), str(number % 500), "mg"])

    return list(dict.fromkeys(fill())), []


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--segments", type=int, default=100_000)
    count = parser.parse_args().segments
    print(f"{'corpus':<8}{'texts':>9}{'seconds':>9}{'us/text':>9}{'pairs':>9}{'planted found':>15}")
    for name, make in (("prose", make_prose), ("doses", make_doses), ("copies", make_copies)):
        for size in (count // 4, count):
            texts, planted = make(size)
            start = time.process_time()
            found = find_resembling(texts)
            seconds = time.process_time() - start
            pairs = {frozenset((texts[item.first], texts[item.second])) for item in found}
            wanted = [pair for pair in planted if pair[0] != pair[1]]
            share = sum(frozenset(pair) in pairs for pair in wanted) / len(wanted) if wanted else 1.0
            each = seconds / len(texts) * 1e6
            print(f"{name:<8}{len(texts):>9}{seconds:>9.1f}{each:>9.0f}{len(found):>9}{share:>14.1%}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main()
