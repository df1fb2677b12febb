import { type Correction, issueItself } from '../model/correction.ts'
import type { Problem, Words } from '../model/problem.ts'
import type { WhyMissing } from './missing-words.ts'
import type { WordsMatch } from './runs-by-words.ts'

/** A doubt without a right reading. */
export function openDoubt({ id, wrong, reason }: Correction): Problem {
  return {
    code: 'correction/open',
    severity: 'advice',
    message: {
      en: `Doubtful, and left as filed (${id}): “${wrong}”. ${reason}`,
      zh: `存疑，照原稿（${id}）：“${wrong}”。${reason}`
    },
    hint: {
      en: 'When the right reading is certain, add a correction with “right”.',
      zh: '查实后，请加一条带 right 的更正。'
    }
  }
}

/** The words do not stand in the copy, for one of several reasons. */
export function noMatch({ id, wrong, right }: Correction, why: WhyMissing): Problem {
  switch (why.is) {
    case 'superseded':
      return failure(
        'correction/superseded',
        {
          en: `Correction ${id} changes nothing: correction ${why.by.id} has changed “${wrong}” already; “${why.now}” stands there now.`,
          zh: `更正 ${id} 没有生效：“${wrong}”已由更正 ${why.by.id} 改过，现在是“${why.now}”。`
        },
        now(why.now)
      )
    case 'overlaps':
      return failure(
        'correction/overlaps',
        {
          en: `Correction ${id} changes nothing: correction ${why.by.id} has changed a part of “${wrong}”; “${why.now}” stands there now.`,
          zh: `更正 ${id} 没有生效：“${wrong}”的一部分已由更正 ${why.by.id} 改过，现在是“${why.now}”。`
        },
        now(why.now)
      )
    case 'edited':
      return failure(
        'correction/stale',
        {
          en: `Correction ${id} changes nothing: “${wrong}” does not stand in the filed copy any more; what comes nearest is “${why.now}”.`,
          zh: `更正 ${id} 没有生效：原稿中已没有“${wrong}”，最相近的是“${why.now}”。`
        },
        now(why.now)
      )
    case 'already-right':
      return failure(
        'correction/already-right',
        {
          en: `Correction ${id} changes nothing: “${wrong}” does not stand in the copy, and “${right}” stands there already.`,
          zh: `更正 ${id} 没有生效：稿中没有“${wrong}”，已经是“${right}”。`
        },
        {
          en: 'If the story’s file was mended by hand, undo that there, or delete this correction.',
          zh: '如果直接改过稿件文件，请在那里改回原文，或删去这条更正。'
        }
      )
    case 'otherwise-written':
      return failure(
        'correction/no-match',
        {
          en: `Correction ${id} changes nothing: the filed copy has not “${wrong}” but “${why.now}”.`,
          zh: `更正 ${id} 没有生效：原稿中不是“${wrong}”，而是“${why.now}”。`
        },
        now(why.now)
      )
    case 'nowhere':
      return failure(
        'correction/no-match',
        {
          en: `Correction ${id} changes nothing: “${wrong}” does not stand in the filed copy.`,
          zh: `更正 ${id} 没有生效：原稿中没有“${wrong}”。`
        },
        {
          en: 'Copy the wording from the story’s file as it is, with its own punctuation and spaces.',
          zh: '请从稿件文件中原样复制，标点和空格也要一致。'
        }
      )
  }
}

function now(words: string): Words {
  return { en: `Write “wrong: ${words}”.`, zh: `请写“wrong: ${words}”。` }
}

/** The words stand more than once. */
export function manyMatches({ id, wrong }: Correction, matches: readonly WordsMatch[]): Problem {
  const names = matches.map(({ at: { id: own, part } }) => (part ? `${own}.${part}` : own))
  const different = [...new Set(names)]
  const isTold = different.length === names.length && names.length <= mostNamed
  return failure(
    'correction/many-matches',
    {
      en: `Correction ${id} is not clear: “${wrong}” stands ${matches.length} times in the filed copy.`,
      zh: `更正 ${id} 不明确：原稿中有 ${matches.length} 处“${wrong}”。`
    },
    isTold
      ? {
          en: `Name the one that is meant: “block: ${different.join('” or “block: ')}”.`,
          zh: `请写明是哪一处：“block: ${different.join('”或“block: ')}”。`
        }
      : {
          en: 'Quote more of the words around it, or name the block.',
          zh: '请把前后文字多引几个，或写明 block。'
        }
  )
}

const mostNamed = 4

/** There is no such field or block. */
export function noBlock({ id, story }: Correction, block: string): Problem {
  if (story === issueItself)
    return failure(
      'correction/no-block',
      {
        en: `Correction ${id} names ${block}, which is no fact of the issue that is printed.`,
        zh: `更正 ${id} 所指的 ${block} 不是本期要印的事项。`
      },
      {
        en: 'Write a key of issue.yaml: paper, date, issueNumber, publisher, editors …',
        zh: '请写 issue.yaml 中的键名：paper、date、issueNumber、publisher、editors 等。'
      }
    )
  return failure(
    'correction/no-block',
    {
      en: `Correction ${id} names the block ${block}, which story ${story} does not have.`,
      zh: `更正 ${id} 所指的段落 ${block} 在稿件 ${story} 中不存在。`
    },
    {
      en: 'Take the block’s id from `duikai check --blocks` or the preview, or leave it out where the words stand once.',
      zh: '请用 duikai check --blocks 或在预览中查编号；文字在稿中只有一处时可不写。'
    }
  )
}

/** The words have something in them that is no text. */
export function acrossMarkup({ id, wrong }: Correction): Problem {
  return failure(
    'correction/across-markup',
    {
      en: `Correction ${id} cannot be made: “${wrong}” runs over a line break, a piece of code or a picture.`,
      zh: `更正 ${id} 无法进行：“${wrong}”中间有换行、代码或图片。`
    },
    { en: 'Write one correction for each side of it.', zh: '请分成前后两条更正。' }
  )
}

/** The text that is to be put in makes no block. */
export function noParagraph({ id }: Correction): Problem {
  return failure(
    'correction/no-paragraph',
    {
      en: `Correction ${id} cannot be made: what it puts in is no paragraph.`,
      zh: `更正 ${id} 无法进行：要插入的不是段落。`
    },
    {
      en: 'Write the paragraphs under “right: |”, as they would stand in the story’s file; notes belong into the file.',
      zh: '请在“right: |”下写要插入的段落，写法与稿件相同；注释请写在稿件里。'
    }
  )
}

/** The story does not show the picture, or shows it more than once. */
export function noPicture({ id, story }: Correction, name: string, count: number): Problem {
  return failure(
    count > 1 ? 'correction/many-matches' : 'correction/no-picture',
    count > 1
      ? {
          en: `Correction ${id} is not clear: story ${story} shows “${name}” ${count} times.`,
          zh: `更正 ${id} 不明确：稿件 ${story} 中“${name}”用了 ${count} 次。`
        }
      : {
          en: `Correction ${id} changes nothing: story ${story} does not show “${name}”.`,
          zh: `更正 ${id} 没有生效：稿件 ${story} 没有用“${name}”。`
        },
    count > 1
      ? {
          en: 'Name the block of the picture that is meant.',
          zh: '请用 block 写明是哪一处的图片。'
        }
      : {
          en: 'Write the picture’s name as the story’s file has it: picture: pictures/old.jpg → pictures/new.jpg.',
          zh: '请照稿件文件写图片名：picture: pictures/旧.jpg → pictures/新.jpg'
        }
  )
}

/** A fact of the issue would be none once corrected. */
export function badFact(
  { id, right = '' }: Correction,
  key: string,
  { because, write }: Readonly<Record<'because' | 'write', Words>>
): Problem {
  return failure(
    'correction/bad-fact',
    {
      en: `Correction ${id} cannot be made: ${key} with “${right}” is none: ${because.en}.`,
      zh: `更正 ${id} 无法进行：${key} 改成“${right}”不成立：${because.zh}。`
    },
    key === 'date'
      ? {
          en: 'Correct the whole date: wrong: 2019-05-06, right: 2019-05-07.',
          zh: '请把日期整个改：wrong: 2019-05-06，right: 2019-05-07。'
        }
      : {
          en: `Let ${key} be ${write.en} once it is corrected.`,
          zh: `改后的 ${key} 应是：${write.zh}。`
        }
  )
}

function failure(code: string, message: Words, hint: Words): Problem {
  return { code, severity: 'error', message, hint }
}
