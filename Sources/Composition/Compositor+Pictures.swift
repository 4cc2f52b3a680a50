import Drawing
import JobModel

extension Compositor {
    struct ShownPicture {
        var path: String
        var placement: PicturePlacement
        /// Pixels an inch, where the template wants more and lets it pass.
        var coarse: Double?
        /// Why the fallback stands in for the frame's own.
        var lack: PieceFit.StandIn.Cause?
    }

    /// Which picture a frame shows, and where.
    func place(
        _ image: ImageFrame, path: String?, in box: Box
    ) -> Result<ShownPicture, FrameMisfit.Reason> {
        let wanted: PictureIndex.Finding = path.map(pictures.finding) ?? .missing
        if case .found(let info, _) = wanted, let path { return show(info, path, image, in: box) }
        let lack: PieceFit.StandIn.Cause
        let reason: FrameMisfit.Reason
        switch wanted {
        case .refused(let why): (lack, reason) = (.refused, .imageRefused(why))
        case .found, .missing:
            (lack, reason) = path == nil ? (.unnamed, .imageUnnamed) : (.missing, .imageMissing)
        }
        if let other = image.fallback?.value, case .found(let info, _) = pictures.finding(other) {
            return show(info, other, image, in: box).map { shown in
                var shown = shown
                shown.lack = lack
                return shown
            }
        }
        return .failure(reason)
    }

    private func show(
        _ info: PictureInfo, _ path: String, _ image: ImageFrame, in box: Box
    ) -> Result<ShownPicture, FrameMisfit.Reason> {
        let fit: PicturePlacement.Fit =
            switch image.fit {
            case .cover: .cover
            case .contain: .contain
            case .stretch: .stretch
            }
        let placement = PicturePlacement(
            of: info, in: box.rectangle, fit: fit, focusX: image.focus.x, focusY: image.focus.y)
        let settings = template.images
        // A hundredth of a pixel is rounding's.
        guard let has = placement.pixelsPerInch, has < settings.resolution - 0.01 else {
            return .success(ShownPicture(path: path, placement: placement))
        }
        switch settings.coarse {
        case .quarantine: return .failure(.imageCoarse(has: has, needs: settings.resolution))
        case .warn: return .success(ShownPicture(path: path, placement: placement, coarse: has))
        }
    }
}

extension FrameMisfit.Reason: Error {}
