import CLinux
package import Diagnostics
import DurableFiles
import Foundation
import Glibc

/// The child's side of rendering: part numbers come in on standard input, one a line, and what was done goes out on
/// standard output.
///
/// ```text
/// in   3                     out  p 25         25 more pieces are drawn
///                                 done 3 {…}   part 3 is sealed; seconds by stage since the last one
///                                 failed {…}   the part cannot be made; the worker ends
/// ```
public enum Worker {
    /// - Parameters:
    ///   - program: what the parent knows of `executable` (``ProgramFile``).
    ///   - elapsed: seconds on a clock that never goes back: only for the times that it tells.
    /// - Returns: whether every part asked for was made.
    public static func run(
        plan path: String, executable: String, program: String, fontFolder: String,
        elapsed: @escaping @Sendable () -> Double
    ) -> Bool {
        ProgramFile.accept(program)
        // A worker outlives its parent otherwise, and a resumed run would meet it in the same folder.
        _ = linux_die_with_parent()
        // A terminal's Ctrl-C reaches the whole group: the parent decides what becomes of the workers.
        signal(SIGINT, SIG_IGN)
        WorkerLimits.apply()
        do {
            let stopwatch = Stopwatch(elapsed: elapsed)
            let (plan, renderer) = try stopwatch.time(.start) {
                let plan = try Plan(opening: path)
                let renderer = try PartRenderer(
                    plan: plan, executable: executable, fontFolder: fontFolder, stopwatch: stopwatch)
                return (plan, renderer)
            }
            while let line = readLine() {
                guard let part = Int(line), (1...plan.header.parts).contains(part) else {
                    throw ProductionFault("a worker was asked for part `\(line.printable)`")
                }
                WorkerLimits.beginPart()
                try renderer.render(part: part) { say("p \($0)") }
                say("done \(part) \(stopwatch.take().json.text)")
            }
            return true
        } catch {
            let failure = WorkerFailure(error)
            say("failed \(failure.json.text)")
            return false
        }
    }

    private static func say(_ line: String) { ChildLines.say(line.utf8) }
}

/// What a worker says before it ends: an operator's mistake, or a fault.
package struct WorkerFailure: Error, Hashable, Sendable {
    var isPlanError: Bool
    var message: String
    var hints: [String]
    /// Of an error on a file, so that a full disk is told as everywhere.
    var file: FileCall?

    struct FileCall: Hashable, Sendable, Decodable {
        var operation: String
        var path: String
        var number: Int32
    }

    package init(_ error: any Error) {
        let planError = error as? PlanError
        isPlanError = planError != nil
        message = (error as? DiagnosticList)?.text ?? "\(error)"
        hints = planError?.hints ?? []
        file = (error as? FileError).map {
            FileCall(operation: $0.operation, path: $0.path, number: $0.number)
        }
    }

    package init?(json text: String) {
        guard let decoded = try? JSONDecoder().decode(Wire.self, from: Data(text.utf8)) else { return nil }
        isPlanError = decoded.plan
        message = decoded.message
        hints = decoded.hints
        file = decoded.file
    }

    package var json: JSON {
        let call = file.map {
            JSON.object([
                ("operation", .string($0.operation)), ("path", .string($0.path)),
                ("number", .integer(Int($0.number))),
            ])
        }
        return .object([
            ("plan", .bool(isPlanError)), ("message", .string(message)),
            ("hints", .array(hints.map(JSON.string))), ("file", call ?? .null),
        ])
    }

    /// As it was thrown in the worker.
    package var error: any Error {
        if let file { return FileError(file.operation, file.path, errno: file.number) }
        return isPlanError ? PlanError(description: message, hints: hints) : ProductionFault(message)
    }

    private struct Wire: Decodable {
        var plan: Bool
        var message: String
        var hints: [String]
        var file: FileCall?
    }
}
