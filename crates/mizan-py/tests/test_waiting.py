"""Whoever waits for an answer can do something else, is told how far it is, and can give it up."""

import os
import signal
import threading
import time

import pytest
from conftest import CASES, NEIGHBOURS

import mizan


def test_other_threads_go_on(syria):
    stop, turns = threading.Event(), 0

    def count():
        nonlocal turns
        while not stop.is_set():
            turns += 1
            time.sleep(0.001)

    other = threading.Thread(target=count)
    other.start()
    try:
        mizan.open(CASES / "syria-2016").sweep({"random": 300, "seed": 1}, threads=1)
    finally:
        stop.set()
        other.join()
    assert turns > 10


def test_ctrl_c_ends_it_and_the_session_goes_on():
    session = mizan.open(CASES / "syria-2016", max_work=2**60)
    threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt):
        session.sweep({"random": 2_000_000, "seed": 1})
    assert len(session.sweep({"random": 10, "seed": 1})) == 10


def test_progress_is_told_and_can_end_it():
    session = mizan.open(CASES / "syria-2016", max_work=2**60)
    told = []
    session.sweep({"random": 50, "seed": 1}, progress=lambda done, of: told.append((done, of)))
    assert told[-1] == (50, 50)
    assert told == sorted(told)

    def no_more(done, of):
        raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough"):
        session.sweep({"random": 2_000_000, "seed": 1}, progress=no_more)


def test_what_was_found_once_is_kept():
    session = mizan.open(NEIGHBOURS)
    told = []
    session.audit(progress=lambda *steps: told.append(steps))
    first = len(told)
    session.audit(progress=lambda *steps: told.append(steps))
    assert first > 0
    assert len(told) == first
