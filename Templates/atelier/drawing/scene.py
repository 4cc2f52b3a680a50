"""What the scenes are drawn with: numbers, chance, gradients of light, and the file they end in."""

import math

# The light, from the glowing thread outwards.
WHITE_HOT, FILAMENT, EMBER = (255, 244, 214), (255, 169, 87), (176, 82, 44)
# What the templates' spot colour `ember` looks like.
EMBER_INK = "#b8431a"


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
        self.add('<ellipse cx="%s" cy="%s" rx="%s" ry="%s" fill="%s"%s/>' % (n(cx), n(cy), n(rx), n(ry), fill,
            attributes(more)))

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
