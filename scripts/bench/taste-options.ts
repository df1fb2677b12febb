import { join } from 'node:path'
import type { Call, CommandOption } from '../desk/cli/command.ts'
import { gradedPages } from './graded-pages.ts'
import { fitTaste, tasteAgrees } from './taste-bench.ts'

/** What of the graded pages the fit of the taste is shown on. */
export const tasteOptions: readonly CommandOption[] = [
  {
    name: 'aside',
    words: {
      en: 'also shows how the score ranks the pages kept aside: to be asked last',
      zh: '另列出留出版面上的名次相关；应最后才看'
    }
  }
]

/** Fits the weights of the taste to the graded pages and says how well they rank. */
export async function runTaste(call: Call) {
  const { world, root } = call.desk
  const folder = join(root, 'scripts', 'tests', 'design', 'graded')
  const text = async (name: string) =>
    new TextDecoder().decode(await world.read(join(folder, name)))
  const pages = gradedPages(await text('grades.csv'), await text('pages.jsonl'))
  const fit = fitTaste(pages)
  const aside = pages.filter(({ isAside }) => isAside)
  const ranks = {
    'two gradings': fit.gradings,
    'on the pages fitted': fit.fitted,
    'each left out in turn': fit.leftOut,
    ...(call.options.aside ? { 'on the pages kept aside, as it stands': tasteAgrees(aside) } : {})
  }
  const table = [
    ...fit.weights.map(
      ({ id, weight, now }) =>
        `  ${id.padEnd(16)} ${weight.toFixed(1).padStart(6)}   in use ${now.toFixed(1)}`
    ),
    ...Object.entries(ranks).map(([name, rho]) => `  ρ ${name}: ${rho.toFixed(3)}`)
  ].join('\n')
  return { table, found: { ...fit, ranks } }
}
