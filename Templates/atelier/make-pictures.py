#!/usr/bin/env python3
"""Draws the sample's artwork: cover.svg, back.svg, and the three rooms in pictures/.

    python3 make-pictures.py [folder]     writes into the folder, by default the one it stands in

Needs Python 3.9 or later and nothing else, and always writes the same bytes. All measures are millimetres from the
trim's top left corner; of a room, from that of the spread's left page, so that the fold is at x = 148.

One idea holds it together. An hour is a twelfth of a dial, thirty degrees; so the cone of light on the cover opens by
exactly thirty degrees, from the ray of two to the ray of three o'clock, and its edge is divided into sixty minutes.
All light has one colour, that of a black body at 2 700 kelvin (FILAMENT), as a good bulb's: only its strength changes.
No filters and no masks: every shape stays a shape on press.
"""

import math
import os
import sys

# The light, from the glowing thread outwards.
WHITE_HOT, FILAMENT, EMBER = (255, 244, 214), (255, 169, 87), (176, 82, 44)
NIGHT, INK = "#10152e", "#141a33"


def n(value):
    """A number as SVG wants it, two decimals at most."""
    text = "%.2f" % value
    text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def mix(a, b, t):
    return tuple(a[i] + (b[i] - a[i]) * t for i in range(3))


def hexed(colour):
    return "#%02x%02x%02x" % tuple(int(round(c)) for c in colour)


class SplitMix64:
    """Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", 2014."""

    def __init__(self, seed):
        self.state = seed

    def random(self):
        """From 0 up to 1."""
        mask = 0xFFFFFFFFFFFFFFFF
        self.state = (self.state + 0x9E3779B97F4A7C15) & mask
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        return (z ^ (z >> 31)) / 2.0 ** 64

    def between(self, low, high):
        return low + (high - low) * self.random()


class Scene:
    """An SVG file under construction."""

    def __init__(self, width, height, seed):
        self.width, self.height = width, height
        self.defs, self.body = [], []
        self.random = SplitMix64(seed)

    def add(self, text):
        self.body.append(text)

    def identity(self):
        return "g%d" % (len(self.defs) + 1)

    def linear(self, x1, y1, x2, y2, stops):
        name = self.identity()
        self.defs.append(
            '<linearGradient id="%s" gradientUnits="userSpaceOnUse" x1="%s" y1="%s" x2="%s" y2="%s">%s</linearGradient>'
            % (name, n(x1), n(y1), n(x2), n(y2), self.stops(stops)))
        return "url(#%s)" % name

    def radial(self, cx, cy, r, stops, squash=1.0):
        name = self.identity()
        turn = "" if squash == 1 else ' gradientTransform="translate(0 %s) scale(1 %s)"' % (n(cy * (1 - squash)), n(squash))
        self.defs.append(
            '<radialGradient id="%s" gradientUnits="userSpaceOnUse" cx="%s" cy="%s" r="%s"%s>%s</radialGradient>'
            % (name, n(cx), n(cy), n(r), turn, self.stops(stops)))
        return "url(#%s)" % name

    @staticmethod
    def stops(stops):
        out = []
        for stop in stops:
            opacity = "" if len(stop) == 2 else ' stop-opacity="%s"' % n(stop[2])
            out.append('<stop offset="%s" stop-color="%s"%s/>' % (n(stop[0]), stop[1], opacity))
        return "".join(out)

    def light(self, cx, cy, r, strength, core=0.0, squash=1.0, warm=False):
        """A glow that falls off as light does: fast near the bulb, then slowly, and nothing at the edge."""
        stops = []
        for i in range(11):
            t = i / 10.0
            fall = ((1 - t) ** 2) / (1 + 3.2 * t)
            hot = FILAMENT if warm else WHITE_HOT
            colour = mix(hot, FILAMENT, t / 0.45) if t < 0.45 else mix(FILAMENT, EMBER, (t - 0.45) / 0.55)
            stops.append((core + (1 - core) * t, hexed(colour), strength * fall))
        return self.radial(cx, cy, r, stops, squash)

    def path(self, d, fill="none", **more):
        self.add('<path d="%s" fill="%s"%s/>' % (d, fill, attributes(more)))

    def rectangle(self, x, y, w, h, fill, **more):
        self.add('<rect x="%s" y="%s" width="%s" height="%s" fill="%s"%s/>' % (n(x), n(y), n(w), n(h), fill, attributes(more)))

    def ellipse(self, cx, cy, rx, ry, fill, **more):
        self.add('<ellipse cx="%s" cy="%s" rx="%s" ry="%s" fill="%s"%s/>' % (n(cx), n(cy), n(rx), n(ry), fill, attributes(more)))

    def stroke(self, d, colour, width, opacity=1.0, cap="round"):
        faint = "" if opacity == 1 else ' stroke-opacity="%s"' % n(opacity)
        self.add('<path d="%s" fill="none" stroke="%s" stroke-width="%s" stroke-linecap="%s" stroke-linejoin="round"%s/>'
                 % (d, colour, n(width), cap, faint))

    def moth(self, x, y, size, turn, lit=True):
        """The moth that is in every picture once."""
        wing, edge = ("#f6dfae", "#8a5a34") if lit else ("#141a33", "#141a33")
        self.add('<g transform="translate(%s %s) rotate(%s) scale(%s)">' % (n(x), n(y), n(turn), n(size)))
        for side in (1, -1):
            self.add('<g transform="scale(%d 1)">' % side)
            self.path("M0.2 -0.9C1.2 -2.6 3.4 -3.3 4.3 -2.7C4.2 -1.2 3 0.5 0.3 0.6Z", wing)
            self.path("M0.3 0.3C1.6 0.2 2.7 1 2.5 2.1C1.7 2.9 0.6 2 0.2 1Z", wing, fill_opacity=0.82)
            if lit:
                self.stroke("M0.8 -0.7C1.8 -1.6 3 -2.2 3.8 -2.2", edge, 0.16, 0.7)
                self.stroke("M0.8 0.1C1.9 0 2.9 -0.7 3.5 -1.5", edge, 0.12, 0.6)
                self.ellipse(2.5, -1.45, 0.3, 0.3, edge, fill_opacity=0.75)
            self.stroke("M0.1 -1.3C0.4 -2 0.9 -2.5 1.3 -2.6", edge, 0.14)
            self.add("</g>")
        self.ellipse(0, 0, 0.32, 1.4, edge)
        self.add("</g>")

    def text(self):
        return (
            '<svg xmlns="http://www.w3.org/2000/svg" width="%smm" height="%smm" viewBox="-3 -3 %s %s">\n'
            "<!-- Drawn by make-pictures.py: change that, not this. -->\n<defs>\n%s\n</defs>\n%s\n</svg>\n"
            % (n(self.width), n(self.height), n(self.width), n(self.height), "\n".join(self.defs), "\n".join(self.body)))


def attributes(more):
    return "".join(' %s="%s"' % (k.replace("_", "-"), v if isinstance(v, str) else n(v)) for k, v in more.items())


def at(x, y, degrees, radius):
    """A point of the dial: degrees from straight down, to the right."""
    a = math.radians(degrees)
    return x + radius * math.sin(a), y + radius * math.cos(a)


def sector(x, y, inner, outer, left, right):
    a, b, c, d = at(x, y, left, inner), at(x, y, left, outer), at(x, y, right, outer), at(x, y, right, inner)
    return "M%s %sL%s %sA%s %s 0 0 0 %s %sL%s %sA%s %s 0 0 1 %s %sZ" % tuple(
        n(v) for v in (*a, *b, outer, outer, *c, *d, inner, inner, *a))


def cover():
    s = Scene(154, 216, 27)
    x, y, rim, edge = 55.5, -6.0, 52.0, 182.0
    s.rectangle(-3, -3, 154, 216, s.linear(0, -3, 0, 213, [
        (0, "#0b1029"), (0.35, "#171d43"), (0.62, "#2d2c5c"), (0.82, "#54406f"), (0.95, "#7d5273"), (1, "#8c5b70")]))
    # The edge of the dial, with its minutes: faint all round, bright where the hour is.
    ticks = {0: [], 1: [], 2: []}
    for half in range(-150, 151):
        degrees = half * 0.5
        lit = -30 <= half <= 30
        long = 4.6 if (half - 30) % 60 == 0 else 2.9 if (half - 30) % 5 == 0 else 1.7
        a, b = at(x, y, degrees, edge + 1.4), at(x, y, degrees, edge + 1.4 + long)
        if b[0] < -3 or b[0] > 151:
            continue
        ticks[(2 if (half - 30) % 5 == 0 else 1) if lit else 0].append("M%s %sL%s %s" % tuple(n(v) for v in (*a, *b)))
    s.stroke("".join(ticks[0]), "#e9c9b4", 0.14, 0.42)
    s.stroke("".join(ticks[1]), "#ffd9a0", 0.2, 0.95)
    s.stroke("".join(ticks[2]), "#ffe9c4", 0.32)
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
        s.ellipse(px, py, 0.09 + 0.13 * s.random.random(), 0.09 + 0.1 * s.random.random(), "#ffdfa6", fill_opacity=0.2 + 0.65 * fade * s.random.random())


def pendant(s, x, y, rim):
    """The lamp: a funnel of spun brass whose sides lie on the rays of two and three o'clock."""
    (lx, ly), (rx, ry) = at(x, y, -15, rim), at(x, y, 15, rim)
    (tl, tly), (tr, _) = at(x, y, -15, 21), at(x, y, 15, 21)
    half, lip = rx - x, 2.5
    s.stroke("M%s -3L%s %s" % (n(x), n(x), n(tly - 5)), "#05081a", 0.55, cap="butt")
    s.stroke("M%s -3L%s %s" % (n(x + 0.16), n(x + 0.16), n(tly - 5)), "#8d7fa6", 0.08, 0.7, cap="butt")
    # Inside of the mouth, seen a little from below.
    s.ellipse(x, ly, half, lip, "#ffe2a6")
    s.ellipse(x, ly + 0.15, half * 0.86, lip * 0.76, "#fff6dd")
    body = "M%s %sL%s %sA%s %s 0 0 1 %s %sL%s %sC%s %s %s %s %s %sZ" % tuple(n(v) for v in (
        tl, tly, lx, ly, half, lip, rx, ry, tr, tly, tr, tly - 1.3, tl, tly - 1.3, tl, tly))
    s.path(body, s.linear(lx, 0, rx, 0, [
        (0, "#1a1330"), (0.12, "#4a3144"), (0.27, "#b9854f"), (0.36, "#f0cf8f"), (0.44, "#c08a4f"), (0.68, "#5b3a3d"), (0.9, "#241a34"), (1, "#3a2b45")]))
    s.path(body, s.linear(0, tly, 0, ly, [(0, "#0b1029", 0.72), (0.45, "#0b1029", 0.25), (1, "#0b1029", 0)]))
    for radius in (27, 42):
        (ax, ay), (bx, _) = at(x, y, -15, radius), at(x, y, 15, radius)
        s.stroke("M%s %sA%s %s 0 0 0 %s %s" % (n(ax), n(ay), n((bx - ax) / 2), n((bx - ax) * 0.1), n(bx), n(ay)), "#0b1029", 0.16, 0.5)
    s.stroke("M%s %sA%s %s 0 0 0 %s %s" % (n(lx), n(ly), n(half), n(lip), n(rx), n(ry)), "#ffcf86", 0.26, 0.95)
    # The cap.
    s.rectangle(x - 2.1, tly - 5, 4.2, 4.4, s.linear(x - 2.1, 0, x + 2.1, 0, [(0, "#0a0d22"), (0.35, "#7d6170"), (0.6, "#2a2140"), (1, "#0a0d22")]))
    s.rectangle(x - 1.1, tly - 7.2, 2.2, 2.4, "#0a0d22")


def room(s, lx, ly, wall, reach):
    """Two walls that meet at the fold, a floor, and what the lamp at (lx, ly) makes of them.

    The left wall is painted blue and takes the light badly; the right one is whitewashed: there the letter stands.
    """
    floor = 192
    s.rectangle(-3, -3, 151, floor + 3, s.linear(0, -3, 0, floor, wall))
    s.rectangle(148, -3, 151, floor + 3, s.radial(lx, ly, 300, [
        (0.1, "#fff3d6"), (0.25, "#fdeac4"), (0.4, "#f8dcab"), (0.54, "#f0ca92"), (0.66, "#e3b278"), (0.78, "#c98f5f"), (0.9, "#9c6550"), (1, "#74484c")]))
    # Of the paint only the glow remains.
    s.rectangle(-3, -3, 151, floor + 3, s.radial(lx, ly, reach, [
        (0, "#ffd9a0", 0.8), (0.14, "#f3a561", 0.56), (0.32, "#c9694a", 0.4), (0.55, "#8a4250", 0.27), (0.8, "#523059", 0.12), (1, "#3a2558", 0)]))
    return floor


def corner(s, floor):
    """The fold, where the walls meet: a little darker on both sides."""
    s.rectangle(128, -3, 20, floor + 3, s.linear(128, 0, 148, 0, [(0, "#0b1029", 0), (0.7, "#0b1029", 0.14), (1, "#0b1029", 0.42)]))
    s.rectangle(148, -3, 16, floor + 3, s.linear(148, 0, 164, 0, [(0, "#a8703c", 0.34), (0.3, "#a8703c", 0.12), (1, "#a8703c", 0)]))


def ground(s, lx, floor):
    """Floor boards, seen from the side: a strip of walnut with the lamp's pool on it; a skirting board above."""
    s.rectangle(-3, floor - 4, 151, 4, s.linear(-3, 0, 148, 0, [(0, "#0a0e24"), (0.45, "#151a38"), (0.8, "#3b3044"), (1, "#2a2338")]))
    s.rectangle(148, floor - 4, 151, 4, s.linear(148, 0, 299, 0, [(0, "#eacb97"), (0.25, "#f3d9a8"), (1, "#bd8d62")]))
    s.stroke("M-3 %sH299" % n(floor - 4), "#5a3d3a", 0.12, 0.5, cap="butt")
    s.rectangle(-3, floor, 302, 213 - floor, s.linear(0, floor, 0, 213, [(0, "#2b1d22"), (1, "#1c1420")]))
    s.rectangle(-3, floor, 302, 213 - floor, s.light(lx, floor, 150, 0.55, squash=0.3, warm=True))
    for i, y in enumerate((floor + 2.6, floor + 6.4, floor + 11.6, floor + 18.6)):
        s.stroke("M-3 %sH299" % n(y), "#120c16", 0.16 + 0.05 * i, 0.65, cap="butt")
    for row, (top, bottom) in enumerate(((0, 2.6), (2.6, 6.4), (6.4, 11.6), (11.6, 18.6))):
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


def window(s, x, y, w, h, sky, columns=2, rows=3):
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
        s.rectangle(x + w * i / columns - (0.7 if i < columns else 0) + (1.15 if i < columns else 0), y, 0.25, h, "#c98a55", fill_opacity=0.55)
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


def client():
    """Vingt Heures: a standard lamp, an armchair, a book put down for a moment, and who has taken the place."""
    s = Scene(302, 216, 20)
    lx, ly = 113.0, 66.0
    floor = room(s, lx, ly, [(0, "#0d1330"), (0.5, "#1a2148"), (1, "#20204a")], 125)
    plaster(s, floor)
    # What leaves the shade above and below.
    for step in range(SOFT):
        for light, left, right in ((on_paint(s, lx, ly, step), -3, 148), (on_white(s, lx, ly, step), 148, 299)):
            scallop(s, lx, ly - 4, 7 + 0.8 * step, 1.13 + 0.012 * step, True, light, left, right, floor)
            scallop(s, lx, ly + 8, 6 + 0.8 * step, 0.7 + 0.014 * step, False, light, left, right, floor)
    s.add('<g transform="translate(-2.4 0)">')
    window(s, 20, 46, 46, 74, [(0, "#223069"), (0.45, "#5d4f86"), (0.75, "#b4728a"), (0.92, "#e59a80"), (1, "#f0b184")])
    branch(s)
    bars(s, 20, 46, 46, 74, 2, 3)
    s.add("</g>")
    corner(s, floor)
    ground(s, lx, floor)
    armchair(s, floor)
    standard_lamp(s, lx, ly, floor)
    s.moth(135, 47, 0.95, 35)
    return s


def branch(s):
    """Outside: a cherry branch in bud, for it is the end of March."""
    s.path("M20 112C27 106 32 99 36 90C39 83 44 78 52 74L52.6 74.8C45.5 79 41 84 38.6 91.2C35 101 29 109 20 115Z", "#141333")
    for d, w in (("M31 101C29 94 29 88 31 81", 0.7), ("M37 89C35 82 36 76 39 69", 0.6), ("M44 80C51 80 57 77 63 71", 0.6),
                 ("M31 81C30 77 28 74 25 72", 0.4), ("M39 69C39 65 41 61 44 58", 0.4), ("M52 78.6C55 81 59 82 64 82", 0.4), ("M26 107C31 108 36 108 41 105", 0.5)):
        s.stroke(d, "#141333", w)
    for x, y in ((31, 81), (29.6, 76.4), (25, 72), (39, 69), (39.4, 64.6), (44, 58), (63, 71), (58, 75.4), (64, 82), (41, 105), (36, 107.2), (30, 90), (36, 80)):
        for dx, dy, r in ((0, 0, 0.95), (1.3, -0.9, 0.75), (-0.9, -1.1, 0.7)):
            s.ellipse(x + dx, y + dy, r, r * 0.9, "#f3c3bd" if dx <= 0 else "#dd9aa6")


def armchair(s, floor):
    s.ellipse(62, floor + 5, 48, 4.2, "#080612", fill_opacity=0.55)
    leg = s.linear(36, 0, 92, 0, [(0, "#0d0a1a"), (1, "#5b3527")])
    for x in (37, 86):
        s.path("M%s %sl3.8 0l-1.1 25h-1.8Z" % (n(x), n(floor - 20)), leg)
    cloth = [(0, "#2a1230"), (0.35, "#5f2233"), (0.7, "#a5452f"), (0.92, "#dd7d42"), (1, "#f0a257")]
    # Back, seat, and the arm that is nearest.
    s.path("M34 174C29 150 26 128 27 108C27.6 98.5 34 95 42 95.6C53 96.4 60 101 60.6 109C61.4 122 63 140 66 152L66 174Z", s.linear(20, 150, 74, 112, cloth))
    s.stroke("M34.5 96.8C46 94 59 98.5 60.2 109C61 121 62.4 138 65 150", "#ffcf8f", 0.35, 0.85)
    s.path("M40 104C38 118 40 138 46 152", "none", stroke="#2a1230", stroke_width=0.5, stroke_opacity=0.5)
    for px, py in ((43.4, 112), (52, 114), (45.6, 127), (54.4, 129)):
        s.ellipse(px, py, 0.8, 0.8, "#2a1230", fill_opacity=0.7)
        s.ellipse(px + 0.3, py - 0.2, 0.35, 0.35, "#ffb970", fill_opacity=0.7)
    s.path("M44 158C44 151 48 149 54 149L88 149C94 149 96 152 96 157L95 174L46 174Z", s.linear(42, 170, 98, 140, cloth))
    s.stroke("M54 149.2L88 149.2C93 149.2 95.4 151.6 95.7 155", "#ffd9a0", 0.4, 0.9)
    cat(s)
    s.path("M31 178C29 166 29 152 31 143C32 138 36 136 42 136L74 136C80 136 83 139 83 144C83 147.6 80.5 150 77 150L72 150C70 158 70 168 71 178Z",
           s.linear(26, 176, 90, 128, cloth))
    s.stroke("M42 136.2L74 136.2C79.6 136.2 82.6 139 82.8 143.6", "#ffdca6", 0.45, 0.95)
    s.path("M76.8 140C79 140 80.6 141.8 80.6 144C80.6 146.2 79 148 76.8 148C74.6 148 73 146.2 73 144C73 141.8 74.6 140 76.8 140Z", s.radial(78, 143, 5, [(0, "#d9793f"), (1, "#a3432d")]))
    # The book, put down open: its place is kept.
    s.path("M42.6 136.6L54.4 129.4L66 136.6L64 136.7L54.4 131.4L45 136.7Z", "#f8e6c0")
    s.path("M42 136.8L54.4 128.6L54.4 130.2L44 137Z", "#1f2c5c")
    s.path("M66.6 136.8L54.4 128.6L54.4 130.2L64.8 137Z", "#5f79b0")


def cat(s):
    fur = s.radial(92, 138, 26, [(0, "#7a6a78"), (0.4, "#453b55"), (1, "#1b1732")])
    s.path("M63 150C62 142 68 137 76 137.4C84 138 92 141.6 93.6 147C94.2 149 93.6 150.4 92 150.4Z", fur)
    s.path("M82.4 143.4C82.2 140 82.8 137.6 83.4 136.2C84.8 137 85.8 138 86.4 139.2C87.8 138.9 89.2 138.9 90.4 139.3C91.2 138.2 92.4 137.2 93.7 136.7C94.2 138.3 94.5 140.4 94.1 143C93.8 147 90.9 148.6 88 148.4C85 148.2 82.6 146.4 82.4 143.4Z", fur)
    s.stroke("M76 137.5C80 137.8 82 138.6 83 139.4M90.4 139.3C91.2 138.2 92.4 137.2 93.7 136.7C94.2 138.3 94.5 140.4 94.1 143", "#ffca8c", 0.35, 0.9)
    s.stroke("M85.2 143.4C86 144.2 86.8 144.2 87.4 143.6M90 143.6C90.6 144.3 91.5 144.2 92.2 143.4", "#0d0a1a", 0.35)
    s.path("M63.4 149C70 146.6 80 147.4 86 149.4C89 150.4 89 152.2 86.4 152.4C80 152.6 70 151.6 64.6 152.4Z", s.linear(62, 0, 92, 0, [(0, "#1b1732"), (1, "#5b4d62")]))


def standard_lamp(s, lx, ly, floor):
    s.ellipse(lx + 8, floor + 7, 22, 2.4, "#080612", fill_opacity=0.5)
    brass = s.linear(lx - 1, 0, lx + 1, 0, [(0, "#3b2731"), (0.35, "#f3cf8e"), (0.6, "#a56c3d"), (1, "#2a1a28")])
    s.rectangle(lx - 0.75, ly + 14, 1.5, floor + 3 - ly - 14, brass)
    s.path("M%s %sC%s %s %s %s %s %sZ" % tuple(n(v) for v in (lx - 13, floor + 5, lx - 11, floor + 1.6, lx + 11, floor + 1.6, lx + 13, floor + 5)),
           s.linear(lx - 13, 0, lx + 13, 0, [(0, "#2a1a28"), (0.4, "#d8a463"), (0.55, "#ffe3ae"), (0.75, "#8a5a3a"), (1, "#241624")]))
    s.ellipse(lx, floor + 5, 13, 1.1, "#1a111d")
    # A linen shade: it lets some light through, most in the middle.
    s.ellipse(lx, ly + 2, 40, 34, s.light(lx, ly + 2, 40, 0.85))
    top, low = ly - 13, ly + 14
    s.ellipse(lx, top, 13, 2.2, "#fff6df")
    shade = "M%s %sL%s %sA23 3.4 0 0 0 %s %sL%s %sA13 2.2 0 0 0 %s %sZ" % tuple(n(v) for v in (lx - 13, top, lx - 23, low, lx + 23, low, lx + 13, top, lx - 13, top))
    s.path(shade, s.radial(lx, ly + 3, 27, [(0, "#fff8e4"), (0.3, "#ffebc0"), (0.62, "#fbcd87"), (0.88, "#e79d57"), (1, "#d3854a")]))
    for i in range(-11, 12):
        s.stroke("M%s %sL%s %s" % tuple(n(v) for v in (lx + 13 * math.sin(i * 0.135), top + 2.0 * math.cos(i * 0.135), lx + 23 * math.sin(i * 0.135), low + 3.2 * math.cos(i * 0.135))),
                 "#b8703d", 0.1, 0.3)
    s.stroke("M%s %sA23 3.4 0 0 0 %s %s" % tuple(n(v) for v in (lx - 23, low, lx + 23, low)), "#fff3d0", 0.4, 0.9)
    s.stroke("M%s %sA13 2.2 0 0 0 %s %s" % tuple(n(v) for v in (lx - 13, top, lx + 13, top)), "#c47c45", 0.25, 0.8)


def visitor():
    """Minuit moins le quart: a desk lamp over an unopened letter, and the moon that looks in."""
    s = Scene(302, 216, 21)
    hx, hy = 101.0, 91.0
    floor = room(s, 112, 108, [(0, "#0a0f29"), (0.6, "#141a3f"), (1, "#1c1c46")], 112)
    plaster(s, floor)
    s.add('<g transform="translate(-6.4 2)">')
    window(s, 24, 38, 50, 72, [(0, "#070b20"), (0.6, "#131b47"), (1, "#2c336b")])
    for _ in range(46):
        px, py, r = s.random.between(25, 73), s.random.between(39, 102), s.random.between(0.07, 0.24)
        s.ellipse(px, py, r, r, "#e9ecff", fill_opacity=s.random.between(0.35, 0.95))
    s.ellipse(60, 54, 17, 17, s.radial(58.6, 55, 17, [(0, "#d6d8f0", 0.1), (0.4, "#d6d8f0", 0.1), (1, "#d6d8f0", 0)]))
    s.path("M60.6 47.2A7 7 0 1 0 66.9 56.6A5.9 5.9 0 1 1 60.6 47.2Z", "#fbf1d2")
    s.path("M24 110V101L31 96L38 101V97H41V103L48 98L57 104V100H59.6V106L66 101L74 106V110Z", "#05081a")
    for px, py in ((31, 103), (50, 103.6), (67, 105.4)):
        s.rectangle(px, py, 1.5, 2, "#ffb765", fill_opacity=0.9)
    bars(s, 24, 38, 50, 72, 2, 2)
    s.add("</g>")
    # The beam is cut by the white wall too: highest at the fold, then down.
    for step in range(SOFT):
        scallop(s, 148, 76, 37 + 0.9 * step, 0.5 + 0.014 * step, False, on_white(s, 112, 108, step), 148, 299, floor)
    corner(s, floor)
    ground(s, 104, floor)
    s.ellipse(82, floor + 6, 62, 3.6, "#080612", fill_opacity=0.5)
    table(s, 32, 148, 152, floor)
    desk_lamp(s, hx, hy, 152)
    return s


def table(s, left, right, top, floor, near=0.82):
    wood = s.linear(left, 0, right, 0, [(0, "#24161f"), (0.35, "#5a3327"), (near, "#c07a43"), (1, "#8a5232")])
    for x in (left + 6, right - 10):
        s.path("M%s %sh5l-1.4 %sh-2.2Z" % (n(x), n(top + 3), n(floor + 5 - top - 3)), wood)
    s.rectangle(left + 4, top + 3.4, right - left - 8, 7.6, s.linear(left, 0, right, 0, [(0, "#1b101a"), (0.5, "#40232a"), (near, "#8a4f33"), (1, "#5c3428")]))
    s.rectangle(left + 22, top + 5, 24, 4.4, "none", stroke="#160c16", stroke_width=0.25, stroke_opacity=0.7)
    s.ellipse(left + 34, top + 7.2, 0.9, 0.9, "#d9a25c")
    s.rectangle(left, top, right - left, 3.6, wood)
    s.rectangle(left, top, right - left, 0.5, s.linear(left, 0, right, 0, [(0, "#4b2d2c"), (0.4, "#b2723f"), (near, "#ffe0a8"), (1, "#c98a55")]))


def desk_lamp(s, hx, hy, top):
    """Two arms, three joints, and a shade that looks down to the right."""
    turn = 24.0  # from straight down, to the right
    foot, elbow = (70, top), (62, 112)
    # Its cone, penumbra first, cut off by the table; and what the table gives back.
    for step in range(8):
        half = 35 - 1.3 * step
        mouth = at(hx, hy, turn, 9)
        side = 12.5
        ax, ay = mouth[0] - side * math.cos(math.radians(turn)), mouth[1] + side * math.sin(math.radians(turn))
        bx, by = mouth[0] + side * math.cos(math.radians(turn)), mouth[1] - side * math.sin(math.radians(turn))
        left = ax + (top - ay) * math.tan(math.radians(turn - half))
        right = bx + (top - by) * math.tan(math.radians(turn + half))
        # To the wall at the fold, and down it to the table.
        wall_y = by + (148 - bx) / math.tan(math.radians(turn + half))
        light = s.radial(mouth[0], mouth[1], 70 + 5 * step, [(0, "#fff3d2", 0.22), (0.3, "#ffd698", 0.13), (0.7, "#ffb264", 0.08), (1, "#ffa957", 0.04)])
        s.path("M%s %sL%s %sL%s %sL148 %sV%sL%s %sZ" % tuple(
            n(v) for v in (ax, ay, bx, by, *((148, wall_y) if right > 148 else (right, top)), max(wall_y, by), top, left, top)), light)
    s.ellipse(112, top + 0.6, 36, 2.6, s.light(112, top + 0.6, 36, 0.9, squash=0.08))
    things(s, top)
    metal = s.linear(0, 90, 0, 152, [(0, "#e9b873"), (1, "#5d3a30")])
    s.ellipse(foot[0], top - 0.6, 12, 1.6, "#0d0a1a")
    s.path("M58.5 151C60 147.6 80 147.6 81.5 151C80 152.4 60 152.4 58.5 151Z", s.linear(58, 0, 82, 0, [(0, "#2b1b26"), (0.6, "#b5793f"), (0.85, "#ffdf9f"), (1, "#7a4a30")]))
    for (ax, ay), (bx, by) in (((69, 148.4), (61, 112)), ((71, 148.4), (63, 112)), ((61.4, 111), (hx - 4, hy - 4.6)), ((62.4, 113.4), (hx - 3, hy - 2.4))):
        s.stroke("M%s %sL%s %s" % (n(ax), n(ay), n(bx), n(by)), metal, 0.75)
    s.stroke("M66 138C58 134 57 124 62 113", "#0d0a1a", 0.4)
    for px, py, r in ((70, 148, 1.9), (62, 112.2, 2.3), (hx - 3, hy - 3.6, 1.8)):
        s.ellipse(px, py, r, r, s.radial(px + 0.6, py - 0.3, r * 1.3, [(0, "#ffe3a8"), (0.5, "#b5793f"), (1, "#4a2d2b")]))
    s.add('<g transform="translate(%s %s) rotate(%s)">' % (n(hx), n(hy), n(-turn)))
    s.ellipse(0, 9.4, 34, 30, s.light(0, 9.4, 34, 0.8, warm=True))
    s.ellipse(0, 9, 12.6, 2.4, "#fff8e2")
    s.path("M-12.8 9C-12 1 -6.5 -6.6 -2.6 -7.6L2.6 -7.6C6.5 -6.6 12 1 12.8 9A12.8 2.4 0 0 1 -12.8 9Z",
           s.linear(-12.8, 0, 12.8, 0, [(0, "#131f2c"), (0.25, "#1f4a50"), (0.55, "#4f8f86"), (0.7, "#9fc7a6"), (0.8, "#3f7a76"), (1, "#183640")]))
    s.stroke("M-12.8 9A12.8 2.4 0 0 0 12.8 9", "#fff0c8", 0.5)
    s.path("M-3.2 -7.4L-2.4 -11L2.4 -11L3.2 -7.4Z", s.linear(-3, 0, 3, 0, [(0, "#4a2d2b"), (0.6, "#e9b873"), (1, "#6d442f")]))
    s.add("</g>")
    s.moth(129, 107, 0.9, 118)


def things(s, top):
    """A cup that is still warm, two books, and the letter: it has come by post, and there is an hour in it."""
    s.path("M86 %sL87 %sH96.6L97.6 %sZ" % (n(top), n(top - 8.4), n(top)), s.linear(86, 0, 98, 0, [(0, "#8a6a58"), (0.6, "#f8e4bd"), (1, "#fff6df")]))
    s.stroke("M87 %sC83 %s 83 %s 86.6 %s" % (n(top - 6.8), n(top - 7), n(top - 2.2), n(top - 2.2)), "#b89678", 0.8)
    s.ellipse(91.8, top - 8.4, 4.8, 0.7, "#3b2422")
    for dx, d in ((0, "c-1.8 -3 1.8 -4.6 0 -8c-1.4 -2.6 0.8 -4.4 0.4 -6.4"), (2.4, "c1.6 -2.4 -1.4 -4 0.2 -6.6c1 -1.8 0 -3.4 -0.4 -4.6")):
        s.stroke("M%s %s%s" % (n(91 + dx), n(top - 10), d), "#fff1d2", 0.35, 0.4)
    s.rectangle(116, top - 4.2, 24, 4.2, s.linear(116, 0, 140, 0, [(0, "#b4522f"), (0.5, "#d8733f"), (1, "#8f3f2c")]))
    s.rectangle(138.6, top - 3.6, 1.4, 3, "#fbe6bd")
    s.rectangle(118.4, top - 7.4, 20, 3.2, s.linear(118, 0, 139, 0, [(0, "#2b3b70"), (0.5, "#4a629c"), (1, "#26315e")]))
    s.stroke("M121 %sv3.2M122.2 %sv3.2" % (n(top - 7.4), n(top - 7.4)), "#ffd68f", 0.3, 0.9, cap="butt")
    # Leant against the books.
    s.add('<g transform="translate(104.4 %s) skewX(-9)">' % n(top))
    s.rectangle(-1, -17.6, 12.4, 17.6, "#fffaf0", stroke="#c98a55", stroke_width=0.15)
    s.rectangle(-1, -17.6, 12.4, 17.6, s.linear(0, -17.6, 0, 0, [(0, "#171d43"), (0.7, "#3b3463"), (1, "#7d5273")]))
    x, y, d = 4.4, -16.6, 14.0
    s.path(sector(x, y, 3, d, -15, 15), s.radial(x, y, d, [(0.2, "#fffaec"), (1, "#ffce83")]))
    s.path("M%s %sL%s %sL%s %sZ" % tuple(n(v) for v in (x, y, *at(x, y, -15, 3.4), *at(x, y, 15, 3.4))), "#b9854f")
    s.add("</g>")


def architect():
    """Midi: three pendants over one long table, a model under the middle one."""
    s = Scene(302, 216, 22)
    floor = room(s, 112, 92, [(0, "#0b0f2a"), (0.55, "#171b42"), (1, "#1d1c46")], 130)
    plaster(s, floor)
    window(s, 17.6, 36, 113, 84, [(0, "#0b1130"), (0.5, "#232757"), (0.8, "#5a3f6d"), (1, "#8a5669")])
    city(s)
    bars(s, 17.6, 36, 113, 84, 5, 3)
    for step in range(SOFT):
        scallop(s, 116, 76, 2 + 0.8 * step, 0.42 + 0.014 * step, False, on_white(s, 116, 80, step), 148, 299, floor)
    # The lamps' light hangs in the room in front of the window.
    s.rectangle(-3, -3, 151, floor + 3, s.light(104, 96, 120, 0.3, warm=True))
    corner(s, floor)
    ground(s, 90, floor)
    s.ellipse(70, floor + 6, 76, 3.4, "#080612", fill_opacity=0.5)
    lamps = ((32, 80), (74, 80), (116, 80))
    for lx, ly in lamps:
        shine(s, lx, ly, 156)
    trestle(s, floor)
    for lx, ly in lamps:
        s.ellipse(lx, 156, 25, 2.2, s.light(lx, 156, 25, 0.95, squash=0.09))
    model(s, 74, 156)
    on_the_table(s, 156)
    # The rail they hang from: it runs off the page on the left, and ends in the wall at the fold.
    s.rectangle(-3, 30.6, 151, 1.1, s.linear(0, 0, 148, 0, [(0, "#05081a"), (0.7, "#2a2140"), (1, "#120c20")]))
    s.stroke("M-3 31.6H148", "#c98a55", 0.12, 0.55, cap="butt")
    for lx, ly in lamps:
        bell(s, lx, ly, 31.4)
    s.moth(94, 100, 0.85, -30)
    return s


def city(s):
    """Roofs and a crane at nightfall."""
    s.path("M17.6 120V98H24V92H33V101H41L46 96L51 101V104H58V86H60V83H67V86H69V104H78V99L84 94L90 99V105H97V90H109V104H116V97H126V101H130.6V120Z", "#15163a")
    s.path("M17.6 120V108H28V104H39V110H52V106H63V112H75V107H88V111H101V106H113V112H124V108H130.6V120Z", "#0a0d26")
    s.stroke("M104 90V50M96 54H128M104 46L126 54M104 46L97 54M104 46V54", "#0a0d26", 0.55)
    s.stroke("M122 54V66", "#0a0d26", 0.2)
    for i in range(64):
        px, py = s.random.between(18.4, 129), s.random.between(105, 118)
        if s.random.random() < 0.7:
            s.rectangle(px, py, 0.9, 1.2, "#ffb765" if s.random.random() < 0.75 else "#ffe2b0", fill_opacity=s.random.between(0.4, 0.95))


def shine(s, lx, ly, top):
    """A wide cone down to the table, its edge softened in steps."""
    for step in range(8):
        half = 27 - 1.3 * step
        light = s.linear(0, ly, 0, top + 3 * step, [(0, "#ffdca0", 0.13), (0.4, "#ffae5e", 0.08), (1, "#f08a48", 0.055)])
        s.path("M%s %sH%sL%s %sH%sZ" % tuple(n(v) for v in (lx - 11.4, ly, lx + 11.4, lx + half, top, lx - half)), light)
    s.ellipse(lx, ly + 1, 34, 30, s.light(lx, ly + 1, 34, 0.75, warm=True))


def bell(s, lx, ly, rail):
    s.rectangle(lx - 1.6, rail - 1.2, 3.2, 2.4, "#05081a")
    s.stroke("M%s %sV%s" % (n(lx), n(rail), n(ly - 18)), "#05081a", 0.45, cap="butt")
    s.stroke("M%s %sV%s" % (n(lx + 0.2), n(rail), n(ly - 18)), "#c98a55", 0.1, 0.6, cap="butt")
    s.ellipse(lx, ly, 11.6, 1.9, "#fff8e2")
    s.path("M%s %sC%s %s %s %s %s %sH%sC%s %s %s %s %s %sA11.6 1.9 0 0 1 %s %sZ" % tuple(n(v) for v in (
        lx - 11.6, ly, lx - 11.2, ly - 8, lx - 8, ly - 13, lx - 2.2, ly - 14.4, lx + 2.2, lx + 8, ly - 13, lx + 11.2, ly - 8, lx + 11.6, ly, lx - 11.6, ly)),
        s.linear(lx - 11.6, 0, lx + 11.6, 0, [(0, "#1d1020"), (0.2, "#5b2730"), (0.42, "#c4602f"), (0.52, "#f0a565"), (0.62, "#b4522f"), (0.88, "#3b1a2a"), (1, "#5b2f36")]))
    s.stroke("M%s %sA11.6 1.9 0 0 0 %s %s" % tuple(n(v) for v in (lx - 11.6, ly, lx + 11.6, ly)), "#ffe2ae", 0.4)
    s.rectangle(lx - 1.5, ly - 19, 3, 5, s.linear(lx - 1.5, 0, lx + 1.5, 0, [(0, "#2a1a28"), (0.5, "#e9b873"), (1, "#3b2731")]))


def trestle(s, floor):
    top = 156
    wood = s.linear(0, 0, 148, 0, [(0, "#6d4130"), (0.22, "#c9854a"), (0.36, "#8a5535"), (0.5, "#d08c4e"), (0.64, "#8f5836"), (0.79, "#d8945a"), (1, "#6d4130")])
    dark = s.linear(0, 0, 148, 0, [(0, "#21141f"), (0.5, "#5a3428"), (0.8, "#6d4030"), (1, "#2b1b22")])
    for x in (28, 112):
        s.stroke("M%s %sL%s %sM%s %sL%s %sM%s %sH%s" % tuple(n(v) for v in (x + 4, top + 3, x - 3, floor + 5, x + 6, top + 3, x + 13, floor + 5, x + 0.4, top + 24, x + 9.6)),
                 dark, 1.7)
    s.rectangle(6, top, 136, 3.4, wood)
    s.rectangle(6, top + 2.6, 136, 0.8, "#1b101a", fill_opacity=0.45)
    s.rectangle(6, top, 136, 0.45, "#ffe0a8", fill_opacity=0.75)


def model(s, x, top):
    """A house of card: lit sides warm, the other in its own shade."""
    s.rectangle(x - 17, top - 1.2, 34, 1.2, "#e9cf9f")
    s.path("M%s %sv-14l9 -7l9 7v14Z" % (n(x - 12), n(top - 1.2)), "#f7e3b8")
    s.path("M%s %sl9 -7h12l-9 7Z" % (n(x - 3), n(top - 22.2 + 7 - 0.0)), "none")
    s.path("M%s %sv-14l-9 -7h8l9 7v14Z" % (n(x + 6), n(top - 1.2)), "#c98f5b")
    s.path("M%s %sl-9.6 -7.4h8.4l9.6 7.4Z" % (n(x + 6.6), n(top - 15.2)), "#fff6df")
    s.stroke("M%s %sl9.4 -7.4l9.4 7.4" % (n(x - 12.4), n(top - 15)), "#fffaf0", 0.5)
    for dx, dy, w, h in ((-9, -12, 3.4, 4), (-3.6, -12, 3.4, 4), (1.6, -12, 2.6, 4), (-9, -6.4, 3.4, 5.2), (-2.8, -6.4, 6.6, 4)):
        s.rectangle(x + dx, top + dy, w, h, "#5b3a3d", fill_opacity=0.85)
    for dx, r in ((-15.4, 2.1), (16.4, 1.7)):
        s.stroke("M%s %sv-5" % (n(x + dx), n(top - 1.2)), "#8a5a3a", 0.3)
        s.ellipse(x + dx, top - 7, r, r * 1.15, s.radial(x + dx, top - 8.4, r * 1.6, [(0, "#e9d9a0"), (1, "#7f7a4a")]))


def on_the_table(s, top):
    """Rolls of drawings on the left, a set square, a jar of pencils on the right."""
    for i, (dx, dy) in enumerate(((0, 0), (5.4, 0), (2.7, -4.6))):
        s.ellipse(20 + dx, top - 2.6 + dy, 2.6, 2.6, "#e3c08a", stroke="#8a5a3a", stroke_width=0.2)
        s.ellipse(20 + dx, top - 2.6 + dy, 1.1, 1.1, "#8a5a3a")
        s.ellipse(20 + dx, top - 2.6 + dy, 0.6, 0.6, "#3b2422")
    s.rectangle(30, top - 0.7, 22, 0.7, "#fff3d6")
    s.path("M108 %sL124 %sV%sZM112.6 %sH122V%sZ" % tuple(n(v) for v in (top, top, top - 15, top - 2, top - 10.8)), "#d8733f", fill_rule="evenodd", fill_opacity=0.9)
    for dx, lean, colour in ((0, -1.6, "#e9b873"), (1.2, 0.2, "#5f79b0"), (2.4, 1.4, "#d8733f"), (3.2, 2.4, "#f3d9a8")):
        s.stroke("M%s %sl%s -8" % (n(131 + dx), n(top - 5), n(lean)), colour, 0.6)
    s.path("M129.6 %sl0.4 -6.6h5.4l0.4 6.6Z" % n(top), s.linear(129, 0, 136, 0, [(0, "#b98c66"), (0.4, "#f8e4bd"), (1, "#8a6a58")]))


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
    s.rectangle(-3, -3, panel + 3, 154, s.radial(x, y, 110, [(0, "#fffaec", 0.95), (0.2, "#ffeec6", 0.6), (0.55, "#ffd9a0", 0.14), (1, "#ffd9a0", 0)]))
    for i in range(-15, 16):
        long = i % 5 == 0
        a = math.radians(i * 6)
        p, q = (x + 21 * math.sin(a), y - 21 * math.cos(a)), (x + (26 if long else 23) * math.sin(a), y - (26 if long else 23) * math.cos(a))
        s.stroke("M%s %sL%s %s" % tuple(n(v) for v in (*p, *q)), "#d98a4a", 0.32 if long else 0.16, 0.9)
    s.ellipse(x, y, 17, 17, s.radial(x, y, 17, [(0, "#fffdf6"), (0.85, "#fff6df"), (1, "#ffe9bd")]))
    s.path("M-3 151V126L2 121.4L8 126V122H10.4V128.4L17 133.6H25L31 129L37 133.6H46V128.6H49V133.6L57 127.4L62 131.2V125H64.6V122.6L74 115V151Z", "#8d7fa6")
    s.path("M-3 151V134.4L7 130L16 134.4V137.6H24V131.4H26.6V137.6H31L39.4 131.6L48 137.6V139H55V134H57.4V137.4L66 131.4L74 136.6V151Z", "#4d4275")
    s.path("M-3 151V142H12V139.6H27.5L39.65 131.6L51.8 139.6H58V142H74V151Z", "#241f45")
    # Somebody is still up.
    for px, py in ((37.5, 137), (39.9, 137), (37.5, 139.8), (39.9, 139.8)):
        s.rectangle(px, py, 1.9, 2.3, "#ffc27a")
    # The stamp, and who got there first.
    s.rectangle(180, 10, 22, 26, "none", stroke="#b8a99a", stroke_width=0.18)
    s.path("M74 52C92 40 104 34 112 42C119 50 106 58 104 48C102 36 130 30 146 36C158 40.4 166 34 176 30L186 25.6", "none",
           stroke="#b8431a", stroke_width=0.22, stroke_dasharray="0.2 1.5", stroke_linecap="round")
    s.moth(191, 23, 1.3, 62)
    s.add("</g>")
    return s


SCENES = {
    "cover.svg": cover, "back.svg": back,
    "pictures/client.svg": client, "pictures/visiteur.svg": visitor, "pictures/architecte.svg": architect,
}


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    os.makedirs(os.path.join(folder, "pictures"), exist_ok=True)
    for name, draw in SCENES.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as file:
            file.write(draw().text())


if __name__ == "__main__":
    main()
