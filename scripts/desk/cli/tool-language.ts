import type { Environment } from '../../kit/terminal.ts'
import type { Words } from '../../model/problem.ts'
import { systemLanguage } from '../../setup/tool-language.mjs'

/** A language in which the tools speak to their user; the paper's own is `IssueFacts.language`. */
export type ToolLanguage = keyof Words

/** All of them. */
export const toolLanguages: readonly ToolLanguage[] = ['zh', 'en']

const asked = new RegExp(`--lang[= ](${toolLanguages.join('|')})\\b`)

/** The language to speak: `--lang` first, then as the system is set. */
export function toolLanguageOf(argv: readonly string[], environment: Environment): ToolLanguage {
  const wish = asked.exec(argv.join(' '))?.[1]
  return isToolLanguage(wish) ? wish : systemLanguage(environment)
}

/** Whether a wish is for a language that the tools speak. */
export function isToolLanguage(wish: string | null | undefined): wish is ToolLanguage {
  return toolLanguages.some(language => language === wish)
}
