import Foundation

/// What a program said and how it ended.
public struct CommandResult: Hashable, Sendable {
    /// Exit code; 128 + the signal's number when one ended it.
    public var status: Int32
    public var output: String
    public var error: String
}

/// Runs programs and waits for them.
public enum Command {
    /// - Parameters:
    ///   - environment: added to a bare one (PATH and HOME), so that nothing of the tester's own leaks in.
    public static func run(
        _ program: String, _ arguments: [String], environment: [String: String] = [:],
        in folder: String? = nil
    ) throws -> CommandResult {
        try start(program, arguments, environment: environment, in: folder).finish()
    }

    /// Starts a program without waiting for it.
    public static func start(
        _ program: String, _ arguments: [String], environment: [String: String] = [:],
        in folder: String? = nil
    ) throws -> RunningCommand {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let own = ProcessInfo.processInfo.environment
        var whole = [
            "PATH": own["PATH"] ?? "/usr/bin:/bin", "HOME": own["HOME"] ?? "/",
            "SWIFT_BACKTRACE": "enable=no",
        ]
        whole.merge(environment) { _, given in given }
        process.environment = whole
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        return try RunningCommand(process)
    }
}

/// A program at work. Its output goes to files: a full pipe would stop it, and a grandchild that holds a pipe open
/// would keep its reader waiting.
public final class RunningCommand {
    private let process: Process
    private let folder: TemporaryFolder

    public var processIdentifier: Int32 { process.processIdentifier }
    public var isRunning: Bool { process.isRunning }

    init(_ process: Process) throws {
        self.process = process
        folder = try TemporaryFolder()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try RunningCommand.handle(folder.path("out"))
        process.standardError = try RunningCommand.handle(folder.path("error"))
        try process.run()
    }

    public func finish() throws -> CommandResult {
        process.waitUntilExit()
        let isSignal = process.terminationReason == .uncaughtSignal
        return CommandResult(
            status: isSignal ? 128 + process.terminationStatus : process.terminationStatus,
            output: try String(contentsOfFile: folder.path("out"), encoding: .utf8),
            error: try String(contentsOfFile: folder.path("error"), encoding: .utf8))
    }

    private static func handle(_ path: String) throws -> FileHandle {
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw CocoaError(.fileWriteUnknown) }
        return handle
    }
}
