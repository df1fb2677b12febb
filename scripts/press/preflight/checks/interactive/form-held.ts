import { PDFArray } from '@cantoo/pdf-lib'
import { entry } from '../../../rewrite/pdf-file.ts'
import type { FileCheck } from '../../check.ts'
import { ofAnyX } from '../severities.ts'

/** No forms to fill in: what stands in their fields may change after the proof. */
export const formHeld: FileCheck = {
  code: 'preflight/form-fields',
  group: 'interactive',
  looksAt: 'file',
  severity: ofAnyX,
  look: ({ context, catalog }) => {
    const form = entry(context, catalog, 'AcroForm')
    const fields = entry(context, form, 'Fields')
    const count = fields instanceof PDFArray ? fields.size() : 0
    if (count === 0 && !entry(context, form, 'XFA')) return []
    return [
      {
        message: {
          en: `The file holds a form to fill in (${count} fields).`,
          zh: `文件里有可填写的表单（${count} 个栏位）。`
        },
        hint: {
          en: 'Flatten the form, or print it to a new PDF.',
          zh: '请拼合（扁平化）表单，或另存为新的 PDF。'
        }
      }
    ]
  }
}
