/**
 * The language in which the tools speak to their user, by what POSIX asks of messages: LC_ALL, LC_MESSAGES, LANG. It
 * has nothing to do with the language that a paper is written in (`model/language.ts`).
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {'zh' | 'en'}
 */
export function systemLanguage({ LC_ALL, LC_MESSAGES, LANG }) {
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en'
}
