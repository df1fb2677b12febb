import { PDFArray, PDFDocument, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib'

/** What a test's resources or dictionary say, as `context.obj` takes it. */
export type Entries = Readonly<Record<string, unknown>>

/** Something that a page can name: a stream with its entries, or a dictionary. */
export interface Part {
  readonly entries: Entries
  readonly bytes?: Uint8Array | string
}

/** A PDF of one page of 200 × 200 points, written as a printer's program would: content, and what it names. */
export async function inkPage(
  content: string,
  resources: (part: (part: Part) => PDFObject) => Entries = () => ({}),
  boxes: Entries = {}
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const { context } = pdf
  const part = ({ entries, bytes }: Part) => {
    const dict = context.obj(plain(entries))
    if (bytes === undefined || dict instanceof PDFArray) return context.register(dict)
    const raw = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes
    return context.register(PDFRawStream.of(dict, raw))
  }
  const page = pdf.addPage([200, 200])
  page.node.set(PDFName.of('Contents'), part({ entries: {}, bytes: content }))
  page.node.set(PDFName.of('Resources'), context.obj(plain(resources(part))))
  for (const [name, box] of Object.entries(boxes))
    page.node.set(PDFName.of(name), context.obj(box as number[]))
  return pdf.save({ useObjectStreams: false })
}

/** The type of the library knows no nested entries. */
function plain(entries: Entries) {
  return entries as Record<string, string>
}

/** `x^n` between two colours. */
export function blend(from: readonly number[], to: readonly number[]): Entries {
  return { FunctionType: 2, Domain: [0, 1], C0: from, C1: to, N: 1 }
}

/** A spot's space: its tint as a colour of `k`. */
export function spot(name: string, cmyk: readonly number[]): readonly unknown[] {
  return ['Separation', name, 'DeviceCMYK', blend([0, 0, 0, 0], cmyk)]
}
