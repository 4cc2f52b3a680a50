/// Transforms a sequence of inputs side by side and hands the outputs over in the inputs' order.
///
/// At most `width` inputs are ahead of the last output handed over, so memory stays flat and nothing depends on
/// which one is ready first.
package func orderedMap<Input: Sendable, Output: Sendable>(
    width: Int, next: () throws -> Input?, transform: @escaping @Sendable (Input) throws -> Output,
    emit: (Output) throws -> Void
) async throws {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
        var started = 0
        var emitted = 0
        var ready: [Int: Output] = [:]
        func startOne() throws {
            guard let input = try next() else { return }
            let index = started
            started += 1
            group.addTask { (index, try transform(input)) }
        }
        for _ in 0..<max(1, width) { try startOne() }
        while let (index, output) = try await group.next() {
            ready[index] = output
            while let output = ready.removeValue(forKey: emitted) {
                try emit(output)
                emitted += 1
                try startOne()
            }
        }
    }
}
