import type { DocumentHead } from '#main/core/documents/types.ts'
import type { ChainTreeAnswer } from '#shared/contract/chain.ts'
import type { PresentAnswer } from '#shared/contract/chain-present.ts'

/** The chain of one declaration on a day, to be drawn or listed. */
export interface ChainData extends DocumentHead {
  tree: ChainTreeAnswer
}

/** The chains of several declarations on a day. */
export interface ChainListData extends DocumentHead {
  date: string
  trees: readonly ChainTreeAnswer[]
}

/** Who was at a workplace on a day. */
export interface PresentData extends DocumentHead {
  answer: PresentAnswer
}
