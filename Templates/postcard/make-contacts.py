#!/usr/bin/env python3
"""Writes the sample's contacts.csv to standard output: 300 invented people, always the same.

    python3 make-contacts.py > contacts.csv

Needs Python 3.9 or later and nothing else. The numbers come from SplitMix64 (Steele, Lea, Flood: "Fast
Splittable Pseudorandom Number Generators", 2014), so that no version of Python changes the list. Towns and
postcodes are real, people, firms and addresses are not.

Three rows are broken on purpose (BROKEN), and four can be read but not printed (SPECIAL, at the end).
"""

import sys

COLUMNS = [
    "id", "title", "first_name", "last_name", "company", "address", "postcode", "city", "favourite", "last_visit",
]
ROWS = 300
SEED = 20261107


class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        mask = 0xFFFFFFFFFFFFFFFF
        self.state = (self.state + 0x9E3779B97F4A7C15) & mask
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        return z ^ (z >> 31)

    def below(self, count):
        return self.next() % count

    def choose(self, items):
        return items[self.below(len(items))]

    def chance(self, percent):
        return self.below(100) < percent


WOMEN = """Adèle Agnès Aïcha Alix Amélie Anaïs Anne-Charlotte Anne-Sophie Annick Apolline Armelle Astrid Aurélie Bérénice
Blanche Brigitte Camille Capucine Cécile Céleste Chloé Claire Clémence Clotilde Colette Constance Danièle Delphine
Édith Élise Élodie Éléonore Eugénie Ève Fanny Flora Françoise Geneviève Hélène Héloïse Inès Irène Jeanne Joëlle
Léa Léonie Lou Louise Lucie Lœtitia Maëlys Margaux Marie-Ange Marie-Christine Marie-Emmanuelle Marie-Noëlle
Mathilde Mélanie Mireille Nadège Ninon Noémie Océane Odile Pauline Pénélope Raphaëlle Renée Sabine Salomé Sidonie
Solène Sylvie Thaïs Valérie Véronique Violette Yaëlle Zélie Zoé""".split()

MEN = """Achille Adrien Aimé Alexis Aloïs Amaury Anatole Ange André Antonin Aurélien Barnabé Basile Benoît Bertrand
Blaise Cédric Charles-Édouard Clément Côme Cyprien Cyrille Denis Désiré Edmond Éloi Émile Émilien Étienne Félix
Firmin Florent François Gaël Gaspard Gérard Grégoire Guénolé Guy Hervé Honoré Hugo Jean-Baptiste Jean-Christophe
Jean-François Jérémie Jérôme Joël Joseph Josué Jules Léo Léon Léopold Loïc Luc Maël Marius Mathéo Maxence Michaël
Noé Noël Octave Pascal Paul-Henri Philibert Pierre-Yves Raphaël Régis Rémi René Sébastien Stéphane Théo Théophile
Thibault Timothée Tristan Ulysse Urbain Valère Yann Yves Zacharie""".split()

SURNAMES = """Abélard|Amblard|Astruc|Aubépin|d’Aubignac|Auzolle|Barthélemy|Beaufils|Bécamel|Béraud|Bessière|Blanquet
Bonhomme|Bony-Delmas|Boudet|Bouquet|Brassac|Brunel|Cabanès|Cayrol|Cazalède|Chabrier|Chaptal|Chastang|Chauvet
Clavel|Cœurdevey|Combes|Cornuéjols|Couderc|Croizet|Dalbiès|Delcros|Delpuech|Desmarais|Dessalles|Domergue|Dumas
Estève|Fabre|Fargier|Faucon|Fayolle|Fontanille|Forestier|Fournier-Lachaud|Gaillard|Galtier|Garcin|Gély|Gévaudan
Gibelin|Girardet|Granier|Grèzes|Guérin|Hébrard|Hermet|L’Hermitte|L’Hôte|Hugonnet|Issartel|Jaffuel|Jouve|Julhès
Lacombe|Lafont|Larguier|Lascols|Laurens|Le Bœuf|Le Floc’h|Le Guen|Lescure|Levêque|Magne|Malaval|Marquès|Massador
Mathieu|Maurin|Mazel|Mercœur|Meyrueis|Monteil|Moulin|Nègre|Noguier|Olagnier|Pagès|Palpacuer|Pélissier|Peyre
Planchon|Pradeilles|Prévost|Puech|Quérel|Quintin|Rabier|Randon|Raynal|Rességuier|Rieutort|Rocheblave|Romieu
Roumégoux|Roussel|Sabatier|Saint-Léger|Salèles|Savajols|Ségala|Serre|Solignac|Tardieu|Teissèdre|Teyssier
Thérond|Tichit|Tourrette|Trébuchon|Valès|Vanel|Vayssade|Védrines|Vézinet|Vidal|Vigouroux|Villeneuve-Arnal|Viguier""".replace("\n", "|").split("|")

STREETS = """rue de l’Horloge|place du Mazel|rue des Tilleuls|chemin de la Croix-Blanche|avenue du Maréchal-Foch
impasse des Rouges-Gorges|rue Émile-Zola|rue du Sacré-Cœur|boulevard Théophile-Roussel|quai Saint-Antoine
allée de l’Étang|montée du Castel|rue de la Sœur-Rosalie|route de Saint-Flour|rue Haute|rue Neuve
rue du Four-Banal|place de la République|rue de la Fontaine|chemin des Écoliers|rue d’Aigues-Passes
rue du Pont-Vieux|avenue Jean-Jaurès|rue des Remparts|rue Sainte-Cécile|cours de la Liberté|rue Basse
rue des Frères-Lumière|place de l’Église|rue Victor-Hugo|chemin du Buisson|rue du Général-de-Gaulle""".replace("\n", "|").split("|")

HAMLETS = """Le Mas-Bas|Les Hermaux|La Bastide|Le Chambon|Les Cèdres|Le Pré-du-Loup|La Vialle|Le Moulin d’Orcel
Les Quatre-Vents|La Combe aux Ânes|Le Bourg|La Grange Brûlée""".replace("\n", "|").split("|")

# In capitals, as the French address standard (NF Z 10-011) asks for a last line; with accents, as printers do.
TOWNS = """48000 MENDE|48100 MARVEJOLS|48300 LANGOGNE|48400 FLORAC-TROIS-RIVIÈRES|48200 SAINT-CHÉLY-D’APCHER
43000 LE PUY-EN-VELAY|43100 BRIOUDE|43170 SAUGUES|43300 LANGEAC|43200 YSSINGEAUX|15100 SAINT-FLOUR|15000 AURILLAC
15300 MURAT|63000 CLERMONT-FERRAND|63500 ISSOIRE|63300 THIERS|63200 RIOM|12000 RODEZ|12100 MILLAU|12500 ESPALION
07200 AUBENAS|07000 PRIVAS|07140 LES VANS|30000 NÎMES|30100 ALÈS|30120 LE VIGAN|34000 MONTPELLIER|34700 LODÈVE
42000 SAINT-ÉTIENNE|42600 MONTBRISON|69001 LYON|69007 LYON|75011 PARIS|31000 TOULOUSE|13100 AIX-EN-PROVENCE
26000 VALENCE|38000 GRENOBLE|84000 AVIGNON|19100 BRIVE-LA-GAILLARDE|46000 CAHORS|03000 MOULINS|81000 ALBI
11000 CARCASSONNE|05100 BRIANÇON|09000 FOIX|58000 NEVERS|94240 L’HAŸ-LES-ROSES|02400 CHÂTEAU-THIERRY""".replace("\n", "|").split("|")

COMPANIES = """Club d’astronomie du Haut-Allier|École Jules-Ferry|Librairie "Les Heures claires"
Boulangerie Teissèdre|Cinéma "L’Étoile"|Pharmacie du Pont-Vieux|Delmas, Puech & associés|Gîte des Trois-Chemins
Collège Marthe-Dupeyron|Optique "Au clair de lune"|Photo-club du Gévaudan|Menuiserie Rieutort, père et filles
Office du tourisme|Bibliothèque municipale|Radio Margeride|Ferme de l’Œillet|SARL Peyre-Brassac
Association « Nuit noire »|Le Cœur à l’ouvrage|Auberge "Chez Léontine\"""".replace("\n", "|").split("|")

# What the guest liked best; each reads well after "vous montrera".
FAVOURITES = [
    "Saturne et ses anneaux", "les Pléiades", "la galaxie d’Andromède", "le double amas de Persée",
    "la nébuleuse de la Lyre", "Albiréo, l’étoile double", "Uranus", "",  "",
]

# Names from elsewhere, particles, the very short and the very long: at these places, whatever the seed.
SPECIAL = {
    3: ("Mme", "Małgorzata", "Szczęsna-Żak"),
    7: ("M.", "Łukasz", "Wiśniewski"),
    12: ("M.", "Jiří", "Dvořáček"),
    16: ("Mme", "Božena", "Šťastná"),
    21: ("M.", "Ondřej", "Růžička"),
    25: ("Mme", "Thị Hương", "Nguyễn"),
    29: ("M.", "Đức Anh", "Trần"),
    34: ("Mme", "Phượng", "Lê Quỳnh"),
    38: ("Mme", "Çağla", "Yıldız"),
    43: ("M.", "İbrahim", "Öztürk"),
    47: ("Mme", "Gülşen", "Doğan"),
    52: ("Mme", "Guðrún", "Þorsteinsdóttir"),
    56: ("M.", "Ásgeir", "Sigurðsson"),
    61: ("Mme", "Þóra", "Ægisdóttir"),
    65: ("M.", "Győző", "Kovács"),
    70: ("Mme", "Erzsébet", "Szűcs"),
    74: ("M.", "Ionuț", "Mureșan"),
    79: ("M.", "Željko", "Đurić"),
    83: ("M.", "João", "Gonçalves"),
    92: ("Mme", "Begoña", "Muñoz Íñiguez"),
    96: ("Mme", "Núria", "Puig i Carrasco"),
    101: ("M.", "Jürgen", "Großmann"),
    105: ("Mme", "Käthe", "von der Heydt"),
    110: ("M.", "Maarten", "van der Meersch"),
    114: ("Mme", "Saskia", "van ’t Hoff"),
    123: ("M.", "Søren", "Kjærgaard"),
    127: ("Mme", "Åsa", "Björklund"),
    132: ("M.", "Øystein", "Ødegård"),
    136: ("M.", "Jānis", "Bērziņš"),
    141: ("M.", "Žygimantas", "Jokūbaitis"),
    145: ("M.", "Jüri", "Kõiv"),
    150: ("M.", "Ġużeppi", "Ħabib"),
    157: ("Mme", "Siân", "ap Gwilym"),
    161: ("Mme", "Caoimhe", "Ó Súilleabháin"),
    166: ("M.", "Brendan", "O'Dwyer"),
    170: ("M.", "Hery", "Rakotondrazafimanantsoa"),
    175: ("M.", "Gwenc’hlan", "Le Scouarnec"),
    179: ("M.", "Xabier", "d’Etchegaray"),
    184: ("Mme", "Aïssatou", "N’Diaye"),
    188: ("Mme", "Marie-Madeleine", "de La Tour d’Orcival"),
    193: ("M.", "Hugues", "du Bellaÿ"),
    197: ("Mme", "Sixtine", "de Croÿ-Lannes"),
    202: ("M.", "Foulques", "des Essarts"),
    211: ("M.", "Anne-Joachim", "de Saint-Exupère de Montbrun"),
    215: ("Mme", "Ly", "Ou"),
    220: ("M.", "Bo", "Ek"),
    224: ("Mme", "Yaël", "Ysaÿe"),
    # No first name: the card says « Ce soir-là » and « Famille ».
    9: ("M. et Mme", "", "Jourdan-Cazal"),
    68: ("M. et Mme", "", "Peyrebrune"),
    129: ("", "", "d’Ambert"),
    182: ("M. et Mme", "", "Kœnig"),
    239: ("M. et Mme", "", "Lozeran de Fressac"),
    # Too long for their frames, and one character that neither font has: these four must be held back.
    49: ("M.", "Jean-Maximilien-Emmanuel", "Rocheplate"),
    118: ("Mme", "Clémentine", "Rieumal"),
    205: ("Mme", "美琳", "Chen"),
    262: ("M.", "Aymeric", "de La Rochebaucourt-Montferrand de Saint-Geniez d’Olt"),
}

COMPANY_OF = {
    118: "Fédération intercommunale des associations pour la sauvegarde du ciel nocturne, de l’obscurité et du "
    "silence en Margeride, Aubrac et Gévaudan",
    262: "Société savante des lettres, sciences et arts de la Lozère",
}

ADDRESS_OF = {
    36: 'Résidence "Les Hêtres", bât. C, 3 rue Haute',
    98: 'Résidence "Le Clos", 14 bis, rue Neuve',
    163: '7, rue du Four-Banal, dit "du Diable"',
    246: "Lieu-dit « L’Œil de bœuf »",
}

# Rows that a reader must refuse, by number; the header is line 1, so row n stands on line n + 1.
BROKEN = {87: "a field too many", 153: "a byte that is not UTF-8", 230: "no id"}


def street(random):
    if random.chance(12):
        return random.choose(HAMLETS)
    number = str(1 + random.below(random.choose([20, 60, 140])))
    if random.chance(8):
        number += random.choose([" bis", " ter"])
    if random.chance(9):
        number += ","
    return number + " " + random.choose(STREETS)


def person(random, taken):
    """A title, a first name and a surname; no full name is part of another's."""
    while True:
        if random.chance(52):
            title, first = "Mme", random.choose(WOMEN)
        else:
            title, first = "M.", random.choose(MEN)
        last = random.choose(SURNAMES)
        if random.chance(5):
            last += "-" + random.choose(SURNAMES)
        full = first + " " + last
        if not any(full in other or other in full for other in taken):
            taken.append(full)
            return title, first, last


def records():
    random = SplitMix64(SEED)
    taken = [(first or "Famille") + " " + last for _, first, last in SPECIAL.values()]
    for number in range(1, ROWS + 1):
        title, first, last = SPECIAL[number] if number in SPECIAL else person(random, taken)
        company = random.choose(COMPANIES) if random.chance(22) and first else ""
        address = street(random)
        postcode, city = random.choose(TOWNS).split(" ", 1)
        favourite = random.choose(FAVOURITES)
        visit = "%d-%02d" % (2021 + random.below(5), 1 + random.below(12)) if random.chance(85) else ""
        yield number, [
            "TG-%04d" % number, title, first, last, COMPANY_OF.get(number, company), ADDRESS_OF.get(number, address),
            postcode, city, favourite, visit,
        ]


def line(fields):
    """One row of CSV (RFC 4180), quoted only where it must be."""
    quoted = ['"' + f.replace('"', '""') + '"' if any(c in f for c in ',"\n') else f for f in fields]
    return (",".join(quoted) + "\n").encode("utf-8")


def main():
    out = sys.stdout.buffer
    out.write(line(COLUMNS))
    for number, fields in records():
        fault = BROKEN.get(number)
        if fault == "a field too many":
            fields.insert(6, "2e étage")
        elif fault == "no id":
            fields[0] = ""
        row = line(fields)
        if fault == "a byte that is not UTF-8":
            # An é as Latin-1 writes it: a row pasted in from an older program.
            row = row.replace("é".encode("utf-8"), b"\xe9", 1)
            assert b"\xe9" in row
        out.write(row)


if __name__ == "__main__":
    main()
