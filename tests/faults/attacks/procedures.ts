import { isContractProcedure } from '@orpc/contract'
import { z } from 'zod'

import type { Schema } from '#tests/faults/attacks/values.ts'
import { contract } from '#shared/contract/index.ts'

/** One procedure of the contract by its path, with what it takes; null for one that takes nothing. */
export interface KnownProcedure {
  path: string[]
  input: Schema | null
}

/** Every procedure of the contract, however deep it lies. */
export function allProcedures(tree: unknown = contract, path: string[] = []): KnownProcedure[] {
  if (isContractProcedure(tree)) {
    const { inputSchema } = tree['~orpc']
    const options = { io: 'input', unrepresentable: 'any' } as const
    const input = inputSchema === undefined ? null : (z.toJSONSchema(inputSchema as z.ZodType, options) as Schema)
    return [{ path, input }]
  }
  return Object.entries(tree as Record<string, unknown>).flatMap(([name, branch]) =>
    allProcedures(branch, [...path, name]),
  )
}
