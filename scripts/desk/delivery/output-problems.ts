import type { Problem, Words } from '../../model/problem.ts'

/** The disk refused the output; what was there before is whole. */
export function notWritten(output: string, reason: Words): Problem {
  return {
    code: 'output/not-written',
    severity: 'error',
    place: { file: output },
    message: {
      en: `The output cannot be written: ${reason.en}.`,
      zh: `成品无法写入：${reason.zh}。`
    },
    hint: {
      en: 'Make room, close the programs that have its files open, or choose another folder with --output.',
      zh: '请腾出空间、关闭正在打开这些文件的程序，或用 --output 另选文件夹。'
    }
  }
}

/** A picture of the manuscript would overwrite what the build makes. */
export function sameName(path: string): Problem {
  return {
    code: 'output/same-name',
    severity: 'error',
    place: { file: path },
    message: {
      en: `A picture of the issue is called ${path}, as one of the files that are made from it is.`,
      zh: `稿件中有图片名为 ${path}，与要生成的文件同名。`
    },
    hint: {
      en: 'Put the picture into pictures/ and write its new name in the story.',
      zh: '请把图片放入 pictures/，并在稿件中改写其名。'
    }
  }
}

/** Something of the user's in the old output could not be moved to the new one. */
export function leftAside(aside: string, output: string): Problem {
  return {
    code: 'output/left-aside',
    severity: 'warning',
    place: { file: aside },
    message: {
      en: `Files that Duikai did not make stood in ${output}, and could not be moved to the new set; they are here.`,
      zh: `${output} 中有不是对开生成的文件，未能移到新的成品旁；它们在这里。`
    },
    hint: { en: 'Take them from here.', zh: '请从这里取走。' }
  }
}

/** The accepted layout cannot be kept beside the manuscript. */
export function readOnlyIssue(folder: string): Problem {
  return {
    code: 'output/read-only-issue',
    severity: 'error',
    place: { file: folder },
    message: {
      en: 'Nothing can be written in the folder of the issue, and the layout is kept there.',
      zh: '本期文件夹不能写入，而排定的版样要存在那里。'
    },
    hint: {
      en: 'Make the folder writable, or copy the issue to one that is; --draft builds without keeping the layout.',
      zh: '请开放此文件夹的写入权限，或把本期复制到可写的文件夹；加 --draft 可只排版、不存版样。'
    }
  }
}
