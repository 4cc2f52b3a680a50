"""The letter: letter/template.yaml by hand."""
from reportlab.lib.units import mm

from pieces import Page, Style, codes

WIDTH, HEIGHT = 210 * mm, 297 * mm
LEFT, RIGHT, WHOLE, HALF = 60, 320, 470, 215


def open_work(canvas):
    small = Style("Lato", 8, 10, "4b6b50")
    label = Style("Lato", 10, 13, "22332b")
    strong = Style("Lato Bold", 12, 15, "4b6b50")
    body = Style("EB Garamond 12", 11, 15, "22332b", gap=6, justified=True)
    plain = Style("EB Garamond 12", 11, 15, "22332b")
    page = Page(canvas, HEIGHT)

    def draw(it, token):
        page.line(small, LEFT, 40, "La Pommeraie · 14 quai des Lavandières · 69005 Lyon")
        page.code(token, 60, 84, 2)
        page.line(small, LEFT, 152, f"mon.example.com/{codes.grouped(token)}")
        page.line(small, LEFT, 166, f"Client n° {it['id']}")
        page.paragraphs(
            label, RIGHT, 110, HALF, f"{it['title']} {it['first_name']} {it['last_name']}", it["street"],
            f"{it['postcode']} {it['city']}")
        page.line(label, RIGHT, 212, "Lyon, le 1er octobre 2026")
        page.line(strong, LEFT, 240, f"Un panier de {it['amount']} € vous attend")
        page.line(plain, LEFT, 268, f"{it['salutation']} {it['first_name']},")
        page.paragraphs(
            body, LEFT, 292, WHOLE,
            f"Depuis le printemps, nos jardiniers parcourent les environs de {it['city']} pour y replanter "
            "des pommiers, des poiriers et quelques cognassiers que plus personne ne greffait. Ils "
            "frappent aux portes, demandent la permission de regarder derrière les haies, et reviennent "
            "le soir avec des rameaux enveloppés dans un linge humide et des noms de variétés que les "
            "livres ont oubliés. Cet automne, pour la première fois, nous pouvons vous faire goûter ce "
            "que ces arbres ont donné.",
            f"Vous êtes notre client depuis plusieurs saisons, sous le numéro {it['id']}, et c’est en "
            "partie grâce à vous que ce verger existe. Chaque panier que vous avez emporté a payé un "
            "tuteur, un mètre de clôture ou une heure de taille. Nous avons fait le compte, et nous "
            "voulons vous rendre une part de cette récolte sous une forme qui se mange, se boit et se "
            "plante.",
            f"Un bon de {it['amount']} € vous attend donc à notre comptoir, au nom de {it['title']} "
            f"{it['last_name']}. Il vaut pour un panier de saison, une bouteille de cidre de notre "
            f"pressoir et un jeune pommier à planter chez vous, {it['street']} ou ailleurs, avant les "
            "premières gelées. Il n’y a rien à acheter, rien à remplir et rien à renvoyer. Montrez "
            "simplement cette lettre, ou le code que vous trouvez en haut de la page, à la personne qui "
            "vous accueille.",
            "Si vous venez un samedi, prenez un peu de temps. Nos greffeurs seront là toute la journée "
            "pour montrer comment on choisit un plant, comment on taille une branche sans blesser l’arbre "
            "et pourquoi il vaut mieux planter petit que planter tard. Les enfants pourront presser leur "
            "propre jus, les grands comparer douze pommes à couteau les yeux bandés, et tout le monde "
            "repartira avec la recette de la tarte de Madame Vernay, qui tient en quatre lignes et qui "
            "n’a jamais déçu personne.",
            f"Pour savoir quelles variétés ont été retrouvées près de {it['city']}, et lesquelles "
            "conviennent à votre sol, ouvrez la page qui porte votre nom, à l’adresse imprimée sous le "
            "code, et racontez en deux mots si vous avez un jardin, un balcon ou seulement une fenêtre. "
            "Nous mettrons de côté l’arbre qu’il vous faut et nous vous le garderons jusqu’au dernier "
            "jour de l’offre, le 31 décembre 2026.",
            f"Nous serions heureux de vous voir, {it['title']}, et de vous remercier de vive voix.")
        page.line(plain, RIGHT, 758, "Jeanne Vernay et Sacha Morel,")
        page.line(plain, RIGHT, 773, "pour toute l’équipe de La Pommeraie")
        page.paragraphs(
            small, LEFT, 800, WHOLE,
            "Un panier par foyer, dans nos boutiques, jusqu’au 31 décembre 2026, dans la limite des "
            "récoltes. La Pommeraie conserve votre adresse pour cet envoi et les trois suivants, et la "
            "supprime sur simple demande faite au comptoir, par lettre ou sur votre page.")
        canvas.showPage()

    return draw
