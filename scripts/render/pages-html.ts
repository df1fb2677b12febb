import type { Element, Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { type FrameDevices, pageDevices } from '../design/between/page-devices.ts'
import { withoutSelectors } from '../kit/emoji.ts'
import { OwnMarkup, OwnSheet } from '../kit/own-markup.ts'
import type { Templates } from '../kit/template.ts'
import { printedBleedPx } from '../model/bleed.ts'
import type { Dummy } from '../model/dummy.ts'
import { dateWords, pageWords, paperWords } from '../model/furniture.ts'
import { headSeats } from '../model/head-seats.ts'
import type { IssueFacts } from '../model/issue.ts'
import type { SetFrame, SetPage } from '../model/set-copy.ts'
import { boxSideOf } from '../typeset/type-width.ts'
import { boxValues, folioRule, ruleValues } from './device-values.ts'
import { furnitureRole } from './furniture-faces.ts'
import { withLiveLinks } from './live-links.ts'
import { setFolio } from './set-folio.ts'
import { setNameplate } from './set-nameplate.ts'
import type { FurnitureTools, SetText } from './set-text.ts'

/** A face as the page loads it: its family and the address of the cut file beside `pages.html`. */
export interface LinkedFace {
  readonly family: string
  readonly address: string
  /** The only code points for which it stands beside the family's first face. */
  readonly only?: readonly number[]
}

const processor = unified().use(rehypeStringify, { closeSelfClosing: false })

/** Writes `pages.html`: plain HTML for Paged.js with every style inside; undefined after a template's fault. */
export function pagesHtml(
  pages: readonly SetPage[],
  facts: IssueFacts,
  faces: readonly LinkedFace[],
  templates: Templates,
  furniture: FurnitureTools
): string | undefined {
  const { style } = furniture
  const asksEmoji = faces.some(({ family }) => family === style.roles.emoji)
  const side = (style.trimWidthMm - style.typeWidthMm) / 2
  const above = (style.trimHeightMm - style.typeHeightMm) / 2
  return templates.render('templates/pages.liquid', {
    language: facts.language,
    title: [paperWords(facts), dateWords(facts)].join(' '),
    faces: new OwnSheet(faces.map(faceRule).join('\n')),
    style: new OwnSheet(asksEmoji ? `${style.emojiCss}\n${style.css}` : style.css),
    sheet: {
      trimWidth: style.trimWidthMm,
      trimHeight: style.trimHeightMm,
      marginSide: side,
      marginTop: above,
      marginBottom: above,
      bleed: printedBleedPx
    },
    pages: withLiveLinks(pages).map(page => pageValues(page, facts, furniture))
  })
}

function pageValues(
  { dummy, frames }: SetPage,
  facts: IssueFacts,
  tools: FurnitureTools
): Record<string, unknown> {
  const devices = pageDevices(frames, tools.style.devices)
  const { furnitureRows } = dummy
  return {
    label: pageWords(facts, dummy.page),
    rows: dummy.grid.rows,
    nameplate: nameplateValues(dummy, facts, tools),
    folio: folioValues(dummy, facts, tools),
    frames: frames.map((set, at) => frameValues(set, devices.frames[at], furnitureRows, tools)),
    rules: ruleValues(devices, furnitureRows)
  }
}

/** A face that stands beside another keeps to the row of the other, however high its own letters are. */
const oneRow = 'ascent-override: 88%; descent-override: 12%; line-gap-override: 0%;'

function faceRule({ family, address, only }: LinkedFace): string {
  const beside = only
    ? ` unicode-range: ${only.map(code => `U+${code.toString(16)}`).join(', ')}; ${oneRow}`
    : ''
  return `@font-face { font-family: "${family}"; font-weight: 400; src: url("${address}");${beside} }`
}

/** What a front page carries at its head; false on an inner page, which has a folio line instead. */
function nameplateValues(
  { furnitureRows }: Dummy,
  facts: IssueFacts,
  tools: FurnitureTools
): Record<string, unknown> | false {
  if (furnitureRows === 0) return false
  const { paper, facts: lines, factsPx, factsRole } = setNameplate(facts, tools)
  const picture = facts.nameplate === undefined ? false : addressOf(facts.nameplate)
  return {
    rows: furnitureRows,
    isBare: lines.flat().length === 0,
    name: paperWords(facts),
    picture,
    paper: textValues(paper),
    facts: {
      ...textValues({ lines: [], sizePx: factsPx, role: factsRole }),
      lines: lines.map(line => line.map(withoutSelectors))
    }
  }
}

/** The folio line of an inner page; false on a front page. */
function folioValues(
  { furnitureRows, page }: Dummy,
  facts: IssueFacts,
  tools: FurnitureTools
): Record<string, unknown> | false {
  if (furnitureRows > 0) return false
  const { number, name, paper, date } = setFolio(facts, page, tools)
  return {
    number: textValues(number),
    name: name ? textValues(name) : false,
    paper: textValues(paper),
    date: date ? textValues(date) : false,
    rule: folioRule(tools.style.devices)
  }
}

function textValues({ lines, sizePx, role }: SetText): Record<string, unknown> {
  return { lines: lines.map(withoutSelectors), face: faceClass(role), sizePx }
}

/** The class that gives a text the face of a role: `in-head-news`. */
function faceClass(role: string): string {
  return `in-${role.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`)}`
}

/** A file's name as an address: # and ? are part of it. */
function addressOf(name: string): string {
  return name.split('/').map(encodeURIComponent).join('/')
}

function frameValues(
  set: SetFrame,
  devices: FrameDevices | undefined,
  topRows: number,
  { style, covers }: FurnitureTools
): Record<string, unknown> {
  const { rect, recipe, boxed } = set.frame
  const classes = [
    set.kind,
    ...(boxed && boxSideOf(style, set.kind) > 0 ? ['sided'] : []),
    ...(devices?.isUnderRule ? ['ruled-top'] : []),
    ...(devices?.isTopped ? ['topped'] : []),
    ...(devices?.isFooted ? ['footed'] : [])
  ]
  return {
    id: set.frame.story,
    classes: classes.join(' '),
    language: set.language,
    column: rect.column,
    rowAt: rect.row + topRows,
    width: rect.width,
    height: rect.height,
    measure: recipe.measure,
    legGapPx: set.frame.legGapPx,
    box: boxValues(devices?.box),
    label: set.label ? labelValues(set.label, style, covers) : false,
    mark: set.mark ? labelValues(set.mark, style, covers) : false,
    head: set.head
      ? {
          strip: set.head.strip,
          classes: headSeats[recipe.seat].isUpright ? 'upright' : '',
          inPx: set.head.inPx,
          html: html(set.head.nodes)
        }
      : false,
    picture: set.picture ? { strip: set.picture.strip, html: html([set.picture.node]) } : false,
    copy: set.copy.map(({ strip, nodes }) => ({ strip, html: html(nodes) }))
  }
}

function labelValues(
  { strip, text }: NonNullable<SetFrame['label']>,
  { roles }: FurnitureTools['style'],
  covers: FurnitureTools['covers']
): Record<string, unknown> {
  const face = faceClass(furnitureRole({ part: 'label', text }, roles, covers) ?? 'other')
  return { strip, face, text: withoutSelectors(text) }
}

function html(children: readonly Element[]): OwnMarkup {
  const root: Root = { type: 'root', children: [...children] }
  return new OwnMarkup(withoutSelectors(processor.stringify(root)))
}
