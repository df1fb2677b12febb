import type { Place, Problem } from '../model/problem.ts'
import type { RefusalReason } from './copy-work.ts'

/** Says why a story was not read, and what to do at that place. */
export function refusedCopy(reason: RefusalReason, place: Place): Problem {
  return { severity: 'error', place, ...words[reason] }
}

const words = {
  'too-long': {
    code: 'story/too-long',
    message: {
      en: 'The story is longer than 400,000 characters, or has more than 10,000 paragraphs, items and rows, or 1,000 notes.',
      zh: '稿件超过 40 万字符，或超过一万段（条、行），或超过 1000 条注释。'
    },
    hint: { en: 'Divide it into several stories.', zh: '请分成几篇。' }
  },
  'too-many-marks': {
    code: 'story/too-many-marks',
    message: {
      en: 'There are more marks here, such as * _ ~ ` [ ] | > or \\, than can be read.',
      zh: '此处的 * _ ~ ` [ ] | > \\ 等标记过多，无法读取。'
    },
    hint: {
      en: 'Delete the marks that mean nothing, part the paragraph with empty lines, or divide the story.',
      zh: '请删去无用的标记，用空行分段，或把稿件分成几篇。'
    }
  },
  'too-deep': {
    code: 'story/too-deep',
    message: {
      en: 'Quotations, lists or elements are nested more than 60 levels deep here, or “:::” more than 20.',
      zh: '此处引文、列表或元素嵌套超过 60 层，或“:::”超过 20 层。'
    },
    hint: {
      en: 'Delete the surplus marks before the line, or close what was opened.',
      zh: '请删去行首多余的标记，或补上结束标记。'
    }
  },
  'paragraph-too-long': {
    code: 'story/paragraph-too-long',
    message: {
      en: 'A paragraph of more than 20,000 characters begins here; no page could take it.',
      zh: '由此开始的一段超过两万字符，任何版面都排不下。'
    },
    hint: {
      en: 'Part it into paragraphs with empty lines.',
      zh: '请用空行分段。'
    }
  },
  'word-too-long': {
    code: 'story/word-too-long',
    message: {
      en: 'More than 2,000 letters or marks stand here without a blank between them.',
      zh: '此处有超过 2000 个字母或标记连在一起，中间没有空格。'
    },
    hint: {
      en: 'Delete what was pasted by mistake, or part it with blanks.',
      zh: '请删去误粘的内容，或用空格分开。'
    }
  },
  'too-many-blanks': {
    code: 'story/too-many-blanks',
    message: {
      en: 'More than 2,000 blanks or empty lines stand together here.',
      zh: '此处有超过 2000 个空格或空行连在一起。'
    },
    hint: { en: 'Delete them.', zh: '请删去。' }
  },
  'table-too-large': {
    code: 'story/table-too-large',
    message: {
      en: 'This table has more than 60 columns or 4,000 cells, or a cell over as many.',
      zh: '此表超过 60 栏或 4000 格，或有单元格跨越这么多栏、行。'
    },
    hint: {
      en: 'Divide it into several tables, and correct colspan and rowspan.',
      zh: '请分成几个表格，并改正 colspan 和 rowspan。'
    }
  }
} as const
