import Crypto

/// The secret of a campaign: who holds it can tell every contact's token. No description reveals it.
public struct CampaignKey: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable
{
    public static let byteCount = 32

    private let key: SymmetricKey

    /// Nil unless there are 32 bytes; they must come from the system's random source.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == CampaignKey.byteCount else { return nil }
        key = SymmetricKey(data: bytes)
    }

    public var description: String { "CampaignKey" }
    public var debugDescription: String { "CampaignKey" }
    public var customMirror: Mirror { Mirror(self, children: [] as [Mirror.Child]) }

    /// The contact's pseudonym in this campaign: `r_` and the first 130 bits of HMAC-SHA256(K, "rid\0" + key).
    ///
    /// - Parameter contactKey: Trimmed and in NFC already: two spellings that differ in bytes are two contacts.
    public func rid(contactKey: String) -> String {
        "r_" + Crockford.text(of: code(for: "rid\0" + contactKey), symbols: 26)
    }

    /// The first bits of HMAC-SHA256(K, "token\0" + rid + "\0" + attempt), and the check symbol.
    ///
    /// - Parameter attempt: From 0; raised when the token is taken or reads like an unwanted word.
    public func token(rid: String, attempt: Int, profile: TokenProfile) -> Token {
        let code = code(for: "token\0\(rid)\0\(attempt)")
        return Token(groups: Crockford.groups(of: code, count: profile.randomSymbols), profile: profile)
    }

    /// The first 64 bits of HMAC-SHA256(K, "holdout\0" + rid).
    func holdoutNumber(rid: String) -> UInt64 {
        code(for: "holdout\0" + rid).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private func code(for message: String) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Array(message.utf8), using: key)
    }
}
