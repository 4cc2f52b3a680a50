#!/usr/bin/python3
"""Makes the specimen's goldens from its proof: what is where on every page, and pictures of the first three.

    make-goldens.py FOLDER TIRAGE

`specimen.txt` has a line for each line of text: x and y of its box's top left corner on the trim, in millimetres, and
what poppler copies. `page-N.png` are of 100 pixels an inch, without the proof's slug.
"""
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

from PIL import Image

ROOT = pathlib.Path(__file__).resolve().parents[3]
RESOLUTION = 100  # pixels an inch
PICTURES = 3
SLUG, BLEED = 14, 3  # of a proof page, in millimetres
MILLIMETRE = 72 / 25.4
SPACE = "{http://www.w3.org/1999/xhtml}"


def lines(proof):
    """Every line of text, page by page."""
    described = subprocess.run(["pdftotext", "-bbox-layout", proof, "-"], check=True, capture_output=True).stdout
    for number, page in enumerate(ElementTree.fromstring(described).iter(SPACE + "page"), 1):
        yield f"page {number}"
        found = []
        foot = float(page.get("height")) / MILLIMETRE - 2 * SLUG - BLEED
        for line in page.iter(SPACE + "line"):
            x, y = (float(line.get(key)) / MILLIMETRE - SLUG - BLEED for key in ("xMin", "yMin"))
            text = " ".join(word.text for word in line.iter(SPACE + "word"))
            if -BLEED < y < foot:
                found.append((round(y, 1), round(x, 1), text))
        yield from (f"{x:6.1f} {y:6.1f}  {text}" for y, x, text in sorted(found))


def main():
    target, tirage = pathlib.Path(sys.argv[1]), sys.argv[2]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [tirage, "proof", str(ROOT / "Templates/specimen"), "--output", folder, "--registry", f"{folder}/none",
             "--fonts", str(ROOT / "Fonts"), "--progress", "none"], check=True, stdout=subprocess.DEVNULL)
        proof = f"{folder}/proof.pdf"
        (target / "specimen.txt").write_text("\n".join(lines(proof)) + "\n", encoding="utf-8")
        subprocess.run(
            ["pdftoppm", "-r", str(RESOLUTION), "-l", str(PICTURES), "-png", proof, f"{folder}/page"], check=True)
        for number, path in enumerate(sorted(pathlib.Path(folder).glob("page*.png")), 1):
            with Image.open(path) as picture:
                edge = round(SLUG / 25.4 * RESOLUTION)
                picture.convert("RGB").crop((edge, edge, picture.width - edge, picture.height - edge)).save(
                    target / f"page-{number}.png", optimize=True)


main()
