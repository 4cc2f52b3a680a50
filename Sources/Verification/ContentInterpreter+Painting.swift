extension ContentInterpreter {
    mutating func extendPath(_ operation: ContentOperator) throws(ContentError) {
        switch operation {
        case .rectangle:
            path.addRectangle(
                x: try number(0, of: 4), y: numbers[1], width: numbers[2], height: numbers[3],
                under: state.matrix)
        case .closePath: break
        default:
            let count =
                switch operation {
                case .move, .line: 2
                case .curve: 6
                default: 4
                }
            _ = try number(0, of: count)
            for index in stride(from: 0, to: count, by: 2) {
                path.addPoint(numbers[index], numbers[index + 1], under: state.matrix)
            }
        }
    }

    mutating func paintPath(_ operation: ContentOperator) {
        defer {
            path = PathBounds()
            clipsNext = false
        }
        if let box = path.box {
            switch operation {
            case .stroke, .closeStroke: addStroke(box)
            case .fillStroke, .fillStrokeEvenOdd, .closeFillStroke, .closeFillStrokeEvenOdd:
                addFill(box)
                addStroke(box)
            case .endPath: break
            default: addFill(box)
            }
        }
        if clipsNext {
            // An empty clip path hides everything: an empty rectangle says so.
            state.clip(
                to: path.box ?? Rect(minX: 0, minY: 0, maxX: 0, maxY: 0), isRectangle: path.isRectangle)
        }
    }

    private mutating func addFill(_ box: Rect) {
        let inRectangles = state.clip?.isRectangle ?? true
        add(.fill, box, fillsBox: path.isRectangle && inRectangles)
    }

    private mutating func addStroke(_ box: Rect) {
        add(.stroke, box.outset(by: state.lineWidth / 2 * state.matrix.largestScale))
    }

    mutating func paintShading() {
        // `sh` paints the whole clip.
        add(.shading, .everything)
    }

    mutating func add(
        _ kind: PaintOperation.Kind, _ box: Rect, fillsBox: Bool = false, matrix: Matrix = .identity,
        isClipped: Bool = false
    ) {
        let visible = state.clip.map { box.intersection($0.box) } ?? box
        painted.append(
            PaintOperation(
                kind: kind, box: visible, fillsBox: fillsBox,
                colour: kind == .stroke || kind == .shading || kind == .image || kind == .artwork
                    ? .other : state.fill,
                isSolid: state.isSolid, matrix: matrix, isClipped: isClipped))
    }

    mutating func paintXObject(with scanner: inout ContentScanner) throws(ContentError) {
        switch content.xobject(named: try nameOperand()) {
        case .form(let object):
            if !painted.isEmpty { runs.append(painted) }
            painted.removeAll()
            runs.append(try scanner.form(object, in: state, depth: depth))
        case .stencil(let object): addImage(.stencil(object: object))
        case .image: addImage(.image)
        // A page of a foreign PDF, of which anything may be anywhere.
        case .artwork: add(.artwork, .everything)
        case nil: throw ContentError("an XObject is named that the resources lack")
        }
    }

    /// Images are the unit square under the current matrix.
    private mutating func addImage(_ kind: PaintOperation.Kind) {
        let box = state.matrix.bounds(of: Rect(minX: 0, minY: 0, maxX: 1, maxY: 1))
        let isWhole = state.clip.map { $0.isRectangle && $0.box.outset(by: 0.01).holds(box) } ?? true
        add(kind, box, matrix: state.matrix, isClipped: !isWhole)
    }
}
