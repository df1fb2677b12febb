import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { parse } from 'yaml'
import { importFiles } from '../../../desk/import/import-files.ts'
import type { ImportedStory } from '../../../desk/import/imported-story.ts'
import { memoryWorld } from '../../../kit/memory-disk.ts'
import type { Problem } from '../../../model/problem.ts'
import type { SourceAside } from '../../../read/imports/source-block.ts'

/** A story's file, read by YAML and remark alone. */
export interface FiledImport {
  readonly name: string
  readonly front: Readonly<
    Partial<Record<'kind' | 'kicker' | 'headline' | 'deck' | 'byline' | 'source', string>>
  >
  readonly copy: string
  /** Without blanks. */
  readonly words: string
  readonly story: ImportedStory
}

/** Imports documents into a folder that holds `there`. */
export async function importedFrom(
  sent: Readonly<Record<string, Uint8Array>>,
  there: Readonly<Record<string, string>> = {}
): Promise<{
  readonly stories: readonly FiledImport[]
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly aside: readonly SourceAside[]
  readonly problems: readonly Problem[]
}> {
  const disk = memoryWorld({
    ...Object.fromEntries(Object.entries(sent).map(([name, bytes]) => [`/sent/${name}`, bytes])),
    ...Object.fromEntries(Object.entries(there).map(([name, text]) => [`/issue/${name}`, text]))
  })
  const problems: Problem[] = []
  const names = Object.keys(sent).map(name => `/sent/${name}`)
  const result = await importFiles(
    { files: names, folder: '/issue' },
    disk,
    one => void problems.push(one)
  )
  const inIssue = [...disk.files].filter(([path]) => path.startsWith('/issue/'))
  const files = new Map(inIssue.map(([path, bytes]) => [path.slice('/issue/'.length), bytes]))
  const stories = (result?.documents ?? []).flatMap(({ stories }) =>
    stories.map(({ name, story }) => ({
      name,
      story,
      ...filed(new TextDecoder().decode(files.get(name)))
    }))
  )
  return { stories, files, aside: result?.documents.flatMap(({ aside }) => aside) ?? [], problems }
}

function filed(text: string): Pick<FiledImport, 'front' | 'copy' | 'words'> {
  const [, front = '', copy = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  let words = ''
  visit(unified().use(remarkParse).parse(copy), 'text', node => {
    words += node.value
  })
  return { front: parse(front), copy, words: words.replace(/\s/g, '') }
}
