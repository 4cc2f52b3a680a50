#!/usr/bin/python3
"""How far two pictures differ: `compare-pictures.py ONE OTHER [SHIFT]`, the other moved by so many pixels.

Prints the share of pixels that differ by more than a tenth in any colour, in millionths.
"""
import sys

from PIL import Image, ImageChops

one, other = (Image.open(path).convert("RGB") for path in sys.argv[1:3])
if one.size != other.size:
    raise SystemExit(f"one is {one.size}, the other {other.size}")
if len(sys.argv) > 3:
    other = ImageChops.offset(other, int(sys.argv[3]), 0)
bands = [band.point(lambda value: 255 if value > 25 else 0) for band in ImageChops.difference(one, other).split()]
differing = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2]).histogram()[255]
print(round(1_000_000 * differing / (one.width * one.height)))
