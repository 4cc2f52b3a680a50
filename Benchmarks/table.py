"""Puts the figures of all rounds into Markdown, and that between two markers of a document."""
import dataclasses
import os
import platform
import statistics
import subprocess

BEGIN = "<!-- figures of make bench: begin -->"
END = "<!-- figures of make bench: end -->"


def markers(name=None):
    """The lines between which figures stand; `name`: of a further benchmark."""
    return (BEGIN, END) if name is None else tuple(line.replace("make bench", f"make bench, {name}") for line in (BEGIN, END))


HEADINGS = ["", "pieces/s", "Tirage to it", "memory, all processes", "CPU a piece", "PDF a piece"]

# The stages of Tirage's report, in their order.
STAGES = {
    "read": "read the list", "rules": "rules", "images": "measure images", "tokens": "tokens", "fit": "fit texts",
    "plan": "write the plan", "start": "start workers", "compose": "compose", "qr": "make QR codes", "draw": "draw",
    "finish": "finish", "write": "write and sync", "readBack": "read back", "preflight": "preflight", "prove": "prove", "join": "join press files",
    "manifest": "manifest",
    "pictures": "pictures of the report",
}


@dataclasses.dataclass
class Figures:
    """Of one contender, one work and one round."""
    seconds: float
    rate: float  # pieces a second
    memory: float  # bytes
    cpu: float  # seconds a piece
    pdf: float  # bytes a piece
    stages: dict  # seconds of work a piece

    @staticmethod
    def of(printed, pieces):
        measured = printed.measured
        return Figures(
            measured.seconds, pieces / measured.seconds, measured.together_bytes, measured.cpu_seconds / pieces,
            printed.bytes / pieces, {name: seconds / pieces for name, seconds in printed.stages.items()})


def median(figures, of):
    return statistics.median(of(one) for one in figures)


def spread(values, unit="", places=0):
    """`median (least–most)` of a few values."""
    shown = [f"{value:,.{places}f}" for value in (statistics.median(values), min(values), max(values))]
    unit = f" {unit}" if unit else ""
    return shown[0] + unit if shown[1] == shown[2] else f"{shown[0]}{unit} ({shown[1]}–{shown[2]})"


def rows(results, titles):
    """`results`: contender → its Figures of each round, Tirage first if it took part."""
    lines = ["| " + " | ".join(HEADINGS) + " |", "|---|" + "---:|" * (len(HEADINGS) - 1)]
    ours = results.get("tirage")
    for name, rounds in results.items():
        ratios = [other.seconds / own.seconds for own, other in zip(ours or [], rounds)]
        cells = [
            titles[name],
            spread([one.rate for one in rounds]),
            "" if name == "tirage" or not ratios else spread(ratios, "×", 2),
            spread([one.memory / 1e6 for one in rounds], "MB"),
            spread([one.cpu * 1e3 for one in rounds], "ms", 2),
            spread([one.pdf / 1e3 for one in rounds], "kB", 2),
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def stages(works, results):
    """Of Tirage: a column for each work."""
    works = [work for work in works if "tirage" in results[work.name]]
    lines = ["| ms a piece | " + " | ".join(work.name for work in works) + " |", "|---|" + "---:|" * len(works)]
    named = [name for name in STAGES if any(name in results[work.name]["tirage"][0].stages for work in works)]
    for name in named:
        cells = [f"{median(results[work.name]['tirage'], lambda one: one.stages.get(name, 0)) * 1e3:.3f}"
                 for work in works]
        lines.append(f"| {STAGES[name]} | " + " | ".join(cells) + " |")
    sums = [f"**{median(results[work.name]['tirage'], lambda one: sum(one.stages.values())) * 1e3:.2f}**"
            for work in works]
    return lines + ["| **all stages** | " + " | ".join(sums) + " |"]


def document(checkout, works, pieces, titles, results, rounds, load):
    """All tables, as Markdown."""
    lines = [f"{machine(checkout)}. {rounds} interleaved round{'s' if rounds != 1 else ''}; median (least–most)."]
    if load > 0.5:
        lines += ["", f"The machine was not idle: load {load:.1f} before the first round."]
    for work in works:
        lines += ["", f"**{work.title}**: {pieces[work.name]:,} pieces.", "", *rows(results[work.name], titles)]
    if "tirage" in titles:
        lines += ["", "**Stages of Tirage**: wall seconds of work, summed over all processes.", "",
                  *stages(works, results)]
    return "\n".join(lines)


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
