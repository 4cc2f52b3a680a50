package import Drawing

/// Artwork from a PDF as pixels, for screens: poppler's `pdftocairo` draws it, in a limited process of its own.
package struct ArtworkRasteriser {
    /// Seconds that one page may take.
    package static let patience = 60.0
    package static let hint = "install it: apt-get install poppler-utils"

    private let executable: String
    private let program: String?
    private let elapsed: () -> Double

    package init(_ session: Session) {
        executable = session.executable
        program = session.pdftocairo
        elapsed = session.elapsed
    }

    /// - Parameter sheet: a page of the PDF, from 0.
    /// - Throws: ``ProductionFault``; `PictureError` if what comes out is no picture.
    package func picture(of sheet: Int, in pdf: [UInt8], pixelsPerInch: Double) throws -> Picture {
        let png = try ChildProcess.withoutBrokenPipes { try draw(sheet, of: pdf, pixelsPerInch) }
        let info = try PictureInspector.inspect(png, limits: .standard)
        return try Picture(bytes: png, info: info, id: "artwork-sheet-\(sheet + 1)", colours: .onScreen)
    }

    private func draw(_ sheet: Int, of pdf: [UInt8], _ pixelsPerInch: Double) throws -> [UInt8] {
        guard let program else {
            throw ProductionFault(
                "artwork from a PDF is shown by pdftocairo, which is not here",
                hints: [ArtworkRasteriser.hint])
        }
        let page = String(sheet + 1)
        let child = try ChildProcess(
            "pdftocairo", executable: executable,
            arguments: [
                "artwork-worker", program, "-png", "-singlefile", "-f", page, "-l", page,
                "-r", String(pixelsPerInch), "-", "-",
            ], isHeard: false)
        // It reads all before it says anything.
        child.say(pdf)
        child.closeInput()
        let start = elapsed()
        while !child.hasEnded {
            if try ChildProcess.ready([child])[0] { child.readSome() }
            if elapsed() - start > ArtworkRasteriser.patience {
                child.kill()
                throw ProductionFault("pdftocairo takes too long to draw the artwork")
            }
        }
        let ending = child.ending()
        guard ending == WorkerEnding(isSignal: false, status: 0) else {
            throw ProductionFault("pdftocairo could not draw the artwork: \(ending.name)")
        }
        return child.takeAll()
    }
}
