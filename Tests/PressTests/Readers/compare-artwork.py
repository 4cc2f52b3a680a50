"""Holds a PDF's page against a sheet that shows it as a form: compare-artwork.py ORIGINAL PAGE BOX SHEETS SHEET

Tells in lines what differs: content, fonts, pictures and colours, decoded; then what poppler draws of both. Pages count
from 1; BOX is /MediaBox and so on, or a box in the page's own units. The last line tells the greatest difference of a
pixel, 0 to 255, and how many pixels of a million differ by more than 40.
"""
import subprocess
import sys
import tempfile

import pikepdf
from PIL import Image, ImageChops

original_path, page_number, box_name, sheets_path, sheet_number = sys.argv[1:]
original = pikepdf.open(original_path)
page = original.pages[int(page_number) - 1]
sheets = pikepdf.open(sheets_path)
forms = sheets.pages[int(sheet_number) - 1].obj.Resources.XObject
form = forms[list(forms.keys())[0]]


def inherited(node, key):
    while node is not None:
        if key in node:
            return node[key]
        node = node.get("/Parent")
    return None


def content_of(stream_or_array):
    def text(operand):
        return bytes(operand.unparse()) if isinstance(operand, (pikepdf.Object, pikepdf.PdfInlineImage)) else str(operand)

    return [(str(operator), [text(operand) for operand in operands])
            for operands, operator in pikepdf.parse_content_stream(stream_or_array)]


def decoded(stream):
    """Bytes that mean the same however they are packed; of pictures' own formats those of the file."""
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return stream.read_raw_bytes()


DROPPED = {"/Length", "/Filter", "/DecodeParms", "/OC", "/StructParent", "/StructParents", "/PieceInfo",
           "/LastModified", "/Metadata", "/Alternates"}


def is_silent(font):
    """A font without a file that the page sets nothing in, or the one without glyphs that stands in its place."""
    if font.get("/Type") != "/Font" or "/DescendantFonts" in font:
        return False
    if font.get("/Subtype") == "/Type3":
        return len(font.CharProcs) == 0
    return not any(key in font.get("/FontDescriptor", {}) for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def drawn(value, path, seen, found):
    """Every scalar and stream that resources lead to, with the way to it."""
    if isinstance(value, pikepdf.Object) and value.is_indirect:
        if value.objgen in seen:
            found.append((path, "again"))
            return
        seen.add(value.objgen)
    if isinstance(value, pikepdf.Stream):
        found.append((path, decoded(value)))
        for key, item in sorted(value.items()):
            if key not in DROPPED:
                drawn(item, path + key, seen, found)
    elif isinstance(value, pikepdf.Dictionary):
        if value.get("/Type") in ("/OCG", "/OCMD", "/Page"):
            return
        if is_silent(value):
            found.append((path, "a font that sets nothing"))
            return
        for key, item in sorted(value.items()):
            drawn(item, path + key, seen, found)
    elif isinstance(value, pikepdf.Array):
        for index, item in enumerate(value):
            drawn(item, f"{path}[{index}]", seen, found)
    else:
        found.append((path, value.unparse() if isinstance(value, pikepdf.Object) else repr(value)))


def all_drawn(resources):
    found = []
    drawn(resources if resources is not None else pikepdf.Dictionary(), "", set(), found)
    return found


ours, theirs = all_drawn(form.get("/Resources")), all_drawn(inherited(page.obj, "/Resources"))
if ours != theirs:
    first = next((pair for pair in zip(ours, theirs) if pair[0] != pair[1]), (len(ours), len(theirs)))
    print("resources differ:", str(first)[:400])
ours, theirs = content_of(form), content_of(page)
while len(ours) > len(theirs) and ours[-1] == ("Q", []):
    ours.pop()
if ours != theirs:
    print("content differs")
group, own = page.obj.get("/Group"), form.get("/Group")
if (group is None) != (own is None) or group is not None and group.get("/CS") != own.get("/CS"):
    print("groups differ")

# The page alone, cut to its box, as poppler draws it.
if box_name in page.obj or inherited(page.obj, box_name) is not None:
    box = [float(v) for v in inherited(page.obj, box_name)]
else:
    box = [float(v) for v in box_name.split(",")]
page.obj.MediaBox = pikepdf.Array([min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3])])
for key in ("/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Annots"):
    if key in page.obj:
        del page.obj[key]
page.obj.CropBox = page.obj.MediaBox
unit = float(page.obj.get("/UserUnit", 1))
with tempfile.TemporaryDirectory() as folder:
    original.save(f"{folder}/alone.pdf")
    pixels = []
    # poppler knows no user unit.
    for path, number, resolution in ((f"{folder}/alone.pdf", page_number, 150 * unit), (sheets_path, sheet_number, 150)):
        subprocess.run(["pdftoppm", "-png", "-r", str(resolution), "-f", number, "-l", number, "-singlefile", path,
                        f"{folder}/page"], check=True)
        with Image.open(f"{folder}/page.png") as image:
            pixels.append(image.convert("RGB"))
    if max(abs(a - b) for a, b in zip(pixels[0].size, pixels[1].size)) > 1:
        print(f"sizes differ: {pixels[0].size} and {pixels[1].size}")
    size = tuple(map(min, *(image.size for image in pixels)))
    # At the outermost pixels one is cut by its box, the other by the sheet.
    inner = (1, 1, size[0] - 1, size[1] - 1)
    difference = ImageChops.difference(*(image.crop(inner) for image in pixels))
    worst = max(high for _, high in difference.getextrema())
    red, green, blue = difference.split()
    largest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    count = sum(largest.histogram()[41:])
    print(worst, round(count * 1e6 / (size[0] * size[1])))
