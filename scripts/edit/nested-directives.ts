import type { Element, ElementContent } from 'hast'
import type { Handlers, State } from 'mdast-util-to-hast'
import type { Report } from '../model/problem.ts'
import { placeOf } from './copy-source.ts'
import type { Directive } from './directive.ts'

/** Inside a quotation, a list or a note a directive has no shape: its words stay and it is reported. */
export function nestedDirectives(file: string, report: Report): Handlers {
  return {
    containerDirective(state: State, node: Directive): ElementContent[] {
      refuse(node, file, report)
      return state.all(node)
    },
    leafDirective(state: State, node: Directive): Element {
      refuse(node, file, report)
      return { type: 'element', tagName: 'p', properties: {}, children: state.all(node) }
    }
  }
}

function refuse(node: Directive, file: string, report: Report): void {
  report({
    code: 'copy/nested-directive',
    severity: 'error',
    place: placeOf(file, node),
    message: {
      en: `“${node.name}” cannot stand inside a quotation, a list or a note.`,
      zh: `“${node.name}”不能写在引文、列表或注释里。`
    },
    hint: { en: 'Move it out, to a paragraph of its own.', zh: '请移到外面，单独成段。' }
  })
}
