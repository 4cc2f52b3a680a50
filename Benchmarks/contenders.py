"""Those who print: Tirage, the bare C loop, Typst, ReportLab. Each prints the same pieces into files of its own."""
import dataclasses
import glob
import json
import os
import shutil
import subprocess
import sys

from measuring import measure
from works import BENCHMARKS, CHECKOUT, GARAMOND_FOLDER

WORK = os.path.join(CHECKOUT, "Output", "bench")
PIECES_A_PART = 250  # of the jobs and of bare-loop.c
LOOP = os.path.join(WORK, "bare-loop")
LOOP_LIBRARIES = ["cairo-pdf", "pangocairo", "libqrencode", "fontconfig"]
GARAMOND = os.path.join(WORK, "EBGaramond12-Regular.ttf")
PROCESSES = 2
PYTHON = "/usr/bin/python3"  # for which the packages are installed


def stop(message):
    sys.exit(f"bench: {message}")


@dataclasses.dataclass
class Printed:
    measured: object
    files: list  # PDFs, in the order of the pieces
    pieces_a_file: int
    stages: dict  # of Tirage: stage → seconds of work

    @property
    def bytes(self):
        return sum(os.path.getsize(path) for path in self.files)


def job_folder(work):
    return os.path.join(WORK, work.name)


def _contacts(work):
    return os.path.join(job_folder(work), "contacts.csv")


def _clean_folder(*names):
    folder = os.path.join(WORK, "-".join(names))
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    return folder


def _require_success(measured, what):
    for code, error in zip(measured.exit_codes, measured.errors):
        if code != 0:
            stop(f"{what} ended with exit code {code}:\n{error[-2000:]}")


def _pdfs(folder):
    return sorted(glob.glob(os.path.join(glob.escape(folder), "*.pdf")))


class Tirage:
    """`tirage run` into an empty folder, with a registry that has never issued a token."""

    def __init__(self, binary, workers):
        self.title = f"**Tirage**, {workers} worker{'s' if workers != 1 else ''}"
        self.binary, self.workers = binary, workers

    def prepare(self):
        if not os.access(self.binary, os.X_OK):
            stop(f"no release binary at {os.path.relpath(self.binary)}: `make build` makes one, --tirage names one")

    def run(self, work, pieces):
        folder, registry = _clean_folder(work.name, "tirage"), _clean_folder("registry")
        os.rmdir(registry)
        made = subprocess.run([self.binary, "registry", "init", "--registry", registry], capture_output=True, text=True)
        if made.returncode != 0:
            stop(f"tirage registry init ended with exit code {made.returncode}:\n{made.stderr[-2000:]}")
        measured = measure([[
            self.binary, "run", job_folder(work), "--output", folder, "--registry", registry,
            "--fonts", os.path.join(CHECKOUT, "Fonts"), "--workers", str(self.workers), "--progress", "none", "--json",
        ]], WORK)
        current = os.path.join(folder, "current")
        if measured.exit_codes != [3]:  # what is held back is told below
            _require_success(measured, "tirage run")
        with open(os.path.join(current, "report.json"), encoding="utf-8") as file:
            report = json.load(file)
        if report["printed"] != pieces:
            stop(f"tirage printed {report['printed']} of {pieces} pieces: see {current}/not-printed.csv")
        stages = {stage["name"]: stage["seconds"] for stage in report["stages"]}
        return Printed(measured, _pdfs(os.path.join(current, "print")), PIECES_A_PART, stages)


class BareLoop:
    """The C loop, each process a share of whole parts."""

    def __init__(self, way, title):
        self.way, self.title = way, title

    def prepare(self):
        try:
            flags = subprocess.run(
                ["pkg-config", "--cflags", "--libs", *LOOP_LIBRARIES], check=True, capture_output=True, text=True)
            sources = sorted(glob.glob(os.path.join(glob.escape(BENCHMARKS), "bare-loop", "*.c")))
            subprocess.run(["cc", "-O2", "-o", LOOP, *sources, *flags.stdout.split()], check=True)
        except (OSError, subprocess.CalledProcessError) as problem:
            stop(f"the C loop cannot be built ({problem}); it needs cc, pkg-config and the development packages"
                 " of cairo, pango, libqrencode and fontconfig: `make setup` installs them")

    def run(self, work, pieces):
        folder = _clean_folder(work.name, self.way)
        share = -(-pieces // (PROCESSES * PIECES_A_PART)) * PIECES_A_PART
        measured = measure([
            [LOOP, work.name, self.way, _contacts(work), str(first), str(min(share, pieces - first)), folder]
            for first in range(0, pieces, share)
        ], WORK)
        _require_success(measured, "the C loop")
        return Printed(measured, _pdfs(folder), PIECES_A_PART, {})


class Peer:
    """A program of another kind, by a script of ours: each process a share of the pieces, in one PDF."""

    def __init__(self, title, packages, folder, needs, processes=PROCESSES):
        self.title, self.packages, self.folder, self.needs = title, packages, folder, needs
        self.processes = processes

    def prepare(self):
        version = f"importlib.metadata.version('{self.needs[0]}')"
        asked = f"import {', '.join(self.needs)}, importlib.metadata; print({version})"
        found = subprocess.run([PYTHON, "-c", asked], env=self._environment(), capture_output=True, text=True)
        if found.returncode != 0:
            stop(f"{self.title}: {found.stderr.strip().splitlines()[-1]}; `make bench-python` installs what it needs"
                 f" into {os.path.relpath(self.packages)}, --contenders leaves it out")
        shared = f"{self.processes} processes" if self.processes > 1 else "one document"
        self.title += f" {found.stdout.strip()}, {shared}"
        if self.folder == "reportlab-pieces":
            source = os.path.join(GARAMOND_FOLDER, "EBGaramond12-Regular.otf")
            subprocess.run(
                [PYTHON, os.path.join(BENCHMARKS, self.folder, "make-font"), source, GARAMOND],
                env=self._environment(), check=True)

    def run(self, work, pieces):
        folder = _clean_folder(work.name, self.folder, str(self.processes))
        share = -(-pieces // self.processes)
        measured = measure([
            [PYTHON, os.path.join(BENCHMARKS, self.folder, "print"), work.name, _contacts(work), str(first),
             str(min(share, pieces - first)), folder, GARAMOND]
            for first in range(0, pieces, share)
        ], WORK, self._environment())
        _require_success(measured, self.title)
        return Printed(measured, _pdfs(folder), share, {})

    def _environment(self):
        # Typst's threads take on work within work: with the 2 MB that Rust gives them, one in some thirty documents of
        # 10,000 pages ends in an overflow of the stack. It is memory only where it is touched.
        return {**os.environ, "PYTHONPATH": self.packages, "RUST_MIN_STACK": str(64 << 20)}


def contenders(tirage, workers, packages):
    """By name, in the order of the tables."""
    packages = os.path.abspath(packages)
    return {
        "tirage": Tirage(os.path.abspath(tirage), workers),
        "runs": BareLoop("runs", f"C, kept glyph runs, {PROCESSES} processes"),
        "layout": BareLoop("layout", f"C, Pango each time, {PROCESSES} processes"),
        "typst": Peer("Typst", packages, "typst-pieces", ["typst"]),
        "typst-one": Peer("Typst", packages, "typst-pieces", ["typst"], processes=1),
        "reportlab": Peer("ReportLab", packages, "reportlab-pieces", ["reportlab", "_rl_accel", "fontTools", "PIL"]),
    }
