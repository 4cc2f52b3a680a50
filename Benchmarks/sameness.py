"""Whether all contenders printed the same: page sizes, words, and what the code says, on the first and last piece."""
import os
import re
import shutil
import subprocess
import tempfile

from contenders import stop

TOOLS = ["pdftotext", "pdfinfo", "pdftoppm", "zbarimg"]
SYMBOL = "[0-9a-hjkmnp-tv-z]"
# A control mark's last number is of its piece's run.
CHECK = re.compile(r"( \d/\d) [0-9A-F]{8}\b")


def require(work, printed, pieces):
    """`printed`: contender → what it printed. Stops the run where two differ."""
    # The tokens differ, and rightly: only Tirage's come from a registry. Their form does not.
    payload = re.compile(re.escape(work.base) + SYMBOL.upper() + "{%d}" % work.symbols)
    typed = re.compile(re.escape(work.base.removeprefix("https://")) + f"({SYMBOL}|-){{{work.symbols},}}")
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    if missing:
        stop(f"{', '.join(missing)} missing, to compare what was printed: `make setup` installs them")
    for piece in (0, pieces - 1):
        first = None
        for name, one in printed.items():
            said = [_page(*place, typed) for place in _places(one, piece, work.pages)]
            if first is None:
                first = name, said
            for number, (ours, theirs) in enumerate(zip(first[1], said), 1):
                if ours != theirs or not ours[1]:
                    stop(f"{work.name}: {first[0]} and {name} do not print the same: page {number} of piece {piece + 1}"
                         f" says\n{ours[0]} {' '.join(ours[1])}\nagainst\n{theirs[0]} {' '.join(theirs[1])}")
    for name, one in printed.items():
        codes = [code for place in _places(one, 0, work.pages) for code in _codes(*place)]
        if len(codes) != 1 or not payload.fullmatch(codes[0]):
            stop(f"{work.name}: the code of the first piece by {name} says {codes}")


def _places(printed, piece, pages):
    """File and page of each page of a piece."""
    file = printed.files[piece // printed.pieces_a_file]
    first = piece % printed.pieces_a_file * pages
    return [(file, first + number) for number in range(1, pages + 1)]


def _page(path, page, typed):
    """Its size in whole points, and its words, sorted, for the order of drawing may differ."""
    limits = ["-f", str(page), "-l", str(page)]
    said = _output("pdfinfo", *limits, path)
    size = [round(float(side)) for side in re.search(r"size:\s+([\d.]+) x ([\d.]+)", said).groups()]
    text = CHECK.sub(r"\1", typed.sub("TYPED", _output("pdftotext", *limits, path, "-")))
    # A line may end at another hyphen than another contender's, and pdftotext takes a last hyphen away.
    return size, sorted(text.replace("-\n", "").replace("-", "").split())


def _codes(path, page):
    with tempfile.TemporaryDirectory() as folder:
        picture = os.path.join(folder, "page")
        _output("pdftoppm", "-r", "200", "-gray", "-singlefile", "-f", str(page), "-l", str(page), path, picture)
        found = subprocess.run(
            ["zbarimg", "--quiet", "--raw", picture + ".pgm"], capture_output=True, text=True)
        return found.stdout.split()


def _output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
