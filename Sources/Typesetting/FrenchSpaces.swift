/// The spaces that French sets before and within its punctuation: narrow ones before `; ! ?`, full ones before `:` and
/// inside guillemets, where no line may break (Imprimerie nationale, « Lexique des règles typographiques »).
enum FrenchSpaces {
    enum Custom: Hashable {
        case none, french
        /// Canada sets no space before `; ! ?` (Office québécois de la langue française): where one was written, it
        /// stays plain.
        case canadian

        init(language: String?) {
            // Asked for every text: most languages are told apart by their first letters.
            guard let language, language.utf8.starts(with: "fr".utf8, by: { $0 | 0x20 == $1 }) else {
                self = .none
                return
            }
            if language.utf8.count == 2 {
                self = .french
                return
            }
            let parts = language.lowercased().split { $0 == "-" || $0 == "_" }
            if parts.first != "fr" {
                self = .none
            } else {
                self = parts.contains("ca") ? .canadian : .french
            }
        }
    }

    /// What a plain space becomes between its neighbours; nil: it stays.
    static func space(
        after previous: Unicode.Scalar?, before next: Unicode.Scalar?, custom: Custom
    ) -> Unicode.Scalar? {
        if custom == .none { return nil }
        switch next {
        case ":", "»": return "\u{A0}"
        case ";", "!", "?": if custom == .french { return "\u{202F}" }
        default: break
        }
        return previous == "«" ? "\u{A0}" : nil
    }
}
