"""The stubs are those of what is compiled, and all of it is described."""

import inspect
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from conftest import ROOT, program

import mizan
from mizan import _native

PACKAGE = Path(mizan.__file__).parent


def test_stubs_are_in_step_with_what_is_compiled():
    done = subprocess.run(
        [sys.executable, "-m", "mypy.stubtest", "mizan._native", "--concise", "--mypy-config-file", "pyproject.toml"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_package_is_typed():
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--config-file", "pyproject.toml", "-p", "mizan"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert (PACKAGE / "py.typed").exists()


def test_everything_public_says_what_it_is():
    silent = []
    for name, thing in inspect.getmembers(_native, inspect.isclass):
        if not thing.__doc__:
            silent.append(name)
        for part, of in vars(thing).items():
            if not part.startswith("_") and not inspect.getdoc(of):
                silent.append(f"{name}.{part}")
    assert silent == []


def test_the_version_is_that_of_the_program():
    assert program("--version").split()[1] == mizan.__version__
    try:
        installed = version("mizan")
    except PackageNotFoundError:
        # It stands where Python looks, but was not installed: crates/mizan-py/run without --wheel.
        return
    assert installed == mizan.__version__
