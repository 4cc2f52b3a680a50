internal import CPangoCairo
import Inks
import JobModel
import Press
import Testing

@Suite("Transparency groups")
struct TransparencyTests {
    private func read(_ intent: TestProfile?, pages: Int, _ draw: (OpaquePointer, Int) -> Void) throws
        -> ReadDocument
    {
        let pdf = cairoPDF(pages: pages) { context, page in
            cairo_set_source_rgb(context, 0, 0, 0)
            draw(context, page)
        }
        let finisher = try Finisher(profile: .plain, intent: intent?.intent(), inks: InkTable())
        return try ReadDocument(finisher.finish(pdf, TestPress.part()))
    }

    @Test(
        "are left on those pages alone that are transparent, in the space of the intent",
        arguments: [
            (TestProfile.cmyk, "/DeviceCMYK"), (.gray, "/DeviceGray"), (.rgb, "/DeviceRGB"),
            (nil, "/DeviceRGB"),
        ])
    func pages(intent: TestProfile?, space: String) throws {
        let read = try read(intent, pages: 4) { context, page in
            cairo_rectangle(context, 10, 10, 50, 50)
            switch page {
            case 1:
                cairo_set_source_rgba(context, 0, 0, 0, 0.5)
                cairo_fill(context)
            case 3:
                // Within a form.
                cairo_push_group(context)
                cairo_set_source_rgba(context, 0, 0, 0, 0.5)
                cairo_paint(context)
                cairo_pop_group_to_source(context)
                cairo_paint(context)
            default: cairo_fill(context)
            }
        }
        #expect(read.pages.map { $0.group?.space } == [nil, space, nil, space])
    }

    @Test("opaque files have none at all, not in forms either")
    func opaque() throws {
        let pdf = cairoPDF(pages: 2) { context, _ in
            cairo_set_source_rgb(context, 0, 0, 0)
            var extents = cairo_rectangle_t(x: 0, y: 0, width: 80, height: 80)
            let surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents)
            defer { cairo_surface_destroy(surface) }
            guard let inner = cairo_create(surface) else { return }
            cairo_rectangle(inner, 10, 10, 50, 50)
            cairo_fill(inner)
            cairo_destroy(inner)
            cairo_set_source_surface(context, surface, 0, 0)
            cairo_paint(context)
        }
        func groups(_ pdf: [UInt8]) throws -> Int {
            try PDFObjects(pdf).all.values.count { object in
                let stream = (object["stream"] as? [String: Any])?["dict"] as? [String: Any]
                return ((object["value"] as? [String: Any]) ?? stream)?["/Group"] != nil
            }
        }
        #expect(try groups(pdf) >= 2)
        #expect(try groups(TestPress.plain(pdf)) == 0)
    }

    @Test("what shows through a picture's own mask is transparent, too")
    func softMask() throws {
        let read = try read(.cmyk, pages: 2) { context, page in
            let format = page == 0 ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32
            let surface = cairo_image_surface_create(format, 4, 4)
            if let pixels = cairo_image_surface_get_data(surface) {
                for index in 0..<64 { pixels[index] = 100 }
            }
            cairo_surface_mark_dirty(surface)
            cairo_set_source_surface(context, surface, 10, 10)
            cairo_paint(context)
            cairo_surface_destroy(surface)
        }
        #expect(read.pages.map { $0.group != nil } == [false, true])
    }
}
