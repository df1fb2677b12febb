import type { Problem } from '../model/problem.ts'

/** Words between `~~`, or in `<del>`: deleted ones would be printed as live ones, so nothing is. */
export const struckOut: Problem = {
  code: 'copy/struck-out',
  severity: 'error',
  message: {
    en: 'Struck-out words stand here: on paper nobody would see that they are deleted.',
    zh: '此处有带删除线的文字，印出来看不出已删去。'
  },
  hint: {
    en: 'Delete the words with their ~~; or take away only the ~~, and they are printed. For tildes to be printed, write ～～.',
    zh: '请把这些字连同 ~~ 一起删去；要保留这些字，只删 ~~；若是要印波浪号，请写全角的～～。'
  }
}
