/// Words of addresses in their long and short forms, evened out.
struct Abbreviations {
    /// Open addressing, by a word's hash; 0 is free.
    private var keys: [UInt64]
    private var values: [UInt64]

    private static let size = 256

    init() {
        keys = [UInt64](repeating: 0, count: Abbreviations.size)
        values = keys
        for (long, shorts) in Abbreviations.words {
            for short in shorts {
                let hash = Abbreviations.hash(short)
                var slot = Abbreviations.slot(hash)
                while keys[slot] != 0 { slot = (slot + 1) % Abbreviations.size }
                keys[slot] = hash
                values[slot] = Abbreviations.hash(long)
            }
        }
    }

    /// A hash of a value's words without case, accents, punctuation and abbreviations, joined to another hash.
    func canonical(_ bytes: UnsafeBufferPointer<UInt8>, after start: UInt64) -> UInt64 {
        var all = start
        var word = Abbreviations.empty
        var tail: UInt32 = 0
        LetterFolding.forEachByte(bytes) { byte in
            if let byte {
                word = Abbreviations.next(word, byte)
                tail = tail << 8 | UInt32(byte)
            } else if word != Abbreviations.empty {
                // Hauptstr. as Hauptstraße.
                if tail & 0xFF_FFFF == 0x73_7472 {
                    for byte in "asse".utf8 { word = Abbreviations.next(word, byte) }
                }
                all = CellHash.combined(all, long(word))
                (word, tail) = (Abbreviations.empty, 0)
            }
        }
        return all
    }

    private func long(_ hash: UInt64) -> UInt64 {
        var slot = Abbreviations.slot(hash)
        while keys[slot] != 0 {
            if keys[slot] == hash { return values[slot] }
            slot = (slot + 1) % Abbreviations.size
        }
        return hash
    }

    private static func slot(_ hash: UInt64) -> Int { Int(hash >> 56) }

    /// FNV-1a.
    private static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    private static func hash(_ word: String) -> UInt64 { word.utf8.reduce(empty, next) }

    /// `st` is a street in English and a saint in French: the two become one word, which costs nothing here.
    private static let words: [(long: String, shorts: [String])] = [
        ("rue", ["r"]), ("avenue", ["av", "ave", "aven"]),
        ("boulevard", ["bd", "bld", "blvd", "boul", "bvd"]),
        ("saint", ["st", "street"]), ("sainte", ["ste"]), ("place", ["pl"]),
        ("chemin", ["ch", "che", "chem"]),
        ("route", ["rte"]), ("impasse", ["imp"]), ("allee", ["all", "allees"]), ("faubourg", ["fg", "fbg"]),
        ("square", ["sq"]), ("residence", ["res"]), ("batiment", ["bat", "bt"]),
        ("appartement", ["app", "appt", "apt", "apartment"]), ("general", ["gal", "gen"]),
        ("docteur", ["dr", "drive"]),
        ("professeur", ["pr"]), ("bis", ["b"]), ("ter", ["t"]), ("road", ["rd"]), ("lane", ["ln"]),
        ("court", ["ct"]),
        ("terrace", ["tce"]), ("calle", ["c"]), ("avenida", ["avda", "avd"]), ("plaza", ["pza"]),
        ("piazza", ["pzza"]), ("corso", ["cso"]),
    ]
}
