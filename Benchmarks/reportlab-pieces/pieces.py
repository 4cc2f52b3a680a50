"""What the works share: the list, tokens, codes, and a text in a box, from the page's top left corner."""
import csv

from PIL import Image
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

import codes
from works import WORKS

BASE = WORKS["reference"].base  # the others have the same


def open_fonts(garamond, lato, bold):
    """Files; the names are those that styles use."""
    for name, file in (("EB Garamond 12", garamond), ("Lato", lato), ("Lato Bold", bold)):
        pdfmetrics.registerFont(TTFont(name, file))


def contacts(path, first, count):
    """Of each piece: its number, its row, its token."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter=";")
        for number, row in enumerate(rows):
            if number >= first + count:
                return
            if number >= first:
                yield row, codes.token(number)


class Style:
    def __init__(self, font, size, leading, colour, gap=0, justified=False):
        self.font, self.size, self.leading = font, size, leading
        self.colour = HexColor("#" + colour)
        ascent, descent = pdfmetrics.getAscentDescent(font, size)
        self.baseline = (leading - ascent + descent) / 2 + ascent
        self.paragraph = ParagraphStyle(
            font, fontName=font, fontSize=size, leading=leading, textColor=self.colour, spaceAfter=gap,
            alignment=TA_JUSTIFY if justified else 0)


class Page:
    def __init__(self, canvas, height):
        self.canvas, self.height = canvas, height

    def line(self, style, x, top, text):
        """A text of one line."""
        self.canvas.setFillColor(style.colour)
        self.canvas.setFont(style.font, style.size)
        self.canvas.drawString(x, self.height - top - style.baseline, text)

    def paragraphs(self, style, x, top, measure, *texts):
        """Texts that are broken into lines, one below the other."""
        bottom = self.height - top
        for text in texts:
            set_text = Paragraph(text.replace("&", "&amp;").replace("<", "&lt;"), style.paragraph)
            bottom -= set_text.wrapOn(self.canvas, measure, self.height)[1]
            set_text.drawOn(self.canvas, x, bottom)
            bottom -= style.paragraph.spaceAfter

    def code(self, token, x, top, module):
        side = codes.MODULES
        picture = Image.frombytes("L", (side, side), codes.shades(BASE + token))
        self.canvas.drawImage(
            ImageReader(picture), x, self.height - top - side * module, side * module, side * module)
