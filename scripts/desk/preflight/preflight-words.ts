import type { Words } from '../../model/problem.ts'
import type { Group } from '../../press/preflight/finding.ts'
import type { GroupVerdict } from '../../press/preflight/preflighted.ts'

/** What each group is called. */
export const groupWords: Readonly<Record<Group, Words>> = {
  file: { en: 'File', zh: '文件' },
  metadata: { en: 'Metadata', zh: '元数据' },
  intent: { en: 'Output intent', zh: '输出意图' },
  boxes: { en: 'Boxes', zh: '页面框' },
  colour: { en: 'Colour', zh: '颜色' },
  transparency: { en: 'Transparency', zh: '透明' },
  fonts: { en: 'Fonts and type', zh: '字体与字号' },
  pictures: { en: 'Pictures and rules', zh: '图片与线条' },
  interactive: { en: 'Interactive parts', zh: '交互内容' },
  access: { en: 'Access', zh: '无障碍' }
}

/** What came of a group. */
export const verdictWords: Readonly<Record<GroupVerdict['verdict'], Words>> = {
  passed: { en: 'passed', zh: '通过' },
  failed: { en: 'failed', zh: '不通过' },
  'not-checkable': { en: 'not all checkable', zh: '部分无法检查' },
  unasked: { en: 'not asked', zh: '不要求' }
}
