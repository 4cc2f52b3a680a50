import Verification

/// Follows the contents of pages and of what they paint with. What many pages share is read once for each way in which
/// it is painted; where it was found, there it is told of.
final class FileScan {
    let check: PreflightCheck
    let spaces: ColourSpaces
    private var sets: [ObjectID: ResourceSet] = [:]
    private var forms: [FormUse: ScanOutcome] = [:]
    private var usesOfForm: [ObjectID: Int] = [:]
    private var xobjects: [ObjectID: XObject] = [:]
    private var states: [ObjectID: StateFacts] = [:]
    private var seen: Set<ObjectID> = []
    /// Forms, patterns and fonts that are being followed.
    private var active: Set<ObjectID> = []
    private(set) var layers: Set<String> = []
    /// Device colours painted with.
    private var painted: ColourTraits = []
    private(set) var images: [ObjectID: ImageFacts] = [:]

    static let contentLimit = 64 << 20
    static let deepest = 64
    /// In how many ways a form is followed: colours are the same in all of them.
    private static let mostUses = 32

    private struct FormUse: Hashable {
        var object: ObjectID
        var state: ScanState
        var covered: ColourTraits
        var isUncoloured: Bool
    }

    enum XObject {
        case form(FormFacts)
        case image(ImageFacts)
        /// Neither; told of elsewhere.
        case other
    }

    struct FormFacts {
        var object: ObjectID
        var matrix: Matrix
        var resources: PDFValue?
        var groupCovers: ColourTraits
    }

    init(_ check: PreflightCheck) {
        self.check = check
        spaces = ColourSpaces(check)
    }

    var store: ObjectStore { check.store }

    /// Names of all colour spaces met, those of operators for device colours too, sorted.
    var usedSpaces: [String] {
        var names = spaces.used
        for (trait, name) in [
            (.deviceGrey, "DeviceGray"), (.deviceRGB, "DeviceRGB"), (.deviceCMYK, "DeviceCMYK"),
        ] as [(ColourTraits, String)] where painted.contains(trait) { names.insert(name) }
        return names.sorted()
    }

    // MARK: Pages

    func scan(_ page: PageEntries) {
        let place = ScanPlace(page: page.number)
        var outcome = ScanOutcome()
        var groupCovers: ColourTraits = []
        let group = store.dictionary(page.dictionary["Group"])
        if let group {
            groupCovers = checkGroup(group, page: page.number, object: page.object)
        }
        if let content = pageContent(page) {
            let set = resources(page.resources)
            outcome = run(
                content, set, ScanState(), place, covered: groupCovers.union(set.covered),
                reportAt: page.object)
        }
        if outcome.usesTransparency, group?["CS"] == nil {
            check.find(
                .transparencyGroup, page: page.number, object: page.object,
                "the page has transparency, and no group says in which colours it blends")
        }
        let inside = page.trim ?? page.media
        if let inside, outcome.registration.contains(where: inside.meets) {
            check.find(
                .registrationColour, page: page.number, object: page.object,
                "something within the trim box is painted in the registration colour")
        }
        if let annotations = page.dictionary["Annots"] { scanAppearances(annotations, place) }
    }

    private func pageContent(_ page: PageEntries) -> StreamData? {
        guard let value = page.dictionary["Contents"] else { return nil }
        if let id = value.reference, store.object(id).isStream {
            return content(of: id, page: page.number, object: page.object)
        }
        // Several streams are one with breaks between them (ISO 32000-1, table 30).
        var whole: [UInt8] = []
        for part in store.array(value) ?? [] {
            guard let id = part.reference, let data = content(of: id, page: page.number, object: page.object)
            else { continue }
            guard whole.count + data.bytes.count <= FileScan.contentLimit else {
                check.find(
                    .contentLimit, page: page.number, object: page.object,
                    "the content is longer than 64 MB and was not followed")
                return nil
            }
            whole += data.bytes
            whole.append(10)
        }
        return StreamData(whole)
    }

    private func content(of id: ObjectID, page: Int, object: ObjectID) -> StreamData? {
        guard check.spend(1000) else { return nil }
        switch store.stream(id, limit: FileScan.contentLimit) {
        case .decoded(let data): return check.spend(data.bytes.count) ? data : nil
        case .tooLong:
            check.find(
                .contentLimit, page: page, object: object,
                "the content is longer than 64 MB and was not followed")
        case .undecodable:
            check.find(.contentUnreadable, page: page, object: object, "the content cannot be decoded")
        }
        return nil
    }

    /// What annotations look like, where they are drawn.
    private func scanAppearances(_ annotations: PDFValue, _ place: ScanPlace) {
        for value in store.array(annotations) ?? [] {
            guard check.spend(1000) else { return }
            let appearance = store.dictionary(store.dictionary(value)?["AP"])?["N"]
            guard let appearance else { continue }
            // One stream, or one for each state of the annotation.
            let streams =
                store.resolve(appearance).isStream
                ? [appearance] : store.dictionary(appearance)?.entries.map(\.value) ?? []
            for stream in streams {
                if let id = stream.reference, case .form(let facts) = xobject(id, place.page) {
                    check.checkResources(facts.resources, page: place.page)
                    _ = scan(facts, ScanState(), place, parent: nil)
                }
            }
        }
    }

    // MARK: Forms

    /// The XObject, judged once.
    func xobject(_ id: ObjectID, _ page: Int) -> XObject {
        if let known = xobjects[id] { return known }
        let read = readXObject(id, page)
        xobjects[id] = read
        if case .image(let facts) = read { images[id] = facts }
        return read
    }

    /// A soft mask's form, whose group may mix in any colours, for only their lightness counts (ISO 32000-1, 11.5.3).
    func softMask(_ id: ObjectID, _ page: Int) -> XObject { readXObject(id, page, isMask: true) }

    private func readXObject(_ id: ObjectID, _ page: Int, isMask: Bool = false) -> XObject {
        let value = store.object(id)
        guard value.isStream, let dictionary = value.dictionary else { return .other }
        note(layer: dictionary["OC"])
        switch store.name(dictionary["Subtype"]) {
        case "Form":
            var covers: ColourTraits = []
            if let group = store.dictionary(dictionary["Group"]) {
                covers = checkGroup(group, page: page, object: id, isMask: isMask)
            }
            return .form(
                FormFacts(
                    object: id, matrix: Matrix(store.numbers(dictionary["Matrix"])) ?? Matrix(),
                    resources: dictionary["Resources"], groupCovers: covers))
        case "Image": return .image(readImage(id, dictionary, page))
        default: return .other
        }
    }

    /// Follows a form, unless it was followed in this way before.
    ///
    /// - Parameter parent: the resources around, for old files whose forms have none of their own.
    func scan(_ form: FormFacts, _ state: ScanState, _ place: ScanPlace, parent: ResourceSet?) -> ScanOutcome
    {
        guard place.depth < FileScan.deepest else {
            check.find(
                .contentLimit, page: place.page, object: form.object,
                "forms are nested deeper than \(FileScan.deepest), and the rest was not followed")
            return ScanOutcome()
        }
        guard active.insert(form.object).inserted else {
            check.find(.formCycle, page: place.page, object: form.object, "a form paints itself")
            return ScanOutcome()
        }
        defer { active.remove(form.object) }
        var inner = state
        inner.matrix = form.matrix.then(state.matrix)
        let (x, y) = (inner.matrix.e, inner.matrix.f)
        inner.matrix.e = 0
        inner.matrix.f = 0
        let use = FormUse(
            object: form.object, state: inner, covered: place.covered, isUncoloured: place.isUncoloured)
        var outcome = ScanOutcome()
        // One without resources of its own depends on those around.
        if form.resources != nil, let known = forms[use] {
            outcome.add(known, shiftedBy: x, y)
            return outcome
        }
        let uses = usesOfForm[form.object, default: 0]
        guard uses < FileScan.mostUses else { return outcome }
        usesOfForm[form.object] = uses + 1
        var painted = ScanOutcome()
        var here = place
        here.object = form.object
        here.depth += 1
        if let data = content(of: form.object, page: place.page, object: form.object) {
            let set = form.resources.map { resources($0) } ?? parent ?? resources(nil)
            painted = run(
                data, set, inner, here, covered: place.covered.union(set.covered).union(form.groupCovers),
                reportAt: form.object)
        }
        forms[use] = painted
        outcome.add(painted, shiftedBy: x, y)
        return outcome
    }

    /// A transparency group's blend space (ISO 32000-1, 11.6.6).
    ///
    /// - Returns: the device colours that it gives a meaning.
    private func checkGroup(
        _ group: PDFDictionary, page: Int, object: ObjectID, isMask: Bool = false
    ) -> ColourTraits {
        guard let value = group["CS"],
            let index = spaces.space(value, page: page, object: object)
        else { return [] }
        let space = spaces[index]
        if let intent = check.intent, !isMask {
            let expected = ["CMYK": 4, "RGB ": 3, "GRAY": 1][intent.space] ?? 0
            if space.components != expected {
                let name = [1: "grey", 3: "RGB", 4: "CMYK"][space.components] ?? "other"
                check.find(
                    .blendSpace, page: page, object: object,
                    "a transparency group blends in \(name) colours, and the output intent is \(intent.space.filter { $0 != " " })"
                )
            }
        }
        guard case .icc = space.family else { return [] }
        return [3: .deviceRGB, 4: .deviceCMYK][space.components] ?? []
    }

    // MARK: What the streams share

    func resources(_ value: PDFValue?) -> ResourceSet {
        guard let id = value?.reference else { return ResourceSet(value, store) }
        if let known = sets[id] { return known }
        let set = ResourceSet(value, store)
        sets[id] = set
        return set
    }

    func firstLook(at id: ObjectID?) -> Bool { id.map { seen.insert($0).inserted } ?? true }

    /// Follows something that may hold itself.
    func following(_ id: ObjectID?, _ place: ScanPlace, _ body: () -> Void) {
        guard let id else { return body() }
        guard active.insert(id).inserted else {
            check.find(.formCycle, page: place.page, object: id, "a pattern or glyph paints itself")
            return
        }
        defer { active.remove(id) }
        body()
    }

    func facts(ofState value: PDFValue) -> StateFacts? {
        if let id = value.reference, let known = states[id] { return known }
        guard let dictionary = store.dictionary(value) else { return nil }
        let facts = StateFacts(dictionary, store)
        if let id = value.reference { states[id] = facts }
        return facts
    }

    func note(layer value: PDFValue?) {
        guard let group = store.dictionary(value) else { return }
        let groups = store.name(group["Type"]) == "OCMD" ? members(group["OCGs"]) : [group]
        for group in groups {
            if let name = store.resolve(group["Name"]).string { layers.insert(TextString.decoded(name)) }
        }
    }

    private func members(_ value: PDFValue?) -> [PDFDictionary] {
        if let array = store.array(value) { return array.prefix(1000).compactMap { store.dictionary($0) } }
        return [store.dictionary(value)].compactMap(\.self)
    }

    /// Runs one stream and tells what it does, at the page and object given.
    func run(
        _ data: StreamData, _ set: ResourceSet, _ state: ScanState, _ place: ScanPlace, covered: ColourTraits,
        reportAt object: ObjectID
    ) -> ScanOutcome {
        var place = place
        place.covered = covered
        // The stream reads from the data to its end.
        return withExtendedLifetime(data) {
            var stream = StreamScan(data.bytes, in: self, set, state, place)
            do throws(ContentError) {
                try stream.run()
            } catch {
                check.find(.contentUnreadable, page: place.page, object: object, error.message)
            }
            stream.report(at: object)
            painted.formUnion(stream.used)
            return stream.outcome
        }
    }
}

/// What a graphics state dictionary says that matters here (ISO 32000-1, table 58).
struct StateFacts {
    var lineWidth: Double?
    var fontSize: Double?
    var usesTransparency = false
    /// The form whose colours make a soft mask.
    var softMask: ObjectID?

    init(_ dictionary: PDFDictionary, _ store: ObjectStore) {
        for entry in dictionary.entries {
            switch entry.name {
            case "LW": lineWidth = store.number(entry.value)
            case "Font": fontSize = store.array(entry.value).flatMap { store.number($0.last) }
            case "ca", "CA": if let alpha = store.number(entry.value), alpha < 1 { usesTransparency = true }
            case "SMask":
                guard let mask = store.dictionary(entry.value) else { continue }
                usesTransparency = true
                softMask = mask["G"]?.reference
            case "BM":
                let modes = store.array(entry.value) ?? [entry.value]
                let isPlain = modes.first.map {
                    ["Normal", "Compatible"].contains(store.name($0))
                }
                if isPlain == false { usesTransparency = true }
            default: break
            }
        }
    }
}
