import CLinux
import Diagnostics
import Foundation
import Glibc
import JobModel
import QRSymbol
import Typesetting

/// The child's side of fitting.
///
/// cairo and Pango let one thread at a time set texts (`FontGate`): processes have a cairo each.
public enum FitWorker {
    /// - Parameters:
    ///   - fontFolder: as the parent's.
    ///   - elapsed: seconds on a clock that never goes back.
    /// - Returns: whether every request was answered.
    public static func run(fontFolder: String, elapsed: () -> Double) -> Bool {
        _ = linux_die_with_parent()
        // A terminal's Ctrl-C reaches the whole group: the parent decides what becomes of its children.
        signal(SIGINT, SIG_IGN)
        WorkerLimits.apply()
        do {
            guard let first = readLine() else { return true }
            let fitter = try fitter(JSONDecoder().decode(FitSetup.self, from: Data(first.utf8)), fontFolder)
            while let line = readLine() {
                WorkerLimits.beginPart()
                let request = try JSONDecoder().decode(FitRequest.self, from: Data(line.utf8))
                var reply = FitReply()
                let start = elapsed()
                reply.outcomes = try request.pieces.map(fitter.outcome)
                reply.seconds = elapsed() - start
                reply.used = fitter.usedFiles
                ChildLines.say(try reply.line())
            }
            return true
        } catch {
            var reply = FitReply()
            reply.failure = WorkerFailure(error).json.text
            if let line = try? reply.line() { ChildLines.say(line) }
            return false
        }
    }

    private static func fitter(_ setup: FitSetup, _ fontFolder: String) throws -> PieceFitter {
        let (template, mistakes) = TemplateReader.read(
            text: Array(setup.template.utf8), file: setup.templateFile)
        guard let template else { throw mistakes }
        guard let level = ErrorCorrectionLevel(rawValue: setup.codeLevel),
            let format = QRFormat(version: setup.codeVersion, level: level)
        else { throw ProductionFault("a child was told of a QR format that does not exist") }
        return try PieceFitter(
            template: template, columns: setup.columns, catalogue: try FontFolder.load(fontFolder),
            format: format, total: setup.total, pictures: setup.pictures)
    }
}
