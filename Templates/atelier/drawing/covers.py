"""The two pages outside: the cover and the back."""

import math

from scene import EMBER_INK, Scene, at, n, sector


def cover():
    s = Scene(154, 216, 27)
    x, y, rim, edge = 55.5, -6.0, 52.0, 182.0
    s.rectangle(-3, -3, 154, 216, s.linear(0, -3, 0, 213, [
        (0, "#0b1029"), (0.35, "#171d43"), (0.62, "#2d2c5c"), (0.82, "#54406f"), (0.95, "#7d5273"), (1, "#8c5b70")]))
    # The edge of the dial, with its minutes: faint all round, in the accent where the hour is.
    faint, lit_ones = [], []
    for half in range(-150, 151):
        degrees = half * 0.5
        lit = -30 <= half <= 30
        long = 4.6 if (half - 30) % 60 == 0 else 2.9 if (half - 30) % 5 == 0 else 1.7
        # The hour's own stand in its light, where the accent is seen.
        begin, way = (edge - 1.2, -1) if lit else (edge + 1.4, 1)
        a, b = at(x, y, degrees, begin), at(x, y, degrees, begin + way * long)
        if b[0] < -3 or b[0] > 151:
            continue
        (lit_ones if lit else faint).append("M%s %sL%s %s" % tuple(n(v) for v in (*a, *b)))
    s.stroke("".join(faint), "#e9c9b4", 0.14, 0.42)
    # The halo in the evening air, then the cone: its penumbra first, in ever narrower sectors, the hour itself last.
    s.ellipse(x, y + rim, 120, 120, s.light(x, y + rim, 120, 0.5, warm=True))
    # All begin at the lamp's lip, so that the light widens with its way.
    (lx, ly), (rx, ry) = at(x, y, -15, rim - 0.6), at(x, y, 15, rim - 0.6)
    for step in range(14):
        degrees = 15 + 6.2 * ((14 - step) / 14.0) ** 1.6
        (ax, ay), (bx, by) = at(x, y, -degrees, edge + 4), at(x, y, degrees, edge + 4)
        s.path("M%s %sL%s %sA%s %s 0 0 0 %s %sL%s %sZ" % tuple(
            n(v) for v in (lx, ly, ax, ay, edge + 4, edge + 4, bx, by, rx, ry)), s.radial(x, y, edge + 4 - 2.2 * step, [
                (0.22, "#ffc27a", 0.085), (0.5, "#ffa957", 0.06), (0.8, "#ff9a5a", 0.036), (1, "#ff9a5a", 0)]))
    s.path(sector(x, y, rim - 1, edge, -15, 15), s.radial(x, y, edge, [
        (0.22, "#fffaec"), (0.4, "#fff3d6"), (0.62, "#ffe9bd"), (0.82, "#ffdc9d"), (0.94, "#ffd189"), (1, "#fdc676")]))
    s.stroke("".join(lit_ones), EMBER_INK, 0.25)
    motes(s, x, y, rim, edge)
    pendant(s, x, y, rim)
    s.moth(96, 98, 1.15, -58)
    return s


def motes(s, x, y, rim, edge):
    """Dust in the beam, gold at its edge where it shows against the night."""
    for _ in range(150):
        radius = rim + 8 + (edge - rim - 12) * s.random.random() ** 0.7
        way = s.random.random()
        degrees = 15.3 + 4.6 * way * (radius - rim) / (edge - rim)
        px, py = at(x, y, degrees if s.random.random() < 0.5 else -degrees, radius)
        fade = 1 - way
        s.ellipse(px, py, 0.09 + 0.13 * s.random.random(), 0.09 + 0.1 * s.random.random(), "#ffdfa6",
            fill_opacity=0.2 + 0.65 * fade * s.random.random())


def pendant(s, x, y, rim):
    """The lamp: a funnel of spun brass whose sides lie on the rays of two and three o'clock."""
    (lx, ly), (rx, ry) = at(x, y, -15, rim), at(x, y, 15, rim)
    (tl, tly), (tr, _) = at(x, y, -15, 21), at(x, y, 15, 21)
    half, lip = rx - x, 2.5
    s.stroke("M%s -3L%s %s" % (n(x), n(x), n(tly - 5)), "#05081a", 0.55, cap="butt")
    s.stroke("M%s -3L%s %s" % (n(x + 0.16), n(x + 0.16), n(tly - 5)), "#8d7fa6", 0.1, 0.7, cap="butt")
    # Inside of the mouth, seen a little from below.
    s.ellipse(x, ly, half, lip, "#ffe2a6")
    s.ellipse(x, ly + 0.15, half * 0.86, lip * 0.76, "#fff6dd")
    body = "M%s %sL%s %sA%s %s 0 0 1 %s %sL%s %sC%s %s %s %s %s %sZ" % tuple(n(v) for v in (
        tl, tly, lx, ly, half, lip, rx, ry, tr, tly, tr, tly - 1.3, tl, tly - 1.3, tl, tly))
    s.path(body, s.linear(lx, 0, rx, 0, [
        (0, "#1a1330"), (0.12, "#4a3144"), (0.27, "#b9854f"), (0.36, "#f0cf8f"), (0.44, "#c08a4f"), (0.68,
            "#5b3a3d"), (0.9, "#241a34"), (1, "#3a2b45")]))
    s.path(body, s.linear(0, tly, 0, ly, [(0, "#0b1029", 0.72), (0.45, "#0b1029", 0.25), (1, "#0b1029", 0)]))
    for radius in (27, 42):
        (ax, ay), (bx, _) = at(x, y, -15, radius), at(x, y, 15, radius)
        s.stroke("M%s %sA%s %s 0 0 0 %s %s" % (n(ax), n(ay), n((bx - ax) / 2), n((bx - ax) * 0.1), n(bx), n(ay)),
            "#0b1029", 0.16, 0.5)
    s.stroke("M%s %sA%s %s 0 0 0 %s %s" % (n(lx), n(ly), n(half), n(lip), n(rx), n(ry)), "#ffcf86", 0.26, 0.95)
    # The cap.
    s.rectangle(x - 2.1, tly - 5, 4.2, 4.4, s.linear(x - 2.1, 0, x + 2.1, 0, [(0, "#0a0d22"), (0.35, "#7d6170"), (0.6,
        "#2a2140"), (1, "#0a0d22")]))
    s.rectangle(x - 1.1, tly - 7.2, 2.2, 2.4, "#0a0d22")


def back():
    """Morning. The page is turned by a quarter, as the post wants it: drawn here upright, 210 by 148."""
    s = Scene(154, 216, 23)
    s.add('<g transform="translate(0 210) rotate(-90)">')
    s.rectangle(-3, -3, 216, 154, "#fdf8ee")
    panel = 74
    s.rectangle(-3, -3, panel + 3, 154, s.linear(0, -3, 0, 140, [
        (0, "#aeb0d3"), (0.2, "#c6bfd9"), (0.42, "#e3cdd2"), (0.62, "#f6d6bb"), (0.82, "#ffdc9f"), (1, "#ffe9bd")]))
    # The sun is a dial: an hour every thirty degrees, twelve minutes every six.
    x, y = 37.0, 127.0
    s.rectangle(-3, -3, panel + 3, 154, s.radial(x, y, 110, [(0, "#fffaec", 0.95), (0.2, "#ffeec6", 0.6), (0.55,
        "#ffd9a0", 0.14), (1, "#ffd9a0", 0)]))
    for i in range(-15, 16):
        long = i % 5 == 0
        a = math.radians(i * 6)
        p, q = (x + 21 * math.sin(a), y - 21 * math.cos(a)), (x + (26 if long else 23) * math.sin(a),
            y - (26 if long else 23) * math.cos(a))
        s.stroke("M%s %sL%s %s" % tuple(n(v) for v in (*p, *q)), "#d98a4a", 0.32 if long else 0.16, 0.9)
    s.ellipse(x, y, 17, 17, s.radial(x, y, 17, [(0, "#fffdf6"), (0.85, "#fff6df"), (1, "#ffe9bd")]))
    s.path("M-3 151V126L2 121.4L8 126V122H10.4V128.4L17 133.6H25L31 129L37 133.6H46V128.6H49V133.6L57 127.4"
        "L62 131.2V125H64.6V122.6L74 115V151Z", "#8d7fa6")
    s.path("M-3 151V134.4L7 130L16 134.4V137.6H24V131.4H26.6V137.6H48V139H55V134H57.4V137.4"
        "L66 131.4L74 136.6V151Z", "#4d4275")
    s.path("M-3 151V142H12V139.6H24.9L37 131.6L49.1 139.6H58V142H74V151Z", "#241f45")
    # Somebody is still up.
    for px, py in ((34.9, 137), (37.2, 137), (34.9, 139.7), (37.2, 139.7)):
        s.rectangle(px, py, 1.9, 2.3, "#ffc27a")
    # The stamp, and who got there first.
    s.rectangle(180, 10, 22, 26, "none", stroke="#b8a99a", stroke_width=0.18)
    s.path("M74 52C92 40 104 34 112 42C119 50 106 58 104 48C102 36 130 30 146 36C158 40.4 166 34 176 30L186 25.6", "none",
           **{"class": "ink-stroke-ember"}, stroke=EMBER_INK, stroke_width=0.22, stroke_dasharray="0.2 1.5", stroke_linecap="round")
    s.moth(191, 23, 1.3, 62)
    s.add("</g>")
    return s
