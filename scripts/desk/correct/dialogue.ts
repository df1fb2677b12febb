import type { Words } from '../../model/problem.ts'
import type { Talk } from './correct.ts'
import type { NewCorrection } from './correction-entry.ts'
import type { WordsPlace } from './find-words.ts'

/** Someone at the terminal: a question, and the line that was answered; undefined where nobody answers any more. */
export type Ask = (question: Words) => Promise<string | undefined>

/** What is known before anybody is asked. */
export interface Said extends Partial<Omit<NewCorrection, 'date' | 'notice'>> {
  readonly date: string
  readonly notice: boolean
}

/**
 * Asks for what a correction needs besides its words: which of several places is meant, the right reading, why, who
 * approved it. Where an answer is refused, or nobody answers, nothing is written.
 */
export function dialogue(ask: Ask, say: (line: Words) => void, said: Said): Talk {
  return {
    choose: async places => {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const answer = await ask(which(places.length))
        if (answer === undefined || answer === '') return undefined
        const place = places[Number(answer.normalize('NFKC')) - 1]
        if (place) return place
        say({ en: 'That is none of the numbers.', zh: '没有这个编号。' })
      }
      return undefined
    },
    correction: place => asked(place, ask, said)
  }
}

const mostTries = 5

async function asked(
  place: WordsPlace,
  ask: Ask,
  { right, reason, approvedBy, date, notice }: Said
): Promise<NewCorrection | undefined> {
  const reading = right ?? (await ask(rightReading(place)))
  if (reading === undefined || reading === place.words) return undefined
  if (reading === '' && !isYes(await ask(takenOut(place)))) return undefined
  const why = reason ?? (await answered(ask, whyWrong))
  if (why === undefined) return undefined
  const by = approvedBy ?? (await ask(whoApproved))
  if (by === undefined) return undefined
  return { right: reading, reason: why, ...(by === '' ? {} : { approvedBy: by }), date, notice }
}

async function answered(ask: Ask, question: Words): Promise<string | undefined> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const answer = await ask(question)
    if (answer !== '') return answer
  }
  return undefined
}

function isYes(answer: string | undefined): boolean {
  return /^(?:y|yes|是|好|对)$/i.test(answer ?? '')
}

/** The first question, where no words were given. */
export const whichWords: Words = {
  en: 'Which words are wrong? (Return to end)',
  zh: '哪几个字错了？（回车结束）'
}

function which(count: number): Words {
  return {
    en: `Which of them is meant? (1–${count}, Return to end)`,
    zh: `是哪一处？（1–${count}，回车结束）`
  }
}

function rightReading({ words }: WordsPlace): Words {
  return { en: `What should stand for “${words}”?`, zh: `“${words}”应改为？` }
}

function takenOut({ words }: WordsPlace): Words {
  return { en: `Take “${words}” out? (y/N)`, zh: `把“${words}”删去？（是/否）` }
}

const whyWrong: Words = {
  en: 'Why? (printed on the errata page)',
  zh: '理由？（印在更正页上）'
}

const whoApproved: Words = {
  en: 'Who approved it? (Return for nobody)',
  zh: '由谁核准？（没有则回车）'
}
