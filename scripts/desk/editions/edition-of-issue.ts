import { extname } from 'node:path'
import { sha256Hex } from '../../kit/hash.ts'
import type { AcceptedAs } from '../../model/accepted-layout.ts'
import type { Artifact } from '../../model/artifact.ts'
import { present } from '../../read/present.ts'
import type { MadeIssue } from '../artifacts/output-row.ts'
import { issueChanges } from '../changes/issue-changes.ts'
import { recordText } from '../changes/print-record.ts'
import { stateSign } from '../changes/state-sign.ts'
import { copyOfIssue, copyText } from '../changes/story-copy.ts'
import { lockText } from '../delivery/lock-text.ts'
import { type Edition, editionParts } from './edition.ts'
import { type EditionManifest, manifestName, manifestText } from './edition-manifest.ts'
import type { EditionFiles } from './keep-edition.ts'

/** What is said of an acceptance. */
export interface Acceptance {
  readonly as: AcceptedAs
  readonly by: EditionManifest['accepted']['by']
  readonly note?: string
  readonly waved?: string
  /** Paper and book are kept with the edition. */
  readonly withOutput: boolean
}

/** What an issue was made of and with. */
export interface Sources {
  /** Files of the issue's folder by their paths in it. */
  readonly inputs: ReadonlyMap<string, Uint8Array>
  readonly madeWith: EditionManifest['madeWith']
}

/** What an issue says and how it looks: the same for two that nobody could tell apart. */
export function stateOf({ record, issue, book }: MadeIssue): string {
  const { corrections: _, book: __, ...set } = record
  const books = [book, book.vertical].flatMap(bound => bound?.record.content ?? [])
  return sha256Hex(JSON.stringify([set, copyOfIssue(issue), ...books]))
}

/** The files of an edition: its copy, every line as it is set, its layout, what it was made of, and the manifest last. */
export function editionOfIssue(
  made: MadeIssue,
  artifacts: readonly Artifact[],
  before: Edition | undefined,
  acceptance: Acceptance,
  { inputs, madeWith }: Sources
): { readonly manifest: EditionManifest; readonly files: EditionFiles } {
  const { issue, record, layout } = made
  const own = new Map<string, Uint8Array | string>()
  const shared = new Map<string, Uint8Array>()
  own.set(editionParts.copy, copyText(copyOfIssue(issue)))
  own.set(editionParts.record, recordText(record))
  if (layout.lock) own.set(editionParts.layout, lockText(layout.lock))
  for (const [path, text] of setPages(made)) own.set(`${editionParts.set}/${path}`, text)
  for (const [path, bytes] of inputs) {
    if (isText(path)) own.set(`${editionParts.filed}/${path}`, bytes)
    else shared.set(sharedName(path, sha256Hex(bytes)), bytes)
  }
  const products = artifacts.filter(({ use }) => use === 'product')
  for (const { path, bytes } of acceptance.withOutput ? products : [])
    own.set(`${editionParts.output}/${path}`, bytes)
  const { as, by, note, waved } = acceptance
  const known = new Map(
    before?.record.corrections.map(one => [`${one.story} ${one.id}`, one.after])
  )
  const isNew = (one: { story: string; id: string; after: string }) =>
    known.get(`${one.story} ${one.id}`) !== one.after
  const manifest: EditionManifest = {
    duikai: 1,
    issue: issue.facts.id,
    edition: as.edition,
    accepted: { when: as.when, by, ...present({ note, waved }) },
    ...(before
      ? { before: { edition: before.manifest.edition, sha256: before.manifestHash } }
      : {}),
    corrections: record.corrections.filter(isNew),
    pages: issueChanges(before?.record, record, issue, layout.pages).pages.map(
      ({ page, fate }) => ({ page, fate })
    ),
    state: stateOf(made),
    sign: stateSign(record, copyOfIssue(issue)),
    inputs: [...inputs].map(([path, bytes]) => ({ path, sha256: sha256Hex(bytes) })),
    outputs: artifacts
      .filter(({ use }) => use !== 'account')
      .map(({ path, bytes }) => ({ path, sha256: sha256Hex(bytes) })),
    madeWith,
    files: [...own].map(([path, bytes]) => ({ path, sha256: sha256Hex(bytes) })),
    book: made.book.record,
    ...present({ vertical: made.book.vertical?.record })
  }
  own.set(manifestName, manifestText(manifest))
  return { manifest, files: { own, shared } }
}

/** Pages as they were sent to the press, each apart: joined in their order they are the whole again. */
function setPages({ laidOut }: MadeIssue): ReadonlyMap<string, string> {
  const html = new TextDecoder().decode(laidOut.files.get('/pages.html')?.bytes)
  const [head = '', ...sections] = html.split(/(?=<section class="page")/)
  return new Map([
    ['sheets.html', head],
    ...sections.map((section, at) => {
      const number = laidOut.pages[at]?.dummy.page ?? at + 1
      return [`page-${String(number).padStart(3, '0')}.html`, section] as const
    })
  ])
}

/** The name of a file that editions share: what it holds, and what it is. */
export function sharedName(path: string, sha256: string): string {
  return `${sha256.slice(0, 32)}${extname(path).toLowerCase()}`
}

/** What people read and compare line by line stands in the edition itself. */
function isText(path: string): boolean {
  return /\.(?:md|markdown|mdown|mkdn?|mdx|qmd|rmd|ya?ml|txt|json|toml)$/i.test(path)
}
