#!/usr/bin/python3
"""Makes the specimen's pictures: a landscape as JPEG, upright and turned by EXIF, a lamp with a clear ground as PNG.

    make-pictures.py [FOLDER]

The landscape's corners differ in colour, so that cuts, turns and reflections show.
"""
import pathlib
import sys

from PIL import Image, ImageDraw

FOLDER = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent / "pictures"
WIDTH, HEIGHT = 360, 240


def landscape():
    picture = Image.new("RGB", (WIDTH, HEIGHT))
    draw = ImageDraw.Draw(picture)
    for y in range(HEIGHT):
        share = y / HEIGHT
        draw.line([(0, y), (WIDTH, y)], fill=(int(60 + 180 * share), int(90 + 110 * share), int(150 - 10 * share)))
    draw.ellipse([220, 60, 290, 130], fill=(252, 238, 190))
    draw.polygon([(0, 240), (0, 170), (120, 110), (230, 240)], fill=(58, 74, 92))
    draw.polygon([(150, 240), (260, 160), (360, 200), (360, 240)], fill=(38, 50, 68))
    for corner, colour in [((0, 0), (200, 30, 40)), ((WIDTH - 30, 0), (30, 140, 70)),
                           ((0, HEIGHT - 30), (240, 190, 40)), ((WIDTH - 30, HEIGHT - 30), (250, 250, 250))]:
        draw.rectangle([corner, (corner[0] + 29, corner[1] + 29)], fill=colour)
    return picture


def lamp():
    picture = Image.new("RGBA", (240, 480), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.polygon([(80, 40), (160, 40), (220, 200), (20, 200)], fill=(184, 67, 26, 255))
    draw.polygon([(20, 200), (220, 200), (240, 480), (0, 480)], fill=(252, 214, 120, 90))
    draw.rectangle([112, 200, 128, 440], fill=(27, 33, 48, 255))
    draw.ellipse([50, 430, 190, 470], fill=(27, 33, 48, 255))
    return picture


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    picture = landscape()
    picture.save(FOLDER / "photo.jpg", quality=85, dpi=(300, 300))
    exif = Image.Exif()
    exif[0x0112] = 6  # shown turned clockwise by a quarter: so it is stored turned the other way
    picture.transpose(Image.Transpose.ROTATE_90).save(FOLDER / "turned.jpg", quality=85, exif=exif)
    lamp().save(FOLDER / "lamp.png", optimize=True)


main()
