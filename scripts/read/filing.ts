import type { FiledIssue, IssueFacts } from '../model/issue.ts'

/** What could be read of an issue; `facts` are undefined where `issue.yaml` is wrong. */
export type Filing = Omit<FiledIssue, 'facts'> & { readonly facts: IssueFacts | undefined }
