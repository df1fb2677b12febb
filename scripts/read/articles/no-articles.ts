import type { Problem } from '../../model/problem.ts'
import type { ArticleFolder } from './article-files.ts'

/** Says that a folder holds no article, and what it holds. */
export function noArticles(file: string, { aside, documents }: ArticleFolder): Problem {
  const [document] = documents
  const [left] = aside
  return {
    code: 'articles/none',
    severity: 'error',
    place: { file },
    message: {
      en: 'The folder has no issue.yaml and no article: no file that ends in .md with something to print.',
      zh: '文件夹里没有 issue.yaml，也没有文章：没有以 .md 结尾、有内容可印的文件。'
    },
    hint:
      document !== undefined
        ? {
            en: `Save “${document}” as plain text with a name that ends in .md, or make a new issue with “duikai init”.`,
            zh: `请把“${document}”存为纯文本，文件名以 .md 结尾；或用“duikai init”新建一期。`
          }
        : left !== undefined
          ? {
              en: `“${left.path}” is not taken for an article: give it another name or place.`,
              zh: `“${left.path}”不算文章：请给它另取文件名或另换地方。`
            }
          : {
              en: 'Check the folder’s name, put articles into it, or make a new issue with “duikai init”.',
              zh: '请检查文件夹名，放入文章，或用“duikai init”新建一期。'
            }
  }
}

/** Says that a folder holds more articles than a paper can. */
export function tooManyArticles(file: string, count: number, most: number): Problem {
  return {
    code: 'articles/too-many',
    severity: 'error',
    place: { file },
    message: {
      en: `The folder holds ${count} articles; a paper takes ${most} at most.`,
      zh: `文件夹里有 ${count} 篇文章；一份报纸最多 ${most} 篇。`
    },
    hint: {
      en: 'Build a folder below it, or put the articles of one issue into a folder of their own.',
      zh: '请生成其中的一个子文件夹，或把一期的文章另放一个文件夹。'
    }
  }
}
