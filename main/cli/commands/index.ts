import type { Command } from '#main/cli/command.ts'
import { chainCommands } from '#main/cli/commands/chain.ts'
import { correctionCommands } from '#main/cli/commands/corrections.ts'
import { emergencyCommands } from '#main/cli/commands/emergency.ts'
import { importCommands } from '#main/cli/commands/imports.ts'
import { queryCommands } from '#main/cli/commands/query.ts'
import { reviewCommands } from '#main/cli/commands/review.ts'
import { workspaceCommands } from '#main/cli/commands/workspace.ts'

/** Every command of `registra`, in the order of the help. */
export const commands: readonly Command[] = [
  ...workspaceCommands,
  ...importCommands,
  ...reviewCommands,
  ...queryCommands,
  ...correctionCommands,
  ...emergencyCommands,
  ...chainCommands,
]
