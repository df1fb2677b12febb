import { entry } from '../../../rewrite/pdf-file.ts'
import type { ObjectCheck } from '../../check.ts'
import { ofAnyX } from '../severities.ts'

/** All that is printed is in the file: no stream is fetched from another one, no picture is a stand-in (OPI). */
export const externalStream: ObjectCheck = {
  code: 'preflight/external-stream',
  group: 'file',
  looksAt: 'object',
  severity: ofAnyX,
  look: ({ dict, stream, object }, { context }) => {
    if (!stream) return []
    const isElsewhere = entry(context, dict, 'F') !== undefined
    if (!isElsewhere && entry(context, dict, 'OPI') === undefined) return []
    return [
      {
        object,
        message: isElsewhere
          ? {
              en: 'Some of the file’s content lies in another file.',
              zh: '有部分内容不在本文件内，而在另一个文件里。'
            }
          : {
              en: 'A picture only stands for a finer one that is not in the file (OPI).',
              zh: '有图片只是低精度替身（OPI），原图不在文件里。'
            },
        hint: {
          en: 'Save it anew with everything embedded.',
          zh: '请重新保存，把全部内容嵌入文件。'
        }
      }
    ]
  }
}
