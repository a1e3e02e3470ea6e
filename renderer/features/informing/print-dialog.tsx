import { Checkbox } from '@mantine/core'
import { useState, type ReactElement } from 'react'

import { startTask } from '#renderer/app/tasks.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { client } from '#renderer/bridge/queries.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import styles from '#renderer/features/informing/informing.module.css'
import { openReady } from '#renderer/features/informing/ready-document.tsx'
import { useSheetLanguageChoices } from '#renderer/features/informing/sheet-languages.ts'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'

/** Whom sheets are printed for, and where. */
export interface PrintSubject {
  people: readonly number[]
  declarationId: number | null
  /** Name of the place, for the sentence. */
  place: string | null
  date: string
  onDone?: () => void
}

/** The most sheets of one print. */
const mostAtOnce = 5000

/** Asks for the language and prints a start sheet for each person. */
export function openPrint(subject: PrintSubject): void {
  openDialog({
    title: text(($) => $.informing.print.title),
    size: 'lg',
    render: (close) => <PrintForm subject={subject} close={close} />,
  })
}

async function printSheets(subject: PrintSubject, language: string, remember: boolean): Promise<void> {
  const { declarationId, date } = subject
  const wish = { people: subject.people.slice(0, mostAtOnce), declarationId, date, language, remember }
  const done = await startTask({
    title: text(($) => $.informing.print.working),
    run: async (signal, report) => {
      try {
        for await (const event of await client.informing.print(wish, { signal })) {
          if (event.kind === 'done') return event
          report({ done: event.done, total: event.total })
        }
        return null
      } catch (error) {
        // Whatever the ended stream throws, the user has asked for it.
        throw signal.aborted ? new DOMException('cancelled', 'AbortError') : error
      }
    },
  })
  if (!done) return
  subject.onDone?.()
  const { file, sheets: count, people, warnings } = done
  offerUndoOf(
    done.changeSet,
    text(($) => $.informing.print.working),
  )
  openReady({
    title: text(($) => $.informing.print.doneTitle),
    text: text(($) => $.informing.print.done, { count, people }),
    preview: text(($) => $.informing.print.preview),
    file,
    warnings,
  })
}

function PrintForm({ subject, close }: { subject: PrintSubject; close: () => void }): ReactElement {
  const t = useTexts()
  const choices = useSheetLanguageChoices()
  const [language, setLanguage] = useState('own')
  const [remember, setRemember] = useState(false)
  const count = Math.min(subject.people.length, mostAtOnce)
  const { place } = subject
  return (
    <StepForm
      label={t(($) => $.informing.print.do)}
      close={close}
      run={async () => {
        // The dialog makes way at once: the status bar shows how far it is, and the way to stop it.
        void printSheets(subject, language, remember)
        return await Promise.resolve(true)
      }}
    >
      <p className={styles['plain']}>
        {place === null
          ? t(($) => $.informing.print.everywhere, { count })
          : t(($) => $.informing.print.concerns, { count, place })}
      </p>
      <ChoiceField
        required
        label={t(($) => $.informing.print.language)}
        choices={[{ value: 'own', label: t(($) => $.informing.print.own) }, ...choices]}
        value={language}
        onChange={(next) => setLanguage(next ?? 'own')}
      />
      {language !== 'own' && (
        <Checkbox
          label={t(($) => $.informing.print.remember)}
          checked={remember}
          onChange={(event) => setRemember(event.currentTarget.checked)}
        />
      )}
      <p className={styles['small']}>{t(($) => $.informing.print.receipt)}</p>
    </StepForm>
  )
}
