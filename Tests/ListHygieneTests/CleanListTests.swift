import Diagnostics
import ListHygiene
import TestSupport
import Testing

/// Good lists, in which nothing may be found.
struct CleanListTests {
    private static let names: [(first: [String], last: [String])] = [
        (
            ["Jean-Pierre", "Élodie", "Zoé", "Loïc", "Maëlys"],
            ["Lefèvre", "d’Ornano", "Œuvrard", "Le Pen", "N'Diaye"]
        ),
        (["Ãngela", "João", "Inês", "Conceição"], ["Gonçalves", "Magalhães", "Brandão", "Simões"]),
        (["José", "Íñigo", "Ángel", "Begoña"], ["Núñez", "Peñalver", "de la Peña", "Güell"]),
        (["Jürgen", "Käthe", "Björn"], ["Groß", "von Weizsäcker", "Müller-Lüdenscheidt"]),
        (["Łukasz", "Świętosława", "Żaneta"], ["Wałęsa", "Żółkiewski", "Ślęzak"]),
        (["Ömer", "İsmet", "Çağla"], ["Yıldız", "Şahin", "Güneş"]),
        (["Nguyễn", "Đặng", "Thị"], ["Trần", "Phạm", "Ánh"]),
        (["Ștefan", "Țuțea", "Ioană"], ["Brâncuși", "Șerban"]),
        (["Þórdís", "Ævar"], ["Guðmundsdóttir", "Ásgeirsson"]),
        (["Siân", "Seán", "Niamh"], ["O’Neill", "Ó Súilleabháin", "Null", "Nan"]),
        (["Jiří", "Žofie", "Ľubica"], ["Dvořák", "Čapek", "Ďurica"]),
        (["Αθηνά", "Γιώργος"], ["Παπαδόπουλος", "Ζαχαρίας"]), (["Москва", "Ярослав"], ["Щукин", "Ёлкина"]),
        (["محمد", "فاطمة"], ["الهاشمي", "عبد الله"]), (["דוד", "רות"], ["כהן", "לוי"]),
        (["太郎", "さくら"], ["山田", "鈴木"]),
        (["민준", "서연"], ["김", "이"]), (["สมชาย"], ["ใจดี"]), (["आरव", "दीया"], ["शर्मा"]),
        (["’Alī", "Ṣāliḥ"], ["al-Ḥasan"]),
    ]
    private static let streets = [
        "rue de l’Église", "avenue d'Étretat", "Straße des 17. Juni", "Calle de Alcalá", "Rua São João",
        "Św. Jana", "Œuvre-Notre-Dame",
        "Place “Âge d’Or”", "Allée «É»", "Main Street #4", "R&D Park", "Piazza 8° Agosto", "Ñuñoa", "Â Chau",
    ]
    private static let companies = [
        "", "", "ACME SAS", "Société Générale®", "CAFÉ”", "Ã & Õ", "L’ORÉAL…", "SKÅ™", "50 % Léger",
        "\"A\" et \"B\"",
    ]
    private static let notes = [
        "", "", "Client n° 5", "15.6\"", "voir #12", "12E3", "à rappeler", "10 € / an", "{x}", "Null",
    ]

    @Test("a good list of people of many languages raises no alarm", arguments: UInt64(0)..<5)
    func manyLanguages(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let header = [
            "id", "first_name", "last_name", "company", "street", "postcode", "city", "country", "email",
            "birth_date", "note",
        ]
        let rows = (0..<1_000).map { index in
            let people = random.pick(CleanListTests.names)
            let isBelgian = random.below(10) == 0
            return [
                "C\(index)", random.pick(people.first), random.pick(people.last),
                random.pick(CleanListTests.companies),
                "\(index + 1) \(random.pick(CleanListTests.streets))",
                isBelgian ? "\(1000 + random.below(8999))" : "0\(1000 + random.below(8999))",
                random.pick(["Saint-Étienne", "L’Haÿ-les-Roses", "Besançon", "Angoulême", "ÎLE-D’YEU"]),
                isBelgian ? "BE" : "FR",
                random.below(4) == 0 ? "" : "user\(index)@example.org",
                "19\(10 + random.below(89))-0\(1 + random.below(8))-1\(random.below(9))",
                random.pick(CleanListTests.notes),
            ]
        }
        #expect(report(header, rows).warnings.map(\.text) == [], "seed \(seed)")
    }

    @Test("the same list, each of its values read as Windows-1252, is told in every column with accents")
    func spoiltNames() {
        var random = SplitMix64(seed: 1)
        let values = CleanListTests.names.flatMap { $0.first + $0.last }.filter {
            !$0.utf8.allSatisfy { $0 < 0x80 }
        }
        var missed: [String] = []
        for value in values + [random.pick(values)] {
            // Bytes that Windows-1252 leaves open become controls, as browsers read them.
            let spoilt = value.utf8.map { CleanListTests.windows(Unicode.Scalar($0)) }
            let text = String(String.UnicodeScalarView(spoilt))
            if !warnings("city", [text]).contains(where: {
                $0.contains("look") && $0.contains("Windows-1252")
            }) {
                missed.append(value)
            }
        }
        #expect(missed == [])
    }

    private static func windows(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let upper: [UInt8: Unicode.Scalar] = [
            0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ", 0x89: "‰",
            0x8A: "Š", 0x8B: "‹",
            0x8C: "Œ", 0x8E: "Ž", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—",
            0x98: "˜", 0x99: "™",
            0x9A: "š", 0x9B: "›", 0x9C: "œ", 0x9E: "ž", 0x9F: "Ÿ",
        ]
        return upper[UInt8(scalar.value)] ?? scalar
    }
}
