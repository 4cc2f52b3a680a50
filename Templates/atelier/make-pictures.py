#!/usr/bin/env python3
"""Draws the sample's artwork: back.svg, the three rooms in pictures/, and cover/, of which make-cover makes cover.pdf.

    python3 make-pictures.py [folder]     writes into the folder, by default the one it stands in

Needs Python 3.9 or later and nothing else, and always writes the same bytes. All measures are millimetres from the
trim's top left corner; of a room, from that of the spread's left page, so that the fold is at x = 148.

One idea holds it together. An hour is a twelfth of a dial, thirty degrees; so the cone of light on the cover opens by
exactly thirty degrees, from the ray of two to the ray of three o'clock, and its edge is divided into sixty minutes.
All light has one colour, that of a black body at 2 700 kelvin (FILAMENT in drawing/scene.py), as a good bulb's has:
only its strength changes.
No filters and no masks: every shape stays a shape on press.
"""

import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "drawing"))

from architecte import architect
from client import client
from covers import back, cover
from inks import colours, inked
from visiteur import visitor

SCENES = {
    "back.svg": back,
    "pictures/client.svg": client, "pictures/visiteur.svg": visitor, "pictures/architecte.svg": architect,
}
# Of the cover: all its colours are inks.
TEMPLATE = """\
# Written by make-pictures.py: change that, not this.
page: {width: 148mm, height: 210mm, bleed: 3mm}
# By the digits that an element of the cover has on a screen. Grey is black's alone: no colour has more than three inks.
%spages:
  - artwork: {file: cover.svg}
"""


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    svg, used = inked(cover().text())
    files = {name: draw().text() for name, draw in SCENES.items()}
    files.update({"cover/cover.svg": svg, "cover/template.yaml": TEMPLATE % colours(used)})
    for name, text in files.items():
        os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)


if __name__ == "__main__":
    main()
