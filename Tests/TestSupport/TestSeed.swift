import Foundation

/// The seed of tests that draw what they try: another one each time, so that over time much is tried.
public enum TestSeed {
    /// `TIRAGE_SEED`, else a random one.
    public static let value: UInt64 =
        ProcessInfo.processInfo.environment["TIRAGE_SEED"].flatMap(UInt64.init)
        ?? UInt64.random(in: 1...999_999_999)

    /// For a message: how a failure is repeated.
    public static let told = "seed \(value); TIRAGE_SEED=\(value) repeats it"
}
