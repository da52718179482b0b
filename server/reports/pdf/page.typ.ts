/**
 * Typst source of the page: paper, type, running head and foot. Data come as JSON in `sys.inputs.data` and are never part of
 * the source, so no text of a snapshot can become code.
 */
export const PAGE = `
#let d = json(bytes(sys.inputs.data))
#let run = d.running
#let day = d.date.split("-").map(int)
#let ink = oklch(20.23%, 0.0321, 277.67deg)
#let muted = oklch(46.61%, 0.0574, 276.44deg)
#let line-color = oklch(86.57%, 0.0195, 276.31deg)
#let track = oklch(91.08%, 0.0124, 276.09deg)
#let accent = oklch(42.84%, 0.1689, 265.02deg)

#set document(title: d.title, author: d.author, keywords: d.keywords, date: datetime(year: day.at(0), month: day.at(1), day: day.at(2)))
#set text(font: "Fira Sans", size: 10pt, lang: d.language, fill: ink, fallback: false, number-width: "tabular", hyphenate: true)
#set par(leading: 0.62em, spacing: 0.9em, justify: false)

// twelve upright stars on a circle of a third of the height, each in a circle of an eighteenth
#let star(height, hour) = {
  let angle = hour * 30deg
  let outer = height / 18
  let inner = outer * calc.sin(18deg) / calc.sin(126deg)
  let points = range(10).map(n => {
    let radius = if calc.even(n) { outer } else { inner }
    (height * 0.75 + height / 3 * calc.sin(angle) + radius * calc.sin(n * 36deg),
     height / 2 - height / 3 * calc.cos(angle) - radius * calc.cos(n * 36deg))
  })
  place(top + left, polygon(fill: rgb("#FFCC00"), ..points))
}
#let emblem(height) = box(width: height * 1.5, height: height, fill: rgb("#003399"), range(12).map(n => star(height, n)).join())
// the wording beside the emblem is set in one of the typefaces that the publicity rules name
#let funding(height) = grid(columns: (auto, auto), column-gutter: 0.3cm, align: horizon, emblem(height),
  box(width: 3.6cm, text(font: "Ubuntu", size: height * 0.3, hyphenate: false, run.euWording)))

#let head = text(size: 8.5pt, fill: muted, grid(columns: (1fr, auto), run.asOf,
  if run.demo != none { text(weight: "semibold", fill: ink, run.demo) }))
#let foot = block(above: 0pt, grid(columns: (auto, 1fr, auto), column-gutter: 0.6cm, align: (left + horizon, left + horizon, right + horizon),
  funding(1cm),
  text(size: 6.8pt, fill: muted, hyphenate: false)[#run.source #linebreak() #run.fingerprint],
  text(size: 8.5pt, fill: muted)[#run.page #context counter(page).display("1 / 1", both: true)]))
#set page(paper: "a4", margin: (x: 2cm, top: 2.2cm, bottom: 2.7cm), header: head, footer: foot, footer-descent: 0.5cm)

#show heading: set text(weight: "semibold", hyphenate: false)
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 3): set text(size: 11pt, fill: accent)
#show heading.where(level: 1): set block(above: 0pt, below: 0.9em)
#show heading.where(level: 2): set block(above: 1.5em, below: 0.7em)
#show heading.where(level: 3): set block(above: 1.4em, below: 0.6em)
#set list(marker: [–], indent: 0pt, body-indent: 0.6em, spacing: 0.6em)
#set terms(indent: 0pt, hanging-indent: 0pt, spacing: 0.75em, separator: [: ])
`;
