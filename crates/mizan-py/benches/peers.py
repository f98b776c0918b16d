#!/usr/bin/env python3
"""Mizan beside gmcr-py, the program behind GMCR+: the same conflicts, the same equilibria, and how long either takes.

    git clone https://github.com/onp/gmcr-py DIR && git -C DIR checkout 502a12c
    cargo build --release
    python crates/mizan-py/benches/peers.py --gmcr DIR [--mizan target/release/mizan] [OPTIONS ...]

Needs numpy. gmcr-py is no dependency, and nothing of it is kept. Two decision makers share the options, and want a list of
things that is drawn by lot; every combination is feasible, or one in eight is left out by a rule. With two decision makers
the two programs mean the same by a sanction. The equilibria under nash, gmr, smr and seq are asserted to be the same.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CONCEPTS = ["nash", "gmr", "smr", "seq"]
STATEMENTS = 8
ROUNDS = 3

# What runs in a process of its own, in the folder of gmcr-py: it reads a file, solves it, and prints what it found and how
# long that took, without the time it takes to start Python and numpy.
PEER = """
import json, sys, time
import data_01_conflictModel as model, data_02_conflictSolvers as solvers
start = time.perf_counter()
conflict = model.ConflictModel()
conflict.load_from_file(sys.argv[1])
solver = solvers.LogicalSolver(conflict)
states = range(len(conflict.feasibles))
found = {}
for concept in sys.argv[2].split(","):
    stable = getattr(solver, concept)
    found[concept] = [conflict.feasibles.yn[s] for s in states if all(stable(dm, s)[0] for dm in solver.effectiveDMs)]
took = time.perf_counter() - start
print(json.dumps({"took": took, "found": found}))
"""


def case(n_options, is_ruled):
    """A conflict of two decision makers, the same whenever it is asked for."""
    lots = random.Random(n_options)
    options = [f"o{place}" for place in range(n_options)]
    literal = lambda: lots.choice(["", "!"]) + lots.choice(options)
    lines = ["mizan = 1", "[case]", f'title = "{n_options} options"']
    for dm, own in (("one", options[: n_options // 2]), ("two", options[n_options // 2 :])):
        wishes = ", ".join(f'"{literal()} & {literal()}"' for _ in range(STATEMENTS))
        lines += [f"[dm.{dm}]", f"prefers = [{wishes}]"] + [f"[dm.{dm}.options.{option}]" for option in own]
    if is_ruled:
        lines += ["[[rule]]", f'forbid = "{options[0]} & !{options[n_options // 2]} & {options[-1]}"']
    return "\n".join(lines) + "\n"


def by_mizan(mizan, path):
    """What Mizan finds, and the seconds of its whole process."""
    start = time.perf_counter()
    command = [mizan, "solve", path, "--concept", ",".join(CONCEPTS), "--format", "json"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    took = time.perf_counter() - start
    answer = json.loads(told)
    states = answer["states"]
    return {concept: {states[number - 1] for number in answer["equilibria"][concept]} for concept in CONCEPTS}, took


def by_gmcr(folder, path):
    """What gmcr-py finds, and the seconds that it takes to read the file and to solve it."""
    command = [sys.executable, "-c", PEER, path, ",".join(CONCEPTS)]
    told = subprocess.run(command, capture_output=True, text=True, check=True, cwd=folder).stdout
    answer = json.loads(told.splitlines()[-1])
    return {concept: set(answer["found"][concept]) for concept in CONCEPTS}, answer["took"]


def compare(arguments, n_options, is_ruled, folder):
    """Both of one conflict, in turn."""
    path, exported = str(folder / "case.toml"), str(folder / "case.gmcr")
    Path(path).write_text(case(n_options, is_ruled), encoding="utf-8")
    subprocess.run([arguments.mizan, "export", path, "--to", "gmcr", "--quiet", "--force", "-o", exported], check=True)
    times = {by_mizan: [], by_gmcr: []}
    for _ in range(ROUNDS):
        ours, took = by_mizan(arguments.mizan, path)
        times[by_mizan].append(took)
        theirs, took = by_gmcr(arguments.gmcr, exported)
        times[by_gmcr].append(took)
        others = [concept for concept in CONCEPTS if ours[concept] != theirs[concept]]
        assert not others, f"{n_options} options: other equilibria under {', '.join(others)}"
    counts = " ".join(f"{len(ours[concept])}" for concept in CONCEPTS)
    mizan, gmcr = min(times[by_mizan]), min(times[by_gmcr])
    kind = "one rule" if is_ruled else "whole"
    found = f"{n_options:>2} options, {kind:<8}  equilibria {counts:<20}"
    print(f"{found} mizan {mizan * 1e3:8.1f} ms  gmcr-py {gmcr * 1e3:10.1f} ms")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gmcr", required=True, help="where gmcr-py is")
    parser.add_argument("--mizan", default="target/release/mizan")
    parser.add_argument("options", nargs="*", type=int, default=[4, 6, 8, 10])
    arguments = parser.parse_args()
    arguments.mizan = str(Path(arguments.mizan).resolve())
    with tempfile.TemporaryDirectory() as folder:
        for n_options in arguments.options:
            for is_ruled in (False, True):
                compare(arguments, n_options, is_ruled, Path(folder))


if __name__ == "__main__":
    main()
