/** What a round is begun with from elsewhere: the firms of a firm’s page, a declaration, a kind. */
export interface RoundWish {
  companyIds?: readonly number[]
  declarationId?: number
}

let waiting: RoundWish | null = null

/** Leaves a wish for the page of reminders, which is opened next. */
export function leaveRoundWish(wish: RoundWish): void {
  waiting = wish
}

/** Takes the wish that was left, if any; it is good for one round. */
export function takeRoundWish(): RoundWish | null {
  const wish = waiting
  waiting = null
  return wish
}
