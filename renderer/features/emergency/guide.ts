import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'

import { attempt } from '#renderer/features/emergency/documents.ts'
import { api, client, queryClient } from '#renderer/bridge/queries.ts'
import { textByKey } from '#renderer/ui/texts.ts'
import type { Incident } from '#shared/contract/emergency.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { OutageQuestion } from '#shared/domain/outage.ts'

/** The questions in the order they are asked; the last is the call. */
export const questions = ['permanent-lack', 'provider', 'channels', 'fault', 'call'] as const

/** The channels the guide asks about one by one. */
export const triedChannels = ['online', 'mobile', 'fallback'] as const

/** A step as the incident's log holds it. */
export type Step = Incident['steps'][number]

/** An incident with its log; null asks for none. */
export function useIncident(id: number | null): UseQueryResult<Incident> {
  return useQuery(api.emergency.incident.queryOptions({ input: id === null ? skipToken : { id } }))
}

/** Puts an incident into the cache as the core has just answered it, so that the page does not wait for the announcement. */
export function keepIncident(incident: Incident): void {
  queryClient.setQueryData(api.emergency.incident.queryKey({ input: { id: incident.id } }), incident)
}

/** An answer as it is given. */
export interface Given {
  question: OutageQuestion
  answer: string
  channel?: string | null
  note?: string | null
}

/** The guide's way of answering: the first answer opens the incident. `busy` while one is on its way. */
export interface Guide {
  busy: boolean
  give: (given: Given) => Promise<boolean>
}

/** Answers the questions of an incident, or opens it at the places with the first answer. */
export function useGuide(
  incident: Incident | null,
  start: { declarationIds: readonly number[]; date: LocalDate; outageHour: string | null },
  onStarted: (id: number) => void,
): Guide {
  const [busy, setBusy] = useState(false)
  const give = async (given: Given): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    const done = await attempt(async () => {
      const { declarationIds, date, outageHour } = start
      const open = incident ?? (await client.emergency.start({ declarationIds: [...declarationIds], date, outageHour }))
      const next = await client.emergency.answer({
        incidentId: open.id,
        question: given.question,
        answer: given.answer,
        channel: given.channel ?? null,
        note: given.note?.trim() ? given.note.trim() : null,
      })
      keepIncident(next)
      if (!incident) onStarted(next.id)
    })
    setBusy(false)
    return done
  }
  return { busy, give }
}

/** The answers that count for a question, in order. */
export function counted(incident: Incident | null, question: OutageQuestion): Step[] {
  return incident?.steps.filter((step) => step.counts && step.question === question) ?? []
}

/** How often an answer was corrected; answers that lie off the path now were not. */
export function corrections(incident: Incident | null, question: OutageQuestion): number {
  const steps = incident?.steps.filter((step) => step.question === question) ?? []
  return steps.some(({ counts }) => counts) ? steps.filter(({ counts }) => !counts).length : 0
}

/** An answer in words. */
export function answerText(question: string, answer: string): string {
  return textByKey(['emergency', 'answers', question, answer]) ?? answer
}

/** A channel in words, empty for none. */
export function channelText(channel: string | null): string {
  return channel === null ? '' : (textByKey(['emergency', 'channels', channel]) ?? channel)
}
