import type { Problem, Severity, Words } from '../../model/problem.ts'
import { type FaultCode, faultRows } from './fault-rows.ts'
import { lineage, type XmlElement } from './xml-tree.ts'

/** A fault of a finished book, and where in it. */
export interface BookFinding extends Pick<Problem, 'code' | 'severity' | 'message' | 'hint'> {
  /** The file inside the book; absent where it is the container itself. */
  readonly inside?: string
  readonly line?: number
  /** Ids of the elements in which it stands, the innermost first. */
  readonly within: readonly string[]
}

/** Where a fault is met: a file, a line of it, an element, or where one stood. */
export interface Spot extends Partial<Standing> {
  readonly inside: string
  readonly element?: XmlElement
}

/** Where an element stood, without its tree. */
export interface Standing {
  readonly line: number
  readonly ids: IdsAround | undefined
}

/** The id nearest around, its own first, and those farther out; elements share it. */
export interface IdsAround {
  readonly id: string
  readonly outer: IdsAround | undefined
}

/** Of one code no more are listed. */
const mostOfCode = 20

/** Gathers what is found, each once, of each code the first twenty. */
export class FindingList {
  readonly all: BookFinding[] = []
  private readonly told = new Set<string>()
  private readonly counts = new Map<FaultCode, number>()

  tell(code: FaultCode, message: Words, spot?: Spot): void {
    const line = spot?.line ?? spot?.element?.line
    const key = [code, spot?.inside, line, message.en].join('\n')
    const count = this.counts.get(code) ?? 0
    if (count >= mostOfCode || this.told.has(key)) return
    this.told.add(key)
    this.counts.set(code, count + 1)
    const { severity, hint }: { severity: Severity; hint: Words } = faultRows[code]
    this.all.push({
      code,
      severity,
      message,
      hint,
      ...(spot && { inside: spot.inside }),
      ...(line !== undefined && { line }),
      within: spot?.element ? idsAround(spot.element) : [...outwards(spot?.ids)]
    })
  }
}

/** What is wrong, with the file inside the book and its line. */
export function findingWords({ inside, line, message }: BookFinding): Words {
  if (inside === undefined) return message
  return {
    en: `In the e-book’s ${inside}${line === undefined ? '' : `, line ${line}`}: ${message.en}`,
    zh: `电子书 ${inside}${line === undefined ? '' : ` 第${line}行`}：${message.zh}`
  }
}

function* outwards(ids: IdsAround | undefined): Generator<string> {
  for (let one = ids; one; one = one.outer) yield one.id
}

function idsAround(element: XmlElement): readonly string[] {
  return [...lineage(element)].flatMap(one => one.attributes.get('id') ?? [])
}
