import CPangoCairo

extension Canvas {
    /// Draws a picture at its place, cut to what is to be seen of it.
    ///
    /// - Parameter opacity: 0 to 1.
    /// - Throws: ``CairoError``.
    public func draw(_ picture: Picture, at placement: PicturePlacement, opacity: Double) throws {
        let isRepeated = countUse(of: picture) > 0
        cairo_save(context)
        let (clip, image) = (placement.clip, placement.image)
        cairo_rectangle(context, clip.x, clip.y, clip.width, clip.height)
        cairo_clip(context)
        cairo_translate(context, image.x, image.y)
        cairo_scale(context, image.width / picture.info.width, image.height / picture.info.height)
        var upright = picture.uprightMatrix
        cairo_transform(context, &upright)
        // Painted twice on a page, cairo 1.16 writes a surface's name twice into the page's resources; and once painted
        // opaque, an SVG's form ignores a later opacity. Within a group each has a dictionary of its own.
        let needsGroup = isRepeated || opacity < 1
        if needsGroup { cairo_push_group(context) }
        cairo_set_source_surface(context, picture.surface, 0, 0)
        cairo_paint(context)
        if needsGroup {
            cairo_pop_group_to_source(context)
            if opacity < 1 { cairo_paint_with_alpha(context, opacity) } else { cairo_paint(context) }
        }
        cairo_restore(context)
        try check(cairo_status(context), "draw a picture")
    }
}
