import { mkdir, writeFile } from 'node:fs/promises'
import { drawPictures } from './draw-pictures.ts'

// Run after a drawing was changed: npx tsx scripts/tests/golden/write-pictures.ts
const folder = new URL('english-weekly/pictures/', import.meta.url)
await mkdir(folder, { recursive: true })
for (const [name, bytes] of await drawPictures()) await writeFile(new URL(name, folder), bytes)
