/** Typst source of tables and of the blocks in their order. */
export const BODY = `
#show figure.where(kind: table): set block(above: 1.2em, below: 1.2em, breakable: true)
#show figure.caption: set block(sticky: true)
#let data-table(t) = {
  let heads = t.heads.len()
  let is-text = t.columns.len() == 1 and t.rows.all(row => not "number" in row.cells.at(0) and not "words" in row.cells.at(0))
  let size = if heads + t.columns.len() > 6 { 8pt } else { 9pt }
  let short = t.rows.len() > 0 and heads > 1 and t.rows.all(row => row.head.at(0).len() < 26 and not row.head.at(0).contains(" "))
  let columns = if is-text { if heads > 1 { (auto, 1fr, 2fr) } else { (auto, 1fr) } }
    else if heads == 1 { (2fr,) + t.columns.map(_ => if t.columns.len() > 3 { auto } else { 1fr }) }
    else if heads == 2 { (if short { auto } else { 1.3fr }, 2fr) + t.columns.map(_ => auto) }
    else { (2fr, 1.6fr, 1.7fr) + t.columns.map(_ => 1.25fr) }
  let caption = if t.isTitled { figure.caption(position: top, text(size: 9.5pt, weight: "semibold", t.title)) }
  figure(kind: table, supplement: none, numbering: none, caption: caption, {
    set text(size: size, hyphenate: true, costs: (hyphenation: 20000%))
    set par(leading: 0.5em, linebreaks: "optimized")
    show table.cell.where(y: 0): set text(weight: "semibold", hyphenate: true)
    table(columns: columns, inset: (x: if heads > 2 { 3pt } else { 4pt }, y: 3.5pt),
      align: (x, y) => if x < t.heads.len() or is-text { left + horizon } else { right + horizon },
      stroke: (x, y) => (bottom: if y == 0 { 1pt + ink } else { 0.5pt + line-color }),
      table.header(repeat: true, ..t.heads, ..t.columns),
      ..t.rows.map(row => row.head + row.cells.map(c => if is-text { c.text } else { text(hyphenate: false, c.text) })).flatten())
  })
  if t.note != "" { block(above: 0.5em, below: 1.4em, text(size: 8pt, fill: muted, t.note)) }
}
#let value-of(field) = if field.value == none { text(fill: muted, d.placeholder) } else { field.value }
#let render(b) = {
  if b.kind == "heading" { heading(level: b.level, b.text) }
  else if b.kind == "paragraph" { par(b.text) }
  else if b.kind == "list" { list(..b.items) }
  else if b.kind == "terms" { terms(..b.items.map(item => terms.item(item.term, item.text))) }
  else if b.kind == "fields" { terms(..b.items.map(field => terms.item(field.label, value-of(field)))) }
  else if b.kind == "table" { data-table(b.table) }
  else if b.kind == "chart" { chart(b.chart) }
  else if b.kind == "page-break" { pagebreak(weak: true) }
}
#show figure.where(kind: "emblem"): set align(left)
#show figure.where(kind: "emblem"): set block(above: 0pt, below: 0.6cm)
#figure(kind: "emblem", supplement: none, numbering: none, alt: run.emblemAlt + ". " + run.euWording, funding(1.3cm))
#let large-from = d.blocks.position(b => b.kind == "page-break" and b.at("large", default: false))
#let usual = if large-from == none { d.blocks } else { d.blocks.slice(0, large-from) }
#for b in usual { render(b) }
#if large-from != none {
  set text(size: 14pt, hyphenate: false)
  set par(leading: 0.8em)
  for b in d.blocks.slice(large-from) { render(b) }
}
`;
