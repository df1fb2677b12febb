import { dirname } from 'node:path'
import { sha256Hex } from '../../../kit/hash.ts'
import type { Problem, Words } from '../../../model/problem.ts'
import type { World } from '../../../model/world.ts'
import type { MadeUp } from '../../build-input.ts'
import { recordOfPrint } from '../../changes/record-of-print.ts'
import { copyOfIssue } from '../../changes/story-copy.ts'
import { compareIssue } from '../../diff/compare-issue.ts'
import { orderedPress } from '../../ordered-press.ts'
import type { DeskState } from '../server/desk-state.ts'
import type { LiveDesk } from '../server/live-desk.ts'
import { type CompareView, compareView } from '../view/compare-view.ts'
import { type PlacedPiece, placedCopy } from '../view/placed-copy.ts'
import { type SeenState, seenState } from '../view/seen-state.ts'
import { type AcceptedPages, newestAccepted, type ShownFile } from './accepted-pages.ts'
import { type DeskFaces, deskFaces } from './desk-faces.ts'
import { fieldLines } from './field-lines.ts'
import { type InkPlates, platesInFolder, platesOfPress } from './ink-plates.ts'
import { type OpenedBook, openedBook } from './opened-book.ts'

/** What the parts of the desk are made from. */
export interface DeskPartsInput {
  readonly preview: LiveDesk
  readonly root: string
  readonly world: World
  /** All that the page says, by name. */
  readonly words: Readonly<Record<string, Words>>
}

/** What stands around the pages: words and faces, the copy, the accepted edition, the e-book, the plates. */
export interface DeskParts {
  /** A part by its path, with the `/` before it; undefined for what is none. */
  readonly answer: (path: string) => Promise<ShownFile | undefined>
  /** The state with all that the page shows of it; `linesOf` gives the lines around the place of a problem. */
  readonly seen: (
    state: DeskState,
    linesOf: (problem: Problem) => readonly string[]
  ) => Promise<SeenState>
}

/** Makes ready what stands around the pages of a desk; each part is read when it is first asked for. */
export function deskParts({ preview, root, world, words }: DeskPartsInput): DeskParts {
  const accepted = latestOf<AcceptedPages | undefined>()
  const book = latestOf<OpenedBook | undefined>()
  const plates = latestOf<InkPlates | undefined>()
  const page = latestOf<ReadonlyMap<string, Uint8Array>>()
  let faces: DeskFaces | undefined
  let lastMade: MadeUp | undefined

  return { answer, seen }

  async function seen(
    state: DeskState,
    linesOf: (problem: Problem) => readonly string[]
  ): Promise<SeenState> {
    const { folder } = preview.state()
    const made = madeNow()
    const [edition, opened, plates] = await Promise.all([acceptedNow(), bookNow(), platesNow()])
    return seenState(state, {
      ...{ made, linesOf },
      filed: { home: dirname(dirname(folder)), editor: made?.issue.facts.editor ?? 'none' },
      accepted: edition ? { edition: edition.edition.manifest.edition } : null,
      book:
        opened && made
          ? { hash: opened.hash, first: opened.first, stories: opened.stories(made.issue) }
          : null,
      plates: plates ? { hash: plates.hash, pages: plates.pages } : null
    })
  }

  async function answer(path: string): Promise<ShownFile | undefined> {
    const [, part = '', rest = ''] = /^\/([^/]+)(?:\/(.+))?$/.exec(path) ?? []
    switch (part) {
      case 'words':
        return json(words)
      case 'icon.svg':
        return { type: 'image/svg+xml', content: icon }
      case 'desk-faces.css':
        return { type: 'text/css; charset=utf-8', content: facesNow().css }
      case 'desk-face': {
        const content = await facesNow().slice(rest)
        return content && { type: 'font/ttf', content }
      }
      case 'copy':
        return json(await copyNow())
      case 'compare':
        return json(await comparedNow())
      case 'accepted':
        return acceptedFile(rest, madeNow()?.style.faces ?? [])
      case 'book':
        return (await bookNow())?.file(decodeURIComponent(rest.replace(/^[^/]*\//, '')))
      case 'plates':
        return plateAnswer(rest)
    }
    return undefined
  }

  /** Copy that cannot be read leaves the pages as they were: they go on being found and read. */
  function madeNow(): MadeUp | undefined {
    lastMade = preview.state().made ?? lastMade
    return lastMade
  }

  function facesNow(): DeskFaces {
    const said = Object.values(words).flatMap(({ en, zh }) => [en, zh])
    faces ??= deskFaces(said.join(''), root, world)
    return faces
  }

  async function acceptedNow(): Promise<AcceptedPages | undefined> {
    const { folder } = preview.state()
    const stamp = (await world.list(`${folder}/editions`)).join(' ')
    return accepted(stamp, () => newestAccepted(folder, world))
  }

  async function acceptedFile(
    path: string,
    faces: Parameters<AcceptedPages['file']>[1]
  ): Promise<ShownFile | undefined> {
    const [, edition, file = ''] = /^(\d+)\/(.+)$/.exec(path) ?? []
    const shown = await acceptedNow()
    return String(shown?.edition.manifest.edition) === edition
      ? shown?.file(file, faces)
      : undefined
  }

  async function platesNow(): Promise<InkPlates | undefined> {
    const { good, output } = preview.state()
    const press = good?.files.find(({ path }) => path === 'press.pdf')
    if (!good || !press) return platesInFolder(output, world)
    return plates(String(good.edition), async () => {
      const order = await orderedPress({ root }, good.made.issue, world, () => undefined)
      if (!order) return undefined
      const bytes = await world.read(`${output}/${press.path}`)
      const pages = good.made.pages.map(({ dummy }) => dummy.page)
      return platesOfPress(bytes, sha256Hex(bytes).slice(0, 16), pages, order)
    })
  }

  /** `3` tells the names of a page's pictures, `3/black.png` is one; the page looked at is kept. */
  async function plateAnswer(path: string): Promise<ShownFile | undefined> {
    const [, number = '', name] = /^(\d+)(?:\/([^/]+)\.png)?$/.exec(path) ?? []
    const shown = await platesNow()
    if (!shown?.pages.includes(Number(number))) return undefined
    const drawn = await page(`${shown.hash} ${number}`, () => shown.ofPage(Number(number)))
    if (name === undefined) return json([...drawn.keys()])
    const content = drawn.get(decodeURIComponent(name))
    return content && { type: 'image/png', content }
  }

  async function bookNow(): Promise<OpenedBook | undefined> {
    const { good, output } = preview.state()
    const file = good?.files.find(({ path }) => path === 'book.epub')
    if (!good || !file) return undefined
    return book(String(good.edition), async () =>
      openedBook(await world.read(`${output}/${file.path}`))
    )
  }

  async function comparedNow(): Promise<CompareView | null> {
    const { documents } = preview.state()
    const made = madeNow()
    const before = await acceptedNow()
    if (!made || !documents || !before) return null
    const { issue, style, pages } = made
    const { manifest, record, copy } = before.edition
    const now = {
      record: recordOfPrint(issue, style, { files: documents.files, pages }),
      copy: copyOfIssue(issue)
    }
    return compareView(compareIssue({ record, copy }, now), manifest.edition)
  }

  /** The lines of fields are read from the files as they are now. */
  async function copyNow(): Promise<readonly PlacedPiece[]> {
    const { folder } = preview.state()
    const made = madeNow()
    if (!made) return []
    const home = dirname(dirname(folder))
    const files = new Map<string, ReadonlyMap<string, number>>()
    for (const { file } of made.issue.stories) {
      const bytes = await world.read(`${home}/${file}`).catch(() => undefined)
      if (bytes) files.set(file, fieldLines(new TextDecoder().decode(bytes)))
    }
    return placedCopy(made).map(piece => ({
      ...piece,
      line: files.get(piece.file)?.get(piece.id) ?? piece.line
    }))
  }
}

/** Keeps what was made for a stamp until another stamp comes. */
function latestOf<Kept>(): (stamp: string, make: () => Promise<Kept>) => Promise<Kept> {
  let kept: { readonly stamp: string; readonly made: Promise<Kept> } | undefined
  return (stamp, make) => {
    if (kept?.stamp !== stamp) kept = { stamp, made: make() }
    return kept.made
  }
}

function json(value: unknown): ShownFile {
  return { type: 'application/json; charset=utf-8', content: JSON.stringify(value) }
}

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#a1261b" d="M2 4h28v24H2z"/><path stroke="#fff" stroke-width="2" d="M16 6v20M5 10h8M5 14h8M5 18h8M19 10h8M19 14h8M19 18h8M19 22h5"/></svg>`
