/// Names and codes of countries, as lists write them.
enum Countries {
    /// Whether its postcodes have four digits.
    static func hasFourDigits(_ text: String) -> Bool { fourDigits.contains(folded(text)) }

    /// Whether the text is a country's name.
    static func isName(_ text: String) -> Bool {
        let name = folded(text)
        return names.contains(name) || (name.utf8.count > 3 && fourDigits.contains(name))
    }

    private static func folded(_ text: String) -> String { LetterFolding.words(text).joined(separator: " ") }

    private static let fourDigits: Set<String> = [
        "be", "bel", "b", "belgique", "belgie", "belgium", "belgien", "belgio", "belgica", "ch", "che",
        "suisse",
        "schweiz", "svizzera", "switzerland", "suiza", "svizra", "zwitserland", "lu", "lux", "l",
        "luxembourg",
        "luxemburg", "lussemburgo", "luxemburgo", "at", "aut", "a", "autriche", "osterreich", "oesterreich",
        "austria",
        "oostenrijk", "li", "liechtenstein", "nl", "nld", "pays bas", "nederland", "netherlands",
        "the netherlands",
        "niederlande", "paises bajos", "paesi bassi", "dk", "dnk", "danemark", "danmark", "denmark", "no",
        "nor", "norvege", "norge", "norway", "norwegen", "hu", "hun", "hongrie", "hungary", "ungarn",
        "magyarorszag",
        "si", "svn", "slovenie", "slovenia", "slowenien", "slovenija", "bg", "bgr", "bulgarie", "bulgaria",
        "bulgarien",
        "lv", "lettonie", "latvia", "cy", "chypre", "cyprus", "pt", "prt", "portugal", "au", "aus",
        "australie",
        "australia", "australien", "nz", "nouvelle zelande", "new zealand", "za", "afrique du sud",
        "south africa",
        "ph", "philippines", "tn", "tun", "tunisie", "tunisia", "is", "islande", "iceland",
    ]
    private static let names: Set<String> = [
        "france", "frankreich", "francia", "frankrijk", "allemagne", "germany", "deutschland", "alemania",
        "germania",
        "espagne", "spain", "espana", "spanien", "spagna", "italie", "italy", "italia", "italien",
        "royaume uni",
        "united kingdom", "great britain", "grande bretagne", "angleterre", "england", "ecosse", "scotland",
        "irlande",
        "ireland", "irland", "etats unis", "etats unis d amerique", "usa", "united states",
        "united states of america",
        "canada", "quebec", "mexique", "bresil", "brazil", "argentine", "chili", "colombie", "perou", "maroc",
        "morocco",
        "algerie", "algeria", "senegal", "cote d ivoire", "cameroun", "mali", "burkina faso", "benin", "togo",
        "niger",
        "tchad", "gabon", "congo", "madagascar", "maurice", "ile maurice", "egypte", "egypt", "israel",
        "liban", "turquie",
        "turkey", "turkiye", "grece", "greece", "pologne", "poland", "polska", "polen", "tchequie",
        "republique tcheque", "czech republic", "czechia", "slovaquie", "slovakia", "roumanie", "romania",
        "croatie",
        "croatia", "serbie", "serbia", "ukraine", "russie", "russia", "estonie", "estonia", "lituanie",
        "lithuania",
        "finlande", "finland", "suomi", "suede", "sweden", "sverige", "malte", "malta", "monaco", "andorre",
        "andorra",
        "saint marin", "vatican", "chine", "china", "japon", "japan", "coree du sud", "south korea", "inde",
        "india",
        "vietnam", "viet nam", "thailande", "thailand", "singapour", "singapore", "hong kong", "taiwan",
        "indonesie",
        "emirats arabes unis", "united arab emirates", "arabie saoudite", "saudi arabia", "qatar",
    ]
}
