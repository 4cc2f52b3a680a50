"""Press files as containers: whole, fonts embedded, boxes right, static artwork once, nothing active."""
import json
import os
import re

from findings import told, wrong

ACTIVE = ["/JavaScript", "/JS", "/Launch", "/OpenAction", "/AA", "/EmbeddedFile", "/EmbeddedFiles", "/SubmitForm",
          "/GoToR", "/URI", "/Annots", "/AcroForm"]


def millimetres(*values):
    return [value * 72 / 25.4 for value in values]


# The template's: trim 148 × 105 mm, bleed 3 mm.
BOXES = {
    "MediaBox": millimetres(0, 0, 154, 111), "CropBox": millimetres(0, 0, 154, 111),
    "BleedBox": millimetres(0, 0, 154, 111), "TrimBox": millimetres(3, 3, 151, 108),
}


def check_file(part):
    """qpdf finds nothing wrong, fonts are embedded, every page has its boxes. Returns the number of pages."""
    name = os.path.basename(part)
    told("qpdf", "--check", part)
    fonts = told("pdffonts", part).decode().splitlines()[2:]
    if not fonts:
        wrong(f"{name}: no fonts")
    for font in fonts:
        if re.search(r"\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", font).group(1) != "yes":
            wrong(f"{name}: a font is not embedded: {font}")
    told_boxes = told("pdfinfo", "-f", "1", "-l", "-1", "-box", part).decode()
    pages = int(re.search(r"^Pages:\s+(\d+)", told_boxes, re.M).group(1))
    for box, expected in BOXES.items():
        found = re.findall(rf"^Page\s+\d+ {box}:\s+(.*)$", told_boxes, re.M)
        if len(found) != pages:
            wrong(f"{name}: {len(found)} of {pages} pages have a {box}")
        for text in found:
            # poppler prints two digits.
            if any(abs(a - b) > 0.011 for a, b in zip(map(float, text.split()), expected, strict=True)):
                wrong(f"{name}: {box} is {text}")
    return pages


class Objects:
    """A file's objects as qpdf writes them in JSON."""

    def __init__(self, part):
        self.name = os.path.basename(part)
        self.text = told("qpdf", "--json=2", "--json-key=qpdf", part).decode()
        self.all = json.loads(self.text)["qpdf"][1]

    def resolved(self, value):
        if isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            found = self.all["obj:" + value]
            return found["stream"]["dict"] if "stream" in found else found["value"]
        return value

    def pages(self, node=None):
        """The page dictionaries, in order."""
        if node is None:
            node = self.resolved(self.resolved(self.all["trailer"]["value"]["/Root"])["/Pages"])
        if node["/Type"] == "/Page":
            return [node]
        return [page for kid in node["/Kids"] for page in self.pages(self.resolved(kid))]

    def streams(self, subtype):
        """References and dictionaries of the streams of a kind."""
        return {
            name.removeprefix("obj:"): value["stream"]["dict"] for name, value in self.all.items()
            if "stream" in value and value["stream"]["dict"].get("/Subtype") == subtype
        }


def check_objects(part, kinds):
    """One form for each of the piece's `kinds` of pages, drawn by every page of the kind, and as many stencils as
    pieces. Returns both numbers."""
    objects = Objects(part)
    forms, images = objects.streams("/Form"), objects.streams("/Image")
    for reference, image in images.items():
        if image.get("/ImageMask") is not True or image.get("/BitsPerComponent", 1) != 1:
            wrong(f"{objects.name}: {reference} is an image, not a stencil of one bit")
        if image.get("/Interpolate", False):
            wrong(f"{objects.name}: {reference} may be smoothed")
    artwork = [set() for _ in range(kinds)]
    for index, page in enumerate(objects.pages()):
        drawn = objects.resolved(objects.resolved(page["/Resources"])["/XObject"]).values()
        artwork[index % kinds].add(tuple(sorted(set(drawn) & set(forms))))
        if len(set(drawn) & set(images)) != (1 if index % kinds == 1 else 0):
            wrong(f"{objects.name}: page {index + 1} has another number of stencils than its kind")
    if any(len(forms_of_kind) != 1 or len(next(iter(forms_of_kind))) != 1 for forms_of_kind in artwork):
        wrong(f"{objects.name}: pages of a kind do not share one form: {artwork}")
    for key in ACTIVE:
        if f'"{key}"' in objects.text:
            wrong(f"{objects.name}: holds {key}")
    return len(forms), len(images)
