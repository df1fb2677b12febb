import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../kit/folders.ts'
import { kindNames, kinds } from '../../model/kinds.ts'
import { containerDirectives, leafDirectives } from '../../read/directive-names.ts'
import { issueKeys } from '../../read/issue-schema.ts'
import { paperSchema } from '../../read/paper/paper-fields.ts'
import { storyKeys } from '../../read/story-meta.ts'

const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8')
const [, tables = ''] = readme.split('## 速查 · At a glance')
const [glance = ''] = tables.split('\n## ')

test.each([
  ['kind', kindNames.filter(name => !kinds[name].isClosing)],
  ['field of a front matter', storyKeys],
  [
    'directive',
    [...leafDirectives.map(name => `::${name}`), ...containerDirectives.map(name => `:::${name}`)]
  ]
])('README.md has every %s in a table', (_, names) => {
  expect(names.filter(name => !glance.includes(`\`${name}\``))).toEqual([])
})

test('README.md names every key of paper.yaml, and each but its own is one of issue.yaml', () => {
  const keys = Object.keys(paperSchema.shape)
  expect(keys.filter(key => !new RegExp(`\\b${key}\\b`).test(readme))).toEqual([])
  expect(keys.filter(key => issueKeys(key) === undefined)).toEqual(['pageNames'])
})
