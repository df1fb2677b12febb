import type { IssueFacts } from './issue.ts'

/**
 * The day that files made of an issue are dated by: its own, else that of its newest article, else the first
 * day that an archive can bear; never that of the build, so that the same copy always gives the same bytes.
 */
export function contentDate({ date, assumed }: IssueFacts): string {
  return date ?? assumed?.newest ?? '1980-01-01'
}
