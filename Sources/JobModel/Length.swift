public import Diagnostics

/// A length on paper. Files write it with a unit: `mm`, `cm`, `in` or `pt` (1/72 inch).
public struct Length: Hashable, Sendable, Comparable, Codable {
    public let points: Double

    public static func points(_ value: Double) -> Length { Length(points: value) }
    public static func millimetres(_ value: Double) -> Length { Length(points: value * 72 / 25.4) }
    public static let zero = Length(points: 0)

    public var millimetres: Double { points * 25.4 / 72 }

    public static func < (a: Length, b: Length) -> Bool { a.points < b.points }
    public static func + (a: Length, b: Length) -> Length { .points(a.points + b.points) }
    public static func - (a: Length, b: Length) -> Length { .points(a.points - b.points) }
    public static func * (a: Length, factor: Double) -> Length { .points(a.points * factor) }
}

/// A rectangle on a page: `x` to the right and `y` down from the trim's top left corner.
public struct Box: Hashable, Sendable, Codable {
    public var x, y, width, height: Length

    public init(x: Length, y: Length, width: Length, height: Length) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    public func intersects(_ other: Box) -> Bool {
        x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
    }

    /// No part of it lies outside, give or take a thousandth of a point.
    public func contains(_ other: Box) -> Bool {
        let grown = outset(by: .points(0.001))
        return grown.x <= other.x && other.x + other.width <= grown.x + grown.width
            && grown.y <= other.y && other.y + other.height <= grown.y + grown.height
    }

    /// Grown by `margin` on all four sides.
    public func outset(by margin: Length) -> Box {
        Box(x: x - margin, y: y - margin, width: width + margin * 2, height: height + margin * 2)
    }
}

/// A value with the place in its file that gave it.
public struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
    public var value: Value
    public var location: SourceLocation

    public init(_ value: Value, at location: SourceLocation) {
        self.value = value
        self.location = location
    }
}
