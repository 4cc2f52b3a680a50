import Diagnostics

extension JSONObject.Problem {
    /// - Parameter names: the columns, as messages show them.
    func reason(names: [String], encoding: TextEncoding) -> Rejection.Reason {
        switch self {
        case .notAnObject: .init(code: "not-an-object", message: "this is no object with a contact's values")
        case .unknownKey(let number):
            .init(code: "unknown-key", message: "key \(number) of the object is none of the first object's")
        case .unreadableKey(let number):
            .init(code: "unreadable-key", message: "key \(number) of the object is no text, or too long")
        case .repeatedKey(let column):
            .init(code: "repeated-key", message: "the object has the key `\(names[column])` twice")
        case .nested(let column):
            .init(
                code: "nested-value",
                message: "column `\(names[column])` holds an object or an array, not a plain value")
        case .loneSurrogate(let column):
            .init(
                code: "lone-surrogate", message: "column `\(names[column])` holds half of a surrogate pair")
        case .damaged(let column):
            .init(code: "not-utf-8", message: encoding.damage(column: names[column]))
        case .cellTooLong(let column):
            .init(
                code: "cell-too-long",
                message: "column `\(names[column])`: the cell has more than \(JSONText.limit) bytes")
        case .tooLong:
            .init(
                code: "object-too-long", message: "the object has more than \(JSONObject.byteLimit) bytes")
        }
    }
}
