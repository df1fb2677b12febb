import { sha256Hex } from '../../../kit/hash.ts'
import type { Report } from '../../../model/problem.ts'
import type { Style } from '../../../model/style.ts'
import { pageBatches } from '../../../press/page-batches.ts'
import type { ServedFiles } from '../../../press/serve.ts'
import { writtenPages } from '../../../press/written-pages.ts'
import type { MadeUp } from '../../build-input.ts'

/** A page as a document of its own: any browser draws it as it prints, for its lines are broken already. */
export interface PageDocument {
  readonly number: number
  readonly html: string
  /** What stands in its `<body>`. */
  readonly body: string
  readonly hash: string
}

/** The pages of an issue, and the faces and pictures that they name. */
export interface PageDocuments {
  readonly pages: readonly PageDocument[]
  readonly files: ServedFiles
}

/** Writes each made-up page as a document; undefined after a template's fault. */
export function pageDocuments(
  made: MadeUp,
  templates: Readonly<Record<string, string>>,
  report: Report
): PageDocuments | undefined {
  const { issue, style, pages, faces } = made
  const written = writtenPages(pages, issue, style, faces, templates, report)
  if (!written) return undefined
  const sheets = pageBatches(written.files, 1).map(({ files }) =>
    new TextDecoder().decode(files.get(pagesPath)?.bytes)
  )
  return {
    files: written.files,
    pages: pages.flatMap(({ dummy }, at) => {
      const html = sheets[at]?.replace('</head>', `<style>${sheetRules(style)}</style>\n</head>`)
      if (html === undefined) return []
      return [{ number: dummy.page, html, body: bodyOf(html), hash: sha256Hex(html) }]
    })
  }
}

const pagesPath = '/pages.html'

/** Without Paged.js the body is the trimmed sheet, its padding the margins. */
function sheetRules({ trimWidthMm, trimHeightMm, typeWidthMm, typeHeightMm }: Style): string {
  const [above, side] = [(trimHeightMm - typeHeightMm) / 2, (trimWidthMm - typeWidthMm) / 2]
  return `body { position: relative; box-sizing: border-box; width: ${trimWidthMm}mm; height: ${trimHeightMm}mm; padding: ${above}mm ${side}mm; overflow: hidden; background: var(--paper) }`
}

function bodyOf(html: string): string {
  return html.slice(html.indexOf('<body>') + '<body>'.length, html.lastIndexOf('</body>')).trim()
}
