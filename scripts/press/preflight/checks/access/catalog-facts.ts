import { PDFBool } from '@cantoo/pdf-lib'
import type { Words } from '../../../../model/problem.ts'
import { entry } from '../../../rewrite/pdf-file.ts'
import type { FileCheck } from '../../check.ts'
import type { OpenedFile } from '../../opened/file-parts.ts'
import { stringText } from '../../opened/numbers-of.ts'
import { claimed, ofReaders } from './claimed.ts'
import { taggedFile } from './tagged-file.ts'

/** What the catalogue of a tagged file says of the whole (ISO 14289-1, 7.1 and 7.2). */
export const catalogFacts: readonly FileCheck[] = [
  fact('preflight/not-marked', isTrue('MarkInfo', 'Marked'), {
    message: {
      en: 'The file has a structure but does not say so (MarkInfo); programs may pass it over.',
      zh: '文件有结构标签却没有声明（MarkInfo），软件可能不理会。'
    },
    hint: { en: 'Export it anew as a tagged PDF.', zh: '请重新导出为带标签的 PDF。' }
  }),
  fact(
    'preflight/no-language',
    ({ context, catalog }) => (stringText(context, entry(context, catalog, 'Lang')) ?? '') !== '',
    {
      message: {
        en: 'The file does not say in which language it is; it is read out in the wrong one.',
        zh: '文件没有注明语言，朗读时会用错语言。'
      },
      hint: {
        en: 'Set the language of the document and export it anew.',
        zh: '请设置文档语言后重新导出。'
      }
    }
  ),
  fact('preflight/title-not-shown', isTrue('ViewerPreferences', 'DisplayDocTitle'), {
    message: {
      en: 'Programs show the name of the file instead of its title (DisplayDocTitle).',
      zh: '软件窗口显示的是文件名而不是标题（DisplayDocTitle）。'
    },
    hint: {
      en: 'Let the document show its title (“Initial view: document title”).',
      zh: '请设为显示文档标题（“初始视图：文档标题”）。'
    }
  })
]

type Told = Readonly<Record<'message' | 'hint', Words>>

function fact(code: string, holds: (file: OpenedFile) => boolean, told: Told): FileCheck {
  return {
    code,
    group: 'access',
    looksAt: 'file',
    severity: ofReaders,
    look: file => (!taggedFile(file) || holds(file) ? [] : [claimed(file, told)])
  }
}

function isTrue(holder: string, key: string): (file: OpenedFile) => boolean {
  return ({ context, catalog }) => {
    const value = entry(context, entry(context, catalog, holder), key)
    return value instanceof PDFBool && value.asBoolean()
  }
}
