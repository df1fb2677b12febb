import { wordsOf } from './furniture.ts'

/** What one copy of a paper bears: which it is, whom it was made for, what is said to them. */
export interface NumberedCopy {
  readonly number: number
  readonly name?: string
  readonly dedication?: string
}

/** The line that is printed on a copy, in the paper's language; `copies` is how many there are, where that is known. */
export function copyLine(
  { number, name, dedication }: NumberedCopy,
  copies: number | undefined,
  language: string
): string {
  const { numbered } = wordsOf(language)
  const parts = [numbered.number(number, copies), name && numbered.presentedTo(name), dedication]
  return parts.filter(Boolean).join(numbered.between)
}
