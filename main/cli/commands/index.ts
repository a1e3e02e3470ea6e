import type { Command } from '#main/cli/command.ts'
import { accessListCommands } from '#main/cli/commands/access-list.ts'
import { accessSheetCommands } from '#main/cli/commands/access-sheet.ts'
import { chainCommands } from '#main/cli/commands/chain.ts'
import { correctionCommands } from '#main/cli/commands/corrections.ts'
import { declarationCommands } from '#main/cli/commands/declarations.ts'
import { dutyCommands } from '#main/cli/commands/duties.ts'
import { documentCommands } from '#main/cli/commands/documents.ts'
import { emergencyCommands } from '#main/cli/commands/emergency.ts'
import { importCommands } from '#main/cli/commands/imports.ts'
import { keyCommands } from '#main/cli/commands/keys.ts'
import { matchCommands } from '#main/cli/commands/match.ts'
import { privacyCommands } from '#main/cli/commands/privacy.ts'
import { queryCommands } from '#main/cli/commands/query.ts'
import { reminderCommands } from '#main/cli/commands/reminders.ts'
import { reviewCommands } from '#main/cli/commands/review.ts'
import { withholdingCommands } from '#main/cli/commands/withholding.ts'
import { workspaceCommands } from '#main/cli/commands/workspace.ts'

/** Every command of `registra`, in the order of the help. */
export const commands: readonly Command[] = [
  ...workspaceCommands,
  ...keyCommands,
  ...importCommands,
  ...reviewCommands,
  ...queryCommands,
  ...declarationCommands,
  ...correctionCommands,
  ...dutyCommands,
  ...accessSheetCommands,
  ...emergencyCommands,
  ...reminderCommands,
  ...withholdingCommands,
  ...matchCommands,
  ...documentCommands,
  ...chainCommands,
  ...accessListCommands,
  ...privacyCommands,
]
