internal import CQPDF
import Verification

/// The objects of an open PDF, each read once. One thread.
final class ObjectStore {
    private let file: PDFFile
    private var known: [ObjectID: PDFValue] = [:]
    /// Objects that libqpdf could not read.
    private(set) var failures: [(object: ObjectID, message: String)] = []

    init(_ file: PDFFile) { self.file = file }

    var pageCount: Int { file.pageCount }
    var headerVersion: String { String(cString: cqpdf_header_version(file.document)) }
    var isEncrypted: Bool { cqpdf_is_encrypted(file.document) }

    func page(_ index: Int) -> ObjectID {
        var number: CInt = 0
        var generation: CInt = 0
        cqpdf_page_object(file.document, index, &number, &generation)
        return ObjectID(number: number, generation: generation)
    }

    /// What libqpdf has warned of since the file was opened, by its first words. Empties its list.
    func takeWarnings() -> (count: Int, first: String)? {
        var count = 0
        var first: UnsafeMutablePointer<CChar>?
        if let failure = cqpdf_warnings(file.document, &count, &first) {
            return (1, ObjectStore.take(failure))
        }
        guard let first else { return nil }
        return (count, ObjectStore.take(first))
    }

    /// The object, null if there is none. Kept.
    func object(_ id: ObjectID) -> PDFValue {
        if let value = known[id] { return value }
        let value = read(id)
        known[id] = value
        return value
    }

    /// The object, not kept: for what is looked at once, such as pages.
    func read(_ id: ObjectID) -> PDFValue {
        var bytes: UnsafePointer<UInt8>?
        var count = 0
        if let failure = cqpdf_object(file.document, id.number, id.generation, &bytes, &count) {
            failures.append((id, ObjectStore.take(failure)))
            return .null
        }
        var decoder = ValueDecoder(UnsafeRawBufferPointer(start: bytes, count: count))
        return decoder.value() ?? .null
    }

    /// What a value is once references are followed. A chain of them longer than 16 leads nowhere.
    func resolve(_ value: PDFValue?) -> PDFValue {
        guard var value else { return .null }
        for _ in 0..<16 {
            guard case .reference(let id) = value else { return value }
            value = object(id)
        }
        return .null
    }

    func dictionary(_ value: PDFValue?) -> PDFDictionary? { resolve(value).dictionary }
    func array(_ value: PDFValue?) -> [PDFValue]? { resolve(value).array }
    func name(_ value: PDFValue?) -> String? { resolve(value).name }
    func number(_ value: PDFValue?) -> Double? { resolve(value).number }
    func integer(_ value: PDFValue?) -> Int? { resolve(value).integer }

    /// All of them numbers, else nil.
    func numbers(_ value: PDFValue?) -> [Double]? {
        guard let items = array(value) else { return nil }
        var numbers: [Double] = []
        numbers.reserveCapacity(items.count)
        for item in items {
            guard let number = number(item) else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    enum Decoding { case decoded(StreamData), tooLong, undecodable }

    /// A stream's data, its filters undone.
    func stream(_ id: ObjectID, limit: Int, decodesPictures: Bool = false) -> Decoding {
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
        var decoding = CQPDF_UNDECODABLE
        if let failure = cqpdf_stream_data(
            file.document, id.number, id.generation, decodesPictures, limit, &bytes, &count, &decoding)
        {
            failures.append((id, ObjectStore.take(failure)))
            return .undecodable
        }
        switch decoding {
        case CQPDF_DECODED: return .decoded(StreamData(taking: bytes, count: count))
        case CQPDF_TOO_LONG: return .tooLong
        default: return .undecodable
        }
    }

    /// The data, nil for any reason they cannot be had.
    func bytes(of id: ObjectID?, limit: Int = 64 << 20) -> [UInt8]? {
        guard let id, case .decoded(let data) = stream(id, limit: limit) else { return nil }
        return Array(data.bytes)
    }

    static func take(_ text: UnsafeMutablePointer<CChar>) -> String {
        defer { cqpdf_release(text) }
        return String(cString: text)
    }
}

/// A stream's decoded data. They live as long as this object.
final class StreamData {
    let bytes: UnsafeBufferPointer<UInt8>
    private let own: UnsafeMutableBufferPointer<UInt8>?

    fileprivate init(taking start: UnsafeMutablePointer<UInt8>?, count: Int) {
        bytes = UnsafeBufferPointer(start: start, count: count)
        own = nil
    }

    init(_ copied: [UInt8]) {
        let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(copied.count, 1))
        _ = memory.initialize(from: copied)
        own = memory
        bytes = UnsafeBufferPointer(start: memory.baseAddress, count: copied.count)
    }

    deinit {
        if let own {
            own.deallocate()
        } else {
            cqpdf_release(UnsafeMutableRawPointer(mutating: bytes.baseAddress))
        }
    }
}
