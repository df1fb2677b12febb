import type { Severity, Words } from '../../../model/problem.ts'
import { unpackLimits } from '../../unpack/unpack-budget.ts'
import type { FileFault, FileFaultKind } from './file-fault.ts'

/** How a fault of a file is told. */
export interface FaultRow {
  /** Permanent. */
  readonly code: string
  readonly severity: Severity
  readonly message: (fault: FileFault) => Words
  readonly hint: Words
}

const again: Words = {
  en: 'Ask for the file once more, or export it anew from the program that made it.',
  zh: '请让对方重新发送，或从制作它的程序中重新导出。'
}

const anew: Words = {
  en: 'Open it in the program that made it and export it anew as PDF/X-4.',
  zh: '请在制作它的程序中打开，重新导出为 PDF/X-4。'
}

const megabytes = (bytes: number) => Math.round(bytes / 2 ** 20)

const rows: Readonly<Record<FileFaultKind, FaultRow>> = {
  'empty-file': {
    code: 'preflight/empty-file',
    severity: 'error',
    message: said('The file is empty: it has no bytes.', '文件是空的，一个字节也没有。'),
    hint: again
  },
  'not-pdf': {
    code: 'preflight/not-pdf',
    severity: 'error',
    message: said(
      'This is no PDF: the bytes do not begin as those of one do.',
      '这不是 PDF：开头的字节不对。'
    ),
    hint: {
      en: 'Name the PDF itself; a Word file or a picture is exported as PDF first.',
      zh: '请指明 PDF 本身；Word 文件或图片要先导出为 PDF。'
    }
  },
  encrypted: {
    code: 'preflight/encrypted',
    severity: 'error',
    message: said(
      'The file is encrypted; no printer takes such a file, and nothing in it was judged.',
      '文件已加密。印刷厂不收加密文件，内容也无法检查。'
    ),
    hint: {
      en: 'Export it without a password and without restrictions (“Security: none”).',
      zh: '请重新导出，不设密码，也不设权限限制（“安全性：无”）。'
    }
  },
  'cut-off': {
    code: 'preflight/cut-off',
    severity: 'error',
    message: said(
      'The file is cut off: its end is missing. Judged is what is left of it.',
      '文件不完整，末尾缺失；只检查了剩下的部分。'
    ),
    hint: {
      en: 'Send or fetch the file once more and compare the sizes.',
      zh: '请重新传送，并核对文件大小。'
    }
  },
  'table-damaged': {
    code: 'preflight/table-damaged',
    severity: 'error',
    message: said(
      'The file’s table of its objects is damaged; it was made anew for this judgement, a press may stop at it.',
      '文件的对象表已损坏；检查时临时重建，印刷系统却可能读不了。'
    ),
    hint: anew
  },
  'pages-missing': {
    code: 'preflight/pages-missing',
    severity: 'error',
    message: said('The file has no pages that can be found.', '文件里找不到任何一页。'),
    hint: again
  },
  'page-tree-damaged': {
    code: 'preflight/page-tree-damaged',
    severity: 'error',
    message: said(
      'The list of pages holds what is no page, or a page twice: there may be fewer pages than there should be.',
      '页面目录里有不是页面的东西，或同一页出现两次；页数可能不全。'
    ),
    hint: anew
  },
  'object-damaged': {
    code: 'preflight/object-damaged',
    severity: 'error',
    message: said(
      'An object of the file cannot be read to its end; something may be missing on a page.',
      '文件中有对象读不完整，版面上可能缺东西。'
    ),
    hint: again
  },
  'nested-deep': {
    code: 'preflight/nested-deep',
    severity: 'error',
    message: said(
      'Lists stand inside one another more than two hundred deep; what is deeper was not read.',
      '数据嵌套超过两百层，更深的没有读取。'
    ),
    hint: anew
  },
  'too-many-values': {
    code: 'preflight/too-many-values',
    severity: 'error',
    message: said(
      'The file holds more than five million values; that is no newspaper, and it was judged no further.',
      '文件里的数据超过五百万项，不像是报纸，没有再检查下去。'
    ),
    hint: {
      en: 'Split it into files of fewer pages, or export it anew.',
      zh: '请拆成页数较少的几个文件，或重新导出。'
    }
  },
  'stream-length': {
    code: 'preflight/stream-length',
    severity: 'warning',
    message: said(
      'A stream says another length than it has; some programs will read it wrongly.',
      '数据流写明的长度与实际不符，有的程序会读错。'
    ),
    hint: anew
  },
  'stream-damaged': {
    code: 'preflight/stream-damaged',
    severity: 'error',
    message: said(
      'A stream that pages are drawn from cannot be unpacked; something will be missing.',
      '绘制版面的数据流解不开，印出来会缺东西。'
    ),
    hint: again
  },
  'filter-unknown': {
    code: 'preflight/filter-unknown',
    severity: 'error',
    message: ({ word }) => ({
      en: `A stream is packed by “${word ?? ''}”, a filter that PDF does not have.`,
      zh: `数据流用了 PDF 没有的压缩方式“${word ?? ''}”。`
    }),
    hint: anew
  },
  'unpacks-too-large': {
    code: 'preflight/unpacks-too-large',
    severity: 'error',
    message: said(
      `Streams unpack to more than is read (${megabytes(unpackLimits.stream)} MB of one, ${megabytes(unpackLimits.file)} MB of all): what goes beyond was not judged.`,
      `数据流解压后过大（单个上限 ${megabytes(unpackLimits.stream)} MB，合计 ${megabytes(unpackLimits.file)} MB），超出的部分没有检查。`
    ),
    hint: {
      en: 'A page is seldom over a few megabytes: export it anew, or split the file.',
      zh: '一版很少超过几兆：请重新导出，或拆分文件。'
    }
  }
}

/** All kinds, in the order in which they are told. */
export const faultRows = Object.entries(rows) as readonly (readonly [FileFaultKind, FaultRow])[]

function said(en: string, zh: string): () => Words {
  return () => ({ en, zh })
}
