/// Forms of PDF artwork: once in the file, under what its pages show.
extension Rewriting {
    mutating func writeArtwork() throws(PressError) {
        guard let forms = finisher.artwork else { return }
        guard part.templatePages.count == pages.count else {
            throw PressError(.settings, "it is not said which of the template's pages the file's are")
        }
        let made: ArtworkObjects
        do throws(PDFArtworkError) {
            made = try forms.objects(from: writer.nextNumber)
        } catch {
            throw PressError(.library, "artwork cannot be written: \(error.description)")
        }
        for object in made.objects {
            let number = writer.takeNewNumber()
            if object.isStream {
                writer.add(whole: number, object.body)
            } else {
                writer.add(number) { out in out.append(contentsOf: object.body) }
            }
        }
        artwork = made
    }

    /// - Parameter page: of the file, from 0.
    func artwork(on page: Int) -> ArtworkForm? {
        artwork.flatMap { $0.form(for: part.templatePages[page]) }
    }
}
