import CPangoCairo

/// Which characters each face has a glyph for, as fontconfig has read them from the fonts.
// `@unchecked`: filled while the catalogue is loaded, before anyone else sees it, and never changed after; fontconfig
// counts references atomically, and looking into a character set changes nothing.
final class Coverage: @unchecked Sendable {  // Never changed once the catalogue is loaded.
    private var sets: [FontFace: OpaquePointer] = [:]

    func add(_ face: FontFace, _ pattern: OpaquePointer) {
        var charset: OpaquePointer?
        guard sets[face] == nil, FcPatternGetCharSet(pattern, FC_CHARSET, 0, &charset) == FcResultMatch,
            let charset
        else { return }
        sets[face] = FcCharSetCopy(charset)  // A reference of our own: the pattern is about to go.
    }

    func holds(_ scalar: UInt32, of face: FontFace) -> Bool {
        guard let set = sets[face] else { return false }
        return FcCharSetHasChar(set, scalar) == FcTrue
    }

    deinit { for set in sets.values { FcCharSetDestroy(set) } }
}
