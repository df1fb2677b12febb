import type { Words } from '../../../../model/problem.ts'
import { type ElementFault, elementFaults } from '../../../rewrite/access-faults.ts'
import type { FileCheck } from '../../check.ts'
import { claimed, ofReaders } from './claimed.ts'
import { elementPlace, taggedFile } from './tagged-file.ts'

interface Rule extends Readonly<Record<'message' | 'hint', Words>> {
  /** Permanent. */
  readonly code: string
}

const rules: Readonly<Record<ElementFault, Rule>> = {
  'figure-without-words': {
    code: 'preflight/figure-wordless',
    message: {
      en: 'A picture has no words for those who cannot see it (Alt).',
      zh: '图片没有替代文字（Alt），看不见的人不知道画的是什么。'
    },
    hint: {
      en: 'Give the picture a description; what only adorns is marked as an artifact.',
      zh: '请给图片加说明文字；纯装饰的标为“工件”。'
    }
  },
  'role-unknown': {
    code: 'preflight/role-unknown',
    message: {
      en: 'An element has a role that PDF does not know, and nothing says what it is to be taken for (RoleMap).',
      zh: '有结构元素用了 PDF 不认识的角色，也没有对应关系（RoleMap）。'
    },
    hint: {
      en: 'Map the style to a usual role, such as P or H2, and export the file anew.',
      zh: '请把样式对应到标准角色（如 P、H2）后重新导出。'
    }
  },
  'note-without-id': {
    code: 'preflight/note-nameless',
    message: {
      en: 'A footnote has no name by which its mark leads to it (ID).',
      zh: '脚注没有标识（ID），注号无法跳到它。'
    },
    hint: {
      en: 'Export the file anew with footnotes of the program’s own.',
      zh: '请用软件自带的脚注功能并重新导出。'
    }
  },
  'header-without-scope': {
    code: 'preflight/header-unscoped',
    message: {
      en: 'A head of a table does not say whether it is of a row or of a column (Scope).',
      zh: '表头没有注明属于行还是列（Scope）。'
    },
    hint: {
      en: 'Say of each head of the table whether it heads a row or a column.',
      zh: '请给每个表头指明行或列。'
    }
  },
  'rows-unequal': {
    code: 'preflight/rows-unequal',
    message: {
      en: 'Rows of a table have more or fewer cells than others; they are read out in the wrong columns.',
      zh: '表格各行的格数不等，朗读时会串列。'
    },
    hint: {
      en: 'Give every row as many cells, or say which reach over several (RowSpan, ColSpan).',
      zh: '请让各行格数相同，或注明跨行跨列（RowSpan、ColSpan）。'
    }
  }
}

/** What every element of a structure has (ISO 14289-1, 7.1 to 7.9): a check for each of its faults. */
export const elementRules: readonly FileCheck[] = Object.entries(rules).map(
  ([kind, { code, message, hint }]) => ({
    code,
    group: 'access',
    looksAt: 'file',
    severity: ofReaders,
    look: file =>
      (taggedFile(file)?.elements ?? [])
        // Roles were led to what the file's own map takes them for.
        .filter(one => elementFaults(file.context, one, {}).some(fault => fault === kind))
        .map(one => claimed(file, { message, hint, ...elementPlace(one, file) }))
  })
)
