import { archiveCommand } from '../archive/archive-command.ts'
import type { Command } from '../cli/command.ts'
import { diffCommand } from '../diff/diff-command.ts'
import { importCommand } from '../import/import-command.ts'
import { noticeCommand } from '../notice/notice-command.ts'
import { proofCommand } from '../proof/proof-command.ts'
import { completionCommand } from '../shell/completion-command.ts'
import { issuesCommand } from '../shell/issues-command.ts'
import { acceptCommand } from './accept-command.ts'
import { buildCommand } from './build-command.ts'
import { checkCommand } from './check-command.ts'
import { copiesCommand } from './copies-command.ts'
import { correctCommand } from './correct-command.ts'
import { editionsCommand } from './editions-command.ts'
import { explainCommand } from './explain-command.ts'
import { fitCommand } from './fit-command.ts'
import { helpCommand } from './help-command.ts'
import { imposeCommand } from './impose-command.ts'
import { initCommand } from './init-command.ts'
import { makeCommand } from './make-command.ts'
import { officeCommand } from './office-command.ts'
import { preflightCommand } from './preflight-command.ts'
import { previewCommand } from './preview-command.ts'
import { queueCommand } from './queue-command.ts'
import { separationsCommand } from './separations-command.ts'
import { specimenCommand } from './specimen-command.ts'
import { splitCommand } from './split-command.ts'
import { versionCommand } from './version-command.ts'
import { workerCommand } from './worker-command.ts'

/** All commands, in the order in which help lists them. */
export const commands: readonly Command[] = [
  buildCommand,
  checkCommand,
  fitCommand,
  previewCommand,
  workerCommand,
  queueCommand,
  correctCommand,
  noticeCommand,
  proofCommand,
  acceptCommand,
  editionsCommand,
  diffCommand,
  archiveCommand,
  issuesCommand,
  officeCommand,
  imposeCommand,
  copiesCommand,
  separationsCommand,
  preflightCommand,
  initCommand,
  splitCommand,
  importCommand,
  specimenCommand,
  explainCommand,
  completionCommand(() => commands),
  helpCommand(() => commands),
  versionCommand
]

/** Commands that the program itself runs; help does not list them. */
export const innerCommands: readonly Command[] = [makeCommand]
