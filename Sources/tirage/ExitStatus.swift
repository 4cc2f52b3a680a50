import ArgumentParser
import ContactBase
import Diagnostics
import DurableFiles
import Glibc
import PURL
import Production
import Typesetting

/// The exit codes, an interface: docs/exit-codes.md.
enum ExitStatus {
    static let failure: Int32 = 1
    static let badInput: Int32 = 2
    static let heldBack: Int32 = 3
    static let difference: Int32 = 4
    static let busy: Int32 = 75

    /// What an error means, and how it is told.
    static func of(_ error: any Error) -> (code: Int32, diagnostics: DiagnosticList) {
        func one(_ code: Int32, _ name: Diagnostic.Code, _ message: String, _ hints: [String] = []) -> (
            Int32, DiagnosticList
        ) {
            (code, DiagnosticList([Diagnostic(name, message, hints: hints)]))
        }
        switch error {
        case let list as DiagnosticList: return (badInput, list)
        case let diagnostic as Diagnostic: return (badInput, DiagnosticList([diagnostic]))
        case let error as RegistryError:
            let code =
                switch error.code {
                case .busy: busy
                case .machine, .settings, .tokensUsedUp, .badNewKey: failure
                default: badInput
                }
            return (code, DiagnosticList([error.diagnostic]))
        case let error as PlanError: return one(badInput, "plan", error.description, error.hints)
        case let error as FontError:
            return one(badInput, "font", error.description, error.hint.map { [$0] } ?? [])
        case let error as Busy:
            return one(busy, "busy", error.description, ["wait for it to end, or stop it; then try again"])
        case let error as Interrupted:
            return one(
                128 + error.signal, "interrupted", "interrupted",
                ["nothing is lost: the same command goes on from here"])
        case let error as FileError:
            return one(failure, "machine", error.description, hints(of: error))
        case let error as StagingError:
            return one(
                failure, "machine", error.description,
                error.isNoSpace ? ["make room where temporary files lie; TMPDIR names another folder"] : [])
        case let error as ProductionFault:
            return one(failure, "failure", error.description, error.hints)
        default: return one(failure, "failure", "\(error)")
        }
    }

    /// What to do about a file that cannot be read or written.
    private static func hints(of error: FileError) -> [String] {
        switch error.number {
        case _ where error.isNoSpace: ["make room on the disk"]
        case EROFS, EACCES, EPERM: ["make its folder writable, or work in another one"]
        case EIO: ["the disk may be failing: the system's log says more; nothing published was touched"]
        default: []
        }
    }
}

extension ReplyOptions {
    /// Runs a command's work; tells what went wrong, as text or JSON, and ends with the code that says so.
    func perform(_ body: () throws -> Reply) throws {
        do {
            let reply = try body()
            if json {
                let members: [(String, JSON)] = [("ok", .bool(true)), ("exit", .integer(Int(reply.exit)))]
                try Console.out(JSON.object(members + reply.members).text)
            } else if let screen = reply.screen, Environment.isTerminal(STDOUT_FILENO) {
                try Console.out(screen(Terminal(at: STDOUT_FILENO)))
            } else {
                if !reply.text.isEmpty { try Console.out(reply.text) }
                if !reply.note.isEmpty { Console.note(reply.note) }
            }
            if reply.exit != 0 { throw ExitCode(reply.exit) }
        } catch let code as ExitCode {
            throw code
        } catch {
            let (code, diagnostics) = ExitStatus.of(error)
            if json {
                let reply = ReplyOptions.refusal(code, diagnostics)
                do { try Console.out(reply.text) } catch { Console.note("error: \(error)") }
            } else {
                Console.note(diagnostics.text)
            }
            throw ExitCode(code)
        }
    }
}

extension ReplyOptions {
    /// What `--json` prints when nothing was done or the work could not be finished.
    static func refusal(_ code: Int32, _ diagnostics: DiagnosticList) -> JSON {
        .object([
            ("ok", .bool(false)), ("exit", .integer(Int(code))), ("diagnostics", diagnostics.json),
        ])
    }
}

/// What a command has to say when it went well.
struct Reply {
    var exit: Int32 = 0
    /// For `--json`, after `ok` and `exit`.
    var members: [(String, JSON)] = []
    /// For standard output.
    var text = ""
    /// For standard error.
    var note = ""
    /// For standard output that is a terminal, instead of text and note.
    var screen: ((Terminal) -> String)?
}
