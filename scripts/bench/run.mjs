import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { programFile } from '../setup/program.mjs'

// Joined as the program itself is: run from its sources it would be measured a quarter slower.
const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
await import(pathToFileURL(await programFile(project, 'bench/main')).href)
