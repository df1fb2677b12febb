import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { readyFaces } from '../../desk/faces.ts'
import { openCache } from '../../kit/cache.ts'
import { diskWorld } from '../../kit/disk.ts'
import { cacheFolder, projectFolder } from '../../kit/folders.ts'
import type { SetPiece } from '../../model/set-copy.ts'
import type { Picture, Story } from '../../model/story.ts'
import type { LineRules, Style } from '../../model/style.ts'
import type { World } from '../../model/world.ts'
import { readStyle } from '../../read/style.ts'
import type { Ruler } from '../../typeset/atom.ts'
import { harfbuzzRuler } from '../../typeset/ruler.ts'
import { setCopy } from '../../typeset/set-copy.ts'
import { joinParts } from '../../typeset/spot.ts'
import { edit } from '../edit/filed.ts'
import { present, throwing } from '../press/sample.ts'

/** A story's copy set in one leg, as a page of HTML with its faces inside. */
export interface Galley {
  readonly story: Story
  readonly pieces: readonly SetPiece[]
  readonly rows: number
  readonly style: Style
  readonly ruler: Ruler
  readonly faces: readonly { readonly family: string; readonly bytes: Uint8Array }[]
  readonly html: string
}

/** How a galley is set; the faces of the house unless others are given. */
export interface GalleyOptions {
  /** Width of the leg, body characters. */
  readonly measure?: number
  readonly language?: string
  readonly lineRules?: LineRules
  /** Words that the faces of headlines must draw too. */
  readonly headline?: string
  /** A face that stands for every family. */
  readonly face?: Uint8Array
  readonly css?: string
  /** One of the house's style sets. */
  readonly set?: string
  /** Tokens of the house with another value: `'ruby-size': '0.5'`. */
  readonly tokens?: Readonly<Record<string, string>>
}

/** Edits Markdown and sets it in one leg, with the style sheets of the broadsheet. */
export async function galley(copy: string, options: GalleyOptions = {}): Promise<Galley> {
  const {
    measure = 14,
    language = 'zh-CN',
    lineRules,
    headline,
    face,
    css = '',
    set,
    tokens
  } = options
  const world = withTokens(tokens ?? {}, diskWorld())
  const name = language.startsWith('en')
    ? { format: 'tabloid-en', style: 'broadsheet-en' }
    : { format: 'duikai' }
  const style = present(
    await readStyle(
      projectFolder,
      {
        file: 'issue.yaml',
        ...name,
        ...(lineRules ? { lineRules } : {}),
        ...(set ? { style: set } : {})
      },
      world,
      throwing
    )
  )
  const { story: edited } = await edit(copy, { language, find: async name => greyPicture(name) })
  const story = headline === undefined ? edited : withHeadline(edited, headline)
  const facts = {
    id: 'galley',
    file: 'issue.yaml',
    paper: language.startsWith('en') ? 'Paper' : '报',
    date: '2019',
    language,
    pages: [],
    inferred: {},
    format: name.format
  }
  const issue = { facts, folder: '', stories: [story], corrections: [] }
  const cut = face
    ? style.faces.map(({ family }) => ({ family, bytes: face }))
    : await readyFaces(issue, style, world, openCache(world, cacheFolder, 'faces'), throwing)
  const ruler = harfbuzzRuler(
    new Map(cut.map(({ family, bytes }) => [family, bytes])),
    style.roles.other
  )
  const pieces = setCopy(story, measure, { style, ruler, language })
  const nodes = joinParts(pieces.map(piece => present(piece.options[0]).node()))
  const rows = pieces.reduce((sum, piece) => sum + present(piece.options[0]).rows, 0)
  const copyHtml = unified()
    .use(rehypeStringify, { closeSelfClosing: false })
    .stringify({ type: 'root', children: [...nodes] })
  const rules = cut.map(
    ({ family, bytes }) =>
      `@font-face{font-family:"${family}";src:url(data:font/ttf;base64,${Buffer.from(bytes).toString('base64')})}`
  )
  const html = `<!doctype html><html lang="${language}"><style>${rules.join('\n')}\n${style.css}\n${css}</style>
<section class="page" style="--page-rows:${rows};margin:0"><article id="story" class="frame" lang="${language}"
 style="--column:0;--row-at:0;--width:6;--height:${rows};--measure:${measure};--leg-gap:0px"><div
 class="copy-legs part" style="--leg:0;--legs:1;--top:0;--deep:${rows}">${copyHtml}</div></article></section>`
  return { story, pieces, rows, style, ruler, faces: cut, html }
}

/** The disk, with other values of tokens in the house's own style sheet. */
function withTokens(tokens: Readonly<Record<string, string>>, world: World): World {
  return {
    ...world,
    read: async path => {
      const bytes = await world.read(path)
      if (!path.endsWith('styles/tokens.css')) return bytes
      const text = Object.entries(tokens).reduce(
        (sheet, [name, value]) =>
          sheet.replace(new RegExp(`--${name}: [^;]*;`), `--${name}: ${value};`),
        new TextDecoder().decode(bytes)
      )
      return new TextEncoder().encode(text)
    }
  }
}

function withHeadline(story: Story, words: string): Story {
  const headline = { kicker: words, main: words, deck: words }
  return { ...story, meta: { ...story.meta, headline, byline: words } }
}

const grey =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mOoBwAAgQCA2cc8VAAAAABJRU5ErkJggg=='

function greyPicture(name: string): Picture {
  return {
    name,
    bytes: new Uint8Array(),
    mediaType: 'image/png',
    widthPx: 300,
    heightPx: 200,
    hash: grey
  }
}
