import type { Explanations } from './explanation.ts'

/** What is told of an issue’s folder, its `issue.yaml` and the `paper.yaml` above it. */
export const issueExplanations: Explanations = {
  'issue/missing': {
    means: {
      en: 'Every issue has a file issue.yaml in its folder, with the paper’s name, the date, the format and the pages.',
      zh: '每一期的文件夹里要有 issue.yaml，写明报名、日期、开本和各版。'
    }
  },
  'issue/misnamed': {
    means: {
      en: 'A file is called almost as one that is read: issue.yml for issue.yaml, rain.MD or rain.md.txt for rain.md. It would be missing in silence.',
      zh: '文件名与该读入的只差一点：issue.yaml 写成 issue.yml，rain.md 写成 rain.MD 或 rain.md.txt。不改名就会悄悄漏掉。'
    }
  },
  'issue/unread': {
    means: {
      en: 'In the issue’s folder lies a Word document, or a story in a folder below. Neither is read, so it would be missing from the paper.',
      zh: '本期文件夹里有 Word 文档，或稿件放在下一层文件夹里，都不会读入，不会见报。'
    }
  },
  'issue/no-stories': {
    means: {
      en: 'Beside issue.yaml stands no file that ends in .md: there is nothing to print.',
      zh: 'issue.yaml 旁边没有以 .md 结尾的稿件，没有可印的内容。'
    }
  },
  'issue/unknown-story': {
    means: {
      en: 'A page asks for a story of which there is no file. Stories are called by their file’s name without .md.',
      zh: '版面上点了名的稿件没有对应的文件。稿件用文件名称呼，不带 .md。'
    },
    example: {
      in: 'issue.yaml',
      wrong: 'pages:\n  - number: 1\n    stories: [aa]',
      right: 'pages:\n  - number: 1\n    stories: [a]'
    }
  },
  'issue/duplicate-page': {
    means: {
      en: 'Two pages in issue.yaml have one number.',
      zh: 'issue.yaml 里有两个版用了同一个版次。'
    },
    example: {
      in: 'issue.yaml',
      wrong: 'pages:\n  - number: 1\n  - number: 1',
      right: 'pages:\n  - number: 1\n  - number: 2'
    }
  },
  'issue/page-gap': {
    means: {
      en: 'The pages are not numbered through, and nothing says that these are a few of a larger paper.',
      zh: '版次中间断了号，又没有写明这只是报纸中的几版。'
    }
  },
  'issue/choice-not-written': {
    means: {
      en: 'duikai fit --pick changes three lines of issue.yaml, and that file could not be written, or is written so that they cannot be found in it.',
      zh: 'duikai fit --pick 要改 issue.yaml 中的三行，但文件无法写入，或写法特殊，找不到这几行。'
    }
  },
  'issue/duplicate-story': {
    means: {
      en: 'A page names one story twice; it can be printed only once.',
      zh: '同一版上把一篇稿件点了两次，只能印一次。'
    },
    example: {
      in: 'issue.yaml',
      wrong: 'pages:\n  - number: 1\n    stories: [a, a]',
      right: 'pages:\n  - number: 1\n    stories: [a]'
    }
  },
  'issue/no-fillers': {
    means: {
      en: 'paper.yaml names a folder of fillers for all issues (“fillers: spare”); it must lie beside paper.yaml.',
      zh: 'paper.yaml 写了各期共用的补白文件夹（“fillers: 补白”），它应当就在 paper.yaml 旁边。'
    }
  }
}
