"""QR codes, as two decoders read them in poppler's raster of a press file."""
import glob
import os
import subprocess
import xml.etree.ElementTree as ElementTree

import zxingcpp
from PIL import Image

from findings import told, wrong

RESOLUTION = 150
ZBAR = ["zbarimg", "--nodbus", "-q", "--xml", "-Sdisable", "-Sqrcode.enable"]
SPACE = "{http://zbar.sourceforge.net/2008/barcode}"


def read_codes(part, scratch):
    """For each page, what zxing-cpp (any kind of code) and what ZBar read in it."""
    stem = os.path.join(scratch, os.path.basename(part))
    told("pdftoppm", "-r", str(RESOLUTION), "-gray", part, stem)
    images = sorted(glob.glob(glob.escape(stem) + "-*.pgm"))
    by_zxing = []
    for path in images:
        with Image.open(path) as image:
            by_zxing.append([code.text for code in zxingcpp.read_barcodes(image)])
    by_zbar = {}
    for first in range(0, len(images), 100):
        # Exit 4 says that some image has no code, as the fronts have none.
        done = subprocess.run(ZBAR + images[first:first + 100], capture_output=True)
        if done.returncode not in (0, 4):
            wrong(f"zbarimg: exit {done.returncode}")
        for source in ElementTree.fromstring(done.stdout).iter(SPACE + "source"):
            by_zbar[source.get("href")] = [data.text for data in source.iter(SPACE + "data")]
    for path in images:
        os.remove(path)
    return [(zxing, by_zbar.get(path, [])) for zxing, path in zip(by_zxing, images, strict=True)]
