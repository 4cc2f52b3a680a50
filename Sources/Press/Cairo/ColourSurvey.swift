public import Inks

/// What colours a PDF of cairo's is drawn in.
public enum ColourSurvey {
    /// Of fills, strokes and gradients, anywhere in the file; pictures of pixels are not looked into.
    ///
    /// - Throws: `library` for what cairo was not known to write.
    public static func colours(of pdf: [UInt8]) throws(PressError) -> Set<StandIn> {
        let result: Result<Set<StandIn>, PressError> = pdf.withUnsafeBufferPointer { bytes in
            do throws(PressError) {
                return .success(try colours(of: CairoFile(bytes)))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private static func colours(of file: CairoFile) throws(PressError) -> Set<StandIn> {
        var mapper = ContentMapper(collecting: ())
        var keys: Set<UInt32> = []
        var contents: Set<Int> = []
        for number in 1..<file.numberCount where file.hasObject(number) {
            guard case .dictionary(let dictionary) = try file.object(number).value else { continue }
            if file.text(dictionary["Type"]) == "/Page",
                case .reference(let content)? = dictionary["Contents"]
            {
                contents.insert(content)
            }
        }
        for number in 1..<file.numberCount where file.hasObject(number) {
            let object = try file.object(number)
            guard case .dictionary(let dictionary) = object.value else { continue }
            if let stream = object.stream {
                let isContent =
                    contents.contains(number) || file.text(dictionary["Subtype"]) == "/Form"
                    || file.text(dictionary["PatternType"]) == "1"
                guard isContent else { continue }
                let data = UnsafeBufferPointer(rebasing: file.bytes[stream])
                if file.text(dictionary["Filter"]) == "/FlateDecode" {
                    try collect(try CairoFile.inflated(data), by: &mapper)
                } else {
                    var unused: [UInt8] = []
                    try mapper.map(data, into: &unused)
                }
            } else if let ends = try ends(of: dictionary, in: file) {
                keys.formUnion(ends)
            }
        }
        return Set(keys.union(mapper.found).map(StandIn.init(key:)))
    }

    private static func collect(_ content: [UInt8], by mapper: inout ContentMapper) throws(PressError) {
        let result: Result<Void, PressError> = content.withUnsafeBufferPointer { bytes in
            var unused: [UInt8] = []
            do throws(PressError) {
                return .success(try mapper.map(bytes, into: &unused))
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    /// Of a gradient's function in RGB; nil for what is none.
    private static func ends(of dictionary: PDFDictionary, in file: CairoFile) throws(PressError) -> [UInt32]?
    {
        guard file.text(dictionary["FunctionType"]) == "2" else { return nil }
        var keys: [UInt32] = []
        for end in ["C0", "C1"] {
            guard case .array(let values)? = dictionary[end], values.count == 3 else { return nil }
            var key: UInt32 = 0
            for case .written(let range) in values {
                key = key << 8 | UInt32(try ContentMapper.byte(file.bytes, range.lowerBound))
            }
            keys.append(key)
        }
        return keys
    }
}
