import Diagnostics
import Inks
import JobModel

/// The printing condition, and whether the template's colours can be printed under it.
extension JobLoader {
    mutating func readIntent(_ job: Job) -> OutputIntent? {
        guard let source = job.print.intent else { return nil }
        let name = place.displayName(of: source.file.value)
        do {
            let bytes = try InputFile.read(place.path(of: source.file.value), displayName: name)
            let profile = try ICCProfile(bytes: bytes)
            if job.print.profile != .plain, profile.kind != .output {
                diagnostics.append(
                    Diagnostic(
                        "bad-profile",
                        "the profile \(name) describes no press or printer, as an output intent must",
                        at: source.file.location, hints: JobLoader.askThePrinter))
            }
            inputs.append(
                InputFile(role: .intent, path: source.file.value, sha256: InputFile.sha256(of: bytes)))
            return OutputIntent(profile: profile, condition: source.condition, name: source.name ?? "")
        } catch let error as Diagnostic {
            diagnostics.append(error.named(at: source.file.location))
        } catch {
            diagnostics.append(
                Diagnostic(
                    "bad-profile", "\(name) cannot be used: \(error)", at: source.file.location,
                    hints: JobLoader.askThePrinter))
        }
        return nil
    }

    private static let askThePrinter = ["ask the printer for the ICC profile of the press and its paper"]

    mutating func checkColours(_ template: Template, _ intent: OutputIntent?, _ job: Job) {
        checkInkLimit(template, job)
        guard let intent, intent.profile.space != .cmyk else { return }
        if job.print.profile != .plain, !job.print.marks.isEmpty, let source = job.print.intent {
            diagnostics.append(
                Diagnostic(
                    "bad-marks",
                    "marks are in CMYK, and the intent's profile is of \(intent.profile.space.name): no press that "
                        + "takes \(job.print.profile.title) would accept them",
                    at: source.file.location,
                    hints: ["leave `marks` out: presses without plates of CMYK need none"]))
        }
        let first = template.inks.first { colour in
            switch colour.ink {
            case .process, .spot: true
            case .black, .gray, .registration, .rgb, .white: false
            }
        }
        guard let first, let source = job.print.intent else { return }
        let name = template.colours.first { $0.colour == first }.map { "the colour `\($0.name)`" }
        diagnostics.append(
            Diagnostic(
                "bad-profile",
                "the intent's profile is of \(intent.profile.space.name), and \(name ?? "a colour of a frame or style") "
                    + "is one of CMYK or a spot colour",
                at: source.file.location,
                hints: [
                    "a press that prints these inks has a profile of CMYK", "or write the colours as rgb(…)",
                ]))
    }

    /// Colours of the template alone: what artwork and pictures add up to is known when they are printed.
    private mutating func checkInkLimit(_ template: Template, _ job: Job) {
        guard let limit = job.print.inkLimit else { return }
        for named in template.colours {
            guard case .process(let tint) = named.colour.ink else { continue }
            let sum = tint.all.reduce(0) { $0 + $1.hundredths }
            guard Double(sum) > limit * 10_000 else { continue }
            diagnostics.append(
                Diagnostic(
                    "ink-limit",
                    "the inks of the colour `\(named.name)` add up to \(sum / 100)%, and `ink_limit` is "
                        + "\(Int((limit * 100).rounded()))%",
                    at: SourceLocation(file: place.displayName(of: job.template.value)),
                    hints: ["reduce cyan, magenta and yellow together, and add black for what they made dark"]
                ))
        }
    }
}

extension ICCProfile.Space {
    /// For messages.
    fileprivate var name: String {
        switch self {
        case .gray: "grey"
        case .rgb: "RGB"
        case .cmyk: "CMYK"
        }
    }
}
