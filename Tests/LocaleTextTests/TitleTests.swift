import LocaleText
import TestSupport
import Testing

struct TitleTests {
    @Test(
        "French names, towns and streets",
        arguments: [
            Pair("JEAN-PIERRE DE LA TOUR D'AUVERGNE", "Jean-Pierre de la Tour d'Auvergne"),
            Pair("jean-pierre dupont", "Jean-Pierre Dupont"), Pair("Jean DUPONT", "Jean Dupont"),
            Pair("SAINT-ÉTIENNE-DU-ROUVRAY", "Saint-Étienne-du-Rouvray"),
            Pair("AIX-EN-PROVENCE", "Aix-en-Provence"),
            Pair("VILLENEUVE-L'ARCHEVÊQUE", "Villeneuve-l'Archevêque"),
            Pair("L'HAŸ-LES-ROSES", "L'Haÿ-les-Roses"),
            Pair("BOURG-LA-REINE", "Bourg-la-Reine"), Pair("LA ROCHE-SUR-YON", "La Roche-sur-Yon"),
            Pair("LE HAVRE", "Le Havre"), Pair("12 RUE DE L'ÉGLISE", "12 Rue de l'Église"),
            Pair("12 RUE DE L\u{2019}ÉGLISE", "12 Rue de l\u{2019}Église"),
            Pair("12BIS AVENUE DU GÉNÉRAL LECLERC", "12bis Avenue du Général Leclerc"),
            Pair("PLACE D ARMES", "Place d Armes"), Pair("JEAN D MARTIN", "Jean D Martin"),
            Pair("RUE DES FRÈRES LUMIÈRE", "Rue des Frères Lumière"), Pair("DE GAULLE", "de Gaulle"),
            Pair("D'ARTAGNAN", "d'Artagnan"), Pair("MARIE LE PEN", "Marie Le Pen"),
            Pair("ANNE L'HERMITE", "Anne L'Hermite"), Pair("MICHEL DE L'HOSPITAL", "Michel de l'Hospital"),
            Pair("LOUIS XIV", "Louis XIV"), Pair("RUE HENRI IV", "Rue Henri IV"), Pair("VI", "Vi"),
            Pair("VAN DER BERG", "Van der Berg"), Pair("HERBERT VON KARAJAN", "Herbert von Karajan"),
            Pair("O'NEILL", "O'Neill"), Pair("N'DIAYE", "N'Diaye"), Pair("MACDONALD", "Macdonald"),
            Pair("MCDONALD", "McDonald"), Pair("MC", "Mc"), Pair("BP 12", "BP 12"),
            Pair("za des lilas", "ZA des Lilas"),
            Pair("AUJOURD'HUI", "Aujourd'hui"), Pair("J.P. MORGAN", "J.P. Morgan"),
            Pair("(DUPONT)", "(Dupont)"),
            Pair("MARTIN/DURAND", "Martin/Durand"), Pair("2ÈME", "2ème"), Pair("ŒUVRE", "Œuvre"),
        ])
    func french(pair: Pair) throws { try check("fr-FR", pair) }

    @Test(
        "a small word that ends a text is a name",
        arguments: [Pair("DU", "Du"), Pair("DE", "De"), Pair("MINH AU", "Minh Au"), Pair("du", "Du")])
    func lastWord(pair: Pair) throws { try check("fr-FR", pair) }

    @Test(
        "each language has its own small words",
        arguments: [
            ("nl-NL", Pair("JAN VAN DER BERG", "Jan van der Berg")),
            ("nl-NL", Pair("VAN DER BERG", "Van der Berg")),
            ("nl-NL", Pair("IJSBRAND", "IJsbrand")), ("nl-NL", Pair("JAN VAN 'T HOFF", "Jan van 't Hoff")),
            ("nl-NL", Pair("'S-HERTOGENBOSCH", "'s-Hertogenbosch")),
            ("nl-NL", Pair("ALPHEN AAN DEN RIJN", "Alphen aan den Rijn")),
            ("de-DE", Pair("URSULA VON DER LEYEN", "Ursula von der Leyen")),
            ("de-DE", Pair("VON DER LEYEN", "von der Leyen")),
            ("de-DE", Pair("FRANKFURT AM MAIN", "Frankfurt am Main")),
            ("de-DE", Pair("WEISSE GMBH", "Weisse GmbH")),
            ("de-DE", Pair("VAN DER BERG", "Van der Berg")), ("en-GB", Pair("VAN DER BERG", "Van Der Berg")),
            ("es-ES", Pair("MARÍA DE LOS ÁNGELES", "María de los Ángeles")),
            ("es-ES", Pair("ORTEGA Y GASSET", "Ortega y Gasset")),
            ("pt-BR", Pair("JOÃO DA SILVA E SOUSA", "João da Silva e Sousa")),
            ("it-IT", Pair("ALESSANDRO DEL PIERO", "Alessandro Del Piero")),
            ("it-IT", Pair("VIA DELLA REPUBBLICA 3", "Via della Repubblica 3")),
            ("it-IT", Pair("MARIO DELL'ACQUA", "Mario Dell'Acqua")),
            ("it-IT", Pair("VIA DELL'ACQUA", "Via dell'Acqua")),
            ("it-IT", Pair("GABRIELE D'ANNUNZIO", "Gabriele D'Annunzio")),
            ("en-US", Pair("HENRY VIII OF ENGLAND", "Henry VIII of England")),
            ("en-US", Pair("CHILDREN'S", "Children's")),
            ("en-US", Pair("KINGSTON UPON THE HILL", "Kingston upon the Hill")),
            ("en-US", Pair("PO BOX 12", "PO Box 12")),
            ("en-US", Pair("ANNE-MARIE O'NEILL-MCDONALD", "Anne-Marie O'Neill-McDonald")),
            ("tr-TR", Pair("İSMET IŞIK", "İsmet Işık")), ("tr-TR", Pair("ismet ışık", "İsmet Işık")),
            ("pl-PL", Pair("ŻÓŁKIEWSKI", "Żółkiewski")), ("hr-HR", Pair("ǆORDANOVIĆ", "ǆORDANOVIĆ")),
            ("hr-HR", Pair("ǆordanović", "ǅordanović")), ("ja-JP", Pair("東京", "東京")),
            ("ar-EG", Pair("محمد", "محمد")),
            ("und", Pair("JEAN DE VILLIERS", "Jean De Villiers")),
        ])
    func languages(tag: String, pair: Pair) throws { try check(tag, pair) }

    @Test(
        "words in mixed letters, numbers and white space stay",
        arguments: [
            "Jean-Pierre de La Tour", "McDonald", "iPhone", "12", "", "  ", " A\u{A0}\tB ", "\r\n",
            "Bd 12bis", "LeBron",
        ])
    func unchanged(text: String) throws { try check("fr-FR", Pair(text, text)) }

    @Test("a title is a title of itself, and of its small letters", arguments: tags)
    func twice(tag: String) throws {
        let locale = try LocaleText(locale: tag)
        var random = SplitMix64(seed: 7)
        let words = [
            "JEAN", "de", "la", "D'ARC", "van", "DER", "O'NEILL", "ÉTIENNE-DU-BOIS", "12bis", "'t", "é",
            "rue", "mcCoy",
            "\u{2019}", "-", "--", "a-", "-b", "l'", "'", "(X)", "Ü",
        ]
        for _ in 0..<500 {
            let text = (0..<(1 + random.below(5))).map { _ in random.pick(words) }.joined(separator: " ")
            let once = locale.title(text)
            #expect(locale.upper(once) == locale.upper(text), "\(text)")
            #expect(locale.title(once).utf8.count == once.utf8.count, "\(text)")
        }
    }

    private func check(_ tag: String, _ pair: Pair) throws {
        let title = try LocaleText(locale: tag).title(pair.input)
        #expect(Array(title.utf8) == Array(pair.output.utf8), "\(title)")
    }
}
