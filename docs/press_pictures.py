"""Pictures of press files for docs/printing.md: marks, boxes, and the plates of a page.

Pages without a code or a PURL are shown, for those differ from registry to registry.
"""
import glob
import pathlib
import re
import shutil
import subprocess

from PIL import Image, ImageDraw, ImageFont

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROFILE = "/usr/share/color/icc/ghostscript/default_cmyk.icc"
FONT = "/usr/share/fonts/truetype/lato/Lato-%s.ttf"
INSET, SLUG = 13, 10  # from the sheet's edge to trim and bleed, in millimetres
INK, RED, BLUE, GREEN = (35, 31, 32), (200, 30, 50), (20, 90, 170), (20, 130, 70)
PAPER, TABLE = (255, 255, 255), (238, 237, 233)


def font(size, weight="Regular"):
    return ImageFont.truetype(FONT % weight, size)


def printed(tirage, folder, sample, changes):
    """A press file of the sample's first two pieces, its job and template changed."""
    job = pathlib.Path(folder) / sample
    shutil.copytree(ROOT / "Templates" / sample, job)
    rows = (job / "contacts.csv").read_bytes().split(b"\n")[:3]
    (job / "contacts.csv").write_bytes(b"\n".join(rows) + b"\n")
    for file, old, new in changes:
        text = (job / file).read_text(encoding="utf-8")
        assert old in text, old
        (job / file).write_text(text.replace(old, new), encoding="utf-8")
    registry, output = f"{folder}/registry", f"{folder}/{sample}-out"
    if not pathlib.Path(registry).exists():
        subprocess.run([tirage, "registry", "init", "--registry", registry], check=True, capture_output=True)
    subprocess.run(
        [tirage, "run", str(job), "--registry", registry, "--output", output, "--fonts", str(ROOT / "Fonts"),
         "--progress", "none"], check=True, capture_output=True)
    return glob.glob(f"{output}/current/print/*.pdf")[0]


def sheet(folder, pdf, resolution):
    subprocess.run(
        ["pdftoppm", "-r", str(resolution), "-png", "-singlefile", "-defaultcmykprofile", PROFILE, pdf, f"{folder}/sheet"],
        check=True, capture_output=True)
    return Image.open(f"{folder}/sheet.png").convert("RGB")


def on_table(picture, left, top, right, bottom):
    table = Image.new("RGB", (picture.width + left + right, picture.height + top + bottom), TABLE)
    table.paste(picture, (left, top))
    return table


def label(draw, text, at, to, colour=INK):
    """A word, and a line from it to what it names."""
    x, y = at
    width = draw.textlength(text, font=font(15))
    if to:
        start = (x + width + 5, y) if to[0] > x + width else (x - 5, y) if to[0] < x else (x + width / 2, y + (11 if to[1] > y else -11))
        draw.line([start, to], fill=colour, width=1)
        draw.ellipse([to[0] - 2, to[1] - 2, to[0] + 2, to[1] + 2], fill=colour)
    draw.text((x, y), text, font=font(15), fill=colour, anchor="lm")


def marks(page, resolution):
    left, top, right, bottom = 110, 50, 110, 50
    picture = on_table(page, left, top, right, bottom)
    draw = ImageDraw.Draw(picture)
    at = lambda x, y: (left + x / 25.4 * resolution, top + y / 25.4 * resolution)
    width, height = page.width / resolution * 25.4, page.height / resolution * 25.4
    label(draw, "crop", (20, at(0, INSET)[1]), at(2.7, INSET))
    label(draw, "bar", (at(30, 0)[0], 22), at(30, 3.6))
    label(draw, "fold", (at(INSET + 74 - 18, 0)[0], 22), at(INSET + 74, 2.7))
    label(draw, "registration", (at(INSET + 74 + 22, 0)[0], 22), at(INSET + 74 + 13.7, 3.6))
    label(draw, "registration", (picture.width - right + 14, at(0, INSET + 64.5)[1]), at(width - 3.2, INSET + 64.5))
    label(draw, "slug", (at(60, 0)[0], picture.height - 22), at(50, height - 5.2))
    label(draw, "crop", (picture.width - right + 14, at(0, height - INSET)[1]), at(width - 2.7, height - INSET))
    return picture


def boxes(page, resolution):
    left, top, right, bottom = 24, 24, 330, 24
    picture = on_table(page, left, top, right, bottom)
    draw = ImageDraw.Draw(picture)
    words = [
        (0, INK, "MediaBox", "the sheet, with marks"),
        (SLUG, BLUE, "BleedBox", "as far as the artwork runs"),
        (INSET, RED, "TrimBox", "where the sheet is cut"),
    ]
    for index, (inset, colour, name, meaning) in enumerate(words):
        edge = inset / 25.4 * resolution
        box = [left + edge, top + edge, left + page.width - 1 - edge, top + page.height - 1 - edge]
        draw.rectangle(box, outline=colour, width=2)
        y = top + 60 + 90 * index
        x = left + page.width + 40
        draw.line([(box[2], y), (x - 8, y)], fill=colour, width=1)
        draw.text((x, y), name, font=font(17, "Bold"), fill=colour, anchor="lm")
        draw.text((x, y + 22), meaning, font=font(15), fill=INK, anchor="lm")
    return picture


def plates(folder, pdf, resolution):
    """The page, and what each ink prints of it, in black."""
    subprocess.run(
        ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", f"-r{4 * resolution}", "-dFirstPage=1", "-dLastPage=1",
         f"-sOutputFile={folder}/plate.tif", pdf], check=True, capture_output=True)
    found = {re.search(r"\((.*)\)\.tif$", path)[1]: path for path in glob.glob(f"{folder}/plate*(*).tif")}
    page = sheet(folder, pdf, resolution)
    names = ["Cyan", "Magenta", "Yellow", "Black", *sorted(set(found) - {"Cyan", "Magenta", "Yellow", "Black"})]
    cards = [("the page", page)]
    cards += [(name, Image.open(found[name]).convert("L").resize(page.size, Image.BOX).convert("RGB")) for name in names]
    gap, head = 16, 34
    columns = 3
    rows = (len(cards) + columns - 1) // columns
    picture = Image.new(
        "RGB", (columns * (page.width + gap) + gap, rows * (page.height + head) + gap), TABLE)
    draw = ImageDraw.Draw(picture)
    for index, (name, card) in enumerate(cards):
        x = gap + index % columns * (page.width + gap)
        y = head + index // columns * (page.height + head)
        picture.paste(card, (x, y))
        draw.text((x, y - 17), name, font=font(17, "Bold"), fill=INK, anchor="lm")
    return picture


def save(folder, target, tirage):
    pdf = printed(tirage, folder, "postcard", [
        ("job.yaml", "marks: [crop]", "marks: [crop, registration, fold, bar, slug]"),
        ("template.yaml", "bleed: 3mm}", "bleed: 3mm, folds: {x: [74mm]}}"),
    ])
    page = sheet(folder, pdf, 110)
    marks(page, 110).save(target / "marks.png", optimize=True)
    boxes(page, 110).save(target / "boxes.png", optimize=True)
    pdf = printed(tirage, folder, "atelier", [])
    plates(folder, pdf, 45).save(target / "plates.png", optimize=True)
