import type { Report } from '../model/problem.ts'
import { readXhtml } from './xhtml-reader.ts'

/** Reports where a filled template is not well-formed: a tag left open, a quote forgotten. */
export function tellFault(xml: string, path: string, template: string, report: Report): void {
  const fault = readXhtml(xml)
  if (!fault) return
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
}
