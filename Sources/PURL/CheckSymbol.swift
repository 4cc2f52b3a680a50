/// The check symbol of a token: one weighted sum in GF(32), the field of x⁵ + x² + 1 with α = 2.
///
/// For symbols d₀…dₙ₋₁ it is the XOR of dᵢ·α^(n−i). The weights, α⁰ of the check symbol included, are all different
/// up to 31 symbols, so every single wrong symbol and every swap of two different symbols is found.
enum CheckSymbol {
    /// - Parameter groups: values 0 to 31, at most 30 of them.
    static func value(of groups: some Collection<UInt8>) -> UInt8 {
        // Horner's rule: each step multiplies all that came before by α once more.
        groups.reduce(0) { timesAlpha($0 ^ $1) }
    }

    private static func timesAlpha(_ value: UInt8) -> UInt8 {
        let doubled = value << 1
        return doubled & 0b10_0000 == 0 ? doubled : doubled ^ 0b10_0101
    }
}
