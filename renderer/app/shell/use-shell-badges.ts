import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { setBadge } from '#renderer/app/badges.ts'
import { api } from '#renderer/bridge/queries.ts'

/**
 * Keeps the counts in the rail: open incidents, what Today lists to be put right, who is due this week and cannot register yet, the graver findings nobody treated, and
 * the corrections whose time runs out or that are to be followed up.
 */
export function useShellBadges(): void {
  const { may } = useDesk()
  const today = useQuery({ ...api.today.get.queryOptions(), enabled: may('today.get') })
  const incidents = today.data?.incidents.length ?? 0
  const gaps = today.data?.gaps.length ?? 0
  const unready = today.data?.unready ?? 0
  const findings = useQuery({ ...api.findings.summary.queryOptions(), enabled: may('findings.summary') }).data
    ?.bySeverity
  const grave = (findings?.high ?? 0) + (findings?.medium ?? 0)
  const corrections = useQuery({ ...api.corrections.summary.queryOptions(), enabled: may('corrections.summary') }).data
  const pressing = (corrections?.red ?? 0) + (corrections?.amber ?? 0) + (corrections?.followUpDue ?? 0)
  useEffect(() => setBadge('emergency', incidents), [incidents])
  useEffect(() => setBadge('today', gaps), [gaps])
  useEffect(() => setBadge('access', unready), [unready])
  useEffect(() => setBadge('findings', grave), [grave])
  useEffect(() => setBadge('corrections', pressing), [pressing])
}
