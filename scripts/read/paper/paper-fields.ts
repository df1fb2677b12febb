import { z } from 'zod'
import { editors } from '../../model/issue.ts'
import { linkModes } from '../../model/links.ts'
import { factText, libraryFields } from '../library/library-fields.ts'
import { bodySize, formatName } from '../page-wishes.ts'
import { pressField } from '../press/press-wishes.ts'
import { group, languageTag, printed, text } from '../yaml-fields.ts'

const { cn, issn, place, frequency, creator, subjects, license, baseUrl } = libraryFields()

/** What `paper.yaml` may say: what is the same in each issue. */
export const paperSchema = group({
  name: factText('paper and book').optional(),
  language: languageTag().optional(),
  format: formatName().optional(),
  bodySize: bodySize().optional(),
  style: text().optional(),
  lineRules: z.enum(['none', 'basic', 'gb', 'strict']).optional(),
  links: z.enum(linkModes).optional(),
  phrases: z.array(text()).optional(),
  nameplate: text().optional(),
  pageNames: z.array(printed('paper')).optional(),
  close: z.enum(['notes', 'imprint', 'none']).optional(),
  press: pressField().optional(),
  signatures: z.enum(['1', '2', '3']).optional(),
  fillers: text().optional(),
  editor: z.enum(editors).optional(),
  publisher: factText('paper and book').optional(),
  rights: factText('book').optional(),
  editors: factText('paper and book').optional(),
  cn,
  issn,
  place,
  frequency,
  creator,
  subjects,
  license,
  baseUrl
})

/** What `paper.yaml` says, its values as they were read. */
export type PaperFields = z.infer<typeof paperSchema>
