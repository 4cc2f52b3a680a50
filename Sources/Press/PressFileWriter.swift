import Compression

/// Writes a PDF object by object: streams as they come, all else in object streams (ISO 32000-1, 7.5.7), the
/// cross-reference stream at the end. Equal objects in equal order give equal bytes.
///
/// Object numbers are the caller's; those never written are free.
struct PressFileWriter {
    private(set) var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// Objects for the next object stream: their numbers, and where they begin in `bodies`.
    private var waiting: [(number: Int, start: Int)] = []
    private var bodies: [UInt8] = []
    private let deflater: Deflater
    private var spare: [Int] = []
    private var nextSpare = 0

    /// As a cross-reference stream has it (ISO 32000-1, table 18).
    private struct Entry {
        var kind: UInt8 = 0
        var place = 0
        var index = 0
    }

    /// Objects in an object stream: fewer, and they compress less; more, and a reader unpacks more for one of them.
    private static let mostWaiting = 100

    init(version: StaticString, deflater: Deflater, reserving count: Int) {
        self.deflater = deflater
        bytes.reserveCapacity(count)
        // Four bytes above 127: programs that move files then take it for binary (ISO 32000-1, 7.5.2).
        bytes += Array("%PDF-\(version)\n%".utf8) + [0xBF, 0xF7, 0xA2, 0xFE, 10]
    }

    /// Numbers below `count` are the caller's to use.
    mutating func reserve(_ count: Int) {
        while entries.count < count { entries.append(Entry()) }
    }

    /// Gives back a reserved number that no object will have.
    mutating func free(_ number: Int) { spare.append(number) }

    /// A number that no object has.
    mutating func takeNumber() -> Int {
        if nextSpare < spare.count {
            nextSpare += 1
            return spare[nextSpare - 1]
        }
        return takeNewNumber()
    }

    /// What ``takeNewNumber()`` gives next.
    var nextNumber: Int { entries.count }

    /// The lowest number above all: those taken one after the other have no gap.
    mutating func takeNewNumber() -> Int {
        entries.append(Entry())
        return entries.count - 1
    }

    /// An object that is no stream.
    mutating func add(_ number: Int, _ write: (inout [UInt8]) -> Void) {
        waiting.append((number, bodies.count))
        write(&bodies)
        bodies.append(10)
        if waiting.count == PressFileWriter.mostWaiting { flushWaiting() }
    }

    /// A stream with its bytes as they are.
    ///
    /// - Parameter dictionary: the entries but for the length.
    mutating func add(stream number: Int, _ dictionary: some Sequence<UInt8>, _ data: some Collection<UInt8>)
    {
        begin(stream: number, dictionary, length: data.count)
        bytes.append(contentsOf: data)
        endStream()
    }

    /// A stream that is deflated here.
    mutating func add(
        deflating data: UnsafeBufferPointer<UInt8>, stream number: Int, _ dictionary: some Sequence<UInt8>
    ) {
        deflater.deflate(data) { deflated in
            begin(
                stream: number, Array("/Filter/FlateDecode".utf8) + Array(dictionary), length: deflated.count)
            bytes.append(contentsOf: deflated)
            endStream()
        }
    }

    /// An object as it was written elsewhere, a stream with its keywords.
    mutating func add(whole number: Int, _ body: some Sequence<UInt8>) {
        enter(number, Entry(kind: 1, place: bytes.count))
        bytes += Array("\(number) 0 obj\n".utf8)
        bytes.append(contentsOf: body)
        bytes += Array("\nendobj\n".utf8)
    }

    /// - Parameters:
    ///   - root, info: object numbers.
    ///   - identifier: 16 bytes.
    mutating func finish(root: Int, info: Int, identifier: [UInt8]) {
        flushWaiting()
        let number = takeNumber()
        let offset = bytes.count
        enter(number, Entry(kind: 1, place: offset))
        var table: [UInt8] = []
        table.reserveCapacity(entries.count * 7)
        for (index, entry) in entries.enumerated() {
            table.append(entry.kind)
            for shift in [24, 16, 8, 0] { table.append(UInt8(truncatingIfNeeded: entry.place >> shift)) }
            let last = index == 0 ? 0xFFFF : entry.index
            table.append(UInt8(truncatingIfNeeded: last >> 8))
            table.append(UInt8(truncatingIfNeeded: last))
        }
        var half = "<"
        for byte in identifier { half += String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }
        half += ">"
        let dictionary = """
            /Type/XRef/W[1 4 2]/Size \(entries.count)/Root \(root) 0 R/Info \(info) 0 R/ID[\(half)\(half)]
            """
        table.withUnsafeBufferPointer { add(deflating: $0, stream: number, dictionary.utf8) }
        bytes += Array("startxref\n\(offset)\n%%EOF\n".utf8)
    }

    private mutating func flushWaiting() {
        guard !waiting.isEmpty else { return }
        let number = takeNumber()
        var table = ""
        for (index, object) in waiting.enumerated() {
            enter(object.number, Entry(kind: 2, place: number, index: index))
            table += "\(object.number) \(object.start) "
        }
        let whole = Array(table.utf8) + bodies
        let dictionary = "/Type/ObjStm/N \(waiting.count)/First \(table.utf8.count)"
        whole.withUnsafeBufferPointer { add(deflating: $0, stream: number, dictionary.utf8) }
        waiting.removeAll(keepingCapacity: true)
        bodies.removeAll(keepingCapacity: true)
    }

    private mutating func enter(_ number: Int, _ entry: Entry) { entries[number] = entry }

    private mutating func begin(stream number: Int, _ dictionary: some Sequence<UInt8>, length: Int) {
        enter(number, Entry(kind: 1, place: bytes.count))
        bytes += Array("\(number) 0 obj\n<<".utf8)
        bytes.append(contentsOf: dictionary)
        bytes += Array("/Length \(length)>>\nstream\n".utf8)
    }

    private mutating func endStream() { bytes += Array("\nendstream\nendobj\n".utf8) }
}
