import Foundation
import Glibc
import JobModel
import Production

/// The one place that reads the environment, the clock and the random source.
enum Environment {
    static subscript(_ name: String) -> String? {
        let value = ProcessInfo.processInfo.environment[name]
        return value?.isEmpty == true ? nil : value
    }

    /// Cairo, which reads this variable for each PDF, then leaves contents uncompressed: finishing rewrites them, and would
    /// have to unpack what cairo has just packed. Finishing understands both.
    static func leaveContentsUncompressed() { setenv("CAIRO_DEBUG_PDF", "1", 1) }

    /// This program's file.
    static let executable: String =
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        ?? CommandLine.arguments[0]

    /// A program in the folders of PATH.
    static func program(_ name: String) -> String? {
        (Environment["PATH"] ?? "").split(separator: ":").map { absolute("\($0)/\(name)") }
            .first { access($0, X_OK) == 0 }
    }

    /// A folder that lies beside the program or above it, as in a checkout or under a prefix.
    static func folderBesideProgram(_ name: String, holding file: String) -> String {
        var folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
        while folder.path != "/" {
            for candidate in [
                folder.appendingPathComponent(name), folder.appendingPathComponent("share/tirage/\(name)"),
            ]
            where FileManager.default.fileExists(atPath: candidate.appendingPathComponent(file).path) {
                return candidate.path
            }
            folder.deleteLastPathComponent()
        }
        return absolute(name)
    }

    /// Where a list comes from that is named `-`.
    static var standardInput: StandardInput {
        StandardInput(descriptor: STDIN_FILENO, spoolFolder: Environment["TMPDIR"] ?? "/tmp")
    }

    static func absolute(_ path: String) -> String {
        let whole = path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
        return URL(fileURLWithPath: whole).standardizedFileURL.path
    }

    /// As an operator would write it from here.
    static func shown(_ path: String) -> String {
        let here = FileManager.default.currentDirectoryPath + "/"
        return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
    }

    /// The day by the machine's clock and time zone.
    static func today() throws -> CalendarDate {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        let date = CalendarDate(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
        guard let date else { throw ClockFailure() }
        return date
    }

    struct ClockFailure: Error, CustomStringConvertible {
        var description: String {
            "the machine's clock gives no day of this age: set it, or give the job a `date`"
        }
    }

    /// Now, in UTC: `2026-10-01T08:15:00Z`.
    static func moment() -> String {
        var now = time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        var text = [CChar](repeating: 0, count: 64)
        let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
        return String(decoding: text.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The name of the user who runs the command, else the number.
    static var user: String {
        guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return "\(getuid())" }
        return String(cString: name)
    }

    static func randomBytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Seconds of processor time that this process has taken.
    static var processorTime: Double {
        var moment = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &moment)
        return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
    }

    /// Seconds since some moment, never going back.
    static func elapsed() -> Double {
        var moment = timespec()
        clock_gettime(CLOCK_MONOTONIC, &moment)
        return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
    }
}
