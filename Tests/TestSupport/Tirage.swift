import Foundation

/// The built command.
public enum Tirage {
    /// `TIRAGE_BINARY`, as `make test` sets it, else the checkout's release build.
    public static let binary: String =
        ProcessInfo.processInfo.environment["TIRAGE_BINARY"] ?? "\(checkout)/.build/release/tirage"

    /// The checkout's folder.
    public static let checkout: String = {
        var folder = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return folder.path
    }()

    /// Runs the command with the checkout's fonts.
    public static func run(
        _ arguments: String..., environment: [String: String] = [:], in folder: String? = nil
    ) throws -> CommandResult {
        try run(arguments, environment: environment, in: folder)
    }

    public static func run(
        _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil
    ) throws -> CommandResult {
        let fonts = ["TIRAGE_FONTS": "\(checkout)/Fonts"]
        return try Command.run(
            binary, arguments, environment: fonts.merging(environment) { _, given in given }, in: folder)
    }
}
