import TestSupport

extension SplitMix64 {
    mutating func text(of alphabet: String, count: Int) -> String {
        let letters = Array(alphabet)
        return String((0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &self)] })
    }
}

let crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
