import { join } from 'node:path'
import { type Command, type Desk, exitCodes } from '../cli/command.ts'

/** `duikai version`: the program's version, and what else a report of a fault should name. */
export const versionCommand: Command = {
  name: 'version',
  summary: { en: 'says which version this is', zh: '显示版本' },
  usage: '',
  operandsMost: 0,
  options: [],
  examples: [
    {
      line: 'duikai version',
      words: { en: 'Duikai, Node and system', zh: 'Duikai、Node 与系统的版本' }
    }
  ],
  run: async ({ options, desk }) => {
    const version = await programVersion(desk)
    const machine = `${process.platform} ${process.arch}`
    const facts = { duikai: version, node: process.versions.node, machine }
    desk.terminal.result(
      options.json
        ? JSON.stringify(facts, null, 2)
        : `duikai ${version} (Node ${facts.node}, ${machine})`
    )
    return exitCodes.fine
  }
}

async function programVersion({ world, root }: Desk): Promise<string> {
  const text = new TextDecoder().decode(await world.read(join(root, 'package.json')))
  return (JSON.parse(text) as { readonly version: string }).version
}
