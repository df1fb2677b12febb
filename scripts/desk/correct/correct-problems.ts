import type { Problem, Words } from '../../model/problem.ts'
import type { WordsPlace } from './find-words.ts'

/** The words stand in no story. */
export function wordsNotFound(words: string): Problem {
  return {
    code: 'correction/words-not-found',
    severity: 'error',
    message: {
      en: `No story has the words “${words}”.`,
      zh: `没有一篇稿件里有“${words}”。`
    },
    hint: {
      en: 'Quote fewer words, as they stand in the story’s file; what an earlier correction changed is quoted as it reads now.',
      zh: '请少引几个字，照稿件文件里的原文引；前面的更正改过的，照改后的引。'
    }
  }
}

/** The words stand in several places. */
export function wordsInManyPlaces(words: string, places: readonly WordsPlace[]): Problem {
  const named = places.map(
    ({ story, id, part }) => `--story ${story} --block ${part === undefined ? id : `${id}.${part}`}`
  )
  const shown = named.slice(0, most).join('; ')
  return {
    code: 'correction/words-in-many-places',
    severity: 'error',
    message: {
      en: `“${words}” stands in ${places.length} places; nothing was written.`,
      zh: `“${words}”有 ${places.length} 处，没有写入更正。`
    },
    hint: {
      en: `Quote more of the words around it, or say which one is meant: ${shown}.`,
      zh: `请把前后文字多引几个，或指明是哪一处：${shown}。`
    }
  }
}

const most = 6

/** The list of corrections could not be written, or cannot be read as one. */
export function correctionNotWritten(file: string, reason: Words): Problem {
  return {
    code: 'correction/not-written',
    severity: 'error',
    place: { file },
    message: {
      en: `The correction cannot be written: ${reason.en}.`,
      zh: `更正没有写成：${reason.zh}。`
    },
    hint: {
      en: 'Mend that, or write the entry into corrections.yaml yourself.',
      zh: '请先排除此事，或自己把这一条写进 corrections.yaml。'
    }
  }
}
