/** Typst source of charts: bars from zero and bars of shares, drawn from data. A withheld value is a hatched piece. */
export const CHART = `
#let tones = (
  "accent": accent,
  "women": oklch(40.78%, 0.2032, 312.85deg),
  "men": oklch(67.76%, 0.1511, 65.79deg),
  "non-binary": oklch(51.78%, 0.1045, 168.33deg),
  "esf-plus": accent,
)
#let hatch = tiling(size: (4pt, 4pt), {
  place(top + left, line(start: (0pt, 4pt), end: (4pt, 0pt), stroke: 0.6pt + muted))
})
#let label-width = 5.2cm
#let chart-width = 8cm
#let bar-height = 0.42cm

#let bar-row(bar, scale) = (
  align(right, text(size: 9pt, bar.label)),
  box(width: chart-width, height: bar-height, {
    if bar.value == none {
      place(top + left, rect(width: 1.2cm, height: bar-height, fill: hatch, stroke: 0.6pt + muted))
    } else {
      place(top + left, rect(width: chart-width * bar.value / scale, height: bar-height, fill: tones.at(bar.tone)))
    }
    if "plan" in bar {
      place(top + left, dx: chart-width * bar.plan / scale, dy: -0.08cm, line(length: bar-height + 0.16cm, angle: 90deg, stroke: 1.6pt + ink))
    }
  }),
  text(size: 9pt, weight: "semibold", bar.text),
)
#let bars(c) = {
  let longest = calc.max(..c.bars.map(bar => calc.max(if bar.value == none { 0 } else { bar.value }, bar.at("plan", default: 0))), 0)
  let scale = if longest > 0 { longest * 1.0 } else { 1.0 }
  grid(columns: (label-width, chart-width, 1fr), column-gutter: 0.3cm, row-gutter: 0.22cm, align: horizon, ..c.bars.map(bar => bar-row(bar, scale)).flatten())
  if "planLabel" in c {
    pad(left: label-width + 0.3cm, top: 0.1cm, text(size: 8.5pt, fill: muted)[#box(line(length: 0.3cm, angle: 90deg, stroke: 1.6pt + ink), baseline: 0.05cm) #c.planLabel])
  }
}

#let share-row(bar) = (
  align(right, text(size: 9pt, bar.label)),
  box(width: 100%, height: 0.6cm, fill: hatch, stroke: if bar.text != "" { 0.6pt + muted }, {
    if bar.parts.len() == 0 { place(center + horizon, box(fill: white, inset: 2pt, text(size: 8.5pt, bar.text))) }
    else {
      grid(columns: bar.parts.map(part => part.share * 100%), ..bar.parts.map(part =>
        box(width: 100%, height: 0.6cm, fill: tones.at(part.tone),
          if part.share >= 0.08 { place(center + horizon, text(size: 8.5pt, weight: "semibold", fill: if part.tone == "men" { black } else { white }, part.text)) })))
    }
  }),
)
#let shares(c) = {
  let all = c.bars.map(bar => bar.parts).flatten()
  let keys = all.map(part => (part.label, part.tone)).dedup()
  layout(size => {
    let width = size.width - label-width - 0.3cm
    let (low, high) = c.band
    grid(columns: (label-width, width), column-gutter: 0.3cm, row-gutter: 0.2cm, align: horizon, ..c.bars.map(share-row).flatten())
    pad(left: label-width + 0.3cm, top: 0.08cm, {
      box(width: width, height: 0.25cm, {
        place(top + left, dx: width * low, line(length: width * (high - low), stroke: 1.6pt + ink))
        place(top + left, dx: width * low, dy: -0.1cm, line(length: 0.2cm, angle: 90deg, stroke: 1.6pt + ink))
        place(top + left, dx: width * high, dy: -0.1cm, line(length: 0.2cm, angle: 90deg, stroke: 1.6pt + ink))
      })
      linebreak()
      text(size: 8.5pt, fill: muted, {
        keys.map(((label, tone)) => box[#box(width: 0.3cm, height: 0.3cm, baseline: 0.03cm, fill: tones.at(tone)) #label]).join(h(0.5cm))
        h(0.5cm)
        box[|–| #c.bandLabel]
      })
    })
  })
}
#let chart(c) = figure(kind: "chart", supplement: none, numbering: none, alt: c.alt,
  caption: figure.caption(position: top)[#text(weight: "semibold", c.title) #linebreak() #text(size: 8.5pt, fill: muted, c.subtitle)],
  block(width: 100%, above: 0.2cm, align(left, if c.kind == "bars" { bars(c) } else { shares(c) })))
#show figure.caption: set align(left)
#show figure.where(kind: "chart"): set block(above: 1.2em, below: 1.2em, breakable: false)
`;
