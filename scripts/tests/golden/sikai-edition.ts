import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sampleFolder } from './passages.ts'
import type { IssueFiles } from './pieces.ts'

/**
 * The sample's seven pieces as a tabloid of two pages that nothing pins: the stories and corrections
 * as they are, and the facts of its `issue.yaml` but for the format and the pages.
 */
export async function sikaiEdition(): Promise<IssueFiles> {
  const files = new Map<string, string>()
  for (const name of await readdir(sampleFolder))
    if (name.endsWith('.md') || name === 'corrections.yaml') files.set(name, await sample(name))
  const facts = await sample('issue.yaml')
  const [before = ''] = facts.split(/^# The dummy/m)
  const yaml = before.replace(/^format: .*$/m, 'format: sikai').replace(/^ {2}pages: .*\n/m, '')
  return files.set('issue.yaml', `${yaml}${pages}`)
}

const pages = `pages:
  - number: 1
    stories: [nanbei, party-meeting]
  - number: 2
    stories: []
`

function sample(name: string): Promise<string> {
  return readFile(join(sampleFolder, name), 'utf8')
}
