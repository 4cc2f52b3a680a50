import ListHygiene
import TestSupport
import Testing

/// UTF-8 that was read as Windows-1252, and good text that looks like it.
struct MojibakeTests {
    @Test("UTF-8 read as Windows-1252, in every script")
    func mojibake() {
        let values = [
            "Jos\u{C3}\u{A9}", "l\u{E2}\u{20AC}\u{2122}\u{C3}\u{A9}t\u{C3}\u{A9}", "\u{C3}\u{2030}lodie",
            "SÃ£o Paulo", "10 Â°C",
            "RENÃ\u{2030}", "PÃ\u{201D}LE", "LÃ\u{201C}PEZ", "Ã\u{A0} Paris",
            "Wa\u{C5}\u{201A}\u{C4}\u{2122}sa", "Å\u{81}Ã³dÅº",
            "Ä\u{152}eskÃ½", "Å\u{17E}iga", "ÄŸÃ¼l", "Constan\u{C8}\u{203A}a", "â‚¬ 12", "Tirageâ„¢",
            "ï»¿name", "M\u{EF}\u{BF}\u{BD}ller",
            "ðŸŽ‰", "Ð\u{A1}Ð°Ñ\u{2C6}Ð°", "Î\u{201C}Î¹Î¬Î½Î½Î·Ï\u{201A}", "Ù…Ø\u{AD}Ù…Ø¯", "×©×œ×•×\u{9D}",
            "æ\u{2014}¥æœ¬", "ê¹€ë¯¼",
            "Nguyá»\u{2026}n", "Thá»\u{2039}", "ê¹€", "ì\u{9D}´", "al-á¸¤asan", "á¹¢", "å±±", "ä¸\u{AD}",
        ]
        for value in values {
            #expect(
                warnings("city", [value]) == [
                    """
                    list.csv:2: warning: column `city`: 1 value looks like UTF-8 read as Windows-1252
                      hint: export the list again as UTF-8: the letters would be printed as they are
                    """
                ], "\(value)")
        }
        #expect(
            warnings("city", ["Paris", values[0], "Lyon", values[1]])[0].hasPrefix(
                "list.csv:3: warning: column `city`: 2 values look like UTF-8 read as Windows-1252\n"))
    }

    @Test("good text that has such letters is left alone")
    func noMojibake() {
        let values = [
            "Ãngela", "SÃO PAULO", "JOÃO", "IRMÃ", "“IRMÃ”", "«IRMÃ»", "Âge", "Â", "«À»", "“CAFÉ”",
            "«été…»", "«l’été»",
            "CAFÉ®", "SOCIÉTÉ’S", "ESPAÑA™", "„TJÄ“", "SKÅ®", "Å…", "C’È…", "la vita È “bella”", "Ð", "Ñandú",
            "Île-d’Yeu",
            "Œuvre", "12 °C", "São", "ça", "Đặng Thị Ánh", "Ömer Çağlar", "naïve", "ÏLE", "ï",
            "Müller–Lüdenscheidt", "1 €",
            "réalité¹²", "payé\u{A0}€", "«olá»…", "«olá»", "Zoë’…", "“Zoë”…", "appelé\u{A0}«\u{A0}X\u{A0}»",
            "café™”", "5 m² à 3°",
            "Österreich © 2026", "«Ä»", "ÄÄ", "ÀÉ", "Łódź", "Αθήνα", "Москва", "محمد", "東京",
        ]
        for value in values { #expect(warnings("city", [value]) == [], "\(value)") }
    }
}
