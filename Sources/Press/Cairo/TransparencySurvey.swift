/// Which pages and forms need what is behind them to be mixed with them.
///
/// Cairo calls every page and every form a transparency group. On a press that costs time and, where black overprints,
/// the overprint; so only those that are transparent stay groups.
struct TransparencySurvey {
    private var forms: [Int: Bool] = [:]
    /// Whether anything in the file is transparent: then forms stay groups, as they may be painted with less than full
    /// opacity.
    private(set) var isAnything = false

    /// Looks at every graphics state and image; the answers about single resources come later.
    mutating func look(at objects: [CairoFile.Object?], in file: CairoFile) {
        isAnything = objects.contains { object in
            guard case .dictionary(let dictionary)? = object?.value else { return false }
            if object?.stream != nil, dictionary["SMask"] != nil { return true }
            if TransparencySurvey.isTransparentState(dictionary, in: file) { return true }
            let resources: PDFDictionary
            if case .dictionary(let own)? = dictionary["Resources"] {
                resources = own
            } else {
                resources = dictionary
            }
            guard case .dictionary(let states)? = resources["ExtGState"] else { return false }
            return states.entries.contains { entry in
                guard case .dictionary(let state) = entry.value else { return false }
                return TransparencySurvey.isTransparentState(state, in: file)
            }
        }
    }

    /// Of a page's or a form's resources, with all that they lead to.
    mutating func isTransparent(
        _ resources: PDFValue?, objects: [CairoFile.Object?], in file: CairoFile
    ) throws(PressError) -> Bool {
        guard isAnything, let resources = try file.dictionary(resources) else { return false }
        for entry in try file.dictionary(resources["ExtGState"])?.entries ?? [] {
            if let state = try file.dictionary(entry.value),
                TransparencySurvey.isTransparentState(state, in: file)
            {
                return true
            }
        }
        for key in ["XObject", "Pattern"] {
            for entry in try file.dictionary(resources[key])?.entries ?? [] {
                guard case .reference(let number) = entry.value else { continue }
                if try isTransparent(number, objects: objects, in: file) { return true }
            }
        }
        return false
    }

    private mutating func isTransparent(
        _ number: Int, objects: [CairoFile.Object?], in file: CairoFile
    ) throws(PressError) -> Bool {
        if let known = forms[number] { return known }
        // A form that leads to itself is as transparent as all else in it.
        forms[number] = false
        guard case .dictionary(let dictionary) = try file.object(number).value else { return false }
        let answer =
            if dictionary["SMask"] != nil {
                true
            } else {
                try isTransparent(dictionary["Resources"], objects: objects, in: file)
            }
        forms[number] = answer
        return answer
    }

    private static func isTransparentState(_ state: PDFDictionary, in file: CairoFile) -> Bool {
        for key in ["CA", "ca"] {
            if let value = state[key], file.number(value) != 1 { return true }
        }
        if let mask = state["SMask"], file.text(mask) != "/None" { return true }
        if let mode = state["BM"], file.text(mode) != "/Normal" { return true }
        return false
    }
}
