import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'

interface Judge {
  readonly run: (
    on: Document,
    how: { readonly iframes: boolean }
  ) => Promise<{ readonly violations: readonly Violation[] }>
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe has against the desk as it stands; pages of the paper run nothing, so that axe cannot look into them. */
export async function violationsIn(tab: Page): Promise<readonly string[]> {
  await tab.evaluate(source)
  return tab.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: Judge }
    const { violations } = await axe.run(document, { iframes: false })
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`
    )
  })
}
