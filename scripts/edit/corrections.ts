import type { Correction, MadeCorrection } from '../model/correction.ts'
import type { Problem, Report, Words } from '../model/problem.ts'
import type { CorrectableRun } from './correctable-runs.ts'
import { copyOf, type MendedRuns, mendedRuns } from './mended-runs.ts'
import type { TextRun } from './text-run.ts'

/**
 * Makes a story's corrections in its filed copy, in their order, and says where each stands. One that
 * does not match exactly once is an error and changes nothing; one without `right` is reported as open.
 */
export function applyCorrections(
  corrections: readonly Correction[],
  runs: readonly CorrectableRun[],
  report: Report
): readonly MadeCorrection[] {
  const mended = mendedRuns()
  for (const correction of corrections) {
    const problem = applyOne(correction, runs, mended)
    if (problem) report({ ...problem, place: correction.place })
  }
  return mended.made()
}

function applyOne(
  correction: Correction,
  runs: readonly CorrectableRun[],
  mended: MendedRuns
): Problem | undefined {
  const { block, wrong, right } = correction
  const own = runs.filter(({ id }) => block === undefined || isCalled(id, block))
  if (own.length === 0 && block !== undefined) return noBlock(correction, block)
  const matches = own.flatMap(at => matchesIn(at.run, wrong).map(start => ({ at, start })))
  const [match] = matches
  if (!match) return noMatch(correction)
  if (matches.length > 1) return manyMatches(correction, matches.length)
  if (right === undefined) return open(correction)
  return mended.mend(correction, right, match.at, match.start)
    ? undefined
    : acrossMarkup(correction)
}

// `headline` and `deck` are written so in the front matter and mean headline.main, headline.deck.
function isCalled(id: string, name: string): boolean {
  return id === name || id === `headline.${name}` || (name === 'headline' && id === 'headline.main')
}

function matchesIn(run: TextRun, wrong: string): readonly number[] {
  const text = copyOf(run)
  const found: number[] = []
  if (wrong === '') return found
  for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + 1)) found.push(at)
  return found
}

function open({ id, wrong, reason }: Correction): Problem {
  return {
    code: 'correction/open',
    severity: 'advice',
    message: {
      en: `Doubtful, and left as filed (${id}): “${wrong}”. ${reason}`,
      zh: `存疑，照原稿（${id}）：“${wrong}”。${reason}`
    },
    hint: {
      en: 'When the right reading is certain, add a correction with “right”.',
      zh: '查实后，请加一条带 right 的更正。'
    }
  }
}

function noMatch({ id, wrong }: Correction): Problem {
  return failure(
    'correction/no-match',
    {
      en: `Correction ${id} changes nothing: “${wrong}” does not stand in the filed copy.`,
      zh: `更正 ${id} 没有生效：原稿中没有“${wrong}”。`
    },
    {
      en: 'Copy the wording from the story’s file as it is, with its own punctuation and spaces.',
      zh: '请从稿件文件中原样复制，标点和空格也要一致。'
    }
  )
}

function manyMatches({ id, wrong }: Correction, count: number): Problem {
  return failure(
    'correction/many-matches',
    {
      en: `Correction ${id} is not clear: “${wrong}” stands ${count} times in the filed copy.`,
      zh: `更正 ${id} 不明确：原稿中有 ${count} 处“${wrong}”。`
    },
    {
      en: 'Quote more of the words around it, or name the block.',
      zh: '请把前后文字多引几个，或写明 block。'
    }
  )
}

function noBlock({ id, story }: Correction, block: string): Problem {
  return failure(
    'correction/no-block',
    {
      en: `Correction ${id} names the block ${block}, which story ${story} does not have.`,
      zh: `更正 ${id} 所指的段落 ${block} 在稿件 ${story} 中不存在。`
    },
    {
      en: 'Take the block’s id from `duikai check --blocks` or the preview, or leave it out where the words stand once.',
      zh: '请用 duikai check --blocks 或在预览中查编号；文字在稿中只有一处时可不写。'
    }
  )
}

function acrossMarkup({ id, wrong }: Correction): Problem {
  return failure(
    'correction/across-markup',
    {
      en: `Correction ${id} cannot be made: “${wrong}” runs over a line break, a piece of code or a picture.`,
      zh: `更正 ${id} 无法进行：“${wrong}”中间有换行、代码或图片。`
    },
    { en: 'Write one correction for each side of it.', zh: '请分成前后两条更正。' }
  )
}

function failure(code: string, message: Words, hint: Words): Problem {
  return { code, severity: 'error', message, hint }
}
