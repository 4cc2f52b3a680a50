"""Draws the figures of all works as an SVG: pieces a second of each contender, and where Tirage's time goes."""
import html

from table import median

INK, QUIET, PAPER, RULE = "#22332b", "#6b766f", "#ffffff", "#dfe3dd"
COLOURS = {"tirage": "#c9602f", "runs": "#4b6b50", "layout": "#8fa67a", "typst": "#3f6f8f", "typst-one": "#7fa3b8", "reportlab": "#b59a4c"}
# Stages that belong together, from the first to the last; light grounds carry dark figures.
LIGHT = {"#e3a36f", "#8fa67a", "#c3c7c0", "#b59a4c", "#d8bf7a"}
GROUPS = [
    ("read, rules, tokens, plan", "#7b817e", ["read", "rules", "images", "tokens", "plan"]),
    ("fit texts", "#c9602f", ["fit"]),
    ("compose", "#e3a36f", ["compose"]),
    ("QR codes", "#3f6f8f", ["qr"]),
    ("draw", "#4b6b50", ["draw"]),
    ("finish", "#8fa67a", ["finish"]),
    ("read back", "#b59a4c", ["readBack"]),
    ("preflight", "#d8bf7a", ["preflight"]),
    ("start, write, prove, manifest", "#c3c7c0", ["start", "write", "prove", "join", "manifest", "pictures"]),
]
WIDTH, MARGIN = 960, 32
PANEL, GAP, BAR, STEP = 436, 24, 20, 30
LABEL = 116  # of a panel, for the contender's name


class Picture:
    def __init__(self):
        self.parts = []

    def rectangle(self, x, y, width, height, fill, radius=0):
        corner = f' rx="{radius}"' if radius else ""
        self.parts.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 0):.1f}" height="{height:.1f}" fill="{fill}"{corner}/>')

    def text(self, x, y, said, size=13, fill=INK, weight=400, anchor="start"):
        self.parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{fill}" font-weight="{weight}"'
            f' text-anchor="{anchor}">{html.escape(said)}</text>')

    def whole(self, height):
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height:.0f}"'
            f' viewBox="0 0 {WIDTH} {height:.0f}" font-family="Lato, Helvetica, Arial, sans-serif">\n'
            f'<rect width="{WIDTH}" height="{height:.0f}" rx="8" fill="{PAPER}"/>\n'
            + "\n".join(self.parts) + "\n</svg>\n")


def _name(title):
    """`**Tirage**, 2 workers` → `Tirage`."""
    plain = title.replace("**", "").removesuffix(", 2 processes").replace(", one document", ", in one")
    return plain.split(",")[0] if plain.startswith("Tirage") else plain.replace("C, kept glyph runs", "C, kept glyphs")


def _rates(picture, x, y, work, titles, results):
    """A panel of bars. Each work has its own scale: what is compared is the contenders. Returns its height."""
    picture.text(x, y + 14, work.title, 15, weight=700)
    rates = {name: median(rounds, lambda one: one.rate) for name, rounds in results.items()}
    scale = (PANEL - LABEL - 60) / max(rates.values())
    for number, (name, rate) in enumerate(rates.items()):
        top = y + 30 + number * STEP
        ours = name == "tirage"
        picture.text(x + LABEL - 10, top + 15, _name(titles[name]), 12.5, weight=700 if ours else 400, anchor="end")
        picture.rectangle(x + LABEL, top, rate * scale, BAR, COLOURS[name], 2)
        picture.text(x + LABEL + rate * scale + 7, top + 15, f"{rate:,.0f}", 12.5, weight=700 if ours else 400)
    picture.rectangle(x + LABEL - 0.5, y + 26, 1, len(rates) * STEP - 2, RULE)
    return 30 + len(rates) * STEP


def _stages(picture, y, works, results):
    """A bar for each work, each as long as the others: shares. Returns the height."""
    bar, step = 28, 48
    width = WIDTH - 2 * MARGIN - LABEL - 96
    drawn = {name for _, _, names in GROUPS for name in names}
    told = {name for work in works for one in results[work.name]["tirage"] for name in one.stages}
    if not told <= drawn:
        raise ValueError(f"the plot leaves out a stage: {', '.join(sorted(told - drawn))}")
    for number, work in enumerate(works):
        rounds, top = results[work.name]["tirage"], y + number * step
        shares = [median(rounds, lambda one: sum(one.stages.get(name, 0) for name in names)) for _, _, names in GROUPS]
        total, x = sum(shares), MARGIN + LABEL
        picture.text(MARGIN + LABEL - 10, top + 19, work.name, 13, weight=700, anchor="end")
        for (_, colour, _), share in zip(GROUPS, shares):
            length = share / total * width
            picture.rectangle(x, top, length - 1, bar, colour)
            if length > 34:
                said = f"{share / total * 100:.0f} %"
                picture.text(x + length / 2, top + 19, said, 12, INK if colour in LIGHT else PAPER, 700, "middle")
            x += length
        picture.text(x + 10, top + 19, f"{total * 1e3:.2f} ms", 13, weight=700)
    return len(works) * step


def _legend(picture, y):
    x = MARGIN + LABEL
    for title, colour, _ in GROUPS:
        length = 17 + 6.1 * len(title) + 18
        if x + length > WIDTH - MARGIN:
            x, y = MARGIN + LABEL, y + 22
        picture.rectangle(x, y, 11, 11, colour, 2)
        picture.text(x + 17, y + 10, title, 12.5)
        x += length
    return y + 11


def write(path, works, titles, results):
    picture = Picture()
    y = MARGIN + 16
    picture.text(MARGIN, y, "Pieces a second", 20, weight=700)
    picture.text(MARGIN, y + 20, "Medians; every work has its own scale. Longer is faster.", 13, QUIET)
    y += 46
    for row in range(0, len(works), 2):
        heights = []
        for column, work in enumerate(works[row:row + 2]):
            x = MARGIN + column * (PANEL + GAP)
            heights.append(_rates(picture, x, y, work, titles, results[work.name]))
        y += max(heights) + 18
    y += 20
    picture.text(MARGIN, y, "Where Tirage’s time goes", 20, weight=700)
    said = "Shares of the work of all stages; at the end of each bar its sum for one piece."
    picture.text(MARGIN, y + 20, said, 13, QUIET)
    y += 42
    y += _stages(picture, y, works, results)
    y = _legend(picture, y)
    with open(path, "w", encoding="utf-8") as file:
        file.write(picture.whole(y + MARGIN))
