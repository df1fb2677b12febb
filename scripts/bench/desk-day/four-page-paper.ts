import { chineseEdition } from '../../tests/golden/chinese-edition.ts'
import { samplePassages } from '../../tests/golden/passages.ts'

const names = ['要闻', '综合', '经济', '民生']

/** Files of a Chinese paper of four pages by their names: all stories listed where they stand, none asking for a page. */
export async function fourPagePaper(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const edition = await chineseEdition(await samplePassages())
  const own = [...edition].filter(([name]) => name !== 'issue.yaml' && !/^p[5-9]-/.test(name))
  const stories = own.flatMap(([name]) => (name.endsWith('.md') ? [name.slice(0, -3)] : []))
  const pages = names.map((name, at) => {
    const listed = stories.filter(slug => slug.startsWith(`p${at + 1}-`)).sort()
    return `  - number: ${at + 1}\n    name: ${name}\n    stories: [${listed.join(', ')}]\n`
  })
  const facts = 'paper: 样报\ndate: 2031-05-06\nlanguage: zh-CN\nformat: duikai\npages:\n'
  const filed = own.map(([name, content]): [string, string | Uint8Array] => [
    name,
    typeof content === 'string' ? content.replace(/^page: .*\n/m, '') : content
  ])
  return new Map<string, string | Uint8Array>([
    ['issue.yaml', `${facts}${pages.join('')}`],
    ...filed
  ])
}

/** The paragraphs of a story's file. */
export function paragraphsOf(text: string): readonly string[] {
  const [, , copy = ''] = text.split(/^---$/m)
  return copy
    .trim()
    .split('\n\n')
    .filter(paragraph => /^[^#:>|\-!<]/.test(paragraph))
}
