import TestSupport

extension SplitMix64 {
    /// A line that is mostly an object of the keys a, b and c, and often slightly wrong.
    mutating func jsonLine() -> String {
        if below(20) == 0 {
            return pick(["", " ", "\r", "[]", "1", "null", "\"x\"", "{}", "{", "]", "{]", "é"])
        }
        let blank = { (random: inout SplitMix64) in
            random.below(6) == 0 ? random.pick([" ", "\t", "\r", "  "]) : ""
        }
        var line = blank(&self) + "{"
        let names = below(4) == 0 ? ["c", "a", "b"] : ["a", "b", "c"]
        for (index, name) in names.prefix(below(4)).enumerated() {
            if index > 0 { line += pick([",", ",", ",", ",", ",", ",", ",", ",", ", ", "", ",,"]) }
            let key = below(30) == 0 ? pick(["d", "a", "\\u0061", "", "é", "\\ud800"]) : name
            line += blank(&self) + "\"\(key)\"" + blank(&self)
            line += below(40) == 0 ? pick(["", "=", "::"]) : ":"
            line += blank(&self) + jsonValue(depth: 0) + blank(&self)
        }
        line += below(40) == 0 ? pick(["", "]", ",}", "}}", "} x"]) : "}"
        return line + blank(&self)
    }

    private mutating func jsonValue(depth: Int) -> String {
        switch below(12) {
        case 0:
            return pick(["true", "false", "null", "nul", "True", "NaN", "-Infinity", "undefined", "truex"])
        case 1...3: return jsonNumber()
        case 4 where depth < 3:
            let inner = (0..<below(3)).map { _ in jsonValue(depth: depth + 1) }.joined(separator: ",")
            return below(10) == 0 ? "[\(inner)" : "[\(inner)]"
        case 5 where depth < 3: return "{\"k\":\(jsonValue(depth: depth + 1))}"
        default:
            let parts = [
                "a", "b", "é", "Ω", "👩🏽‍🚀", " ", "\\n", "\\\"", "\\\\", "\\/", "\\t", "\\u00e9", "\\u0041",
                "\\ud83d\\ude00",
                "/", "'", ",", "}", "]", "{", "1",
            ]
            let wrong = ["\\ud83d", "\\ude00", "\\x", "\\u12", "\\u12g4", "\t", "\"", "\\", "\u{1}"]
            let text = (0..<below(6)).map { _ in below(60) == 0 ? pick(wrong) : pick(parts) }.joined()
            return "\"\(text)\""
        }
    }

    private mutating func jsonNumber() -> String {
        let number =
            pick(["", "", "-"]) + pick(["0", "1", "12", "907", "10"]) + pick(["", "", ".5", ".50", ".0"])
            + pick(["", "", "", "e5", "E+05", "e-3"])
        return below(15) == 0
            ? pick(["01", "1.", ".5", "+1", "-", "1e", "1e+", "0x1", "--1", "1_0", "1.e1"]) : number
    }
}
