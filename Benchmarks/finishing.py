"""What finishing costs by itself: Tirage's one pass beside a pass in C++ by libqpdf, over the same files."""
import glob
import os
import statistics
import subprocess

from contenders import LOOP, WORK, _clean_folder, job_folder, stop
from works import BENCHMARKS

PASS = os.path.join(WORK, "finish-pass")
ROUNDS = 3


def _build():
    flags = subprocess.run(
        ["pkg-config", "--cflags", "--libs", "libqpdf"], check=True, capture_output=True, text=True).stdout.split()
    source = os.path.join(BENCHMARKS, "finish-pass", "finish-pass.cpp")
    subprocess.run(["c++", "-std=c++17", "-O2", "-o", PASS, source, *flags], check=True)


def _drawn(work, pieces, compressed):
    """Files of the C loop's: as Tirage has them drawn, uncompressed, or as cairo leaves them otherwise."""
    folder = _clean_folder(work.name, "drawn")
    environment = {name: value for name, value in os.environ.items() if name != "CAIRO_DEBUG_PDF"}
    if not compressed:
        environment["CAIRO_DEBUG_PDF"] = "1"
    contacts = os.path.join(job_folder(work), "contacts.csv")
    subprocess.run([LOOP, work.name, "runs", contacts, "0", str(pieces), folder], check=True, env=environment)
    return sorted(glob.glob(os.path.join(glob.escape(folder), "*.pdf")))


def measure(tirage, works):
    """Markdown: milliseconds of processor time a piece, each the median of rounds taken in turn."""
    try:
        _build()
    except (OSError, subprocess.CalledProcessError) as problem:
        stop(f"the pass in C++ cannot be built ({problem}): `make setup` installs what it needs")
    lines = ["| finishing, ms a piece | Tirage | C++ with libqpdf | Tirage to it |", "|---|---:|---:|---:|"]
    for work in works:
        pieces = min(work.pieces, 3_000)
        for compressed in (False, True):
            files = _drawn(work, pieces, compressed)
            ours, theirs, ratios = [], [], []
            for _ in range(ROUNDS):
                ours.append(_seconds([tirage, "measure-finishing", "2", *files]))
                theirs.append(_seconds([PASS, "2", *files]))
                ratios.append(ours[-1] / theirs[-1])
            title = f"{work.name}, drawn {'compressed' if compressed else 'uncompressed'}"
            lines.append(
                f"| {title} | {statistics.median(ours) / pieces * 1e3:.3f} | {statistics.median(theirs) / pieces * 1e3:.3f} "
                f"| {statistics.median(ratios):.2f} × |")
    return "\n".join(lines)


def _seconds(command):
    made = subprocess.run(command, capture_output=True, text=True)
    if made.returncode != 0:
        stop(f"{os.path.basename(command[0])} ended with exit code {made.returncode}:\n{made.stderr[-2000:]}")
    return float(made.stdout.split()[0])
