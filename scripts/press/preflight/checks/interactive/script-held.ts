import { nameOf } from '../../../rewrite/pdf-file.ts'
import type { ObjectCheck } from '../../check.ts'
import { nameText } from '../../opened/numbers-of.ts'
import { gravestOfX } from '../severities.ts'

/** No scripts: what a page looks like may not depend on a program. */
export const scriptHeld: ObjectCheck = {
  code: 'preflight/javascript',
  group: 'interactive',
  looksAt: 'object',
  severity: gravestOfX,
  look: ({ dict, object }, { context }) => {
    if (nameText(context, dict.get(nameOf('S'))) !== 'JavaScript' || !dict.get(nameOf('JS'))) {
      return []
    }
    return [
      {
        object,
        message: { en: 'The file holds a JavaScript.', zh: '文件里有 JavaScript 脚本。' },
        hint: {
          en: 'Export it anew without scripts and forms.',
          zh: '请重新导出，不带脚本和表单。'
        }
      }
    ]
  }
}
