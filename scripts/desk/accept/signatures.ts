import type { IssueFacts } from '../../model/issue.ts'
import type { Problem, Words } from '../../model/problem.ts'
import { present } from '../../read/present.ts'
import type { EditionManifest } from '../editions/edition-manifest.ts'

/** Who signs, first to last, in the words of each language's newsrooms. */
const roles: readonly Words[] = [
  { en: 'editor', zh: '初审' },
  { en: 'proofreader', zh: '复审' },
  { en: 'duty editor', zh: '终审' }
]

/**
 * The names under an edition, each with what it signs as where the issue asks for several, and the sign of the state
 * that it signed where that was said: once for all, or for each.
 */
export function signed(
  names: readonly string[],
  asked: number,
  states: readonly string[] = []
): EditionManifest['accepted']['by'] {
  return names.map((name, at) => ({
    name,
    ...present({
      role: asked > 1 ? roles[at + roles.length - asked]?.zh : undefined,
      signed: states.length > 1 ? states[at] : states[0]
    })
  }))
}

/** What is missing of the names that an issue asks for; one person signs once. */
export function signaturesLacking(
  { file, signatures = 1 }: Pick<IssueFacts, 'file' | 'signatures'>,
  names: readonly string[]
): readonly Problem[] {
  const different = new Set(names)
  if (different.size >= signatures) return []
  const asked = roles.slice(roles.length - signatures)
  const list = {
    en: asked.map(({ en }) => en).join(', '),
    zh: asked.map(({ zh }) => zh).join('、')
  }
  const isTwice = different.size < names.length
  return [
    {
      code: 'edition/signatures',
      severity: 'error',
      place: { file },
      message: {
        en: `${signatures} people sign an edition of this issue (${list.en}); ${isTwice ? 'one name stands twice' : `given: ${names.length}`}.`,
        zh: `本期签定须 ${signatures} 人签名（${list.zh}），${isTwice ? '有人重名' : `现有 ${names.length} 人`}。`
      },
      hint: {
        en: 'Name them in that order: --by "A. Young, B. Hill, C. Wood".',
        zh: '请依次写明：--by 张三、李四、王五。'
      }
    }
  ]
}
