"""The reference piece: reference/template.yaml and reference/background.svg by hand."""
from reportlab.lib.colors import HexColor

from pieces import Page, Style, codes

WIDTH, HEIGHT = 420, 595
LEFT, MEASURE = 60, 300
TONES = ["4b6b50", "8fa67a", "d9c58b", "c97b4a", "e9e2cf"]


def open_work(canvas):
    """The artwork is a form, which stands in the file once."""
    canvas.beginForm("background")
    for row, top in enumerate([12, 40, 531, 559]):
        for column in range(10):
            canvas.setFillColor(HexColor("#" + TONES[(2 * column + 3 * row + column // 4) % 5]))
            canvas.rect(2 + 42 * column, HEIGHT - top - 24, 38, 24, stroke=0, fill=1)
    canvas.endForm()
    small = Style("Lato", 8, 10, "4b6b50")
    label = Style("Lato", 10, 13, "22332b")
    strong = Style("Lato Bold", 24, 28, "4b6b50")
    body = Style("EB Garamond 12", 12, 16, "22332b")
    title = Style("EB Garamond 12", 20, 24, "22332b")
    page = Page(canvas, HEIGHT)

    def draw(it, token):
        canvas.doForm("background")
        page.line(small, LEFT, 96, "La Pommeraie · 14 quai des Lavandières · 69005 Lyon")
        page.line(body, LEFT, 132, f"{it['title']} {it['first_name']} {it['last_name']}")
        page.line(body, LEFT, 150, it["street"])
        page.line(body, LEFT, 168, f"{it['postcode']} {it['city']}")
        page.line(label, LEFT, 204, f"Client n° {it['id']}")
        page.line(title, LEFT, 260, f"{it['salutation']} {it['first_name']},")
        page.paragraphs(
            body, LEFT, 300, MEASURE,
            f"Depuis le printemps, nos jardiniers parcourent les environs de {it['city']} pour y replanter des "
            "pommiers. Cet automne, nous voudrions vous faire goûter leur première récolte.")
        canvas.showPage()
        canvas.doForm("background")
        page.line(title, LEFT, 96, "Un panier vous attend")
        page.line(strong, LEFT, 132, f"{it['amount']} € offerts")
        page.paragraphs(
            body, LEFT, 180, MEASURE,
            f"Montrez cette carte à notre comptoir, {it['title']} {it['last_name']}, et repartez avec votre "
            "panier, une bouteille de cidre et un jeune pommier à planter chez vous avant les premières gelées.")
        page.code(token, 72, 292, 3)
        page.line(label, LEFT, 408, f"mon.example.com/{codes.grouped(token)}")
        page.line(small, LEFT, 440, "Un panier par foyer, dans nos boutiques, jusqu’au 31 décembre 2026.")
        canvas.showPage()

    return draw
