import type { Fault, FileCheck } from '../../check.ts'
import { ofAnyX } from '../severities.ts'
import { isMeantForPress, saidByInfo, saidByXmp } from './said-by-file.ts'

/** The file says by itself to which standard it was made (ISO 15930-7, 6.12; 15930-4 and -6, 6.2). */
export const standardNamed: FileCheck = {
  code: 'preflight/standard-not-named',
  group: 'metadata',
  looksAt: 'file',
  severity: ofAnyX,
  look: (file, { preset: { standard } }) => {
    const isX4 = standard === 'PDF/X-4'
    if (!isMeantForPress(file)) return [noPressFile(standard)]
    // Without a packet it is the packet that is missing.
    if (isX4 && !file.xmp) return []
    const said = isX4
      ? saidByXmp(file, 'pdfxid:GTS_PDFXVersion')
      : saidByInfo(file, 'GTS_PDFXVersion')
    if (said === standard) return []
    const other =
      said ?? saidByInfo(file, 'GTS_PDFXVersion') ?? saidByXmp(file, 'pdfxid:GTS_PDFXVersion')
    return [
      {
        message: other
          ? {
              en: `The file says that it is ${other}, not ${standard}.`,
              zh: `文件自称 ${other}，不是 ${standard}。`
            }
          : {
              en: `The file does not say that it is ${standard}.`,
              zh: `文件没有声明自己是 ${standard}。`
            },
        hint: { en: `Save it anew as ${standard}.`, zh: `请重新存为 ${standard}。` }
      }
    ]
  }
}

function noPressFile(standard: string): Fault {
  return {
    message: {
      en: `This is an ordinary PDF: nothing in it says that it was made for a press (${standard}).`,
      zh: `这是普通 PDF，没有声明是为印刷制作的（${standard}）。`
    },
    hint: {
      en: `Export it as ${standard} with the printer’s profile, trim and bleed.`,
      zh: `请导出为 ${standard}，选用印刷厂的色彩特性文件，并带成品框和出血。`
    }
  }
}
