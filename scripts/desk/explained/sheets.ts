import type { Explanations } from './explanation.ts'

/** Pages on a printer's sheets. */
export const sheetsExplanations: Explanations = {
  'sheets/no-pages': {
    means: {
      en: 'A paper without a page cannot be put on sheets.',
      zh: '一版也没有的报纸无法拼版。'
    }
  },
  'sheets/not-in-fours': {
    means: {
      en: 'A sheet that is folded once has four pages, so that a section of a paper has four, eight, twelve …; what lacks is left blank only where that is asked for.',
      zh: '对折一次的一张纸有四版，所以一叠是四、八、十二……版；不足的，说明之后才留空白。'
    }
  },
  'sheets/pages-not-there': {
    means: {
      en: 'More pages, or others, are asked for than the paper has.',
      zh: '要拼的版，这份报纸没有。'
    }
  },
  'sheets/too-small': {
    means: {
      en: 'The trimmed pages of one side of a sheet are together wider or higher than the sheet, whichever way it lies.',
      zh: '一面上的各版裁切后拼在一起，横放竖放都比纸大。'
    }
  },
  'sheets/bleed-cut': {
    means: {
      en: 'The pages fit the sheet, but not all of what is printed beyond their edges to be cut off.',
      zh: '版面放得下，页边以外的出血放不全。'
    }
  }
}
