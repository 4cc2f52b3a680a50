# make demo: install, build, print the sample. make test: everything that proves it. Needs Debian 12 and Swift 6.2+.

SHELL := /bin/bash
.DEFAULT_GOAL := help
TIRAGE := .build/release/tirage

LIBRARIES := pkg-config libcairo2-dev libpango1.0-dev libfontconfig-dev libharfbuzz-dev libqrencode-dev \
             librsvg2-dev libzxing-dev libzbar-dev libqpdf-dev libicu-dev libsqlite3-dev zlib1g-dev libzip-dev libexpat1-dev \
             libhyphen-dev liblcms2-dev libdeflate-dev
FONTS     := fonts-ebgaramond fonts-inter fonts-lato fonts-noto-core fonts-noto-cjk
# A test profile of a press, for the samples.
PROFILES  := libgs-common
# Patterns for dividing words, by language.
PATTERNS  := hyphen-fr hyphen-de hyphen-en-gb hyphen-en-us hyphen-es hyphen-it
# Independent readers of what we write, and what the tests break things with.
READERS   := poppler-utils mupdf-tools qpdf zbar-tools python3-zxing-cpp python3-pil python3-jsonschema python3 python3-pip \
             python3-openpyxl python3-yaml libreoffice-calc-nogui sqlite3 strace fonts-dejavu-core python3-pikepdf libgs-common
# Those whom artwork comes from, in tests: some always, the large ones by `make test-artwork`.
MAKERS    := python3-cairo ghostscript
MAKERS_LARGE := inkscape scribus libreoffice-draw-nogui
PACKAGES  := $(LIBRARIES) $(FONTS) $(PROFILES) $(PATTERNS) $(READERS) $(MAKERS)

# From PyPI, into the build folder: names of all locales, and another check of PDF/X-4.
PYPI      := faker==40.54.0 pdf-oxide==0.3.78
PYTHON    := .build/python
# Programs that make PDFs, for tests of artwork, with all that they need.
PYPI_ARTWORK   := typst==0.15.2 reportlab==5.1.0 pillow==13.0.0 weasyprint==70.0 pydyf==0.13.0 cffi==2.1.1 \
                  tinyhtml5==2.1.0 tinycss2==1.5.1 cssselect2==0.10.1 pyphen==0.18.1 fonttools==4.68.0 \
                  pycparser==3.12 webencodings==0.6.1 brotli==1.2.1 zopfli==0.4.3
ARTWORK_PYTHON := .build/artwork-python
# Those whom Tirage is measured beside, and what makes a font for one of them. Pillow and libqrencode are Debian's.
PYPI_BENCH   := typst==0.15.2 reportlab==5.1.0 rl-accel==0.9.1 fonttools==4.68.0
BENCH_PYTHON := .build/bench-python

.PHONY: help setup build python bench-python artwork-python demo test test-artwork lint format bench size pictures clean

help:
	@echo "make demo      install what is needed, build, print the sample, say where to look"
	@echo "make test      build with warnings as errors, lint, and run every test"
	@echo "make test-artwork  the tests of PDF artwork, with Inkscape, Scribus and LibreOffice, too; installs them"
	@echo "make bench     compare with a bare C loop, Typst and ReportLab; figures and a plot go to docs/performance.md"
	@echo "make size      print 100,000 pieces, killed on the way too: the same bytes, memory that does not grow"
	@echo "make pictures  make the pictures of the samples and the documents anew"
	@echo "make format    put the sources in the project's form"
	@echo "make clean     remove what was built and printed"

setup:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing Debian packages:$$missing"; \
	  sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	else echo "All Debian packages needed are installed."; fi
	@command -v swift >/dev/null || { echo "Swift 6.2 or later is needed: https://www.swift.org/install/linux/"; exit 1; }

# SwiftPM warns of -pthread in pango's pkg-config file and leaves it out, which is right: the line says nothing to us.
build: setup
	@echo "Building tirage (release); the first time takes some minutes."
	@set -o pipefail; swift build -c release --product tirage 2>&1 | { grep --line-buffered -v 'prohibited flag' || true; }

demo: build
	@Templates/demo $(TIRAGE)

# Packages, and the folder that they go into.
define install-from-pypi
@for package in $(1); do [ -e "$(2)/$$package" ] || { echo "Installing from PyPI: $$package"; \
  /usr/bin/python3 -m pip install --quiet --root-user-action=ignore --no-deps --upgrade --target $(2) "$$package" \
    && touch "$(2)/$$package"; } || exit 1; done
endef

python: setup
	$(call install-from-pypi,$(PYPI),$(PYTHON))

artwork-python: setup
	$(call install-from-pypi,$(PYPI_ARTWORK),$(ARTWORK_PYTHON))

bench-python: setup
	$(call install-from-pypi,$(PYPI_BENCH),$(BENCH_PYTHON))

test: setup python artwork-python lint
	@echo "Building everything (release, warnings are errors)."
	@set -o pipefail; swift build -c release --build-tests 2>&1 | { grep --line-buffered -v 'prohibited flag' || true; }
	@echo "Running every test; end-to-end tests run $(TIRAGE)."
	@set -o pipefail; TIRAGE_BINARY=$(CURDIR)/$(TIRAGE) SWIFT_BACKTRACE=enable=no \
	  swift test -c release --skip-build --parallel 2>&1 | { grep --line-buffered -v 'prohibited flag' || true; }

test-artwork: artwork-python
	@sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	 DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $(MAKERS_LARGE) >/dev/null
	@set -o pipefail; swift build -c release --build-tests 2>&1 | { grep --line-buffered -v 'prohibited flag' || true; }
	@TIRAGE_ARTWORK_MAKERS=all TIRAGE_BINARY=$(CURDIR)/$(TIRAGE) SWIFT_BACKTRACE=enable=no \
	  swift test -c release --skip-build --parallel --filter ArtworkFormTests

lint:
	@echo "Checking the form of the sources."
	@swift format lint --strict --recursive Package.swift Sources Tests

format:
	@swift format --in-place --recursive Package.swift Sources Tests

bench: build bench-python
	@Benchmarks/run --tirage $(TIRAGE) --packages $(BENCH_PYTHON) --table docs/performance.md --plot docs/performance.svg
	@Benchmarks/lists --tirage $(TIRAGE) --table docs/performance.md

size: build
	@Benchmarks/size --tirage $(TIRAGE) --table docs/performance.md

pictures: build
	@/usr/bin/python3 Templates/atelier/make-pictures.py
	@Templates/atelier/make-cover $(CURDIR)/$(TIRAGE)
	@/usr/bin/python3 docs/make-pictures
	@/usr/bin/python3 Tests/SampleTests/Specimen/make-goldens.py Tests/SampleTests/Specimen $(CURDIR)/$(TIRAGE)

clean:
	rm -rf .build Output
