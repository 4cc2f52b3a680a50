// The letter: letter/template.yaml by hand.
#include "bare-loop.h"

enum { SMALL, LABEL, STRONG, BODY, PLAIN, STYLES, LEFT = 60, RIGHT = 320, WHOLE = 470, HALF = 215 };
static struct style styles[STYLES] = {
    [SMALL] = {.family = "Lato", .size = 8, .leading = 10, .weight = 400, .colour = 0x4b6b50},
    [LABEL] = {.family = "Lato", .size = 10, .leading = 13, .weight = 400, .colour = 0x22332b},
    [STRONG] = {.family = "Lato", .size = 12, .leading = 15, .weight = 700, .colour = 0x4b6b50},
    [BODY] = {.family = "EB Garamond 12", .size = 11, .leading = 15, .gap = 6, .weight = 400, .justified = 1,
              .colour = 0x22332b},
    [PLAIN] = {.family = "EB Garamond 12", .size = 11, .leading = 15, .weight = 400, .colour = 0x22332b},
};

static void draw(cairo_t *cr, char **row, const char *token, const char *grouped) {
    draw_text(cr, &styles[SMALL], LEFT, 40, WHOLE, "La Pommeraie · 14 quai des Lavandières · 69005 Lyon");
    draw_code(cr, token, 60, 84, 2);
    draw_text(cr, &styles[SMALL], LEFT, 152, 240, "mon.example.com/%s", grouped);
    draw_text(cr, &styles[SMALL], LEFT, 166, 240, "Client n° %s", row[ID]);
    draw_text(
        cr, &styles[LABEL], RIGHT, 110, HALF, "%s %s %s\n%s\n%s %s", row[TITLE], row[FIRST_NAME],
        row[LAST_NAME], row[STREET], row[POSTCODE], row[CITY]);
    draw_text(cr, &styles[LABEL], RIGHT, 212, HALF, "Lyon, le 1er octobre 2026");
    draw_text(cr, &styles[STRONG], LEFT, 240, WHOLE, "Un panier de %s € vous attend", row[AMOUNT]);
    draw_text(cr, &styles[PLAIN], LEFT, 268, WHOLE, "%s %s,", row[SALUTATION], row[FIRST_NAME]);
    draw_text(
        cr, &styles[BODY], LEFT, 292, WHOLE,
        "Depuis le printemps, nos jardiniers parcourent les environs de %s pour y replanter des pommiers, "
        "des poiriers et quelques cognassiers que plus personne ne greffait. Ils frappent aux portes, "
        "demandent la permission de regarder derrière les haies, et reviennent le soir avec des rameaux "
        "enveloppés dans un linge humide et des noms de variétés que les livres ont oubliés. Cet automne, "
        "pour la première fois, nous pouvons vous faire goûter ce que ces arbres ont donné.\n"
        "Vous êtes notre client depuis plusieurs saisons, sous le numéro %s, et c’est en partie grâce à "
        "vous que ce verger existe. Chaque panier que vous avez emporté a payé un tuteur, un mètre de "
        "clôture ou une heure de taille. Nous avons fait le compte, et nous voulons vous rendre une part "
        "de cette récolte sous une forme qui se mange, se boit et se plante.\n"
        "Un bon de %s € vous attend donc à notre comptoir, au nom de %s %s. Il vaut pour un panier de "
        "saison, une bouteille de cidre de notre pressoir et un jeune pommier à planter chez vous, %s ou "
        "ailleurs, avant les premières gelées. Il n’y a rien à acheter, rien à remplir et rien à "
        "renvoyer. Montrez simplement cette lettre, ou le code que vous trouvez en haut de la page, à la "
        "personne qui vous accueille.\n"
        "Si vous venez un samedi, prenez un peu de temps. Nos greffeurs seront là toute la journée pour "
        "montrer comment on choisit un plant, comment on taille une branche sans blesser l’arbre et "
        "pourquoi il vaut mieux planter petit que planter tard. Les enfants pourront presser leur propre "
        "jus, les grands comparer douze pommes à couteau les yeux bandés, et tout le monde repartira avec "
        "la recette de la tarte de Madame Vernay, qui tient en quatre lignes et qui n’a jamais déçu "
        "personne.\n"
        "Pour savoir quelles variétés ont été retrouvées près de %s, et lesquelles conviennent à votre "
        "sol, ouvrez la page qui porte votre nom, à l’adresse imprimée sous le code, et racontez en deux "
        "mots si vous avez un jardin, un balcon ou seulement une fenêtre. Nous mettrons de côté l’arbre "
        "qu’il vous faut et nous vous le garderons jusqu’au dernier jour de l’offre, le 31 décembre "
        "2026.\n"
        "Nous serions heureux de vous voir, %s, et de vous remercier de vive voix.",
        row[CITY], row[ID], row[AMOUNT], row[TITLE], row[LAST_NAME], row[STREET], row[CITY],
        row[TITLE]);
    draw_text(
        cr, &styles[PLAIN], RIGHT, 758, HALF,
        "Jeanne Vernay et Sacha Morel,\npour toute l’équipe de La Pommeraie");
    draw_text(
        cr, &styles[SMALL], LEFT, 800, WHOLE,
        "Un panier par foyer, dans nos boutiques, jusqu’au 31 décembre 2026, dans la limite des récoltes. "
        "La Pommeraie conserve votre adresse pour cet envoi et les trois suivants, et la supprime sur "
        "simple demande faite au comptoir, par lettre ou sur votre page.");
    cairo_show_page(cr);
}

const struct work letter = {"letter", POINTS(210), POINTS(297), styles, STYLES, 0, draw};
