import { Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { problemsOf } from '#renderer/bridge/errors.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/access/access.module.css'
import { StepForm } from '#renderer/features/corrections/step-form.tsx'
import { useChoices } from '#renderer/features/records/choices.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { problemReason } from '#renderer/ui/form/problem-list.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import { briefingWays, type BriefingWay } from '#shared/domain/access.ts'
import type { Problem } from '#shared/domain/problem.ts'
import type { Language } from '#shared/i18n/languages.ts'

/** Notes that people were told how to register: on which day, by whom (whoever is at work, as first proposal) and how. */
export function openInform(ids: readonly number[], onDone?: () => void): void {
  openDialog({
    title: text(($) => $.access.inform.title),
    size: 'md',
    render: (close) => <Inform ids={[...ids]} close={close} {...(onDone ? { onDone } : {})} />,
  })
}

function Inform(props: { ids: number[]; close: () => void; onDone?: () => void }): ReactElement {
  const { ids, close, onDone } = props
  const t = useTexts()
  const choices = useChoices()
  const [onDate, setOnDate] = useState<string | null>(todayInBrussels())
  const user = useQuery(api.workspace.status.queryOptions()).data?.open?.user ?? ''
  const [givenBy, setGivenBy] = useState(user)
  const [way, setWay] = useState<BriefingWay>('meeting')
  const [language, setLanguage] = useState<Language | null>(null)
  const [note, setNote] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const wrong = (field: string): string | undefined => {
    const found = problems.find((problem) => problem.field === field)
    return found && problemReason(found)
  }
  const run = async (): Promise<boolean> => {
    try {
      const wish = { ids, onDate: onDate ?? '', givenBy, way, language, note: note.trim() === '' ? null : note }
      const done = await client.access.noteInformed(wish)
      const said = [
        t(($) => $.access.inform.done, { count: done.noted }),
        ...(done.known > 0 ? [t(($) => $.access.inform.known, { count: done.known })] : []),
      ].join(' · ')
      offerUndoOf(done.changeSet, said)
      notifyDone(said)
      onDone?.()
      return true
    } catch (error) {
      const found = problemsOf(error)
      if (found.length === 0) throw error
      setProblems(found)
      return false
    }
  }
  return (
    <StepForm label={t(($) => $.access.inform.action)} idle={onDate === null} close={close} run={run}>
      <p className={styles['plain']}>{t(($) => $.access.inform.text, { count: ids.length })}</p>
      <p className={styles['quiet']}>{t(($) => $.access.inform.honest)}</p>
      <DateField
        required
        label={t(($) => $.access.inform.onDate)}
        value={onDate}
        onChange={setOnDate}
        error={wrong('onDate')}
      />
      <TextInput
        required
        maxLength={200}
        label={t(($) => $.access.inform.givenBy)}
        value={givenBy}
        onChange={(event) => setGivenBy(event.currentTarget.value)}
        error={wrong('givenBy')}
      />
      <ChoiceField
        required
        label={t(($) => $.access.inform.way)}
        choices={briefingWays.map((value) => ({ value, label: t(($) => $.access.ways[value]) }))}
        value={way}
        onChange={(value) => value !== null && setWay(value as BriefingWay)}
      />
      <ChoiceField
        label={t(($) => $.access.inform.language)}
        placeholder={t(($) => $.access.inform.ownLanguage)}
        choices={choices.languages}
        value={language}
        onChange={(value) => setLanguage(value as Language | null)}
      />
      <Textarea
        label={t(($) => $.access.inform.note)}
        maxLength={4000}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={wrong('note')}
      />
    </StepForm>
  )
}
