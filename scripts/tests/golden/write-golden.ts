import { join, resolve } from 'node:path'
import { argv } from 'node:process'
import { diskWorld } from '../../kit/disk.ts'
import { madeIssues } from './made-issues.ts'
import { writeIssue } from './write-issue.ts'

// To look at them: npx tsx scripts/tests/golden/write-golden.ts <folder>
const folder = resolve(argv[2] ?? '.')
for (const [name, make] of Object.entries(madeIssues))
  await writeIssue(join(folder, name), await make(), diskWorld())
