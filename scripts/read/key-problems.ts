import { nearestWord } from '../kit/nearest-word.ts'
import type { Problem, Words } from '../model/problem.ts'
import { keyMeant } from './key-words.ts'
import { homesOf, keysAt, neededKeysAt } from './schema-walk.ts'
import { shortText } from './value-problems.ts'
import type { YamlPath } from './yaml-text.ts'

/** Tells of a key that the group at a path does not have; `right` is the one that seems to be meant. */
export function unknownKey(
  key: string,
  group: unknown,
  schema: unknown,
  path: YamlPath
): { readonly right: string | undefined; readonly problem: Problem } {
  const known = keysAt(schema, path)
  const isElsewhere = homesOf(key, schema).some(name => name !== '')
  const meant = keyMeant(key, one => known.includes(one))
  // The very key of another group is no slip for one that is written nearly so.
  const right = meant ?? (isElsewhere ? undefined : nearestWord(key, known))
  const problem: Problem = {
    code: 'yaml/unknown-key',
    severity: 'error',
    message: { en: `“${key}” is not a known key.`, zh: `没有“${key}”这个键名。` },
    hint:
      right !== undefined
        ? { en: `Did you mean “${right}”?`, zh: `是否应为“${right}”？` }
        : (tornText(key, group) ?? elsewhere(key, schema) ?? listed(known))
  }
  return { right, problem }
}

/** `{wrong: 三年,今年}`: half of a text that has a comma in it. */
function tornText(key: string, group: unknown): Words | undefined {
  const entries = typeof group === 'object' && group !== null ? Object.entries(group) : []
  const at = entries.findIndex(([name, value]) => name === key && value === '')
  const [before, text] = entries[at - 1] ?? []
  if (before === undefined || typeof text !== 'string') return undefined
  const whole = `${before}: "${shortText(text)},${key}"`
  return {
    en: `If it belongs to the text before it, put that in quotation marks: ${whole}; else delete it.`,
    zh: `如果它属于前面的文字，请整段加英文引号：${whole}；否则请删去。`
  }
}

/** `name` at the top belongs under `pages`. */
function elsewhere(key: string, schema: unknown): Words | undefined {
  const [home] = homesOf(key, schema).filter(name => name !== '')
  if (home === undefined) return undefined
  return {
    en: `“${key}” belongs under “${home}”: move it there, in line with the keys that it stands beside.`,
    zh: `“${key}”应写在“${home}”之下，与那里的各行对齐。`
  }
}

function listed(known: readonly string[]): Words {
  const list = known.join(', ')
  return { en: `Known keys: ${list}.`, zh: `可用的键名：${list}。` }
}

/** Tells of a key that must be there, with an example where “…” would not help. */
export function missingKey(path: YamlPath, schema: unknown): Problem {
  const key = String(path.at(-1))
  const [inside] = neededKeysAt(schema, [...path, 0])
  const example = examples[key] ?? '…'
  return {
    code: 'yaml/missing-key',
    severity: 'error',
    message: { en: `“${key}” is missing here.`, zh: `此处缺“${key}”。` },
    hint:
      inside === undefined
        ? { en: `Add a line “${key}: ${example}”.`, zh: `请加一行“${key}: ${example}”。` }
        : {
            en: `Add a line “${key}:”, and below it “  - ${inside}: ${examples[inside] ?? '…'}”.`,
            zh: `请加一行“${key}:”，下一行写“  - ${inside}: ${examples[inside] ?? '…'}”。`
          }
  }
}

const examples: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  conformsTo: 'EPUB Accessibility 1.1 - WCAG 2.1 Level AA',
  date: '2026-11-26',
  format: 'duikai',
  number: '1',
  preset: 'coldset-220'
})
