public import JobModel

/// The patches of a colour bar.
public enum ColourBar {
    /// The process colours, then black in two tints, then each spot colour at full tint.
    public static func patches(of inks: [Colour]) -> [Colour] {
        let full = Percent.full
        let none = Percent.none
        let half = Percent(hundredths: 5_000)
        let process = [
            ProcessTint(cyan: full, magenta: none, yellow: none, black: none),
            ProcessTint(cyan: none, magenta: full, yellow: none, black: none),
            ProcessTint(cyan: none, magenta: none, yellow: full, black: none),
            ProcessTint(cyan: none, magenta: none, yellow: none, black: full),
            ProcessTint(cyan: none, magenta: none, yellow: none, black: half),
            ProcessTint(cyan: half, magenta: half, yellow: half, black: none),
        ].map { Colour(.process($0)) }
        var names: Set<String> = []
        let spots = inks.compactMap { colour -> Colour? in
            guard case .spot(let name, let alternate, _) = colour.ink, names.insert(name).inserted else {
                return nil
            }
            return Colour(.spot(name: name, alternate: alternate, tint: full))
        }
        return process + spots
    }
}
