import { toString as textOf } from 'hast-util-to-string'
import { asksForPicture, emojiCluster } from '../kit/emoji.ts'
import type { Issue } from '../model/issue.ts'
import { headRole } from '../model/kinds.ts'
import type { Place, Problem, Words } from '../model/problem.ts'
import type { Story } from '../model/story.ts'
import type { FaceRoles } from '../model/style.ts'
import { codePointsOf, usualForm } from './code-points.ts'
import { type Script, scriptOf } from './scripts.ts'

/** Whether a family draws a character. */
export type Covers = (family: string, character: string) => boolean

/** The lines of a story's file as filed, by the file's name; undefined where it cannot be read again. */
export type LinesOf = (file: string) => readonly string[] | undefined

/** A letter with its marks, or an emoji, that no face draws, where it stands. */
interface Lack {
  readonly cluster: string
  readonly story: Story
  readonly place: Place
}

/**
 * Says which scripts of the copy need a face, one problem a script, at its first place: on paper its letters
 * would be empty boxes. Letters are judged with their marks; joiners and selectors need no glyph.
 */
export function missingGlyphs(
  issue: Issue,
  roles: FaceRoles,
  covers: Covers,
  linesOf: LinesOf = () => undefined
): readonly Problem[] {
  const lacks = issue.stories.flatMap(story =>
    textsOf(story, roles).flatMap(({ text, family, place }) =>
      [...text.matchAll(clusters)]
        .map(([cluster]) => cluster)
        .filter(cluster => !draws(cluster, family))
        .map(cluster => ({ cluster, story, place }))
    )
  )
  return [...groupBy(lacks).values()].map(({ script, found }) => problemOf(script, found, linesOf))

  function draws(cluster: string, family: string): boolean {
    const shown = [...cluster.replace(unseen, '')]
    if (asksForPicture(cluster) && shown.every(one => covers(roles.emoji, one)))
      return !isUnknownFlag(cluster)
    return shown.every(one => /\s/.test(one) || covers(family, one) || covers(roles.other, one))
  }
}

/** An emoji, or a letter, with the marks, joiners and selectors after it. */
const clusters = new RegExp(String.raw`${emojiCluster}|[\s\S](?:\p{M}|\u200c|\u200d)*`, 'gu')
/** What needs no glyph of its own. */
const unseen = /[\u200c\u200d]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]|[\u180b-\u180e]/gu

/** The flags of regions that faces have; any other would be a black flag (UTS #51, annex C). */
const knownFlags = ['gbeng', 'gbsct', 'gbwls']

function isUnknownFlag(cluster: string): boolean {
  const tags = [...cluster].map(one => (one.codePointAt(0) ?? 0) - firstTag)
  const region = tags
    .filter(code => code > 0x20 && code < 0x7f)
    .map(code => String.fromCharCode(code))
  return region.length > 0 && !knownFlags.includes(region.join(''))
}

/** U+E0020 stands for a space, and so on. */
const firstTag = 0xe0000

function textsOf(story: Story, roles: FaceRoles) {
  const { headline, kind, byline, column, source } = story.meta
  const place: Place = { file: story.file, line: 1 }
  const head = roles[headRole(kind)]
  const fields: readonly (readonly [string | undefined, string])[] = [
    [column, roles.sign],
    [headline.kicker, roles.kicker],
    [headline.main, head],
    [headline.deck, roles.deck],
    [byline, roles.byline],
    [source, roles.body],
    [story.footnotes.map(textOf).join(''), roles.body]
  ]
  return [
    ...fields.map(([text = '', family]) => ({ text, family, place })),
    ...story.blocks.map(block => ({ text: block.text, family: roles.body, place: block.place }))
  ]
}

function groupBy(lacks: readonly Lack[]) {
  const groups = new Map<string, { readonly script: Script; readonly found: Lack[] }>()
  for (const lack of lacks) {
    const script = scriptOf(lack.cluster)
    const group = groups.get(script.id) ?? { script, found: [] }
    groups.set(script.id, group)
    group.found.push(lack)
  }
  return groups
}

function problemOf({ id, words }: Script, found: readonly Lack[], linesOf: LinesOf): Problem {
  const [first] = found
  const letters = [...new Set(found.map(({ cluster }) => cluster))]
  const stories = new Set(found.map(({ story }) => story.slug))
  const shown = letters.slice(0, mostShown).map(nameOf)
  const more = letters.length - shown.length
  return {
    code: 'check/no-glyph',
    severity: 'error',
    ...(first ? { place: placeOf(first, linesOf) } : {}),
    message: {
      en: `The copy needs a face for ${words.en}: none draws ${shown.map(({ en }) => en).join(', ')}${more > 0 ? ` and ${more} more` : ''} (places: ${found.length}, in ${[...stories].map(slug => `“${slug}”`).join(', ')}); the first stands here.`,
      zh: `需要能排${words.zh}的字体：现有字体中没有${shown.map(({ zh }) => zh).join('、')}${more > 0 ? `等 ${letters.length} 个字` : ''}（共 ${found.length} 处，见稿件${[...stories].map(slug => `“${slug}”`).join('、')}），第一处在此。`
    },
    hint: hints[id] ?? hint
  }
}

const mostShown = 12

function nameOf(cluster: string): Words {
  const usual = usualForm(cluster)
  const [en, zh] = usual ? [`, a form of ${usual}`, `，${usual} 的异体`] : ['', '']
  const codes = codePointsOf(cluster)
  return { en: `“${cluster}” (${codes}${en})`, zh: `“${cluster}”（${codes}${zh}）` }
}

/** The true column, where the letter stands in the file as it was typed. */
function placeOf({ cluster, place }: Lack, linesOf: LinesOf): Place {
  const lines = linesOf(place.file) ?? []
  const from = (place.line ?? 1) - 1
  const at = lines.findIndex((line, index) => index >= from && line.includes(cluster))
  const column = (lines[at]?.indexOf(cluster) ?? -1) + 1
  return at < 0 ? place : { ...place, line: at + 1, column }
}

const hint: Words = {
  en: 'Put a static TrueType face that has them into the issue’s folder and name it in issue.yaml, faces: [faces/Name.ttf]; or write ![word](gaiji/x.svg) for a single letter.',
  zh: '请把含有这些字的静态 TrueType 字体放进本期文件夹，并在 issue.yaml 中写 faces: [faces/字体.ttf]；个别的字可写成 ![字](gaiji/x.svg)，用图补上。'
}

const privateHint: Words = {
  en: 'A private-use character means something in its own font alone: type the letter that is meant, or write ![word](gaiji/x.svg); or name that font in issue.yaml, faces: [faces/Name.ttf].',
  zh: '自造字只在它自己的字体里才有字形：请改打所要的字，或写成 ![字](gaiji/x.svg) 用图补上；也可在 issue.yaml 中写明那个字体，faces: [faces/字体.ttf]。'
}

const emojiHint: Words = {
  en: 'Write another emoji or a word; or put a static, black TrueType face that has it into the issue’s folder and name it in issue.yaml, faces: [faces/Name.ttf]; or write ![word](gaiji/x.svg) to set it as a picture.',
  zh: '请换一个表情符号，或改用文字；也可把含有它的静态黑白 TrueType 字体放进本期文件夹，并在 issue.yaml 中写 faces: [faces/字体.ttf]，或写成 ![字](gaiji/x.svg)，用图补上。'
}

/** What helps with a group of signs, by its id. */
const hints: Readonly<Record<string, Words>> = {
  'private-use characters': privateHint,
  'emoji and pictures': emojiHint
}
