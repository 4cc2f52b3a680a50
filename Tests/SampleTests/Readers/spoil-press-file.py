#!/usr/bin/python3
"""Spoils a copy of the atelier's first press file, so that a test can see whether press-ready.py sees it.

    spoil-press-file.py RUN FOLDER

Writes FOLDER/print/spoilt.pdf: on page 3 all begins with an overprint, page 4 has a mark in cyan and black, the code of
page 3 lies on yellow, and a record holds a name.
"""
import glob
import os
import sys

import pikepdf

run, folder = sys.argv[1:3]
os.makedirs(os.path.join(folder, "print"))
with pikepdf.open(sorted(glob.glob(os.path.join(run, "print/*.pdf")))[0]) as pdf:
    for index, before, after in [(2, b"/TiO10 gs ", b""), (3, b"", b" 0.5 0 0 1 k 200 300 20 20 re f")]:
        page = pdf.pages[index]
        page.Contents = pdf.make_stream(before + page.Contents.read_bytes() + after)
    page = pdf.pages[2]
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + b" /TiO10 gs 0 0 0.5 0 k 345 480 70 70 re f")
    leaf = pdf.Root.DPartRoot.DPartRootNode.DParts[0][0]
    leaf.DPM.CIP4_Root.CIP4_Recipient.CIP4_Contact = pikepdf.String("Élise Garcin")
    pdf.save(os.path.join(folder, "print/spoilt.pdf"))
