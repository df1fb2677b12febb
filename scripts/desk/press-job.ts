import { dirname } from 'node:path/posix'
import { copyNames } from '../check/inks/copy-names.ts'
import { styleInkProblems } from '../check/inks/printable-style.ts'
import { quietMarginProblems } from '../check/inks/quiet-margin.ts'
import { thirdInk } from '../check/inks/strange-colours.ts'
import { hasThirdInk, svgInkProblems } from '../check/inks/svg-inks.ts'
import type { Issue } from '../model/issue.ts'
import type { PressJob, PressOrder } from '../model/press-order.ts'
import type { Report } from '../model/problem.ts'
import type { Picture } from '../model/story.ts'
import type { Style } from '../model/style.ts'
import { readInkTable } from '../read/press/ink-table.ts'

/**
 * Readies an order for a style: its ink table; what of style sheets and pictures a press cannot print is reported
 * before anything is laid out.
 */
export async function pressJob(
  order: PressOrder,
  issue: Issue,
  style: Style,
  report: Report
): Promise<PressJob> {
  const job = { order, inks: readInkTable(style.colours, order, report) }
  for (const problem of styleInkProblems(style, job, copyNames(issue))) report(problem)
  const place = issue.facts.places?.format ?? { file: issue.facts.file }
  for (const problem of quietMarginProblems(style, order.preset, place)) report(problem)
  for (const [file, picture] of picturesOf(issue)) await reportPicture(file, picture, job, report)
  return job
}

/** An issue at the sizes that its copy was given. */
interface Settled {
  readonly issue: Issue
  readonly style: Style
}

/** Reports what the sizes that the copy was given bring with them and those of the style did not. */
export function reportNewSizes(
  job: PressJob | undefined,
  first: Style,
  { style, issue }: Settled,
  report: Report
): void {
  if (!job || style === first) return
  const names = copyNames(issue)
  const told = styleInkProblems(first, job, names).map(
    ({ code, place }) => `${code} ${place?.line}`
  )
  for (const problem of styleInkProblems(style, job, names))
    if (!told.includes(`${problem.code} ${problem.place?.line}`)) report(problem)
}

/** Every picture once, by the path of its file. */
function picturesOf({ stories, nameplate, facts }: Issue): ReadonlyMap<string, Picture> {
  const shown = stories.flatMap(({ file, pictures }) =>
    pictures.map(picture => [`${dirname(file)}/${picture.name}`, picture] as const)
  )
  const name = nameplate && ([`${dirname(facts.file)}/${nameplate.name}`, nameplate] as const)
  return new Map(name ? [...shown, name] : shown)
}

async function reportPicture(
  file: string,
  picture: Picture,
  { order, inks }: PressJob,
  report: Report
): Promise<void> {
  const { preset, spot } = order
  if (preset.colour === 'as-is') return
  const isDrawn = picture.mediaType === 'image/svg+xml'
  const text = isDrawn ? new TextDecoder().decode(picture.bytes) : ''
  for (const problem of svgInkProblems(text, file)) report(problem)
  if (!spot || !inks.some(ink => ink.spot)) return
  const isStrange = isDrawn ? hasThirdInk(text, inks) : await isColoured(picture)
  if (isStrange) report(thirdInk(picture.name, { file }, spot, inks))
}

/** Looked at only where two inks are all there is: every pixel is read. */
async function isColoured({ bytes, original }: Picture): Promise<boolean> {
  if (original?.space === 'grey') return false
  const [{ filePixels }, { isNeutral }] = await Promise.all([
    import('../press/pictures/picture-file.ts'),
    import('../press/pictures/picture-inks.ts')
  ])
  return !isNeutral(await filePixels(bytes, 'rgb', 'as-stored'))
}
