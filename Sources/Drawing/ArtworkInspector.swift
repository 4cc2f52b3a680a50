public import Diagnostics
import Foundation
import FoundationXML

/// Finds what librsvg would draw otherwise than the designer saw it, without a word.
public enum ArtworkInspector {
    /// - Parameter file: for messages.
    public static func inspect(_ svg: [UInt8], file: String) -> DiagnosticList {
        let parser = XMLParser(data: Data(svg))
        // No entity is ever fetched: neither from the disk nor from the network.
        parser.shouldResolveExternalEntities = false
        let inspector = Inspector(file: file)
        parser.delegate = inspector
        // Whether it is XML at all is for librsvg to say, in words that people know.
        _ = parser.parse()
        return inspector.diagnostics
    }
}

private final class Inspector: NSObject, XMLParserDelegate {
    let file: String
    var diagnostics = DiagnosticList()

    init(file: String) { self.file = file }

    func parser(
        _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let name = element.split(separator: ":").last.map(String.init) ?? element
        let place = SourceLocation(file: file, line: parser.lineNumber)
        if name == "text" {
            diagnostics.append(
                Diagnostic(
                    "artwork-text", "the artwork holds text, whose font may be another one here", at: place,
                    hints: ["turn the text into paths, or set it in a text frame of the template"]))
        }
        for key in ["href", "xlink:href"] {
            guard let target = attributes[key], !target.hasPrefix("#"), !target.hasPrefix("data:") else {
                continue
            }
            guard ["image", "use", "feImage"].contains(name) else { continue }
            diagnostics.append(
                Diagnostic(
                    "artwork-reference", "the artwork refers to another file, which is never read", at: place,
                    hints: ["embed it in the SVG"]))
        }
        if attributes["systemLanguage"] != nil {
            diagnostics.append(
                Diagnostic(
                    "artwork-language", "what the artwork shows depends on the language of the machine",
                    at: place,
                    hints: ["take `systemLanguage` out of it"]))
        }
        if name == "filter" || name == "mask" {
            diagnostics.append(
                Diagnostic(
                    .warning, "artwork-pixels", "`\(name)` is drawn as pixels, coarser than print needs",
                    at: place,
                    hints: ["draw the effect with paths and gradients"]))
        }
    }
}
