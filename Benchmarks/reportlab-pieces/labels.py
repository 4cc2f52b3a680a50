"""The label: labels/template.yaml by hand."""
from reportlab.lib.units import mm

from pieces import Page, Style, codes

WIDTH, HEIGHT = 70 * mm, 36 * mm
LEFT, MEASURE = 8, 112


def open_work(canvas):
    small = Style("Lato", 6, 8, "4b6b50")
    address = Style("Lato", 9, 12, "22332b")
    page = Page(canvas, HEIGHT)

    def draw(it, token):
        page.line(small, LEFT, 5, "La Pommeraie · 14 quai des Lavandières · 69005 Lyon")
        page.paragraphs(
            address, LEFT, 18, MEASURE, f"{it['title']} {it['first_name']} {it['last_name']}", it["street"],
            f"{it['postcode']} {it['city']}")
        page.code(token, 130, 23, 2)
        page.line(small, LEFT, 91, f"mon.example.com/{codes.grouped(token)}")
        canvas.showPage()

    return draw
