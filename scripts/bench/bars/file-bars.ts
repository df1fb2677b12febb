import type { PressPreset } from '../../model/press-order.ts'
import type { Style } from '../../model/style.ts'
import { type GroupVerdict, preflighted } from '../../press/preflight/preflighted.ts'
import { said } from './said.ts'

/** What two PDFs of one issue are as files. */
export interface FileBars {
  /** How far the boxes are from what was asked, mm, at most. */
  readonly boxesOffMm: number
  /** Roles of the structure that are not as many in both, links left out. */
  readonly roles: readonly string[]
  readonly sameOutline: boolean
  readonly qpdf: boolean
  /** Groups of the preflight that have not passed, and its errors and warnings by their codes. */
  readonly groups: readonly string[]
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

/** Looks at `paper.pdf` and `press.pdf` as poppler, MuPDF, qpdf and our own preflight see them. */
export async function fileBars(
  paper: string,
  press: { readonly file: string; readonly bytes: Uint8Array },
  style: Style,
  preset: PressPreset
): Promise<FileBars> {
  const { findings, groups } = await preflighted(press.bytes, {
    preset,
    trimMm: { width: style.trimWidthMm, height: style.trimHeightMm }
  })
  const codes = (severity: string) => [
    ...new Set(findings.filter(one => one.severity === severity).map(one => one.code))
  ]
  const [onPaper, onPress] = [await roleCounts(paper), await roleCounts(press.file)]
  const outline = async (file: string) =>
    (await said('mutool', ['show', file, 'outline'])).replace(/\t#.*$/gm, '')
  return {
    boxesOffMm: await boxesOff(press.file, style, preset),
    roles: [...new Set([...onPaper.keys(), ...onPress.keys()])].filter(
      role => role !== 'Link' && onPaper.get(role) !== onPress.get(role)
    ),
    sameOutline: (await outline(paper)) === (await outline(press.file)),
    qpdf: await isSound(press.file),
    groups: groups.filter(isOpen).map(({ group, verdict }) => `${group} ${verdict}`),
    errors: codes('error'),
    warnings: codes('warning')
  }
}

function isOpen({ verdict }: GroupVerdict): boolean {
  return verdict !== 'passed' && verdict !== 'unasked'
}

async function isSound(file: string): Promise<boolean> {
  const told = await said('qpdf', ['--check', file]).catch(String)
  return /No syntax or stream encoding errors/.test(told)
}

/** How often each role stands in the structure. */
async function roleCounts(file: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const [, role = ''] of (await said('pdfinfo', ['-struct', file])).matchAll(
    /^ *([A-Z]\w*)\b/gm
  ))
    counts.set(role, (counts.get(role) ?? 0) + 1)
  counts.delete('Object')
  return counts
}

/** The largest of all differences between the boxes of a file and those of its style and preset, mm. */
async function boxesOff(file: string, style: Style, preset: PressPreset): Promise<number> {
  const text = await said('pdfinfo', ['-box', '-f', '1', '-l', '9999', file])
  const { trimWidthMm, trimHeightMm } = style
  const asked = (beyond: number) => [
    ...[-beyond, -beyond],
    ...[trimWidthMm + beyond, trimHeightMm + beyond]
  ]
  const boxes = {
    TrimBox: asked(0),
    BleedBox: asked(preset.bleedMm),
    MediaBox: asked(preset.bleedMm + preset.slugMm)
  }
  const offs = Object.entries(boxes).flatMap(([name, box]) => {
    const found = [...text.matchAll(new RegExp(`${name}:(.*)$`, 'gm'))]
    if (found.length === 0) return [Number.POSITIVE_INFINITY]
    return found.flatMap(([, numbers = '']) =>
      numbers
        .trim()
        .split(/\s+/)
        .map((number, at) => Math.abs((Number(number) * 25.4) / 72 - (box[at] ?? 0)))
    )
  })
  return Math.max(...offs)
}
