/// A picture: pixels from the top left corner.
public struct Raster: Hashable, Sendable {
    public struct Pixel: Hashable, Sendable {
        public var red, green, blue: UInt8

        public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
            self.red = red
            self.green = green
            self.blue = blue
        }

        public static let white = Pixel(255, 255, 255)
        public static let black = Pixel(0, 0, 0)
    }

    public let width, height: Int
    private let bytes: [UInt8]

    /// Binary PPM, 8 bits (netpbm's ppm(5), "P6").
    init(ppm: [UInt8]) throws {
        var index = 0
        var fields: [String] = []
        while fields.count < 4, index < ppm.count {
            var word = ""
            while index < ppm.count, ppm[index] > 0x20 {
                word.unicodeScalars.append(Unicode.Scalar(ppm[index]))
                index += 1
            }
            if !word.isEmpty { fields.append(word) }
            index += 1
        }
        guard fields.count == 4, fields[0] == "P6", fields[3] == "255", let width = Int(fields[1]),
            let height = Int(fields[2]), ppm.count - index == width * height * 3
        else { throw NotAPicture() }
        self.width = width
        self.height = height
        bytes = Array(ppm[index...])
    }

    public subscript(x: Int, y: Int) -> Pixel {
        let start = (y * width + x) * 3
        return Pixel(bytes[start], bytes[start + 1], bytes[start + 2])
    }

    /// A pixel's red, green and blue in fifths, such as `500`: near enough for colours that were compressed.
    public func fifths(_ x: Int, _ y: Int) -> String {
        let pixel = self[x, y]
        return [pixel.red, pixel.green, pixel.blue].map { "\((Int($0) + 25) / 51)" }.joined()
    }

    /// A rectangle of pixels; right and bottom are the first beyond it.
    public struct Bounds: Hashable, Sendable {
        public var left, top, right, bottom: Int

        public init(left: Int, top: Int, right: Int, bottom: Int) {
            self.left = left
            self.top = top
            self.right = right
            self.bottom = bottom
        }
    }

    /// The smallest rectangle around the pixels that `isMeant`; nil when there are none.
    public func bounds(of isMeant: (Pixel) -> Bool) -> Bounds? {
        var bounds: Bounds?
        for y in 0..<height {
            for x in 0..<width where isMeant(self[x, y]) {
                var grown = bounds ?? Bounds(left: x, top: y, right: x, bottom: y)
                grown.left = min(grown.left, x)
                grown.right = max(grown.right, x + 1)
                grown.bottom = y + 1
                bounds = grown
            }
        }
        return bounds
    }

    /// Of everything that is not white.
    public var inkBounds: Bounds? { bounds { $0 != .white } }

    private struct NotAPicture: Error {}
}
