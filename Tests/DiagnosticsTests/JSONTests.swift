import Diagnostics
import Foundation
import Testing

@Suite("JSON")
struct JSONTests {
    private static let noMembers: [(String, JSON)] = []

    @Test("on one line, objects in their order")
    func compact() {
        let value = JSON.object([
            ("z", .integer(1)), ("a", .array([.null, .bool(true), .bool(false), .string("x")])),
            ("e", .object(JSONTests.noMembers)), ("l", .array([])), ("z", .number(0.5)),
        ])
        #expect(value.text == #"{"z":1,"a":[null,true,false,"x"],"e":{},"l":[],"z":0.5}"#)
    }

    @Test("indented, with a line feed at the end")
    func indented() {
        let value = JSON.object([
            ("a", .array([.integer(1), .object([("b", .null)])])), ("c", .object(JSONTests.noMembers)),
            ("d", .array([])),
        ])
        #expect(
            value.indentedText == """
                {
                  "a": [
                    1,
                    {
                      "b": null
                    }
                  ],
                  "c": {},
                  "d": []
                }

                """)
    }

    @Test("numbers in their shortest form")
    func numbers() {
        let numbers: [Double] = [
            0, 1, -1, 0.1, 1e15, 1e16, 123_456_789.5, 1e-7, .leastNonzeroMagnitude, 1.7976931348623157e308,
            1 / 3,
        ]
        #expect(
            JSON.array(numbers.map(JSON.number)).text
                == "[0,1,-1,0.1,1000000000000000.0,1e+16,123456789.5,1e-07,5e-324,1.7976931348623157e+308,0.3333333333333333]"
        )
        #expect(
            JSON.array([.integer(.min), .integer(.max)]).text == "[-9223372036854775808,9223372036854775807]")
    }

    @Test("what may be absent is null")
    func optionals() {
        #expect(JSON.optional("x" as String?) == .string("x"))
        #expect(JSON.optional(nil as String?) == .null)
        #expect(JSON.optional(3 as Int?) == .integer(3))
        #expect(JSON.optional(nil as Int?) == .null)
    }

    /// Strings that break careless writers, readers and readers of lines.
    private static let nasty: [String] = {
        let controls = (0...0xA0).compactMap { Unicode.Scalar($0) }.map { "a\($0)b" }
        let special = [
            "", "\"", "\\", "\\\"", "\\u0041", "/", "</script>", "\r\n", "\u{2028}\u{2029}", "e\u{301}",
            "\u{E9}", "👩🏽‍🚀",
            "\u{FEFF}", "\u{202E}gnp.exe", "\u{10FFFF}", "𝄞", "null", "=1+1", "' or 1=1 --",
            "\u{D7FF}\u{E000}", "שלום",
        ]
        return controls + special + [(controls + special).joined()]
    }()

    @Test("Python reads back every string and number, from both forms")
    func python() throws {
        let numbers: [Double] = [
            0.1, 1e15, 1e16, .leastNonzeroMagnitude, 1.7976931348623157e308, -2.5, 1 / 3, 1e-7,
            123_456_789_012_345,
        ]
        let value = JSON.object([
            ("strings", .array(JSONTests.nasty.map(JSON.string))),
            ("numbers", .array(numbers.map(JSON.number))),
            ("keys", .object(JSONTests.nasty.map { ($0, .null) })),
        ])
        // Python's answer is plain: UTF-8 in hexadecimal, and the bits of each number.
        let program = """
            import json, struct, sys
            value = json.load(sys.stdin.buffer)
            print(" ".join(text.encode().hex() or "-" for text in value["strings"]))
            print(" ".join(struct.pack(">d", number).hex() for number in value["numbers"]))
            print(" ".join(text.encode().hex() or "-" for text in value["keys"]))
            """
        func hex(_ bytes: some Sequence<UInt8>) -> String {
            let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            return digits.isEmpty ? "-" : digits
        }
        let strings = JSONTests.nasty.map { hex($0.utf8) }.joined(separator: " ")
        let bits = numbers.map { number in hex(withUnsafeBytes(of: number.bitPattern.bigEndian) { Array($0) })
        }
        for text in [value.text, value.indentedText] {
            let answer = try run(program, input: text).split(separator: "\n")
            #expect(answer.map(String.init) == [strings, bits.joined(separator: " "), strings])
        }
    }

    @Test("one line is one line for every reader")
    func lines() {
        let text = JSON.array(JSONTests.nasty.map(JSON.string)).text
        let breaks = text.unicodeScalars.filter {
            $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.properties.isLineBreak
        }
        #expect(breaks.isEmpty)
    }

    private func run(_ program: String, input: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", program]
        let question = Pipe()
        let answer = Pipe()
        process.standardInput = question
        process.standardOutput = answer
        try process.run()
        // Smaller than a pipe holds, so that writing it all before reading cannot wait for ever.
        try question.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try question.fileHandleForWriting.close()
        let data = try answer.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isLineBreak: Bool {
        generalCategory == .lineSeparator || generalCategory == .paragraphSeparator
    }
}
