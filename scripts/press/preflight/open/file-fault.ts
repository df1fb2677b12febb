/** What may be wrong with a file before anything on its pages is looked at. */
export type FileFaultKind =
  | 'empty-file'
  | 'not-pdf'
  | 'encrypted'
  | 'cut-off'
  | 'table-damaged'
  | 'pages-missing'
  | 'page-tree-damaged'
  | 'object-damaged'
  | 'nested-deep'
  | 'too-many-values'
  | 'stream-length'
  | 'stream-damaged'
  | 'filter-unknown'
  | 'unpacks-too-large'

/** A fault of the file, and the object that has it. */
export interface FileFault {
  readonly kind: FileFaultKind
  readonly object?: number
  /** What the file says in that place: the name of a filter. */
  readonly word?: string
}

/** Takes note of faults, each once for an object, and of no kind more than a reader can use. */
export class FaultList {
  private readonly noted = new Map<string, FileFault>()
  private readonly counts = new Map<FileFaultKind, number>()

  note(kind: FileFaultKind, object?: number, word?: string): void {
    const key = `${kind} ${object ?? ''}`
    const count = this.counts.get(kind) ?? 0
    if (this.noted.has(key) || count === mostOfAKind) return
    this.counts.set(kind, count + 1)
    const where = {
      ...(object === undefined ? {} : { object }),
      ...(word ? { word } : {})
    }
    this.noted.set(key, { kind, ...where })
  }

  has(kind: FileFaultKind): boolean {
    return this.counts.has(kind)
  }

  all(): readonly FileFault[] {
    return [...this.noted.values()]
  }
}

/** A file that is cut in the middle may have thousands. */
const mostOfAKind = 20
