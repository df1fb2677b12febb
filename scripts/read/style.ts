import { readableTokens, type Tokens } from '../kit/css-tokens.ts'
import type { Report } from '../model/problem.ts'
import type { FaceSource, Style } from '../model/style.ts'
import type { World } from '../model/world.ts'

const pxPerMm = 96 / 25.4
const sheets = ['tokens.css', 'formats/*', 'paper.css', 'story.css']

/** Reads the house style and one page format from `styles/`; undefined after its faults were reported. */
export async function readStyle(
  root: string,
  format: string,
  world: World,
  report: Report
): Promise<Style | undefined> {
  const folder = `${root}/styles`
  const formats = (await world.list(`${folder}/formats`)).map(name => name.replace(/\.css$/, ''))
  if (!formats.includes(format)) {
    report({
      code: 'style/no-format',
      severity: 'error',
      place: { file: 'issue.yaml' },
      message: {
        en: `There is no page format “${format}”.`,
        zh: `没有名为“${format}”的版式规格。`
      },
      hint: {
        en: `Write one of: ${formats.join(', ')}.`,
        zh: `请改为：${formats.join('、')}。`
      }
    })
    return undefined
  }
  const texts = await Promise.all(
    sheets.map(async sheet => {
      const file = sheet.replace('*', `${format}.css`)
      return { file: `styles/${file}`, text: await readText(`${folder}/${file}`, world) }
    })
  )
  const faces = facesOf(await readText(`${folder}/faces.css`, world), root)
  const tokens = readableTokens(texts, report)
  const style = toStyle(format, tokens, faces, texts.map(sheet => sheet.text).join('\n'))
  return tokens.complete() ? style : undefined
}

async function readText(path: string, world: World): Promise<string> {
  return new TextDecoder().decode(await world.read(path))
}

function toStyle(format: string, tokens: Tokens, faces: readonly FaceSource[], css: string): Style {
  const rowPx = tokens.px('row')
  const typeHeightMm = tokens.mm('type-height')
  return {
    format,
    grid: {
      columns: tokens.number('columns'),
      rows: Math.floor((typeHeightMm * pxPerMm) / rowPx),
      columnCharacters: tokens.number('column-characters'),
      bodyPx: tokens.px('body-size'),
      rowPx,
      gutterPx: tokens.px('gutter')
    },
    trimWidthMm: tokens.mm('trim-width'),
    trimHeightMm: tokens.mm('trim-height'),
    typeWidthMm: tokens.mm('type-width'),
    typeHeightMm,
    faces,
    roles: {
      body: tokens.text('face-body'),
      strong: tokens.text('face-strong'),
      head: tokens.text('face-head'),
      headNews: tokens.text('face-head-news'),
      deck: tokens.text('face-deck'),
      kicker: tokens.text('face-kicker'),
      subhead: tokens.text('face-subhead'),
      folio: tokens.text('face-folio'),
      brush: tokens.text('face-brush')
    },
    headSizesPx: tokens.numbers('head-sizes'),
    headLargest: tokens.numbers('head-largest'),
    headLeading: tokens.number('head-leading'),
    headSteps: tokens.number('head-steps'),
    headAirRows: tokens.number('head-air'),
    headAirMostRows: tokens.number('head-air-most'),
    headFillLeast: tokens.number('head-fill-least'),
    boxRows: tokens.number('box-rows'),
    boxSide: tokens.number('box-side'),
    gapEm: tokens.number('gap'),
    gapLeastEm: tokens.number('gap-least'),
    stretchMostEm: tokens.number('stretch-most'),
    indentEm: tokens.number('indent'),
    subheadRows: tokens.number('subhead-rows'),
    subheadPx: tokens.px('subhead-size'),
    css
  }
}

/** `@font-face { font-family: "Song"; src: url("npm:package/file.ttf") }` → family and absolute path. */
function facesOf(css: string, root: string): readonly FaceSource[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, body = '']) => {
    const family = /font-family:\s*"([^"]+)"/.exec(body)?.[1]
    const address = /src:\s*url\("([^"]+)"\)/.exec(body)?.[1]
    if (!family || !address) return []
    const path = address.startsWith('npm:')
      ? `${root}/node_modules/${address.slice(4)}`
      : `${root}/styles/${address}`
    return [{ family, path }]
  })
}
