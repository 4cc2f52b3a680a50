internal import CQPDF

/// The composed PDF made ready for the press: its own Info (title, creator, producer, dates; nothing else of what
/// was there), TrimBox and BleedBox on every page, and an ID that follows from the content.
///
/// Streams are copied as they are, so what was drawn is not touched. Equal input gives equal bytes.
///
/// Throws `settings` if the boxes are empty or do not hold one another, or a text holds a NUL; `library` if the PDF
/// is damaged, or if the bleed box leaves the media box of a page.
public func finish(_ pdf: [UInt8], _ settings: FinishingSettings) throws(PressError) -> [UInt8] {
    try check(settings)
    var result: UnsafeMutablePointer<UInt8>?
    var count = 0
    let failure = settings.title.withCString { title in
        settings.creator.withCString { creator in
            settings.producer.withCString { producer in
                settings.creationDate.withCString { date in
                    var finishing = cqpdf_finishing(
                        title: title, creator: creator, producer: producer, date: date,
                        trim: cqpdf_box(settings.trimBox), bleed: cqpdf_box(settings.bleedBox))
                    return cqpdf_finish(pdf, pdf.count, &finishing, &result, &count)
                }
            }
        }
    }
    defer { cqpdf_release(result) }
    if let failure {
        defer { cqpdf_release(failure) }
        throw PressError(.library, "finishing failed: \(String(cString: failure))")
    }
    return Array(UnsafeBufferPointer(start: result, count: count))
}

private func check(_ settings: FinishingSettings) throws(PressError) {
    guard settings.trimBox.isProper else { throw PressError(.settings, "the trim box is empty") }
    guard settings.bleedBox.isProper, settings.bleedBox.holds(settings.trimBox) else {
        throw PressError(.settings, "the bleed box does not hold the trim box")
    }
    // C reads to the first NUL; the rest would be lost without a word.
    for text in [settings.title, settings.creator, settings.producer, settings.creationDate]
    where text.utf8.contains(0) {
        throw PressError(.settings, "a text of the document's information holds a NUL character")
    }
}

extension cqpdf_box {
    fileprivate init(_ box: PageBox) {
        self.init(left: box.left, bottom: box.bottom, right: box.right, top: box.top)
    }
}
