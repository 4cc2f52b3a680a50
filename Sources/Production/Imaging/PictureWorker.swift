import Diagnostics
import Drawing
import Foundation
import Glibc
import Inks

/// The child's side of measuring: paths come in on standard input, one a line, and for each a line of JSON goes out.
///
/// A hostile picture can end this process, and no other.
public enum PictureWorker {
    /// Address space, in bytes: room for the largest picture allowed, decoded.
    package static let memory = 3 << 30
    /// Of all pictures of one child, in seconds of processor time.
    private static let seconds: rlim_t = 3_600

    /// - Parameters:
    ///   - folder: of the images; nothing outside it is read.
    ///   - inks: names of the template's colours, which an SVG's classes may take.
    public static func run(folder: String, inks: [String]) {
        limit(__rlimit_resource_t(RLIMIT_AS.rawValue), to: rlim_t(memory))
        limit(__rlimit_resource_t(RLIMIT_CPU.rawValue), to: seconds)
        limit(__rlimit_resource_t(RLIMIT_CORE.rawValue), to: 0)
        // It answers on standard output and writes no file.
        limit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), to: 0)
        while let path = readLine() {
            let reply = Reply(measure(path, in: folder, inks: inks))
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            guard let line = try? encoder.encode(reply) else { exit(1) }
            ChildLines.say(line)
        }
    }

    private static func measure(_ path: String, in folder: String, inks: [String]) -> PictureFinding {
        do throws(ConfinedFile.Failure) {
            let bytes = try ConfinedFile.read(path, in: folder, limit: PictureLimits.standard.bytes)
            do throws(PictureError) {
                let info = try PictureInspector.inspect(bytes, limits: .standard, inks: inks)
                return .found(
                    MeasuredPicture(
                        path: path, sha256: InputFile.sha256(of: bytes), bytes: bytes.count, info: info,
                        colours: try colours(of: bytes, info, inks)))
            } catch {
                return .refused(error.description)
            }
        } catch {
            switch error {
            case .missing: return .missing
            case .refused(let why): return .refused(why)
            }
        }
    }

    private static func colours(
        of bytes: [UInt8], _ info: PictureInfo, _ inks: [String]
    ) throws(PictureError) -> [StandIn] {
        guard info.kind == .svg else { return [] }
        do {
            return try ArtworkColours.own(of: bytes, inks: inks, width: info.width, height: info.height)
                .sorted()
        } catch {
            throw PictureError("its colours cannot be told: \(error)")
        }
    }

    private static func limit(_ resource: __rlimit_resource_t, to value: rlim_t) {
        var limit = rlimit(rlim_cur: value, rlim_max: value)
        // One that is lower already stays.
        _ = setrlimit(resource, &limit)
    }

    /// One line of the child's answer.
    struct Reply: Codable {
        var found: MeasuredPicture?
        var refused: String?

        init(_ finding: PictureFinding) {
            switch finding {
            case .found(let picture): found = picture
            case .refused(let why): refused = why
            case .missing: break
            }
        }

        var finding: PictureFinding {
            if let found { return .found(found) }
            return refused.map(PictureFinding.refused) ?? .missing
        }
    }
}
