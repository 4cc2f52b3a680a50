#!/usr/bin/python3
"""Looks at a published run of a sample as a press does, with programs that are not ours.

    press-ready.py SAMPLE RUN FOLDER SCRATCH

SAMPLE is `atelier` or `postcard`, FOLDER its job's. Boxes, objects and records are read by pikepdf, plates are
Ghostscript's separations, pictures poppler's and MuPDF's. Prints one JSON object: what was counted, and the problems.
"""
import glob
import json
import os
import re
import subprocess
import sys

import pikepdf
from PIL import Image, ImageChops

RESOLUTION = 300
INSET = 13  # from the sheet's edge to the trim's, in millimetres
PROCESS = ["Cyan", "Magenta", "Yellow", "Black"]
# What poppler calls it; pages of a piece; where the code is: page, and its box from the trim's corner; the page on which
# nothing differs from piece to piece but black; the spot colour, and a place that is full of it; the artwork of a PDF.
SAMPLES = {
    "atelier": dict(
        subtype="PDF/VT-1", pages=4, code=(3, (108.5, 155.5, 24, 24)), black=4, spot="PANTONE 1675 C",
        full=(3, (120.5, 153.0)), artwork="cover.pdf"),
    "postcard": dict(
        subtype="PDF/X-4", pages=2, code=(2, (49.5, 57.12, 23, 23)), black=2, spot=None, full=None, artwork=None),
}


def pixels(millimetres):
    return round((INSET + millimetres) / 25.4 * RESOLUTION)


class Press:
    def __init__(self, sample, run, folder, scratch):
        self.sample, self.run, self.folder, self.scratch = SAMPLES[sample], run, folder, scratch
        self.problems = []
        self.counted = {"files": 0, "plates": 0, "records": 0, "painted": 0}

    def wrong(self, text):
        self.problems.append(text)

    def told(self, *command):
        """What a program prints; that it complains is a problem."""
        done = subprocess.run(command, capture_output=True)
        # Debian's MuPDF is built without Little CMS, and says so.
        complaints = done.stderr.decode(errors="replace").replace("warning: ICC support is not available\n", "")
        if done.returncode != 0 or complaints:
            self.wrong(f"{command[0]}: exit {done.returncode}: {complaints[:300]}")
        return done.stdout.decode(errors="replace")

    def check_file(self, path):
        name = os.path.basename(path)
        self.told("qpdf", "--check", path)
        subtype = re.search(r"^PDF subtype:\s+(\S+)", self.told("pdfinfo", path), re.M)
        if not subtype or subtype[1] != self.sample["subtype"]:
            self.wrong(f"{name}: pdfinfo says {subtype and subtype[1]}")
        last = str(2 * self.sample["pages"])
        self.told("pdftoppm", "-r", "20", "-l", last, path, os.path.join(self.scratch, "poppler"))
        self.told("mutool", "draw", "-q", "-r", "20", "-o", os.path.join(self.scratch, "mupdf-%d.ppm"), path, f"1-{last}")
        with pikepdf.open(path) as pdf:
            self.check_records(pdf, name)
            self.check_artwork(pdf, name)
            for page in pdf.pages[:2 * self.sample["pages"]]:
                self.check_overprint(page, name)
        self.counted["files"] += 1

    def check_records(self, pdf, name):
        """A leaf for each piece, which says its pseudonym and its number and nothing else."""
        if "/DPartRoot" not in pdf.Root:
            if self.sample["subtype"] == "PDF/VT-1":
                self.wrong(f"{name}: no records")
            return
        pages = 0
        for leaf in pdf.Root.DPartRoot.DPartRootNode.DParts[0]:
            recipient = leaf.DPM.CIP4_Root.CIP4_Recipient
            said = [set(leaf.DPM.keys()), set(leaf.DPM.CIP4_Root.keys()), set(recipient.keys())]
            if said != [{"/CIP4_Root", "/Tirage_Piece"}, {"/CIP4_Recipient"}, {"/CIP4_UniqueID"}]:
                self.wrong(f"{name}: a record says {said}")
            if not re.fullmatch(r"r_[0-9a-z]{26}", str(recipient.CIP4_UniqueID)):
                self.wrong(f"{name}: a record names more than a pseudonym")
            pages += self.sample["pages"]
            self.counted["records"] += 1
        if pages != len(pdf.pages):
            self.wrong(f"{name}: records of {pages} pages of {len(pdf.pages)}")

    def check_artwork(self, pdf, name):
        """A PDF's page is in the file once, as it was."""
        if not self.sample["artwork"]:
            return
        with pikepdf.open(os.path.join(self.folder, self.sample["artwork"])) as artwork:
            contents = artwork.pages[0].Contents.read_bytes().strip()
        found = sum(
            1 for item in pdf.objects
            if isinstance(item, pikepdf.Stream) and item.get("/Subtype") == "/Form" and contents in item.read_bytes())
        if found != 1:
            self.wrong(f"{name}: the artwork is there {found} times")

    def check_overprint(self, page, name):
        """What has colours of its own (a form, a picture, a pattern) is painted while nothing overprints."""
        states = page.Resources.get("/ExtGState", {})
        overprints, saved = [False, False], []
        for operands, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            if operator == "q":
                saved.append(list(overprints))
            elif operator == "Q":
                overprints = saved.pop()
            elif operator == "gs":
                state = states[str(operands[0])]
                overprints = [bool(state.get(key, was)) for key, was in zip(("/op", "/OP"), overprints)]
            elif operator == "Do" or operator == "sh" or (operator in ("cs", "CS") and operands[0] == "/Pattern"):
                self.counted["painted"] += 1
                if any(overprints):
                    self.wrong(f"{name}: {operator} of {operands[0]} overprints")

    def plates(self, path, page):
        """By ink, what is on its plate: 255 for none."""
        stem = os.path.join(self.scratch, "plate")
        for old in glob.glob(stem + "*"):
            os.remove(old)
        self.told(
            "gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", f"-r{RESOLUTION}", f"-dFirstPage={page}",
            f"-dLastPage={page}", f"-sOutputFile={stem}.tif", path)
        plates = {}
        for plate in glob.glob(stem + "*(*).tif"):
            with Image.open(plate) as image:
                image.load()
                plates[re.search(r"\((.*)\)\.tif$", plate)[1]] = image.convert("L")
        self.counted["plates"] += len(plates)
        return plates

    def check_plates(self, path):
        sample = self.sample
        inks = PROCESS + ([sample["spot"]] if sample["spot"] else [])
        page, (x, y, width, height) = sample["code"]
        plates = self.plates(path, page)
        if sorted(plates) != sorted(inks):
            self.wrong(f"page {page} has the plates {sorted(plates)}")
            return
        box = tuple(pixels(value) for value in (x + 0.2, y + 0.2, x + width - 0.2, y + height - 0.2))
        for ink, plate in plates.items():
            low, high = plate.crop(box).getextrema()
            if (low, high) != ((0, 255) if ink == "Black" else (255, 255)):
                self.wrong(f"the code has shades from {low} to {high} on the plate of {ink}")
        # Crop marks: beside the trim's top left corner, 2 mm from the bleed, on every plate alike.
        mark = (pixels(-7.5), pixels(-0.2), pixels(-6), pixels(0.2))
        for ink, plate in plates.items():
            if plate.crop(mark).getextrema()[0] > 128:
                self.wrong(f"the crop mark is not on the plate of {ink}")
        if sample["full"]:
            place = tuple(pixels(value) for value in sample["full"][1])
            for ink, plate in plates.items():
                if plate.getpixel(place) != (0 if ink == sample["spot"] else 255):
                    self.wrong(f"the plate of {ink} has {plate.getpixel(place)} where the spot colour is full")
        # The texts of two pieces: on the black plate and on no other.
        first, second = (self.plates(path, sample["black"] + piece * sample["pages"]) for piece in (0, 1))
        area = tuple(pixels(value) for value in (0, 0)) + tuple(side - pixels(0) for side in first["Black"].size)
        for ink in inks:
            differs = ImageChops.difference(first[ink].crop(area), second[ink].crop(area)).getbbox() is not None
            if differs != (ink == "Black"):
                self.wrong(f"the plate of {ink} {'differs' if differs else 'is the same'} on two pieces")

    def look(self):
        paths = sorted(glob.glob(os.path.join(self.run, "print/*.pdf")))
        for path in paths:
            self.check_file(path)
        self.check_plates(paths[0])
        print(json.dumps({"counted": self.counted, "problems": self.problems}))


Press(*sys.argv[1:5]).look()
