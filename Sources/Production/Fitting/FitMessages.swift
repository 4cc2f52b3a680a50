import Composition
import Foundation
import JobModel
import QRSymbol

/// What parent and child say to each other when pieces are fitted: JSON, a line each.
///
/// ```text
/// to the child     a FitSetup, once; then FitRequests
/// from the child   a FitReply for each request; one with a failure, and the child ends
/// ```
struct FitSetup: Hashable, Sendable, Codable {
    /// The template's text, and its name for messages.
    var template: String
    var templateFile: String
    var columns: [String]
    var codeVersion: Int
    var codeLevel: String
    /// The most pieces that there may be.
    var total: Int
    var pictures: PictureIndex

    init(_ loaded: LoadedJob, total: Int, pictures: PictureIndex) {
        template = String(decoding: loaded.templateText, as: UTF8.self)
        templateFile = loaded.job.template.value
        columns = loaded.planColumns
        codeVersion = loaded.format.version
        codeLevel = loaded.format.level.rawValue
        self.total = total
        self.pictures = pictures
    }
}

/// Pieces to be fitted.
struct FitRequest: Hashable, Sendable, Codable {
    var pieces: [PieceFitter.Input]
}

/// What became of the pieces of one request, in their order.
struct FitReply: Hashable, Sendable, Codable {
    var outcomes: [PieceFitter.Outcome] = []
    /// Of the child, so far.
    var used = UsedFiles()
    /// Of processor and waiting: how long the pieces took, in seconds.
    var seconds = 0.0
    /// A `WorkerFailure` as JSON.
    var failure: String?
}

extension Encodable {
    /// As JSON on one line.
    func line() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}
