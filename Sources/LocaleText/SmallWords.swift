/// The small words of names and places, by language: data for `LocaleText.title`.
///
/// French: Le Robert ("Noms à particule") and Canada's Guide du rédacteur (3.3.9) have `de` and `d'` small, but `Du`, `Des`
/// and `La` after `de` with capitals in surnames; in streets and towns they are small. One function for all of these
/// keeps them small. German `von` and Dutch `van` after a first name are small, Dutch `Van` without one has its capital.
/// Italian surnames keep their capitals (Alessandro Del Piero); streets do not.
struct SmallWords {
    enum Use {
        /// Small before a word, even at the start: `de Gaulle`.
        case always
        /// Small between words.
        case inside
        /// Small between the words of a text that names a street.
        case inStreets
        /// Small after a word that is one of these, else with a capital: `Marie Le Pen`, but `rue de la Paix`.
        case article
        /// With a capital, while its article is small: `Jean Van der Elst` in French.
        case capital
    }

    var uses: [String: Use] = [:]
    /// Before an apostrophe.
    var elisions: [String: Use] = [:]
    /// What tells that a text names a street.
    var streets: Set<String> = []
    /// Words that have their capitals elsewhere.
    var spellings: [String: String] = [:]

    static func of(_ language: String) -> SmallWords { table[language] ?? none }

    private static let none = SmallWords()

    private static func uses(_ groups: [(Use, String)]) -> [String: Use] {
        var all: [String: Use] = [:]
        for (use, words) in groups {
            for word in words.split(separator: " ") { all[String(word)] = use }
        }
        return all
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(separator: " ").map(String.init))
    }

    /// Each in its own capitals.
    private static func spellings(_ text: String) -> [String: String] {
        var all: [String: String] = [:]
        for word in text.split(separator: " ") { all[word.lowercased()] = String(word) }
        return all
    }

    private static let table: [String: SmallWords] = [
        "fr": SmallWords(
            uses: uses([
                (.always, "de du des von"), (.inside, "à au aux en et sur sous lès lez ès par chez"),
                (.article, "la le les der den"), (.capital, "van"),
                // Addresses for sorting machines have no apostrophes.
                (.inStreets, "d l"),
            ]),
            elisions: uses([(.always, "d"), (.article, "l")]),
            streets: words(
                "rue avenue boulevard place chemin allée allee impasse route quai cours square passage faubourg "
                    + "sentier ruelle esplanade rond-point voie montée montee cité cite villa lotissement"),
            spellings: spellings("BP CS TSA ZA ZI ZAC ZUP SARL SAS EURL SCI")),
        "de": SmallWords(
            uses: uses([
                (.always, "von vom zu zum zur"), (.inside, "und am an im in bei auf ob van de"),
                (.article, "der den dem la"),
            ]),
            spellings: spellings("GmbH AG KG OHG")),
        "nl": SmallWords(
            uses: uses([
                (.always, "'t \u{2019}t 's \u{2019}s"),
                (.inside, "van de het ten ter te op aan in en voor"), (.article, "der den la"),
            ]),
            spellings: spellings("BV NV VOF")),
        "es": SmallWords(uses: uses([(.inside, "de del y e en al"), (.article, "la las los el")])),
        "pt": SmallWords(
            uses: uses([(.inside, "de da do das dos e em")]), elisions: uses([(.inside, "d")])),
        "it": SmallWords(
            uses: uses([
                (.inside, "e"),
                (
                    .inStreets,
                    "di da del della delle dello dei degli al alla alle ai in nel nella sul sulla"
                ),
            ]),
            elisions: uses([(.inStreets, "dell all nell sull d l")]),
            streets: words("via viale piazza piazzale corso largo vicolo strada lungotevere contrada borgo")),
        "en": SmallWords(
            uses: uses([(.inside, "of on upon under in and by de"), (.article, "the la")]),
            spellings: spellings("PO LLC USA UK")),
    ]
}
