/// How `report.html` looks: one column, two faces that every system has, colours that differ in lightness too, and
/// patterns where they must be told apart in print without colours.
enum ReportStyle {
    static let sheet = """
        :root { --paper: #fcfbf8; --ink: #1d1b18; --soft: #67625a; --line: #e1ddd4; --mark: #2c5d58;
          --printed: #24544f; --quarantined: #d9951f; --rejected: #b23a2e; --duplicate: #8b867d;
          --suppressed: #6b6391; --unselected: #d3cec3; --heldout: #8fb0bd; --already-printed: #7d9c97; --over: #fcfbf8;
          color-scheme: light dark }
        @media (prefers-color-scheme: dark) { :root { --paper: #171614; --ink: #ebe7df; --soft: #a39d92;
          --line: #37332d; --mark: #7fb8af; --printed: #7fb8af; --quarantined: #e0a640; --rejected: #d9695c;
          --duplicate: #8f8a80; --suppressed: #968ec2; --unselected: #4c473f; --heldout: #54788a; --already-printed: #456862;
          --over: #171614 } }
        @media print { :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --mark: #2c5d58;
          --printed: #24544f; --quarantined: #d9951f; --rejected: #b23a2e; --duplicate: #8b867d;
          --suppressed: #6b6391; --unselected: #d3cec3; --heldout: #8fb0bd; --already-printed: #7d9c97; --over: #fff;
          color-scheme: light } }
        * { box-sizing: border-box }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
        body { margin: 0 auto; max-width: 54rem; padding: 3.5rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
          font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", "Liberation Sans", sans-serif }
        h1, h2, .big { font-family: "Iowan Old Style", Charter, "Bitstream Charter", "Palatino Linotype", Palatino,
          "URW Palladio L", P052, Georgia, "Noto Serif", serif; font-weight: 400; text-wrap: balance }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0; overflow-wrap: anywhere }
        header p { margin: 0 0 .2rem; color: var(--soft); font-size: .875rem }
        h2 { font-size: 1.45rem; line-height: 1.25; margin: 3.5rem 0 .4rem; overflow-wrap: anywhere }
        h3 { font-size: 1rem; font-weight: 600; margin: 2rem 0 .2rem }
        .big { font-size: clamp(2rem, 9vw, 3.4rem); line-height: 1.1; margin: 2rem 0 .8rem }
        .big b { font-weight: 400; font-variant-numeric: lining-nums }
        .lede { margin: 0 0 1.4rem; max-width: 46rem }
        .note { margin: 0 0 1rem; color: var(--soft); max-width: 40rem; font-size: .9375rem; overflow-wrap: anywhere }
        .soft { color: var(--soft) } code { font: .9em ui-monospace, "DejaVu Sans Mono", "Liberation Mono", monospace }
        a { color: inherit; text-decoration-thickness: 1px; text-underline-offset: .2em }
        a:focus-visible, summary:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px }
        svg { display: block; overflow: hidden } .defs { position: absolute }
        .bar { border-radius: 2px } .lens { margin-top: 1px } .lens path { fill: var(--line); opacity: .55 }
        .below { margin: .3rem 0 0; color: var(--soft); font-size: .8125rem; text-align: right }
        .printed { fill: var(--printed) } .quarantined { fill: var(--quarantined) } .rejected { fill: var(--rejected) }
        .duplicate { fill: var(--duplicate) } .suppressed { fill: var(--suppressed) }
        .unselected { fill: var(--unselected) } .heldout { fill: var(--heldout) }
        .already-printed { fill: var(--already-printed) }
        .over { stroke: var(--over); stroke-width: 1.2; fill: none } .dot { fill: var(--over) }
        .swatch { display: inline-block; vertical-align: -1px; margin-right: .6rem; border-radius: 2px; flex: none }
        table { border-collapse: collapse; width: 100%; margin: 1.2rem 0 0; font-size: .9375rem }
        caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
        th, td { padding: .42rem 1.2rem .42rem 0; text-align: left; vertical-align: top; font-weight: 400 }
        th:last-child, td:last-child { padding-right: 0 }
        thead th { color: var(--soft); font-size: .8125rem; padding-bottom: .25rem; vertical-align: bottom }
        tbody tr { border-top: 1px solid var(--line) } tfoot tr { border-top: 1.5px solid var(--ink) }
        tfoot th, tfoot td { font-weight: 600 } tfoot .soft { font-weight: 400 }
        .n { text-align: right; font-variant-numeric: tabular-nums lining-nums; white-space: nowrap }
        .hash { font: .75rem/1.6 ui-monospace, "DejaVu Sans Mono", "Liberation Mono", monospace; color: var(--soft);
          word-break: break-all; min-width: 12rem }
        thead .hash { font: inherit; font-size: .8125rem }
        #press .swatch { width: .8rem; height: .8rem }
        .reason { display: flex } .reason .swatch { margin-top: .28rem } .wide th:first-child { width: 40% }
        #files .wide th:first-child, #fonts .wide th:first-child, #made-from .wide th:first-child { width: auto }
        #time tbody th { width: 6.5rem; white-space: nowrap } a { white-space: nowrap } .wide a { white-space: normal }
        .plot { width: 38% ; min-width: 4rem } .row-bar { margin-top: .38rem }
        .wide th { overflow-wrap: anywhere }
        .mark { fill: var(--mark) } .frames { margin: .2rem 0 .3rem } .sizes { white-space: nowrap }
        .fonts { columns: 16rem; column-gap: 2rem; list-style: none; padding: 0; font-size: .9375rem }
        .fonts li { margin: 0 0 .3rem; break-inside: avoid }
        .frames .needed { fill: var(--quarantined); fill-opacity: .25; stroke: var(--quarantined); stroke-width: 1.2;
          stroke-dasharray: 3 2 }
        .frames .given { fill: none; stroke: var(--ink); stroke-width: 1.2 }
        figure { margin: 1.2rem 0 0 } .axis { display: flex; justify-content: space-between; gap: 1rem; margin: .2rem 0;
          color: var(--soft); font-size: .8125rem; font-variant-numeric: tabular-nums }
        .area { border-bottom: 1px solid var(--soft); border-top: 1px solid var(--line) }
        .under { fill: var(--mark); opacity: .18 }
        .line, .mean, .cut { fill: none; stroke: var(--mark); stroke-width: 1.5; vector-effect: non-scaling-stroke }
        .mean, .cut { stroke: var(--ink); stroke-width: 1; stroke-dasharray: 4 4 }
        .pages div { display: flex; gap: .8rem; align-items: flex-start }
        .pages img { height: auto; min-width: 0; max-width: 24rem; flex: 0 1 auto; background: #fff;
          outline: 1px solid var(--line) }
        figcaption { margin-top: .5rem; color: var(--soft); font-size: .875rem }
        ul { margin: 1rem 0 0; padding-left: 1.1rem } li { margin: 0 0 .6rem; overflow-wrap: anywhere }
        summary { margin-top: 1rem; cursor: pointer }
        footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem }
        @media (max-width: 38rem) {
          body { padding: 1.8rem 1.1rem 3rem } h2 { margin-top: 2.8rem } th, td { padding-right: .8rem }
          .plot { width: 28%; min-width: 3rem } .folded .plot { width: auto }
          .pages div { flex-wrap: wrap } .pages img { max-width: calc(50% - .4rem) } .pages img:only-child { max-width: 100% }
          .wide, .wide tbody, .wide tr, .wide th, .wide td { display: block } .wide thead { display: none }
          .wide tr { padding: .6rem 0 } .wide th, .wide td { padding: .1rem 0; text-align: left; min-width: 0 }
          .wide th:first-child { width: auto } .sizes { white-space: normal }
          .folded thead { display: none } .folded tr { display: grid; grid-template-columns: 1fr auto auto; padding: .4rem 0 }
          .folded th, .folded td, #time .folded th { padding: .1rem 0 .1rem .8rem; width: auto } .folded tr > th:first-child, #time .folded tr > th:first-child { padding-left: 0 }
          .folded td:not(.n) { grid-column: 1 / -1; padding-left: 0; order: 1; font-size: .875rem }
          .folded td[data-none] { display: none } .folded .row-bar { margin: 0 }
          .wide td[data-none] { display: none }
          .wide td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); font-family: system-ui, sans-serif }
        }
        @media print {
          @page { margin: 16mm } html { font-size: 9.5pt } body { max-width: none; padding: 0 } h2 { margin-top: 1.8rem }
          .big { margin-top: 1rem } footer { break-before: avoid } tr, figure, .bar, li { break-inside: avoid }
          h2, h3, thead, .note { break-after: avoid } svg, img { print-color-adjust: exact; -webkit-print-color-adjust: exact }
          a { text-decoration: none } .pages div { display: block } .pages img { max-width: 60mm; vertical-align: top; margin: 0 .4rem .4rem 0 }
          .pages img:nth-last-child(n+4), .pages img:nth-last-child(n+4) ~ img { width: 23.5% }
          tbody tr:first-child { break-before: avoid } details:not([open]) { display: none }
        }
        """
}
