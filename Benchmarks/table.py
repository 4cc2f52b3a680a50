"""Puts the measurements of all rounds into Markdown, and that between two markers of a document."""
import os
import platform
import statistics
import subprocess

BEGIN = "<!-- figures of make bench: begin -->"
END = "<!-- figures of make bench: end -->"


def markers(name=None):
    """The lines between which figures stand; `name`: of a further benchmark."""
    return (BEGIN, END) if name is None else tuple(line.replace("make bench", f"make bench, {name}") for line in (BEGIN, END))


HEADINGS = [
    "", "pieces/s", "Tirage to it", "memory, all processes", "largest process", "CPU a piece", "PDF a piece",
]


def spread(values, unit="", places=0):
    """`median (least–most)` of a few values."""
    shown = [f"{value:,.{places}f}" for value in (statistics.median(values), min(values), max(values))]
    unit = f" {unit}" if unit else ""
    return shown[0] + unit if shown[1] == shown[2] else f"{shown[0]}{unit} ({shown[1]}–{shown[2]})"


def rows(results, pieces):
    """`results`: contender → its (Measurement, bytes of PDF) of each round, Tirage first if it took part."""
    lines = ["| " + " | ".join(HEADINGS) + " |", "|---|" + "---:|" * (len(HEADINGS) - 1)]
    ours = results.get("tirage")
    for name, (title, rounds) in results.items():
        pairs = zip(ours[1], rounds) if ours else []
        ratios = [other.seconds / own.seconds for (own, _), (other, _) in pairs]
        cells = [
            title,
            spread([pieces / measured.seconds for measured, _ in rounds]),
            "" if name == "tirage" or not ratios else spread(ratios, "×", 2),
            spread([measured.together_bytes / 1e6 for measured, _ in rounds], "MB"),
            spread([measured.largest_bytes / 1e6 for measured, _ in rounds], "MB"),
            spread([measured.cpu_seconds / pieces * 1e3 for measured, _ in rounds], "ms", 2),
            spread([written / pieces / 1e3 for _, written in rounds], "kB", 2),
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def machine(checkout):
    """What the figures were made on: processor, system, libraries, commit."""
    model = "unknown processor"
    with open("/proc/cpuinfo") as lines:
        for line in lines:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    cores = len(os.sched_getaffinity(0))
    try:
        system = platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        system = platform.system()
    libraries = ", ".join(
        f"{name} {_said(['pkg-config', '--modversion', package])}"
        for name, package in [("cairo", "cairo"), ("Pango", "pango"), ("libqrencode", "libqrencode")])
    commit = _said(["git", "-C", checkout, "describe", "--always", "--dirty", "--exclude=*"])
    return f"{model}, {cores} core{'s' if cores != 1 else ''}, {system}; {libraries}; commit {commit}"


def _said(command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def holds_markers(path, name=None):
    begin, end = markers(name)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    return text.count(begin) == 1 and text.count(end) == 1 and text.index(begin) < text.index(end)


def put(path, text, name=None):
    """Replaces what stands between the markers of the document at `path`."""
    begin, end = markers(name)
    with open(path, encoding="utf-8") as file:
        old = file.read()
    head, rest = old.split(begin)
    tail = rest.split(end)[1]
    beside = path + ".new"
    with open(beside, "w", encoding="utf-8") as file:
        file.write(f"{head}{begin}\n{text}\n{end}{tail}")
    os.replace(beside, path)
