import { PDFDict, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'
import { entry, nameOf, resolve } from '../rewrite/pdf-file.ts'
import { operations } from '../stream/operations.ts'
import { plainBytes } from './plain-bytes.ts'
import { greyDict } from './plate-forms.ts'
import { onceInside, type PlateJob } from './plate-job.ts'
import { firstState } from './plate-state.ts'

/** The faces of a stream for one plate: those whose characters bring their own colours (Type 3, `d0`) are made anew. */
export function plateFonts(
  job: PlateJob,
  fonts: PDFObject | undefined,
  at: number
): PDFDict | undefined {
  if (!(fonts instanceof PDFDict)) return undefined
  const list = PDFDict.withContext(job.made)
  for (const [name, object] of fonts.entries()) {
    const font = resolve(job.source, object)
    const isDrawn = String(entry(job.source, font, 'Subtype')) === '/Type3'
    const versions = isDrawn && font instanceof PDFDict ? drawnFont(job, font, String(object)) : []
    list.set(name, versions[at] ?? object)
  }
  return list
}

function drawnFont(job: PlateJob, font: PDFDict, key: string): readonly PDFObject[] {
  return onceInside(job, key, 'font', () => {
    const lists = job.plates.map(() => PDFDict.withContext(job.made))
    const procedures = entry(job.source, font, 'CharProcs')
    for (const [name, object] of procedures instanceof PDFDict ? procedures.entries() : []) {
      const glyphs = drawnGlyph(job, font, object)
      for (const [at, list] of lists.entries()) list.set(name, glyphs[at] ?? object)
    }
    return lists.map(list => {
      const version = font.clone(job.made)
      version.set(nameOf('CharProcs'), list)
      return job.made.register(version)
    })
  })
}

/** The versions of a character that has colours of its own. */
function drawnGlyph(job: PlateJob, font: PDFDict, glyph: PDFObject): readonly PDFObject[] {
  const stream = resolve(job.source, glyph)
  const bytes = stream instanceof PDFRawStream ? plainBytes(stream)?.bytes : undefined
  if (!bytes || !(stream instanceof PDFRawStream) || !hasColours(bytes)) return []
  const own = entry(job.source, font, 'Resources')
  const source = { bytes, resources: own instanceof PDFDict ? own : undefined }
  return job.derive(source, firstState).map(version => {
    const dict = greyDict(job, stream.dict)
    dict.set(nameOf('Resources'), version.resources)
    return job.made.register(PDFRawStream.of(dict, version.bytes))
  })
}

/** `d0` lets a character have colours, `d1` takes the text's (ISO 32000-1, 9.6.5). */
function hasColours(bytes: Uint8Array): boolean {
  for (const { operator } of operations(bytes)) return operator === 'd0'
  return false
}
