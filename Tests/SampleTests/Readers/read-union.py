#!/usr/bin/python3
"""Reads all published runs of a job of cards with programs that are not ours: is every contact printed once?

    read-union.py RUNS LIST

LIST is the mended list; a card says `Dear FIRST LAST,` and shows the QR code of its PURL. Prints one JSON object: what was
counted, and the problems.
"""
import csv
import glob
import json
import os
import re
import subprocess
import sys
import unicodedata

import zxingcpp
from PIL import Image


def main(runs, contact_list):
    problems, printed, tokens, pieces, previous = [], {}, {}, [], None
    with open(contact_list, encoding="utf-8", newline="") as file:
        names = sorted(f"{row['first_name'] or 'friend'} {row['last_name']}" for row in csv.DictReader(file))
    seen = []
    for run in sorted(os.listdir(runs)):
        folder = os.path.join(runs, run)
        facts = json.load(open(os.path.join(folder, "manifest/datapackage.json")))["x-tirage"]
        if previous and [added["runId"] for added in facts["addsTo"]] != previous:
            problems.append(f"run {run} does not say what it adds to")
        previous = (previous or []) + [facts["runId"]]
        files = {os.path.basename(path): path for path in glob.glob(os.path.join(folder, "print/*.pdf"))}
        count = 0
        for line in open(os.path.join(folder, "manifest/purl.jsonl"), encoding="utf-8"):
            row = json.loads(line)
            if tokens.setdefault(row["rid"], row["token"]) != row["token"]:
                problems.append(f"{row['rid']} has two tokens")
            if row["kind"] == "probe":
                continue
            if row["rid"] in printed:
                problems.append(f"{row['rid']} is printed in run {printed[row['rid']]} and in {run}")
            printed[row["rid"]] = run
            count += 1
            pieces.append((run, row["print"]["piece"]))
            path, (page, _) = files[row["print"]["file"]], row["print"]["pages"]
            text = subprocess.run(["pdftotext", "-f", str(page), "-l", str(page), path, "-"], capture_output=True).stdout
            seen += re.findall("Dear (.*?),", " ".join(unicodedata.normalize("NFC", text.decode()).split()))
            image = os.path.join(runs, "..", "page")
            subprocess.run(["pdftoppm", "-r", "150", "-png", "-singlefile", "-f", str(page), path, image], check=True)
            codes = [code.text for code in zxingcpp.read_barcodes(Image.open(image + ".png"))]
            if codes != [row["qr"]["payload"]]:
                problems.append(f"run {run}, piece {row['print']['piece']}: the code is not the manifest's")
        if sorted(piece for of, piece in pieces if of == run) != list(range(1, count + 1)):
            problems.append(f"run {run}: its pieces are not 1 to {count}")
    if sorted(seen) != names:
        problems.append("the names printed in all runs are not those of the list, once each")
    print(json.dumps({"pieces": len(printed), "runs": len(previous or []), "problems": problems}, ensure_ascii=False))


main(*sys.argv[1:3])
