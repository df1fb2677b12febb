import type { Report } from '../model/problem.ts'
import { readXhtml } from './xhtml-reader.ts'

/** Whether a filled template is well-formed; where a tag is left open or a quote forgotten is reported. */
export function isWellFormed(xml: string, path: string, template: string, report: Report): boolean {
  const fault = readXhtml(xml)
  if (!fault) return true
  const { line, column, met, due } = fault
  const en = `The book’s file ${path} breaks off at line ${line}, column ${column}, at “${met}”`
  const zh = `电子书文件 ${path} 第${line}行第${column}列在“${met}”处有误`
  report({
    code: 'book/broken-template',
    severity: 'error',
    message: {
      en: due ? `${en}: ${due} is missing.` : `${en}.`,
      zh: due ? `${zh}：缺少 ${due}。` : `${zh}。`
    },
    hint: {
      en: 'In the template, close every tag (`<br/>` too) and put attributes in quotes.',
      zh: '请在模板中闭合每个标签（包括 <br/>），属性值加引号。'
    },
    place: { file: template }
  })
  return false
}
