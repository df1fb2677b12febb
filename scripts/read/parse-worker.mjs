import { parentPort, workerData } from 'node:worker_threads'
import { tsImport } from 'tsx/esm/api'

// A worker does not inherit the loader that runs TypeScript, so it brings its own.
const { parseMarkdown, treeDepth } = await tsImport('./markdown.ts', import.meta.url)
const tree = parseMarkdown(workerData)
parentPort.postMessage(treeDepth(tree) > 60 ? 'too-deep' : tree)
