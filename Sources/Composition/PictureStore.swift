public import Drawing

/// Pictures opened for one part, each once, however many frames show it.
///
/// Not `Sendable`: it holds handles.
public final class PictureStore {
    private let load: (String) throws -> Picture
    private var opened: [String: Picture] = [:]

    /// - Parameter load: opens the picture at a path in the template's folder of images.
    public init(load: @escaping (String) throws -> Picture) { self.load = load }

    func picture(_ path: String) throws -> Picture {
        if let known = opened[path] { return known }
        let picture = try load(path)
        opened[path] = picture
        return picture
    }
}
