import Foundation
import Testing
import Typesetting

@Suite("Why a text does not fit")
struct MisfitTests {
    @Test(
        "is the same after a way through JSON",
        arguments: [
            Misfit.tooLarge(neededWidth: 0.1 + 0.2, neededHeight: 1e-9), .missingGlyph("\u{1055B}"),
            .missingGlyph("é"),
        ])
    func coded(misfit: Misfit) throws {
        let json = try JSONEncoder().encode(misfit)
        #expect(try JSONDecoder().decode(Misfit.self, from: json) == misfit)
    }

    @Test(
        "is not read from what is no character", arguments: ["{\"scalar\":55296}", "{}", "{\"scalar\":-1}"])
    func damaged(json: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Misfit.self, from: Data(json.utf8)) }
    }
}
