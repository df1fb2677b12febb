import type { Words } from '../../../model/problem.ts'
import type { ToolLanguage } from '../../cli/tool-language.ts'

/** Every word of the preview's page, by name, in one language. */
export function previewWords(language: ToolLanguage): Readonly<Record<keyof typeof words, string>> {
  const names = Object.keys(words) as (keyof typeof words)[]
  return Object.fromEntries(names.map(name => [name, words[name][language]])) as Record<
    keyof typeof words,
    string
  >
}

const words = {
  title: { en: 'Duikai', zh: '对开' },
  preview: { en: 'Preview', zh: '预览' },
  building: { en: 'Setting the pages …', zh: '正在排版……' },
  upToDate: { en: 'Up to date', zh: '已是最新' },
  seconds: { en: 's', zh: '秒' },
  broken: {
    en: 'This does not print yet; the page shown is the last good one.',
    zh: '目前还不能付印；下面显示的是上一次排好的版面。'
  },
  nothing: { en: 'There is no page yet: mend the errors first.', zh: '还没有版面，请先改正错误。' },
  fault: { en: 'Duikai itself failed', zh: '程序自身出错' },
  page: { en: 'Page', zh: '版面' },
  pages: { en: 'Pages', zh: '版面' },
  fit: { en: 'Fit', zh: '吻合' },
  story: { en: 'Story', zh: '稿件' },
  room: { en: 'Room', zh: '版位' },
  need: { en: 'Need', zh: '正文' },
  levers: { en: 'Levers', zh: '调整' },
  changes: { en: 'What changed', zh: '本次改动' },
  blocks: { en: 'Ids for corrections', zh: '更正用的编号' },
  result: { en: 'Result', zh: '结果' },
  problems: { en: 'Problems', zh: '问题' },
  none: { en: 'Nothing to mend.', zh: '没有问题。' },
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  advice: { en: 'advice', zh: '建议' },
  pdf: { en: 'PDF', zh: 'PDF' },
  epub: { en: 'E-book', zh: '电子书' },
  zoom: { en: 'Zoom', zh: '缩放' },
  fitWidth: { en: 'Whole width', zh: '适合窗口' },
  printSize: { en: 'Print size', zh: '印刷尺寸' },
  place: { en: 'Place of the story', zh: '稿件位置' },
  choose: { en: 'Click a story to see its file.', zh: '点击稿件，查看它所在的文件。' },
  copy: { en: 'Copy', zh: '复制' },
  otherLanguage: { en: '中文', zh: 'English' },
  lost: { en: 'The preview has ended.', zh: '预览已结束。' }
} as const satisfies Record<string, Words>
