import { basename, dirname, join, relative, sep } from 'node:path'
import type { Correction } from '../model/correction.ts'
import type { FiledPaper, IssueFacts } from '../model/issue.ts'
import type { Report } from '../model/problem.ts'
import type { World } from '../model/world.ts'
import type { ArticleWishes } from './articles/assumed-issue.ts'
import { readArticles } from './articles/folder-of-articles.ts'
import { markupAside } from './articles/markup-aside.ts'
import { readCorrections } from './corrections.ts'
import { decodeText, plainText } from './decode.ts'
import { readStories } from './filed-stories.ts'
import type { Filing } from './filing.ts'
import { readIssueFacts } from './issue-facts.ts'
import { type PaperAbove, paperAbove } from './paper/paper-above.ts'
import { readFillers } from './paper/paper-fillers.ts'
import { asPaperSays } from './paper/paper-of-articles.ts'
import { present } from './present.ts'
import { readFileInside } from './read-file.ts'
import { withoutRemotePictures } from './remote-pictures.ts'
import { spikedStories } from './spiked-stories.ts'
import { type StoryName, storyHint } from './story-called.ts'
import { storySlugs } from './story-slugs.ts'
import { unreadFiles } from './unread-files.ts'

/**
 * Reads an issue from its absolute folder: `issue.yaml`, every `*.md`, `corrections.yaml`. Problems name files from
 * `base`, by default two folders up: `manuscript/x/rain.md`. It is read as far as it can be, so that all that is wrong
 * in it can be told; without an `issue.yaml` to go by, or a story, an error is reported and its facts are undefined.
 */
export async function readFiling(
  folder: string,
  world: World,
  report: Report,
  base: string = dirname(dirname(folder))
): Promise<Filing> {
  const names = await world.list(folder)
  const above = await paperAbove(folder, base, world, report)
  const { facts, filed: yaml } = await readFacts(folder, names, { world, report, base, above })
  const paper = above && above !== 'broken' ? { paper: filedPaper(above) } : {}
  const isOfArticles = facts ? facts.articles : saysArticles.test(yaml)
  if (isOfArticles) {
    const filing = await readFiledArticles(folder, facts, yaml, world, report, base)
    return { ...filing, ...paper }
  }
  const slugs = storySlugs(names, name => fileName(folder, name, base), report)
  const own = await readStories(folder, slugs, world, report, base)
  const wanted = saysNoFillers.test(yaml) ? undefined : above
  const read = [...own, ...(await readFillers(wanted, folder, slugs, base, world, report))]
  const leavesOut = facts?.remotePictures === 'leave-out'
  const stories = read.map(({ story, text }) =>
    leavesOut ? withoutRemotePictures(story, text) : story
  )
  for (const problem of markupAside(stories, false)) report(problem)
  // Also those that cannot be read: of them more is told already.
  const filed = names.filter(isStory).map(name => name.slice(0, -'.md'.length))
  const lent = read.slice(own.length).map(({ story }) => story.slug)
  const called = [...filed, ...lent].map(slug => ({
    slug,
    headline: stories.find(story => story.slug === slug)?.meta.headline.main
  }))
  const corrections = await readCorrectionList(folder, names, called, world, report, base)
  if (facts && filed.length > 0) checkPins(facts, called, report)
  const unread = await unreadFiles(folder, names, name => fileName(folder, name, base), world)
  for (const problem of unread) report(problem)
  const isMisnamed = unread.some(({ code }) => code === 'issue/misnamed')
  if (facts && filed.length === 0 && !isMisnamed) reportNoStories(facts.file, report)
  const isWhole = filed.length > 0
  return isWhole
    ? { facts, filed: facts ? yaml : '', folder, stories, corrections, ...paper }
    : { facts: undefined, filed: '', folder, stories, corrections }
}

function filedPaper({ file, folder, filed, pageNames }: PaperAbove): FiledPaper {
  return { file, folder, filed, pageNames }
}

/** Reads a folder of articles that has no `issue.yaml`; `corrections.yaml` it may have. */
export async function readArticleFiling(
  folder: string,
  wishes: ArticleWishes,
  world: World,
  report: Report,
  base: string = dirname(dirname(folder))
): Promise<Filing> {
  const above = await paperAbove(folder, base, world, report)
  const paper = above === 'broken' ? undefined : above
  const named = { ...present({ paper: paper?.fields.name }), ...wishes }
  const filing = await readArticles(folder, named, world, report, base)
  const called = filing.stories.map(({ slug, meta }) => ({ slug, headline: meta.headline.main }))
  const names = await world.list(folder)
  const corrections = await readCorrectionList(folder, names, called, world, report, base)
  const facts = filing.facts && paper ? asPaperSays(filing.facts, paper) : filing.facts
  return { ...filing, facts: above === 'broken' ? undefined : facts, corrections }
}

/** Where `issue.yaml` is wrong, nothing more is asked of its articles. */
async function readFiledArticles(
  folder: string,
  facts: IssueFacts | undefined,
  yaml: string,
  world: World,
  report: Report,
  base: string
): Promise<Filing> {
  const remotePictures = facts ? (facts.remotePictures ?? 'refuse') : 'leave-out'
  const read = await readArticleFiling(folder, { remotePictures }, world, report, base)
  const called = read.stories.map(({ slug, meta }) => ({ slug, headline: meta.headline.main }))
  if (facts && read.facts) checkPins(facts, called, report)
  return { ...read, facts: read.facts && facts, filed: facts ? yaml : '' }
}

/** What a file says that is wrong elsewhere: its articles are not to be blamed for having no front matter. */
const saysArticles = /^articles:[ \t]*(?:true|yes|on|是|有)[ \t]*(?:#.*)?$/im

/** An issue that wants none of its paper's. */
const saysNoFillers = /^fillers:[ \t]*none[ \t]*(?:#.*)?$/im

function isStory(name: string): boolean {
  return name.endsWith('.md') && !name.startsWith('.')
}

interface FactTools {
  readonly world: World
  readonly report: Report
  readonly base: string
  readonly above: PaperAbove | 'broken' | undefined
}

async function readFacts(
  folder: string,
  names: readonly string[],
  { world, report, base, above }: FactTools
): Promise<{ readonly facts: IssueFacts | undefined; readonly filed: string }> {
  const file = fileName(folder, 'issue.yaml', base)
  if (!names.includes('issue.yaml')) {
    const isMisnamed = names.some(name => /^issues?\.ya?ml(?:\.txt)?$/i.test(name))
    if (!isMisnamed) reportNoIssue(file, report)
    return { facts: undefined, filed: '' }
  }
  const bytes = await readFileInside(folder, 'issue.yaml', file, world, report)
  const text = bytes && decodeText(bytes, file, report)
  if (bytes === undefined || text === undefined) return { facts: undefined, filed: '' }
  const filed = plainText(bytes)
  // What it leaves to its paper cannot be known: nobody is told that it is missing.
  if (above === 'broken') return { facts: undefined, filed }
  const facts = readIssueFacts({ text, file, firstLine: 1 }, basename(folder), report, above)
  return { facts, filed }
}

async function readCorrectionList(
  folder: string,
  names: readonly string[],
  stories: readonly StoryName[],
  world: World,
  report: Report,
  base: string
): Promise<readonly Correction[]> {
  if (!names.includes('corrections.yaml')) return []
  const file = fileName(folder, 'corrections.yaml', base)
  const bytes = await readFileInside(folder, 'corrections.yaml', file, world, report)
  const text = bytes && decodeText(bytes, file, report)
  if (text === undefined) return []
  const spiked = await spikedStories(folder, world)
  return readCorrections({ text, file, firstLine: 1 }, stories, report, spiked)
}

function checkPins(facts: IssueFacts, stories: readonly StoryName[], report: Report): void {
  for (const pin of facts.pages.flatMap(page => page.pins))
    for (const slug of [pin.story, pin.above, pin.notBeside]) {
      if (slug === undefined || stories.some(story => story.slug === slug)) continue
      report({
        code: 'issue/unknown-story',
        severity: 'error',
        place: pin.place,
        message: { en: `There is no story “${slug}”.`, zh: `没有稿件“${slug}”。` },
        hint: storyHint(slug, stories, {
          en: `Add a file ${slug}.md beside issue.yaml, or delete “${slug}” here.`,
          zh: `请在 issue.yaml 旁边加文件 ${slug}.md，或在这里删去“${slug}”。`
        })
      })
    }
}

function reportNoIssue(file: string, report: Report): void {
  report({
    code: 'issue/missing',
    severity: 'error',
    place: { file },
    message: { en: 'The issue has no issue.yaml.', zh: '缺少 issue.yaml。' },
    hint: {
      en: 'Check the folder’s name, or make a new issue with “duikai init”.',
      zh: '请检查文件夹名，或用“duikai init”新建一期。'
    }
  })
}

function reportNoStories(file: string, report: Report): void {
  report({
    code: 'issue/no-stories',
    severity: 'error',
    place: { file },
    message: {
      en: 'The issue has no stories: no file that ends in .md stands beside issue.yaml.',
      zh: '这一期没有稿件：issue.yaml 旁边没有以 .md 结尾的文件。'
    },
    hint: {
      en: 'Write each story in a file of its own, such as rain.md, beside issue.yaml.',
      zh: '请把每篇稿件各存为一个文件，如 rain.md，放在 issue.yaml 旁边。'
    }
  })
}

function fileName(folder: string, name: string, base: string): string {
  return relative(base, join(folder, name)).split(sep).join('/')
}
