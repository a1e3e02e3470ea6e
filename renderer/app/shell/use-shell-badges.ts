import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'

import { setBadge } from '#renderer/app/badges.ts'
import { api } from '#renderer/bridge/queries.ts'

/** Keeps the counts in the rail: open incidents, and the kinds of things that Today lists to be put right. */
export function useShellBadges(): void {
  const today = useQuery(api.today.get.queryOptions())
  const incidents = today.data?.incidents.length ?? 0
  const gaps = today.data?.gaps.length ?? 0
  useEffect(() => setBadge('emergency', incidents), [incidents])
  useEffect(() => setBadge('today', gaps), [gaps])
}
