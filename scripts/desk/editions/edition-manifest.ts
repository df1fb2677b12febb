import { z } from 'zod'
import { sha256Hex } from '../../kit/hash.ts'
import { bookRecordShape } from '../changes/kept-books.ts'
import { insidePath } from '../delivery/output-mark.ts'

/** The file by which an edition is known, in its folder. */
export const manifestName = 'manifest.json'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const file = z.object({ path: insidePath, sha256: hash })
const number = z.int().min(1).max(100_000)

/** Who signed, as what where several do, and the sign of the state on the sheet that was signed. */
const signature = z
  .object({ name: z.string(), role: z.string().optional(), signed: z.string().optional() })
  .readonly()

const schema = z.object({
  duikai: z.literal(1),
  issue: z.string(),
  edition: number,
  accepted: z.object({
    when: z.iso.datetime(),
    by: z.array(signature).readonly(),
    note: z.string().optional(),
    /** Why copy may have changed without a record. */
    waved: z.string().optional()
  }),
  /** The edition before, by the hash of its manifest. */
  before: z.object({ edition: number, sha256: hash }).optional(),
  /** Corrections that the edition before has not, or with another reading. */
  corrections: z.array(z.object({ id: z.string(), story: z.string(), after: z.string() })),
  /** What became of each page since the edition before. */
  pages: z.array(z.object({ page: number, fate: z.string() })),
  /** What it says and how it looks, in one word. */
  state: hash,
  /** The sign of what is printed, as proof sheets have it; absent in editions of earlier versions. */
  sign: z.string().optional(),
  /** Files of the issue's folder that it was made of. */
  inputs: z.array(file),
  /** What was made, by path in the output folder. */
  outputs: z.array(file),
  madeWith: z.object({
    program: z.string(),
    versions: z.record(z.string(), z.string()),
    node: z.string(),
    browser: z.object({ name: z.string(), version: z.string(), hash: z.string() }),
    /** Sheets, templates and faces of the house. */
    house: z.array(file)
  }),
  /** The files of the edition's own folder. */
  files: z.array(file),
  /** By what libraries tell its e-book from others, and its vertical edition where one was made. */
  book: bookRecordShape,
  vertical: bookRecordShape.optional()
})

/** What is known of an accepted edition: who, when and why, and the hashes of all that it was made of and gave. */
export type EditionManifest = Readonly<z.infer<typeof schema>>

/** Writes a manifest, sealed so that any change of it is noticed. */
export function manifestText(manifest: EditionManifest): string {
  return `${JSON.stringify({ ...manifest, seal: sealOf(manifest) }, null, 1)}\n`
}

/** Reads a manifest; undefined when the text is not one as it was written. */
export function manifestIn(text: string): EditionManifest | undefined {
  try {
    const { seal, ...rest } = JSON.parse(text) as { readonly seal?: unknown }
    const found = schema.safeParse(rest).data
    return found && seal === sealOf(rest) ? found : undefined
  } catch {
    return undefined
  }
}

function sealOf(manifest: object): string {
  return sha256Hex(JSON.stringify(manifest)).slice(0, 16)
}
