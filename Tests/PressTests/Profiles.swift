import Foundation
import Inks
import Press

/// Profiles of Debian's libgs-common, which ghostscript brings along.
enum TestProfile: String {
    case cmyk = "default_cmyk"
    case gray = "default_gray"
    case rgb = "default_rgb"

    func profile() throws -> ICCProfile {
        let path = "/usr/share/color/icc/ghostscript/\(rawValue).icc"
        return try ICCProfile(bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    }

    func intent(name: String = "") throws -> OutputIntent {
        OutputIntent(profile: try profile(), condition: "FOGRA39", name: name)
    }
}
