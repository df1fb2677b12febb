import type { Problem, Words } from '../../model/problem.ts'
import type { FiledStory } from '../../model/story.ts'
import type { ArticleFolder, FileAside } from './article-files.ts'
import { keysAside } from './keys-aside.ts'
import { listed } from './listed.ts'
import { markupAside } from './markup-aside.ts'

/** The files of a folder that no story was made of. */
export interface FilesAside {
  readonly folder: string
  readonly found: ArticleFolder
  /** Empty files, and files that are no text. */
  readonly unread: readonly string[]
  readonly drafts: readonly string[]
  /** Files whose front matter has no end. */
  readonly open: ReadonlySet<string>
  /** A picture on the web stops the press. */
  readonly refusesRemote: boolean
}

/**
 * Tells once a run what of a folder of articles is not printed as it stands, each kind in one problem: files,
 * drafts, keys of front matters, pictures, markup of tools.
 */
export function asideProblems(
  { folder, found, unread, drafts, open, refusesRemote }: FilesAside,
  stories: readonly FiledStory[],
  fileName: (path: string) => string
): readonly Problem[] {
  const files = [
    ...found.aside.filter(({ why }) => why !== 'drafts'),
    ...unread.map(path => ({ path, why: 'empty' as const }))
  ]
  const allDrafts = [
    ...found.aside.filter(({ why }) => why === 'drafts').map(({ path }) => path),
    ...drafts
  ]
  // Where a front matter has no end, the headline may stand in it: that is told.
  const named = stories.filter(
    ({ article, file }) => article?.headlineFrom === 'name' && !open.has(file)
  )
  return [
    ...(files.length > 0 ? [leftOut(fileName(files[0]?.path ?? ''), files)] : []),
    ...found.documents.slice(0, 1).map(path => document(fileName(path), found.documents)),
    ...(allDrafts.length > 0 ? [draftsProblem(fileName(allDrafts[0] ?? ''), allDrafts)] : []),
    ...(named.length > 0 ? [headlines(named)] : []),
    ...keysAside(folder, stories),
    ...markupAside(stories, refusesRemote)
  ]
}

function leftOut(
  file: string,
  files: readonly { readonly path: string; readonly why: FileAside | 'empty' }[]
): Problem {
  const list = (language: keyof Words) =>
    listed(
      files.map(({ path, why }) => `${path} (${fileReasons[why][language]})`),
      language
    )
  return {
    code: 'articles/left-out',
    severity: 'warning',
    place: { file },
    message: { en: `Not among the articles: ${list('en')}.`, zh: `未作文章排入：${list('zh')}。` },
    hint: {
      en: 'To print one, give it another name, write something in it, or put the thing itself in place of a link.',
      zh: '要见报，请改文件名，或在文件中写上内容；链接请换成文件本身。'
    }
  }
}

const fileReasons: Readonly<Record<FileAside | 'empty', Words>> = {
  about: { en: 'speaks of the folder', zh: '说明文件' },
  heading: { en: 'heads a section', zh: '栏目首页' },
  drafts: { en: 'a draft', zh: '草稿' },
  same: { en: 'a link to another article', zh: '指向另一篇文章的链接' },
  link: {
    en: 'a link to a folder elsewhere, which is not followed',
    zh: '指向别处文件夹的链接，不跟随'
  },
  deep: { en: 'too deep in other folders', zh: '文件夹层数太多' },
  empty: { en: 'empty, or no text', zh: '空文件或不是文本' }
}

function document(file: string, documents: readonly string[]): Problem {
  return {
    code: 'issue/unread',
    severity: 'warning',
    place: { file },
    message: {
      en: `Only Markdown is read; these texts and documents are not: ${listed(documents, 'en')}.`,
      zh: `只读 Markdown；以下文本和文档不会读入：${listed(documents, 'zh')}。`
    },
    hint: {
      en: 'To print one, save it as plain text with a name that ends in .md.',
      zh: '要见报，请存为纯文本，文件名以 .md 结尾。'
    }
  }
}

function draftsProblem(file: string, drafts: readonly string[]): Problem {
  return {
    code: 'articles/draft',
    severity: 'warning',
    place: { file },
    message: {
      en: `Left out as drafts: ${listed(drafts, 'en')}.`,
      zh: `草稿未排入：${listed(drafts, 'zh')}。`
    },
    hint: { en: 'Take out “draft: true” to print one.', zh: '要见报，请删去“draft: true”。' }
  }
}

function headlines(stories: readonly FiledStory[]): Problem {
  const names = stories.map(({ path = '', meta }) => `${path} → ${meta.headline.main}`)
  return {
    code: 'articles/headline-from-name',
    severity: 'warning',
    place: { file: stories[0]?.file ?? '' },
    message: {
      en: `Headlines taken from the names of files: ${listed(names, 'en')}.`,
      zh: `标题取自文件名：${listed(names, 'zh')}。`
    },
    hint: {
      en: 'Write the headline in the first line: “# Headline”.',
      zh: '请在第一行写上标题：“# 标题”。'
    }
  }
}
