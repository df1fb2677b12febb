import { type StyleSet, styleSets } from '../../read/style-sets.ts'
import { type Call, type Command, exitCodes } from '../cli/command.ts'
import { expectOwnOutputs } from '../cli/output-place.ts'
import { browserOption } from '../cli/press-options.ts'
import { WrongUsage } from '../cli/wrong-usage.ts'
import { hasErrors } from '../told/tell-built.ts'
import { buildOne } from './build-command.ts'

/** `duikai specimen`: pages that show each style set. */
export const specimenCommand: Command = {
  name: 'specimen',
  summary: { en: 'makes pages that show the style sets', zh: '排出各套样式的字样版' },
  usage: '[style-set…]',
  operandsMost: Number.POSITIVE_INFINITY,
  options: [
    browserOption,
    {
      name: 'output',
      value: 'folder',
      words: { en: 'where to write; else output/', zh: '输出位置；默认为 output/' }
    }
  ],
  examples: [
    { line: 'duikai specimen', words: { en: 'all style sets', zh: '排出全部样式' } },
    {
      line: 'duikai specimen dangbao 副刊',
      words: { en: 'these two, into output/specimen-…', zh: '只排这两套，输出到 output/specimen-…' }
    }
  ],
  run
}

async function run(call: Call): Promise<number> {
  const { desk, options } = call
  const { root, world, terminal } = desk
  const { specimenFolder, specimenIssue } = await import('../specimen.ts')
  const sets = await chosenSets(call)
  const placed: Call = { ...call, options: { output: 'output', ...options, relayout: 'all' } }
  await expectOwnOutputs(sets.map(specimenFolder), placed)
  const issues: unknown[] = []
  let wrong = false
  for (const set of sets) {
    const folder = await specimenIssue(root, set, world)
    const { result } = await buildOne(folder, placed)
    wrong ||= hasErrors(result.problems)
    issues.push({
      set: set.id,
      output: result.output,
      written: result.written,
      problems: result.problems
    })
  }
  const exitCode = wrong ? exitCodes.errorsFound : exitCodes.fine
  if (options.json) {
    terminal.result(JSON.stringify({ command: 'specimen', exitCode, issues }, null, 2))
  }
  return exitCode
}

async function chosenSets({ operands, desk }: Call): Promise<readonly StyleSet[]> {
  const sets = await styleSets(desk.root, desk.world)
  if (operands.length === 0) return sets
  return operands.map(operand => {
    const found = sets.find(set => operand === set.id || operand === set.name)
    if (found) return found
    throw new WrongUsage({
      en: `There is no style set ${operand}. There are: ${sets.map(set => set.id).join(', ')}.`,
      zh: `没有样式 ${operand}。现有：${sets.map(set => set.name ?? set.id).join('、')}。`
    })
  })
}
