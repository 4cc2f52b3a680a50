#!/usr/bin/python3
"""Looks for ink outside the frames of a published run: every page, as a picture.

    ink-outside.py RUN LIST TEMPLATE SCRATCH RESOLUTION [PIECES]

What is the same on every piece is the same in every pixel. So a pixel that differs between two pieces is somebody's
ink, and it must lie in a frame that may differ: with a value, a condition or a code in it. Pieces with other pictures
are not held against each other. With PIECES only the first
pieces of a part are looked at. Shares no code with Tirage:
the template is read by PyYAML, pages are MuPDF's. Prints one JSON object: pages looked at, and the problems.
"""
import csv
import glob
import json
import os
import re
import subprocess
import sys

import yaml
from PIL import Image, ImageChops

RUN, LIST, TEMPLATE, SCRATCH = sys.argv[1:5]
RESOLUTION = int(sys.argv[5])
PIECES = int(sys.argv[6]) if len(sys.argv) > 6 else None
PIXEL = 25.4 / RESOLUTION  # in millimetres
SHADE = 40  # of 255

template = yaml.safe_load(open(TEMPLATE, encoding="utf-8"))
SLUG = 10  # from the bleed to the sheet's edge, in millimetres: marks are there, and below the page a line of the piece's


def millimetres(text):
    number, unit = re.fullmatch(r"\s*(-?[\d.]+)\s*([a-z]+)\s*", str(text)).groups()
    return float(number) * {"mm": 1, "cm": 10, "in": 25.4, "pt": 25.4 / 72}[unit]


def is_personal(frame):
    if "when" in frame or "below" in frame or "qr" in frame or "mark" in frame:
        return True
    # A language by column makes any text of the style personal.
    style = template.get("styles", {}).get(frame.get("style"), {})
    texts = [str(frame.get("text", "")), str(style.get("lang", ""))]
    return any("{{" in text for text in texts)



def picture_columns():
    """The columns that choose pictures."""
    return sorted({column for page in template["pages"] for frame in page.get("frames", [])
                   for column in re.findall(r"{{(.*?)}}", str(frame.get("image", "")))})


def contacts():
    """The printed rows of the list, in its order."""
    with open(os.path.join(RUN, "not-printed.csv"), encoding="utf-8", newline="") as file:
        held = {int(row["line"]) for row in csv.DictReader(file)}
    with open(LIST, encoding="utf-8", errors="surrogateescape", newline="") as file:
        reader = csv.reader(file)
        header, before = next(reader), reader.line_num
        for row in reader:
            if before + 1 not in held:
                yield dict(zip(header, row))
            before = reader.line_num


def areas(page):
    """Where the personal ink of a page may lie: boxes in pixels of the media, a pixel wider on each side."""
    frames = page.get("frames", [])
    by_name = {frame["name"]: frame for frame in frames if "name" in frame}
    bleed = millimetres(template["page"].get("bleed", "0mm"))

    def top_and_bottom(frame):
        x, y, width, height = map(millimetres, frame["box"])
        bottom = y + max(height, millimetres(frame["grow"]) if "grow" in frame else 0)
        if "below" not in frame:
            return y, bottom
        above = by_name[frame["below"]]
        _, above_y, _, above_height = map(millimetres, above["box"])
        top, lowest = top_and_bottom(above)
        return min(top, y), bottom + max(0, lowest - (above_y + above_height))

    whole = [millimetres(template["page"][side]) + 2 * (bleed + SLUG) for side in ("width", "height")]
    yield 0, round((whole[1] - SLUG) / PIXEL) - 1, round(whole[0] / PIXEL) + 1, round(whole[1] / PIXEL) + 1
    for frame in frames:
        if not is_personal(frame):
            continue
        x, _, width, _ = map(millimetres, frame["box"])
        top, bottom = top_and_bottom(frame)
        if "rotate" in frame:
            # A square around the box's centre holds it at any angle.
            reach = (width ** 2 + (bottom - top) ** 2) ** 0.5 / 2
            middle = (x + width / 2, (top + bottom) / 2)
            x, width, top, bottom = middle[0] - reach, 2 * reach, middle[1] - reach, middle[1] + reach
        yield tuple(
            round((SLUG + bleed + value) / PIXEL) + edge
            for value, edge in [(x, -1), (top, -1), (x + width, 2), (bottom, 2)])


def main():
    problems = []
    looked = 0
    boxes = [list(areas(page)) for page in template["pages"]]
    first = {}
    columns = picture_columns()
    pictures_of = [tuple(contact[column] for column in columns) for contact in contacts()]
    manifest = [json.loads(line) for line in open(os.path.join(RUN, "manifest/purl.jsonl"), encoding="utf-8")]
    for part in sorted(glob.glob(os.path.join(RUN, "print/*.pdf"))):
        stem = os.path.join(SCRATCH, "page")
        subprocess.run(
            ["mutool", "draw", "-q", "-r", str(RESOLUTION), "-o", stem + "-%06d.ppm", part,
             f"1-{PIECES * len(template['pages'])}" if PIECES else "1-N"], check=True, capture_output=True)
        pictures = sorted(glob.glob(stem + "-*.ppm"))
        for row in manifest:
            place = row["print"]
            if not place or place["file"] != os.path.basename(part) or place["pages"][1] > len(pictures):
                continue
            pages = range(place["pages"][0], place["pages"][1] + 1)
            if len(pages) != len(template["pages"]):
                problems.append(f"piece {place['piece']} has {len(pages)} pages")
                continue
            for number, page in enumerate(pages):
                with Image.open(pictures[page - 1]) as picture:
                    picture.load()
                    same = first.setdefault((number, pictures_of[place["piece"] - 1]), picture.copy())
                    # The same shape may differ by a shade where MuPDF draws it after other ones.
                    difference = ImageChops.difference(same, picture).point(lambda value: value if value > SHADE else 0)
                for box in boxes[number]:
                    difference.paste((0, 0, 0), box)
                found = difference.getbbox()
                looked += 1
                if found:
                    at = " ".join(f"{value * PIXEL:.1f}" for value in found)
                    problems.append(f"piece {place['piece']} page {number + 1}: ink outside its frames: {at} mm")
        for path in pictures:
            os.remove(path)
    print(json.dumps({"pages": looked, "problems": problems}))


main()
