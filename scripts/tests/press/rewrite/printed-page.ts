import { openBrowser } from '../../../kit/browser.ts'
import { markTextReader } from '../../../press/mark-texts.ts'
import { readPdfText } from '../../../press/pdf-text.ts'
import { printPdf } from '../../../press/print.ts'
import { openPdf } from '../../../press/rewrite/pdf-file.ts'
import { rewritePaper } from '../../../press/rewrite/rewrite-paper.ts'
import { present, throwing } from '../sample.ts'

/** A picture of one black square, as an address. */
const square =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E%3Cpath d='M1 1h7v7z'/%3E%3C/svg%3E"

/** The style and the words of a page with one of everything that browsers mark in ways of their own. */
const sheet = `@page { size: 120mm 180mm; margin: 0 } body { margin: 0; font: 12px/16px serif }
main { position: absolute; inset: 10mm } p, h2, h3, ul, ol { margin: 0; font-weight: 400 }
em { font-style: normal }
.folio { position: absolute; bottom: calc(100% + 3px); width: 100%; border-bottom: 1px solid; display: flex; gap: 9px }
.boxed { padding: 9px 0 } .tint { background: #ffe } .faint { opacity: 0.5 }
.real { background: linear-gradient(red, blue); height: 20px } .before::before { content: "Before " }`

const words = `<header class="folio"><p style="display:flex"><span>2</span> <span>News</span></p><p>The Courier</p>
<p>1 May</p></header>
<article class="boxed"><div><h2>Head <em>one</em></h2><p>Deck <strong>loud</strong></p></div>
<p class="tint">Tinted &amp; <span lang="fr">mots</span> <a href="https://example.org/">link</a></p>
<figure><img alt="A square" src="${square}"><figcaption>Caption <b>bold</b></figcaption></figure>
<h3>Subhead</h3><ul style="list-style:none"><li>item</li><li><p>other</p></li></ul><ol><li>last</li></ol>
<table border="1"><tr><th>a</th><th>b</th></tr><tr><td></td><td>2</td></tr></table></article>
<div class="real"></div><hr>
<article><h3>Third</h3><div>loose <em>x</em><p>para</p> tail</div><p class="faint">faint</p>
<p class="before">word</p><svg role="img" aria-label="Drawn" width="20" height="20"><rect width="9" height="9"/></svg>
</article>`

/** The page, with more style. */
export function pageOfAllKinds(style = ''): string {
  return `<!doctype html><html lang="en"><head><title>T</title><style>${sheet} ${style}</style></head><body><main>${words}</main></body></html>`
}

/** Two rules that are gradients from a colour to the same one, as those of boxes are, 3 px and 0.75 px. */
export const flatRules = `.boxed { background: linear-gradient(#000, #000) 0 3px / 100% 3px no-repeat,
  linear-gradient(#c00, #c00) 0 100% / 100% 0.75px no-repeat }`

/** What the page has around its type area. */
export const pageMarginPt = (10 / 25.4) * 72

/** A page as Chromium prints it, and the same rewritten. */
export interface RewrittenPage {
  readonly before: Uint8Array
  readonly after: Uint8Array
  /** The words in structure order. */
  readonly wordsBefore: readonly string[]
  readonly wordsAfter: readonly string[]
}

/** Prints HTML by the browser alone and rewrites it. */
export async function rewrittenPage(html: string): Promise<RewrittenPage> {
  const { browser, close } = present(await openBrowser(throwing))
  try {
    const tab = await browser.newPage()
    await tab.setContent(html)
    const before = await printPdf(tab)
    const pdf = await openPdf(before)
    const reader = markTextReader(pdf)
    rewritePaper(pdf, { titleAt: 1, marginPt: pageMarginPt }, reader.listen)
    const after = await pdf.save({ addDefaultPage: false, updateFieldAppearances: false })
    return {
      before,
      after,
      wordsBefore: readPdfText(await openPdf(before)).pages,
      wordsAfter: readPdfText(await openPdf(after)).pages
    }
  } finally {
    await close()
  }
}
