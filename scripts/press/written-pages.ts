import { sha256Hex } from '../kit/hash.ts'
import { templateEngine } from '../kit/template.ts'
import type { Issue } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import type { SetPage } from '../model/set-copy.ts'
import type { Style } from '../model/style.ts'
import { pagesHtml } from '../render/pages-html.ts'
import { type CutFace, coversOf } from '../typeset/cut-faces.ts'
import { rulerOf } from '../typeset/ruler.ts'
import type { ServedFile, ServedFiles } from './serve.ts'

/** An issue made up and written as HTML, not yet seen by a browser. */
export interface LaidOut {
  readonly pages: readonly SetPage[]
  /** `/pages.html` and the fonts it needs, as served to the browser and written to the output. */
  readonly files: ServedFiles
}

/** Writes made-up pages as HTML with its fonts beside it; undefined after a template's fault. */
export function writtenPages(
  pages: readonly SetPage[],
  issue: Issue,
  style: Style,
  faces: readonly CutFace[],
  templates: Readonly<Record<string, string>>,
  report: Report
): LaidOut | undefined {
  const linked = faces.map(face => {
    const name = `${face.family.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${sha256Hex(face.bytes).slice(0, 8)}`
    return { ...face, address: `fonts/${name}.ttf` }
  })
  const html = pagesHtml(pages, issue.facts, linked, templateEngine(templates, report), {
    style,
    ruler: rulerOf(faces, style.roles),
    covers: coversOf(faces),
    report
  })
  if (html === undefined) return undefined
  const shown = issue.stories.flatMap(story => story.pictures)
  const pictures = issue.nameplate ? [issue.nameplate, ...shown] : shown
  const files = new Map<string, ServedFile>([
    ['/pages.html', { type: 'text/html; charset=utf-8', bytes: new TextEncoder().encode(html) }],
    ...pictures.map(
      picture => [`/${picture.name}`, { type: picture.mediaType, bytes: picture.bytes }] as const
    ),
    ...linked.map(face => [`/${face.address}`, { type: 'font/ttf', bytes: face.bytes }] as const)
  ])
  return { pages, files }
}
