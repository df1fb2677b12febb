import { z } from 'zod'
import { type DateOrder, dateOrderOf } from '../model/date-order.ts'
import { editors } from '../model/issue.ts'
import { linkModes } from '../model/links.ts'
import { keyShapes } from './key-shapes.ts'
import { factText, libraryFields } from './library/library-fields.ts'
import { bodySize, formatName, pageList } from './page-wishes.ts'
import { pressField } from './press/press-wishes.ts'
import {
  countingNumber,
  dateOrNone,
  group,
  languageTag,
  printed,
  text,
  yesOrNo
} from './yaml-fields.ts'

const pinSchema = z.preprocess(
  value => (typeof value === 'string' ? { story: value } : value),
  group({
    story: text(),
    column: countingNumber().optional(),
    row: countingNumber().optional(),
    width: countingNumber().optional(),
    height: countingNumber().optional(),
    boxed: yesOrNo().optional(),
    wrap: yesOrNo().optional(),
    legs: countingNumber().optional(),
    grade: countingNumber().optional(),
    corner: z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']).optional(),
    above: text().optional(),
    notBeside: text().optional()
  })
)

/** What `issue.yaml` may say, its values as they were read. */
export type IssueFields = z.infer<ReturnType<typeof fieldsOf>>

/** The schema of `issue.yaml` in a paper of this language, by which dates of figures are read. */
export function issueSchema(language: string): ReturnType<typeof fieldsOf> {
  const order = dateOrderOf(language)
  const known = byOrder.get(order) ?? fieldsOf(order)
  byOrder.set(order, known)
  return known
}

const byOrder = new Map<DateOrder | undefined, ReturnType<typeof fieldsOf>>()

function fieldsOf(order: DateOrder | undefined) {
  return group({
    paper: factText('paper and book'),
    date: dateOrNone(order),
    language: languageTag().default('zh-CN'),
    format: formatName().optional(),
    bodySize: bodySize().optional(),
    articles: yesOrNo().optional(),
    remotePictures: z.enum(['leave-out']).optional(),
    links: z.enum(linkModes).optional(),
    style: text().optional(),
    lineRules: z.enum(['none', 'basic', 'gb', 'strict']).optional(),
    phrases: z.array(text()).optional(),
    nameplate: text().optional(),
    faces: z.array(text()).optional(),
    pages: pageList(
      group({
        number: countingNumber(),
        name: printed('paper').optional(),
        stories: z.array(pinSchema).default([])
      })
    ).default([]),
    close: z.enum(['notes', 'imprint', 'none']).optional(),
    press: pressField().optional(),
    publisher: factText('paper and book').optional(),
    rights: factText('book').optional(),
    pageCount: countingNumber().optional(),
    editors: factText('paper and book').optional(),
    editor: z.enum(editors).optional(),
    fillers: z.enum(['none']).optional(),
    signatures: z.enum(['1', '2', '3']).transform(Number).optional(),
    ...libraryFields(),
    inferred: z.record(z.string(), printed('book')).default({})
  })
}

/** The keys of `issue.yaml`, and what may stand there. */
export const issueKeys = keyShapes(issueSchema('zh'))
