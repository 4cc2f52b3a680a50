/// Counts different values in bounded memory, by their hashes.
///
/// Up to ``limit`` values the count is exact. Beyond, the `limit` smallest hashes are kept: of hashes that are spread
/// evenly, the last of them tells how many there are in all (k minimum values: Bar-Yossef and others 2002). The
/// estimate's standard error is 1/√limit, about 3 %.
struct DistinctCounter {
    static let limit = 1000

    /// Ascending.
    private var smallest: [UInt64] = []
    /// Where a hash is to be looked for, as hashes are spread evenly.
    private var places = 0.0
    private var last: UInt64?
    private(set) var isExact = true

    var count: Int {
        guard !isExact, let largest = smallest.last else { return smallest.count }
        let share = Double(largest) / 18_446_744_073_709_551_616
        return max(DistinctCounter.limit + 1, Int((Double(DistinctCounter.limit - 1) / share).rounded()))
    }

    mutating func add(_ hash: UInt64) {
        if hash == last { return }
        last = hash
        if smallest.count == DistinctCounter.limit, let largest = smallest.last, hash > largest {
            isExact = false
            return
        }
        let index = place(of: hash)
        if index < smallest.count, smallest[index] == hash { return }
        if smallest.count == DistinctCounter.limit {
            isExact = false
            smallest.removeLast()
        } else if smallest.isEmpty {
            smallest.reserveCapacity(16)
        }
        smallest.insert(hash, at: index)
        places = Double(smallest.count) / Double(max(1, smallest[smallest.count - 1]))
    }

    /// The first index whose hash is not smaller.
    private func place(of hash: UInt64) -> Int {
        var index = min(smallest.count, Int(min(Double(hash) * places, 1e6)))
        while index > 0, smallest[index - 1] >= hash { index -= 1 }
        while index < smallest.count, smallest[index] < hash { index += 1 }
        return index
    }
}
