import type { IssueFacts } from '../../model/issue.ts'

/** All that an issue may say for libraries. */
export const libraryFacts: Partial<IssueFacts> = {
  released: '2026-11-27T18:30:00+08:00',
  issueNumber: '1,234',
  issn: '0028-0836',
  cn: 'CN 22-0003/G2',
  edition: '晨版',
  bookEdition: 2,
  publisher: '小城日报社',
  place: '小城',
  frequency: '日报',
  creators: ['小城日报编辑部', '李四'],
  subjects: ['地方新闻', '水利'],
  license: 'https://creativecommons.org/licenses/by/4.0/',
  baseUrl: 'https://example.org/papers/',
  rights: '版权归小城日报社',
  accessibility: {
    conformsTo: 'EPUB Accessibility 1.1 - WCAG 2.1 Level AA',
    certifiedBy: '某检测中心',
    date: '2026-11-26',
    exemption: 'eaa-microenterprise'
  }
}
