import { type PrintRecord, recordText } from '../../../desk/changes/print-record.ts'
import { copyText } from '../../../desk/changes/story-copy.ts'
import { lockText } from '../../../desk/delivery/lock-text.ts'
import { type EditionManifest, manifestText } from '../../../desk/editions/edition-manifest.ts'
import type { EditionFiles } from '../../../desk/editions/keep-edition.ts'
import { sha256Hex } from '../../../kit/hash.ts'

/** The files of an edition of one story, made by hand. */
export function madeEdition(
  number: number,
  words: string,
  before?: EditionManifest['before'],
  corrections: PrintRecord['corrections'] = []
): EditionFiles {
  const as = { edition: number, when: `2026-11-2${number}T08:00:00Z` }
  const bare = { version: 1, issue: 'x', format: 'sikai', style: '', pages: [], jumps: [] } as const
  const layout = { ...bare, accepted: as }
  const record = { version: 1, issue: 'x', sheets: 's', pages: [], corrections } as const
  const pieces = [{ id: 'b1', text: words }]
  const filed = `---\nheadline: 雨\n---\n\n${words}\n`
  const own = new Map<string, string>([
    ['copy.json', copyText([{ story: 'rain', headline: '雨', pieces }])],
    ['record.json', recordText(record)],
    ['layout.json', lockText(layout)],
    ['filed/rain.md', filed]
  ])
  const hashed = (entries: Iterable<readonly [string, string]>) =>
    [...entries].map(([path, text]) => ({ path, sha256: sha256Hex(text) }))
  const manifest: EditionManifest = {
    duikai: 1,
    ...{ issue: 'x', edition: number, corrections: [], pages: [], outputs: [] },
    accepted: { when: as.when, by: [{ name: '王编辑' }] },
    ...(before ? { before } : {}),
    state: sha256Hex(words),
    inputs: hashed([['rain.md', filed]]),
    madeWith: {
      ...{ program: 'p', versions: {}, node: 'v24', house: [] },
      browser: { name: 'built-in', version: '1', hash: 'h' }
    },
    files: hashed(own),
    book: {
      ...{ identifier: 'urn:uuid:1', paper: '日报', issue: 'x', bookEdition: 1 },
      ...{ date: '', issueNumber: '' },
      ...{ modified: as.when, content: sha256Hex(words), corrections: [] }
    }
  }
  own.set('manifest.json', manifestText(manifest))
  return { own, shared: new Map([['abc.png', Uint8Array.of(1, 2, 3)]]) }
}
