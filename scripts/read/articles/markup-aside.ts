import type { RecastKind } from '../../model/article.ts'
import type { Place, Problem, Words } from '../../model/problem.ts'
import type { FiledStory } from '../../model/story.ts'
import { placeIn } from '../place-in.ts'
import { listed, short } from './listed.ts'

/** Tells of pictures that could not be had, and of markup and words that are not printed where they stand. */
export function markupAside(
  stories: readonly FiledStory[],
  refusesRemote: boolean
): readonly Problem[] {
  const lost = stories.flatMap(story => recastsOf(story, ['lost-picture']))
  const refused = lost.filter(({ note }) => refusesRemote && note.startsWith('remote '))
  const left = lost.filter(one => !refused.includes(one))
  return [
    ...(refused.length > 0 ? [refusedPictures(refused)] : []),
    ...(left.length > 0 ? [lostPictures(left)] : []),
    ...markupProblems(stories)
  ]
}

interface Noted {
  readonly story: FiledStory
  readonly words: string
  readonly note: string
  readonly start: number
}

function placeOf({ story, start }: Noted): Place {
  return placeIn({ file: story.file, text: story.filed, firstLine: 1 }, start)
}

function recastsOf(story: FiledStory, kinds: readonly RecastKind[]): readonly Noted[] {
  const recasts = story.article?.recasts ?? story.leftOut ?? []
  return recasts
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ start, end, note = '' }) => ({
      story,
      note,
      words: story.filed.slice(start, end),
      start
    }))
}

function refusedPictures(lost: readonly Noted[]): Problem {
  return {
    ...lostPictures(lost),
    severity: 'error',
    hint: {
      en: 'Put the picture’s file into the folder and write its path; or write “remotePictures: leave-out” in issue.yaml.',
      zh: '请把图片文件放进文件夹并写出路径；或在 issue.yaml 中写“remotePictures: leave-out”。'
    }
  }
}

function lostPictures(lost: readonly Noted[]): Problem {
  const list = (language: keyof Words) =>
    listed(
      lost.map(({ note }) => {
        const [why = '', ...address] = note.split(' ')
        return `${address.join(' ')} (${pictureReasons[why]?.[language] ?? why})`
      }),
      language
    )
  return {
    code: 'articles/picture-left-out',
    severity: 'warning',
    ...(lost[0] ? { place: placeOf(lost[0]) } : {}),
    message: { en: `Pictures left out: ${list('en')}.`, zh: `图片未排入：${list('zh')}。` },
    hint: {
      en: 'Put the picture’s file (JPEG, PNG, WebP or SVG) into the folder and write its path from the article.',
      zh: '请把图片文件（JPEG、PNG、WebP、SVG）放进文件夹，并写出它相对于文章的路径。'
    }
  }
}

const pictureReasons: Readonly<Record<string, Words>> = {
  remote: { en: 'on the web, which is not asked', zh: '在网上，不下载' },
  missing: { en: 'not there', zh: '找不到' },
  outside: { en: 'outside of the folder', zh: '在文件夹之外' },
  unreadable: { en: 'no picture that can be printed', zh: '不是可印的图片' }
}

/** Markup that says nothing on paper, each kind with its first example. */
function markupProblems(stories: readonly FiledStory[]): readonly Problem[] {
  const kinds = Object.keys(markupNames) as readonly RecastKind[]
  const found = kinds.flatMap(kind => {
    // The end of a box belongs to its beginning.
    const all = stories
      .flatMap(story => recastsOf(story, [kind]))
      .filter(({ words }) => !/^\s*:+\s*$/.test(words))
    return all[0] ? [{ kind, count: all.length, first: all[0] }] : []
  })
  const alts = stories.flatMap(story =>
    recastsOf(story, ['picture', 'repeated-headline']).filter(
      ({ note, words }) => note !== '' || words.startsWith('#')
    )
  )
  const [first] = found
  const list = (language: keyof Words) =>
    found.map(
      ({ kind, count, first: { words } }) =>
        `${markupNames[kind]?.[language]} ×${count} (${short(words)})`
    )
  return [
    ...(first === undefined
      ? []
      : [
          {
            code: 'articles/markup-aside',
            severity: 'warning',
            place: placeOf(first.first),
            message: {
              en: `Markup of other tools was left out: ${listed(list('en'), 'en')}.`,
              zh: `其他工具的标记未印出：${listed(list('zh'), 'zh')}。`
            },
            hint: {
              en: 'What is to be printed in its place must be written as words.',
              zh: '如要印出相应的内容，请写成文字。'
            }
          } as const
        ]),
    ...(alts[0] === undefined
      ? []
      : [
          {
            code: 'articles/words-not-doubled',
            severity: 'advice',
            place: placeOf(alts[0]),
            message: {
              en: `${alts.length} descriptions of pictures and headings that repeat the headline are not printed; the book reads the descriptions aloud.`,
              zh: `有 ${alts.length} 处图片描述或与标题重复的小标题不再印出；描述供电子书朗读。`
            },
            hint: {
              en: 'To print other words under a picture, write them behind its address: ![…](a.jpg "words").',
              zh: '图片下要印的话，写在地址之后：![…](a.jpg "说明")。'
            }
          } as const
        ])
  ]
}

/** What is left out, in the order in which it is told: what a reader would miss first. */
const markupNames: Partial<Readonly<Record<RecastKind, Words>>> = {
  embedded: {
    en: 'videos, sounds, frames and notes shown in place',
    zh: '嵌入的视频、音频、网页、笔记'
  },
  diagram: { en: 'diagrams drawn by a program', zh: '由程序绘制的图' },
  'formula-aside': { en: 'formulas that words cannot say', zh: '不能用文字写出的公式' },
  'struck-out': { en: 'struck-out words', zh: '删去的文字' },
  citation: { en: 'citations', zh: '文献引用' },
  'note-to-self': { en: 'notes to oneself', zh: '作者自注' },
  abbreviation: { en: 'explanations of abbreviations', zh: '缩略语的解释' },
  component: { en: 'tags of components, whose words stay', zh: '组件标记（其中文字保留）' },
  callout: { en: 'marks of callouts, whose words stay', zh: '提示框标记（其中文字保留）' },
  shortcode: { en: 'shortcodes', zh: '短代码' },
  typesetting: { en: 'orders to a typesetter', zh: '排版命令' },
  task: { en: 'dates and signs of tasks', zh: '任务的日期和符号' },
  query: { en: 'queries', zh: '查询' },
  tags: { en: 'lines of tags', zh: '标签行' },
  'code-mark': { en: 'settings of code', zh: '代码的设置' },
  script: { en: 'lines of program', zh: '程序语句' }
}
