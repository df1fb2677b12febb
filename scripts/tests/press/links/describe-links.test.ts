import { PDFContext, PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { describeLinks } from '../../../press/links/describe-links.ts'
import { issue, story } from '../../book/small-issue.ts'

test.each([
  [{ place: 'rain' }, '春雨'],
  [{ place: encodeURIComponent('老桥') }, '老桥一百年'],
  [{ place: `${encodeURIComponent('老桥')}-fn-2` }, '注释2'],
  [{ address: 'https://a.com/%E6%A1%A5' }, 'https://a.com/桥']
])('A link to %j says “%s”', (to, says) => {
  const annotation = PDFDict.withContext(PDFContext.create())
  const stories = [story('rain', { main: '春雨' }, []), story('老桥', { main: '老桥一百年' }, [])]
  describeLinks([{ page: 0, annotation, ...to }], issue(stories))
  const said = annotation.get(PDFName.of('Contents'))
  expect(said instanceof PDFHexString && said.decodeText()).toBe(says)
})
