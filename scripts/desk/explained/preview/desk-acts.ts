import type { Explanations } from '../explanation.ts'

/** What stands against an action at the desk. */
export const actionExplanations: Explanations = {
  'act/changed-meanwhile': {
    means: {
      en: 'A file is other than when the desk read it: somebody saved it meanwhile. Their work is left as it is.',
      zh: '文件与编排台读到的不同：中间有人存过。别人的改动原样保留。'
    }
  },
  'act/link': {
    means: {
      en: 'A name in the issue’s folder is a link, and the desk writes nowhere but in the folder itself.',
      zh: '本期文件夹里的这个名字是链接，编排台只写文件夹本身。'
    }
  },
  'act/not-written': {
    means: {
      en: 'The disk refused a file. What the same action had written before was put back.',
      zh: '磁盘拒绝写入。同一项操作中先写的已经恢复。'
    }
  },
  'act/busy': {
    means: {
      en: 'Two desks of one issue write one after the other, never at once.',
      zh: '同一期的两个编排台先后写入，不会同时写。'
    }
  },
  'act/nothing-to-undo': {
    means: {
      en: 'What was done at the desk can be undone in turn, the newest first, until the issue is accepted.',
      zh: '在编排台上做的事可以从最近的起依次撤销，签定以后不能。'
    }
  },
  'act/not-understood': {
    means: {
      en: 'The desk was asked for something that it does not know, or of which something is missing.',
      zh: '要编排台做的事它不认识，或缺少内容。'
    }
  },
  'act/no-story': {
    means: {
      en: 'The story that is meant is not in the issue’s folder any more.',
      zh: '所指的稿件已经不在本期文件夹里。'
    }
  },
  'act/by-hand': {
    means: {
      en: 'The desk changes single values of plain files and nothing else in them. Where a file is in another encoding, or written otherwise than the desk can be sure of, a person changes it.',
      zh: '编排台只改文件中的单个值，别的字一概不动。文件编码不同，或写法让编排台没有把握的，须由人来改。'
    }
  },
  'act/not-in-copy': {
    means: {
      en: 'A correction quotes words of one paragraph, field or caption as they were filed. What was selected runs over several, stands in several places, or is a word of the page that no story has.',
      zh: '更正引用的是一段、一个字段或一条说明中的原文。所选文字跨了几段，或有几处相同，或是版面自己排的字。'
    }
  },
  'act/no-place': {
    means: {
      en: 'A page, a name or a place that was asked for is not there, or something else has it.',
      zh: '所要的版、文件名或位置不存在，或已被占用。'
    }
  }
}
