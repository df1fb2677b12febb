import type { Report, Words } from '../model/problem.ts'

/**
 * The slugs of an issue's stories: its `*.md` names without the ending, hidden ones left out.
 * Names that cannot be an address, or that some disks take for one another, are errors.
 */
export function storySlugs(
  names: readonly string[],
  fileName: (name: string) => string,
  report: Report
): readonly string[] {
  const files = names.filter(name => name.endsWith('.md') && !name.startsWith('.'))
  const seen = new Map<string, string>()
  for (const name of files) {
    const slug = name.slice(0, -'.md'.length)
    const key = slug.normalize('NFC').toLowerCase()
    const place = { file: fileName(name) }
    const other = seen.get(key)
    if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,79}$/u.test(slug))
      report({ code: 'story/slug', severity: 'error', place, ...badName(slug) })
    else if (other !== undefined)
      report({
        code: 'story/duplicate-slug',
        severity: 'error',
        place,
        message: {
          en: `“${name}” and “${other}” are one name on some disks.`,
          zh: `“${name}”与“${other}”在有的磁盘上是同一个名字。`
        },
        hint: { en: 'Give one of them another name.', zh: '请改其中一个的文件名。' }
      })
    else seen.set(key, name)
  }
  return [...seen.values()].map(name => name.slice(0, -'.md'.length))
}

function badName(slug: string) {
  const right = slug
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|-+$/gu, '')
    .slice(0, 80)
  const example: Words =
    right === ''
      ? { en: '', zh: '' }
      : { en: ` For example: ${right}.md.`, zh: `例如：${right}.md。` }
  return {
    message: {
      en: 'The name of this story file cannot be used as an address.',
      zh: '此稿件的文件名不能用作地址。'
    },
    hint: {
      en: `Use letters, Han, digits, “-” and “_” only, at most 80.${example.en}`,
      zh: `请只用汉字、字母、数字、“-”和“_”，不超过 80 个。${example.zh}`
    }
  }
}
