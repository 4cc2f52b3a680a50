import GRDB

/// Who of a campaign's contacts is held out: always the same ones, in every job of the campaign, and nobody without
/// the campaign's key can tell who.
public struct HoldoutSample: Sendable {
    private let key: CampaignKey
    private let tenthsOfPercent: Int

    init(key: CampaignKey, tenthsOfPercent: Int) {
        self.key = key
        self.tenthsOfPercent = tenthsOfPercent
    }

    /// The contact's pseudonym if it is held out: when the first 64 bits of HMAC-SHA256(K, "holdout\0" + rid), as a
    /// share of 2^64, lie below the share to hold out. A larger share holds out all of a smaller one's.
    ///
    /// - Parameter contactKey: trimmed and in NFC already.
    public func rid(ifHeldOut contactKey: String) -> String? {
        let rid = key.rid(contactKey: contactKey)
        let (share, below) = (key.holdoutNumber(rid: rid), UInt64(tenthsOfPercent))
        // `share / 2^64 < tenths / 1000` without rounding.
        let product = share.multipliedFullWidth(by: 1000)
        return product.high < below ? rid : nil
    }
}

extension CampaignSession {
    public func holdoutSample(tenthsOfPercent: Int) -> HoldoutSample {
        HoldoutSample(key: key, tenthsOfPercent: tenthsOfPercent)
    }
}

extension Registry {
    /// Nil when the registry does not know the campaign: its key is made by the first run.
    public func holdoutSample(campaign name: String, tenthsOfPercent: Int) throws -> HoldoutSample? {
        try RegistryError.translating(path) {
            try queue.read { db in
                try Campaign.find(name, in: db, path: path).map {
                    HoldoutSample(key: $0.key, tenthsOfPercent: tenthsOfPercent)
                }
            }
        }
    }
}
