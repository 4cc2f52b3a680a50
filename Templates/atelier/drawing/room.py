"""What the rooms of pages 2 and 3 have in common: two walls that meet at the fold, a floor, a window, and light."""

import math

from scene import n


def room(s, lx, ly, wall, reach):
    """Two walls that meet at the fold, a floor, and what the lamp at (lx, ly) makes of them.

    The left wall is painted blue and takes the light badly; the right one is whitewashed: there the letter stands.
    """
    floor = 192
    s.rectangle(-3, -3, 151, floor + 3, s.linear(0, -3, 0, floor, wall))
    s.rectangle(148, -3, 151, floor + 3, s.radial(lx, ly, 300, [
        (0.1, "#fff3d6"), (0.25, "#fdeac4"), (0.4, "#f8dcab"), (0.54, "#f0ca92"), (0.66, "#e3b278"), (0.78,
            "#c98f5f"), (0.9, "#9c6550"), (1, "#74484c")]))
    # Of the paint only the glow remains.
    s.rectangle(-3, -3, 151, floor + 3, s.radial(lx, ly, reach, [
        (0, "#ffd9a0", 0.8), (0.14, "#f3a561", 0.56), (0.32, "#c9694a", 0.4), (0.55, "#8a4250", 0.27), (0.8,
            "#523059", 0.12), (1, "#3a2558", 0)]))
    return floor


def corner(s, floor):
    """The fold, where the walls meet: a little darker on both sides."""
    s.rectangle(128, -3, 20, floor + 3, s.linear(128, 0, 148, 0, [(0, "#0b1029", 0), (0.7, "#0b1029", 0.14), (1,
        "#0b1029", 0.42)]))
    s.rectangle(148, -3, 16, floor + 3, s.linear(148, 0, 164, 0, [(0, "#a8703c", 0.34), (0.3, "#a8703c", 0.12), (1,
        "#a8703c", 0)]))


def ground(s, lx, floor):
    """Floor boards, seen from the side: a strip of walnut with the lamp's pool on it; a skirting board above."""
    s.rectangle(-3, floor - 4, 151, 4, s.linear(-3, 0, 148, 0, [(0, "#0a0e24"), (0.45, "#151a38"), (0.8, "#3b3044"),
        (1, "#2a2338")]))
    s.rectangle(148, floor - 4, 151, 4, s.linear(148, 0, 299, 0, [(0, "#eacb97"), (0.25, "#f3d9a8"), (1, "#bd8d62")]))
    s.stroke("M-3 %sH299" % n(floor - 4), "#5a3d3a", 0.12, 0.5, cap="butt")
    s.rectangle(-3, floor, 302, 213 - floor, s.linear(0, floor, 0, 213, [(0, "#2b1d22"), (1, "#1c1420")]))
    s.rectangle(-3, floor, 302, 213 - floor, s.light(lx, floor, 150, 0.55, squash=0.3, warm=True))
    for i, y in enumerate((floor + 2.2, floor + 5.2, floor + 9.4, floor + 15.2)):
        s.stroke("M-3 %sH299" % n(y), "#120c16", 0.16 + 0.05 * i, 0.65, cap="butt")
    for row, (top, bottom) in enumerate(((0, 2.2), (2.2, 5.2), (5.2, 9.4), (9.4, 15.2))):
        x = -3 + (row * 31) % 47
        while x < 299:
            s.stroke("M%s %sV%s" % (n(x), n(floor + top), n(floor + bottom)), "#120c16", 0.2, 0.55, cap="butt")
            x += 62 + 14 * s.random.random()
    s.rectangle(-3, floor, 302, 1.6, s.linear(0, floor, 0, floor + 1.6, [(0, "#0b0812", 0.7), (1, "#0b0812", 0)]))


def plaster(s, floor):
    """The whitewash, put on with a wide brush: strokes that taper at both ends."""
    for _ in range(44):
        long, thick = s.random.between(26, 70), s.random.between(0.9, 3.2)
        x, y = s.random.between(148, 299 - long), s.random.between(2, floor - 8)
        lean = s.random.between(-1.6, 1.6)
        pale = s.random.random() < 0.6
        s.path("M%s %sq%s %s %s %sq%s %s %s %sZ" % tuple(n(v) for v in (
            x, y, long * 0.4, lean / 2 - thick, long, lean, -long * 0.6, thick - lean / 2, -long, -lean)),
               "#fffaf0" if pale else "#a8703c", fill_opacity=0.1 if pale else 0.035)


def window(s, x, y, w, h, sky):
    """A window with the evening in it; what stands outside is drawn by the caller between this and `bars`."""
    s.rectangle(x - 2.6, y - 2.6, w + 5.2, h + 5.2, "#0a0e24")
    s.rectangle(x, y, w, h, s.linear(0, y, 0, y + h, sky))


def bars(s, x, y, w, h, columns, rows):
    for i in range(1, columns):
        s.rectangle(x + w * i / columns - 0.7, y, 1.4, h, "#0a0e24")
    for i in range(1, rows):
        s.rectangle(x, y + h * i / rows - 0.5, w, 1, "#0a0e24")
    # The lamp catches the frame on its right-hand edges, and lies on the sill.
    for i in range(1, columns + 1):
        s.rectangle(x + w * i / columns - (0.7 if i < columns else 0) + (1.15 if i < columns else 0), y, 0.25, h,
            "#c98a55", fill_opacity=0.55)
    s.rectangle(x - 4.4, y + h + 2.6, w + 8.8, 2.6, s.linear(x, 0, x + w, 0, [(0, "#141938"), (1, "#7a5447")]))
    s.rectangle(x - 4.4, y + h + 2.6, w + 8.8, 0.3, s.linear(x, 0, x + w, 0, [(0, "#39365a"), (1, "#f0b97c")]))


def scallop(s, lx, ly, rise, slope, up, fill, left=-3.0, right=299.0, limit=213.0):
    """The hyperbola that a lampshade's opening throws on a wall, above (`up`) or below it."""
    points = []
    steps = 60
    for i in range(steps + 1):
        x = left + (right - left) * i / steps
        depth = math.sqrt(rise * rise + (slope * (x - lx)) ** 2)
        y = ly - depth if up else ly + depth
        points.append("%s %s" % (n(x), n(max(-3, min(limit, y)))))
    close = "V-3H%sZ" % n(left) if up else "V%sH%sZ" % (n(limit), n(left))
    s.path("M" + "L".join(points) + close, fill)


# How many layers make the soft edge of a cone. Each reaches a little further than the one before: were they alike, the
# steps of eight bits on screen would fall on the same places and show as rings.
SOFT = 6


def on_paint(s, lx, ly, step):
    """One such layer of light on the blue wall."""
    return s.radial(lx, ly, 128 + 9 * step, [
        (0, "#ffc27a", 0.14), (0.3, "#e8854c", 0.094), (0.65, "#b0564a", 0.062), (1, "#8a4250", 0)])


def on_white(s, lx, ly, step):
    """The same on the white one."""
    return s.radial(lx, ly, 215 + 11 * step, [
        (0, "#fffaec", 0.23), (0.35, "#fff1cf", 0.16), (0.65, "#ffe4b0", 0.12), (1, "#ffd698", 0.01)])
