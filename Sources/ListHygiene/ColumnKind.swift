/// What a column holds, by its header alone. Recognised in English, French, German, Spanish, Italian, Portuguese and
/// Dutch; a column that is not recognised is only looked at in fewer ways.
enum ColumnKind: Hashable {
    case name, street, houseNumber, postcode, city, country, email, date, other

    init(header: String) {
        let words = LetterFolding.words(ColumnKind.apart(header)).filter { $0.utf8.allSatisfy { $0 >= 0x61 } }
        let all = words.joined()
        let bare = words.filter { !ColumnKind.qualifiers.contains($0) }.joined()
        func isAny(_ names: Set<String>) -> Bool { names.contains(bare) || names.contains(all) }
        if !Set(words).isDisjoint(with: ColumnKind.emails) || all.contains("email") {
            self = .email
        } else if isAny(ColumnKind.names) {
            self = .name
        } else if isAny(ColumnKind.cities) {
            self = .city
        } else if isAny(ColumnKind.countries) {
            self = .country
        } else if isAny(ColumnKind.postcodes) || !Set(words).isDisjoint(with: ColumnKind.postcodeWords) {
            self = .postcode
        } else if isAny(ColumnKind.streets) {
            self = .street
        } else if isAny(ColumnKind.houseNumbers) {
            self = .houseNumber
        } else if !Set(words).isDisjoint(with: ColumnKind.dates),
            Set(words).isDisjoint(with: ColumnKind.places)
        {
            self = .date
        } else {
            self = .other
        }
    }

    /// `firstName` as `first Name`.
    private static func apart(_ header: String) -> String {
        var text = String.UnicodeScalarView()
        for scalar in header.unicodeScalars {
            if scalar.properties.isUppercase, let last = text.last, last.properties.isLowercase {
                text.append(" ")
            }
            text.append(scalar)
        }
        return String(text)
    }

    /// Whose name or address it is.
    private static let qualifiers: Set<String> = [
        "client", "customer", "contact", "recipient", "destinataire", "adherent", "member", "membre", "donor",
        "donateur", "kunde", "kunden", "empfaenger", "empfanger", "cliente", "billing", "shipping",
        "delivery",
        "mailing", "postal", "facturation", "livraison", "du", "de", "d", "of", "the",
    ]
    private static let names: Set<String> = [
        "name", "names", "fullname", "firstname", "firstnames", "lastname", "surname", "forename",
        "givenname",
        "familyname", "middlename", "maidenname", "nom", "noms", "prenom", "prenoms", "nomprenom",
        "prenomnom",
        "nomcomplet", "nomfamille", "nomusage", "nomusuel", "nomnaissance", "nomjeunefille", "patronyme",
        "vorname",
        "nachname", "zuname", "familienname", "nombre", "nombres", "apellido", "apellidos", "primerapellido",
        "segundoapellido", "nombrecompleto", "nome", "cognome", "nomecompleto", "nomecognome", "sobrenome",
        "apelido",
        "naam", "voornaam", "achternaam",
    ]
    private static let streets: Set<String> = [
        "street", "streetname", "streetaddress", "address", "addressline", "addr", "adresse", "adresseligne",
        "ligneadresse", "adressepostale", "rue", "voie", "nomvoie", "libellevoie", "strasse", "str",
        "strassenname",
        "strassehausnummer", "strassenr", "via", "indirizzo", "calle", "direccion", "domicilio", "straat",
        "straatnaam",
        "adres", "rua", "morada", "endereco",
    ]
    private static let houseNumbers: Set<String> = [
        "housenumber", "housenr", "houseno", "streetnumber", "streetno", "hausnummer", "hausnr", "numerovoie",
        "numvoie",
        "huisnummer", "civico",
    ]
    private static let postcodes: Set<String> = [
        "codepostal", "postalcode", "codigopostal", "codicepostale", "codpostal", "postcode", "cap",
    ]
    private static let postcodeWords: Set<String> = [
        "postcode", "zip", "zipcode", "cp", "plz", "postleitzahl", "codepostal",
    ]
    private static let cities: Set<String> = [
        "city", "town", "ville", "commune", "ort", "stadt", "localite", "locality", "ciudad", "citta",
        "cidade",
        "plaats", "woonplaats",
    ]
    private static let countries: Set<String> = [
        "country", "countrycode", "countryname", "pays", "codepays", "land", "pais", "paese",
    ]
    private static let emails: Set<String> = ["email", "emails", "mail", "courriel", "correo"]
    private static let dates: Set<String> = [
        "date", "birth", "birthday", "birthdate", "born", "dob", "naissance", "datum", "geburtsdatum",
        "geburtstag",
        "fecha", "nacimiento", "nascita", "nascimento", "geboortedatum",
    ]
    /// Of a birth: no dates.
    private static let places: Set<String> = [
        "place", "lieu", "commune", "ville", "city", "pays", "country", "cp", "insee", "ort", "luogo",
        "lugar", "name",
        "nom",
    ]
}
