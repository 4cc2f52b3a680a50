#!/usr/bin/env python3
"""Writes the sample's contacts.csv to standard output: 600 invented people, always the same.

    python3 make-contacts.py > contacts.csv

Needs Python 3.9 or later and nothing else. The numbers come from SplitMix64 (Steele, Lea, Flood: "Fast
Splittable Pseudorandom Number Generators", 2014), so that no version of Python changes the list. Towns and
postcodes are real; people, firms and house numbers are not.

Two people of three write their names in Latin letters; the others are neighbours too (SCRIPTS, by language). Seven rows
are broken on purpose (BROKEN), two come twice (TWICE), and some can be read but not printed (SPECIAL, at the end).
"""

import sys

COLUMNS = [
    "id", "segment", "language", "title", "first_name", "last_name", "postal_name", "company", "lamp", "building",
    "address", "place", "postcode", "city",
]
ROWS = 600
SEED = 20270328


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


def split(text):
    return [part.strip() for part in text.replace("\n", "|").split("|") if part.strip()]


WOMEN = """Adèle Agathe Aïcha Alix Amélie Anaïs Anne-Sophie Apolline Assia Aurélie Barbara Bérénice Blanche Camille
Capucine Cécile Céleste Chloé Claire Clémence Colette Constance Daphné Delphine Djamila Édith Élise Élodie Éléonore
Ève Fanny Fatou Flora Françoise Gaëlle Garance Hélène Héloïse Inès Irène Jeanne Joëlle Judith Léa Léonie Lison Lou
Louise Lucie Maëlys Manon Margaux Marie-Ange Marie-Noëlle Marthe Mathilde Mélanie Mireille Nadège Nina Ninon Noémie
Océane Odile Ottilie Paule Pénélope Raphaëlle Renée Rose Sabine Salomé Sidonie Solène Suzanne Sylvie Thaïs Valérie
Véronique Violette Yaëlle Yvonne Zélie Zoé""".split()

MEN = """Achille Adrien Aimé Alexis Aloïs Amaury Anatole André Antonin Armand Arsène Aurélien Barnabé Basile Benoît
Bertrand Blaise Cédric Clément Côme Cyprien Denis Désiré Edgar Éloi Émile Étienne Félix Firmin Florent François Gaël
Gaspard Grégoire Guy Hervé Honoré Hugo Jacques Jean-Baptiste Jean-François Jérôme Joël Joseph Jules Karim Léo Léon
Léopold Loïc Luc Maël Malik Marius Maxence Noé Noël Octave Oscar Pascal Paul Philibert Pierre-Yves Raphaël Régis Rémi
René Samuel Sébastien Simon Stéphane Théo Théophile Thibault Timothée Tristan Ulysse Urbain Victor Yann Yves Zacharie""".split()

SURNAMES = split("""Abeille|Aubépin|d’Aubignac|Badin|Barthélemy|Beaufils|Bécamel|Belhomme|Béraud|Berger|Bessenay|Bizolon
Blanchet|Bonnard|Bouchut|Brossette|Brunel|Burdiat|Chabert|Chamarin|Champier|Chavassieux|Chazelle|Clavel|Cœurdevey
Colomb|Combes|Condamin|Cornillon|Crozet|Dalbepierre|Delorme|Desgranges|Dessalles|Dufêtre|Dumas|Durieux|Épinat|Escoffier
Estève|Fargeot|Fayolle|Ferrandon|Fontanille|Forest|Fournier-Lachaud|Gaillard|Garcin|Genevrier|Giraudet|Gonnet|Grataloup
Grégoire|Guérin|L’Hermitte|L’Hôte|Jacquemet|Jandin|Joannard|Laffay|Lachassagne|Larivière|Laurens|Le Bœuf|Le Floc’h
Levêque|Magnin|Manéchal|Marduel|Marquès|Mathieu|Mercœur|Michallet|Monnery|Montaland|Morel|Moulin|Nallet|Nègre|Odin
Ogier|Palluy|Pélissier|Perrachon|Peyre|Pitaval|Ponchon|Prévost|Quérel|Quinson|Rambaud|Revol|Rivoire|Romestaing|Roussel
Sabatier|Saint-Léger|Sallandrouze|Servan-Jourdain|Seux|Tardieu|Terrasse|Thévenet|Thiollière|Tissot|Trévoux|Vachon
Valette|Vernay|Vidal|Villard|Vincendon|Ysaÿe""")

# The world in and around Lyon. Those who write as we do: title, first name, last name, language.
NEIGHBOURS = split("""Mme;Małgorzata;Szczęsna-Żak;pl|M.;Łukasz;Wiśniewski;pl|M.;Jiří;Dvořáček;cs|Mme;Božena;Šťastná;cs
M.;Ondřej;Růžička;cs|Mme;Thị Hương;Nguyễn;vi|M.;Đức Anh;Trần;vi|Mme;Phượng;Lê Quỳnh;vi|Mme;Çağla;Yıldız;tr|M.;İbrahim;Öztürk;tr
Mme;Gülşen;Doğan;tr|Mme;Guðrún;Þorsteinsdóttir;is|Mme;Þóra;Ægisdóttir;is|M.;Győző;Kovács;hu|Mme;Erzsébet;Szűcs;hu
M.;Ionuț;Mureșan;ro|M.;Željko;Đurić;hr|M.;João;Gonçalves;pt|Mme;Begoña;Muñoz Íñiguez;es|Mme;Núria;Puig i Carrasco;ca
M.;Jürgen;Großmann;de|M.;Maarten;van der Meersch;nl|M.;Søren;Kjærgaard;da|Mme;Åsa;Björklund;sv|M.;Øystein;Ødegård;nb
M.;Jānis;Bērziņš;lv|M.;Žygimantas;Jokūbaitis;lt|M.;Jüri;Kõiv;et|Mme;Siân;ap Gwilym;cy|Mme;Caoimhe;Ó Súilleabháin;ga
Mme;Aïssatou;N’Diaye;fr|M.;Mamadou;Traoré;fr|Mme;Ly;Ou;fr|M.;Bo;Ek;sv|M.;Ġużeppi;Ħabib;mt|Mme;Xhensila;Çela;sq""")

# And those who do not: women's first and last names, men's first and last names, each with its Latin letters.
SCRIPTS = {
    "el": ("Ελένη=Eléni|Δέσποινα=Déspina|Ζωή=Zoï", "Παπαδοπούλου=Papadopoulou|Ψαρρά=Psarra|Αναγνώστου=Anagnóstou",
           "Γιώργος=Yórgos|Οδυσσέας=Odysséas|Χρήστος=Chrístos", "Καραγιάννης=Karayánnis|Ξένος=Xénos|Θεοδωρίδης=Theodorídis"),
    "ru": ("Светлана=Svetlana|Надежда=Nadejda", "Щербакова=Chtcherbakova|Объедкова=Obyedkova",
           "Дмитрий=Dmitri|Алексей=Alexeï", "Журавлёв=Jouravliov|Рыбаков=Rybakov"),
    "uk": ("Юлія=Youlia|Оксана=Oksana", "Їжакевич=Yijakevytch|Ковальчук=Kovaltchouk", "Андрій=Andriï|Єгор=Yehor",
        "Ґалаґан=Galagan|Шевчук=Chevtchouk"),
    "sr": ("Љиљана=Ljiljana|Његослава=Njegoslava", "Ђорђевић=Đorđević|Стојковић=Stojković",
        "Александар=Aleksandar|Ђуро=Đuro", "Џамоња=Džamonja|Петковић=Petković"),
    "hy": ("Անահիտ=Anahit|Լուսինե=Lousiné|Շուշան=Chouchane", "Սարգսյան=Sargsyan|Հակոբյան=Hakobyan|Ղազարյան=Ghazaryan",
           "Արամ=Aram|Գևորգ=Guévorg|Ծատուր=Tsatour", "Խաչատրյան=Khatchatryan|Պետրոսյան=Petrosyan|Ճաղարյան=Tchagharyan"),
    "ka": ("ნინო=Nino|თამარ=Tamar|ქეთევან=Kétévane", "ბერიძე=Beridzé|ჯავახიშვილი=Djavakhichvili|ღლონტი=Ghlonti",
           "გიორგი=Guiorgui|ვახტანგ=Vakhtang|ზურაბ=Zourab", "წულუკიძე=Tsouloukidzé|ჭავჭავაძე=Tchavtchavadzé|ხარაიშვილი=Kharaichvili"),
    "he": ("נועה=Noa|אסתר=Esther|תמר=Tamar", "לוי=Lévy|שפירא=Shapira|אבוטבול=Aboutboul",
        "אורי=Ouri|גבריאל=Gabriel|יונתן=Yonathan", "בן־דוד=Ben-David|כהן=Cohen|פרידמן=Friedman"),
    "ar": ("فاطمة الزهراء=Fatima Zahra|نور=Nour|لطيفة=Latifa", "بنعلي=Benali|خليل=Khalil|الشرقاوي=Cherkaoui",
           "يوسف=Youssef|عبد الرحمن=Abderrahmane|إلياس=Élias", "الحداد=El Haddad|المغربي=El Maghribi|بوزيد=Bouzid"),
    "fa": ("شیرین=Chirine|پریسا=Parissa", "رضایی=Rezaï|گلستانی=Golestani", "آرش=Arach|کیان=Kian",
        "کیانی=Kiani|چراغی=Tcheraghi"),
    "hi": ("प्रिया=Priya|लक्ष्मी=Laxmi|श्रद्धा=Shraddha", "शर्मा=Sharma|द्विवेदी=Dwivedi|मिश्रा=Mishra",
        "कृष्ण=Krishna|अर्जुन=Arjun|विवेक=Vivek", "त्रिपाठी=Tripathi|गुप्ता=Gupta|सिंह=Singh"),
    "bn": ("সুস্মিতা=Sushmita|মৌসুমী=Mousumi|তৃষ্ণা=Trishna", "চট্টোপাধ্যায়=Chattopadhyay|ঘোষ=Ghosh|রহমান=Rahman",
           "অনির্বাণ=Anirban|শৌভিক=Shouvik|কৃষ্ণেন্দু=Krishnendu", "বন্দ্যোপাধ্যায়=Bandyopadhyay|দত্ত=Dutta|ইসলাম=Islam"),
    "th": ("สุดารัตน์=Sudarat|พิมพ์ชนก=Pimchanok|น้ำฝน=Namfon", "ศรีสุข=Srisuk|ทองดี=Thongdee|แก้วมณี=Kaewmanee",
           "กิตติพงษ์=Kittipong|ณัฐวุฒิ=Nattawut|ปิ่น=Pin", "วงศ์สวัสดิ์=Wongsawat|สุขใจ=Sukjai|บุญเรือง=Bunrueang"),
    "ja": ("美咲=Misaki|さくら=Sakura|直子=Naoko", "田中=Tanaka|小林=Kobayashi|渡邊=Watanabe", "直樹=Naoki|ケンジ=Kenji|翔太=Shota",
        "佐々木=Sasaki|骨川=Honekawa|髙橋=Takahashi"),
    "ko": ("지은=Ji-eun|서연=Seo-yeon|하늘=Ha-neul", "김=Kim|황보=Hwangbo|윤=Yun", "민준=Min-jun|도현=Do-hyun|빛나리=Binnari",
        "박=Park|남궁=Namgung|최=Choi"),
    "zh-Hans": ("美琳=Meilin|晓燕=Xiaoyan", "陈=Chen|欧阳=Ouyang", "志远=Zhiyuan|建国=Jianguo", "刘=Liu|赵=Zhao"),
    "zh-Hant": ("雅婷=Ya-ting|淑芬=Shu-fen", "關=Kuan|葉=Yeh", "骨直=Gu-zhi|家豪=Chia-hao", "陳=Chen|劉=Liu"),
}

STREETS = split("""rue de l’Arbre-Sec|place de la Trinité|rue des Tables-Claudiennes|montée de la Grande-Côte|rue Imbert-Colomès
montée des Chazeaux|rue du Bœuf|quai Saint-Vincent|rue Mercière|cours Franklin-Roosevelt|rue Sainte-Catherine|rue Garibaldi
avenue des Frères-Lumière|rue de la République|place Sathonay|rue des Remparts-d’Ainay|quai de la Pêcherie|rue Neuve
rue Émile-Zola|boulevard de la Croix-Rousse|rue d’Austerlitz|rue Pierre-Dupont|impasse des Lilas|rue Haute
chemin de la Croix-Blanche|allée de l’Étang|rue Jean-Jaurès|rue Victor-Hugo|place de l’Église|rue de l’Horloge
avenue du Maréchal-Foch|rue de la Sœur-Vially|rue des Tilleuls|route de Vienne|rue du Four-Banal""")

HAMLETS = split("La Combe aux Ânes|Le Bourg|Les Quatre-Vents|Le Pré-du-Loup|Le Moulin d’Orcel|La Grange Brûlée")

# In capitals, as the French address standard (NF Z 10-011) asks for a last line; with accents, as printers do.
TOWNS = split("""69001 LYON|69001 LYON|69002 LYON|69003 LYON|69004 LYON|69004 LYON|69005 LYON|69005 LYON|69006 LYON|69007 LYON
69008 LYON|69009 LYON|69100 VILLEURBANNE|69100 VILLEURBANNE|69110 SAINTE-FOY-LÈS-LYON|69130 ÉCULLY|69200 VÉNISSIEUX
69300 CALUIRE-ET-CUIRE|69400 VILLEFRANCHE-SUR-SAÔNE|69600 OULLINS-PIERRE-BÉNITE|69210 L’ARBRESLE|01000 BOURG-EN-BRESSE
38000 GRENOBLE|38200 VIENNE|42000 SAINT-ÉTIENNE|42300 ROANNE|26000 VALENCE|71000 MÂCON|73000 CHAMBÉRY|74000 ANNECY
21000 DIJON|63000 CLERMONT-FERRAND|75011 PARIS|75018 PARIS|13002 MARSEILLE|43000 LE PUY-EN-VELAY|94240 L’HAŸ-LES-ROSES""")

STUDIOS = split("""Atelier Presqu’île|Agence "Contre-jour"|Brossette & Vernay|Cabinet Durieux, Seux et associés|Studio Demi-teinte
Agence Grand-Angle|Architectures de l’Est|Maison Quinson|Les Deux Équerres|SARL Monnery-Palluy|Atelier de la Darse
Nallet, architectes|Bureau des plans|Coopérative "Le Fil à plomb"|Agence Trévoux|Studio Œil-de-bœuf""")

COMPANIES = split("""Librairie "La Veilleuse"|Hôtel des Deux-Fleuves|Café de la Soierie|École Jules-Ferry|Théâtre du Point-Virgule
Boulangerie Chazelle|Galerie Ponchon|Restaurant "L’Heure exquise"|Clinique du Parc|Étude Marduel""")

LAMPS = split("votre Vingt Heures|votre Midi|votre Minuit moins le quart|votre Cinq à Sept|votre Vingt Heures|votre Midi||")

BUILDINGS = split("Bâtiment C|Résidence Les Cèdres|Escalier B, 3e étage|Appartement 12|Entrée 4|Résidence \"Le Clos\", bât. A")

# Of these places the rows are as they are, whatever the seed: segment, title, first, last, and what differs.
SPECIAL = {
    1: ("visiteur", "Mme", "Élise", "Garcin", {}),
    2: ("client", "M.", "Anatole", "Thévenet", {"lamp": "votre Vingt Heures"}),
    3: ("architecte", "Mme", "Jeanne", "Le Bœuf", {"company": "Studio Demi-teinte"}),
    # Long ones, which the ladder brings in.
    58: ("client", "M.", "Jean-Maximilien", "de Saint-Exupère de Montbrun", {"lamp": "votre Minuit moins le quart"}),
    97: ("visiteur", "Mme", "Marie-Emmanuelle", "Servan-Jourdain", {}),
    144: ("architecte", "Mme", "Anne-Charlotte", "de La Rochebaucourt", {"company": "Agence intercommunale pour la lumière"}),
    211: ("visiteur", "M.", "Tsimihetyanomenjanahary", "Rakotondrazafimanantsoa", {"language": "mg"}),
    266: ("client", "Mme", "Maximilienne-Joséphine", "d’Aubignac", {}),
    # No first name, no title, hardly a name.
    33: ("visiteur", "", "", "Jourdan-Cazal", {}),
    120: ("client", "", "", "Peyrebrune", {"lamp": "votre Midi"}),
    187: ("architecte", "", "", "Odin", {"company": "Cabinet Odin"}),
    254: ("visiteur", "", "", "Kœnig", {}),
    321: ("client", "", "", "Lozeran de Fressac", {}),
    401: ("architecte", "", "", "Vachon", {"company": "Architectes & voisins"}),
    455: ("visiteur", "", "Camille", "Morel", {}),
    512: ("visiteur", "", "Lou", "Berger", {}),
    # Held back: no size of the ladder will do, no font has the character, no picture has the name.
    76: ("visiteur", "M.", "Charles-Emmanuel-Philibert-Amédée-Victor", "de Grolée", {}),
    163: ("architecte", "Mme", "Clémentine", "Revol", {
        "company": "Fédération interprofessionnelle des architectes, éclairagistes, décorateurs et scénographes de la région lyonnaise",
        "building": "Escalier B, 3e étage", "place": "Saint-Clair"}),
    238: ("visiteur", "Mme", "𐕛𐕘𐕡𐕘", "Dedja", {"language": "sq"}),
    349: ("client", "M.", "Ba\u0378tiste", "Colomb", {}),
    430: ("presse", "Mme", "Odile", "Terrasse", {"company": "Le Petit Lumignon"}),
    487: ("Visiteur", "M.", "Rémi", "Tissot", {}),
}

BROKEN = {
    45: "a cell too many", 131: "a cell too few", 204: "no id", 288: "a stray quote", 377: "a byte that is not UTF-8",
    466: "a character that nobody sees", 540: "an accent without its letter",
}

# Rows that come again a good while later.
TWICE = {310: 95, 505: 412}


def street(random):
    if random.chance(7):
        return random.choose(HAMLETS)
    number = str(1 + random.below(random.choose([20, 60, 140])))
    if random.chance(8):
        number += random.choose([" bis", " ter"])
    return number + " " + random.choose(STREETS)


def person(random, taken):
    """A title, a first name, a surname; no full name is part of another's."""
    while True:
        title, first = ("Mme", random.choose(WOMEN)) if random.chance(54) else ("M.", random.choose(MEN))
        last = random.choose(SURNAMES)
        if random.chance(5):
            last += "-" + random.choose(SURNAMES)
        full = first + " " + last
        if not any(full in other or other in full for other in taken):
            taken.append(full)
            return title, first, last, "", "fr"


def neighbour(random, taken):
    """Somebody of another language, once each; when all have been named, somebody of ours."""
    for _ in range(40):
        if random.chance(32):
            title, first, last, language = random.choose(NEIGHBOURS).split(";")
            latin = ""
        else:
            language = random.choose(sorted(SCRIPTS))
            names = [[pair.split("=") for pair in part.split("|")] for part in SCRIPTS[language]]
            woman = random.chance(50)
            title = "Mme" if woman else "M."
            (first, latin_first), (last,
                latin_last) = random.choose(names[0 if woman else 2]), random.choose(names[1 if woman else 3])
            # One in ten has given no other name for the letter box.
            latin = "" if random.chance(10) else latin_first + " " + latin_last
        full = first + " " + last
        if full not in taken:
            taken.append(full)
            return title, first, last, latin, language
    return person(random, taken)


def records():
    random = SplitMix64(SEED)
    taken = [first + " " + last for _, _, first, last, _ in SPECIAL.values() if first]
    made = []
    for number in range(1, ROWS + 1):
        segment = random.choose(["client"] * 4 + ["visiteur"] * 4 + ["architecte"] * 3)
        title, first, last, latin, language = neighbour(random, taken) if random.chance(36) else person(random, taken)
        company = ""
        if segment == "architecte":
            company = random.choose(STUDIOS) if random.chance(85) else ""
        elif random.chance(8):
            company = random.choose(COMPANIES)
        row = {
            "id": "AL-%04d" % number, "segment": segment, "language": language, "title": title, "first_name": first,
            "last_name": last, "postal_name": latin, "company": company, "lamp": random.choose(LAMPS),
            "building": random.choose(BUILDINGS) if random.chance(18) else "", "address": street(random),
            "place": random.choose(["BP 2003", "Saint-Clair", "Le Vieux Bourg"]) if random.chance(4) else "",
        }
        row["postcode"], row["city"] = random.choose(TOWNS).split(" ", 1)
        if number in SPECIAL:
            segment, title, first, last, more = SPECIAL[number]
            row.update(segment=segment, language="fr", title=title, first_name=first, last_name=last, postal_name="",
                company="")
            row.update(more)
        if row["segment"] != "client":
            row["lamp"] = ""
        made.append(dict(made[TWICE[number] - 1]) if number in TWICE else row)
    return made


def line(fields):
    """One row of CSV (RFC 4180), quoted only where it must be."""
    quoted = ['"' + f.replace('"', '""') + '"' if any(c in f for c in ',"\n') else f for f in fields]
    return ",".join(quoted) + "\n"


def main():
    out = sys.stdout.buffer
    out.write(line(COLUMNS).encode("utf-8"))
    for number, row in enumerate(records(), 1):
        fields = [row[name] for name in COLUMNS]
        fault = BROKEN.get(number)
        if fault == "a cell too many":
            fields.insert(11, "2e étage")
        elif fault == "a cell too few":
            del fields[6]
        elif fault == "no id":
            fields[0] = ""
        elif fault == "a character that nobody sees":
            fields[5] = fields[5][:2] + "\u200b" + fields[5][2:]
        elif fault == "an accent without its letter":
            fields[4] = "\u0301" + fields[4]
        text = line(fields)
        if fault == "a stray quote":
            text = text.replace(fields[10], fields[10].replace(" ", ' "', 1), 1)
        written = text.encode("utf-8")
        if fault == "a byte that is not UTF-8":
            # An é as Latin-1 writes it: a row pasted in from an older program.
            written = written.replace(fields[4].encode("utf-8"), "Hélène".encode("latin-1"), 1)
        out.write(written)


if __name__ == "__main__":
    main()
