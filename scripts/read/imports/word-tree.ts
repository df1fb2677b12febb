/** What of mammoth's tree of a document is asked here. */
export interface WordNode {
  readonly type: string
  readonly children?: readonly WordNode[]
  readonly value?: string
  readonly styleName?: string | null
  readonly styleId?: string | null
  readonly alignment?: string | null
  readonly indent?: { readonly firstLine?: string | null; readonly start?: string | null }
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null
  readonly isBold?: boolean
  readonly fontSize?: number | null
  readonly breakType?: string
  readonly href?: string
  readonly altText?: string | null
  readonly contentType?: string
  readonly readAsBuffer?: () => Promise<Uint8Array>
  readonly noteType?: string
  readonly noteId?: string
  readonly body?: readonly WordNode[]
  readonly notes?: { readonly resolve: (reference: WordNode) => WordNode }
  readonly comments?: readonly WordNode[]
}

/** The pictures in a node, in their order. */
export function picturesIn(node: WordNode): readonly WordNode[] {
  const found: WordNode[] = []
  walk(node, one => {
    if (one.type === 'image') found.push(one)
  })
  return found
}

/** A node and all below it, in reading order. */
export function nodesIn(node: WordNode): readonly WordNode[] {
  const found: WordNode[] = []
  walk(node, one => found.push(one))
  return found
}

function walk(node: WordNode, see: (node: WordNode) => void): void {
  const open = [node]
  for (let one = open.pop(); one; one = open.pop()) {
    see(one)
    open.push(...[...(one.children ?? [])].reverse())
  }
}
