import Glibc

/// What a terminal at a descriptor can show.
struct Terminal {
    /// False for files and pipes, and for a terminal that knows no control characters.
    var isLive: Bool
    var hasColours: Bool
    /// Whether blocks and dashes can be written, not ASCII alone.
    var isUnicode: Bool
    /// At least 20; 80 where nobody knows.
    var columns: Int

    init(isLive: Bool, hasColours: Bool, isUnicode: Bool, columns: Int) {
        self.isLive = isLive
        self.hasColours = hasColours
        self.isUnicode = isUnicode
        self.columns = columns
    }

    /// As it is now: windows change their size.
    init(at descriptor: Int32) {
        isLive = Environment.isTerminal(descriptor) && Environment["TERM"] != "dumb"
        // https://no-color.org: set and not empty.
        hasColours = isLive && Environment["NO_COLOR"] == nil
        let locale = Environment["LC_ALL"] ?? Environment["LC_CTYPE"] ?? Environment["LANG"] ?? ""
        isUnicode = locale.uppercased().contains("UTF-8") || locale.uppercased().contains("UTF8")
        columns = Terminal.columns(of: descriptor)
    }

    private static func columns(of descriptor: Int32) -> Int {
        var size = winsize()
        if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
            return max(20, Int(size.ws_col))
        }
        return max(20, Environment["COLUMNS"].flatMap { Int($0) } ?? 80)
    }

    enum Ink: String {
        case bold = "1"
        case good = "1;32"
        case warning = "1;33"
    }

    /// The text in a colour, where there are any.
    func inked(_ text: String, _ ink: Ink) -> String {
        hasColours ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
    }
}
