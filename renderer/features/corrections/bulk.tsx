import { Loader, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import styles from '#renderer/features/corrections/corrections.module.css'
import { countReasons, ReasonLines } from '#renderer/features/corrections/draft.tsx'
import { notifyDone } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { client } from '#renderer/bridge/queries.ts'
import { StepForm } from '#renderer/features/records/step-form.tsx'
import { emptyStep, StepFields, stepProblems, type StepWords } from '#renderer/features/corrections/step-fields.tsx'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ProblemList } from '#renderer/ui/form/problem-list.tsx'
import { t as text, textByKey, useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionBulk } from '#shared/contract/corrections.ts'

/** What can be done with many requests at once. */
export type BulkStep = 'ready' | 'reopen' | 'send' | 'dossier' | 'withdraw'

/**
 * Says how many requests pass and why the others do not, by the very checks of a single one, then does it to those that
 * pass. `skipped` counts what was chosen too but is no request.
 */
export function openBulk(step: BulkStep, ids: readonly number[], skipped = 0): void {
  if (ids.length === 0) return notifyDone(text(($) => $.corrections.cockpit.bulk.nothing))
  openDialog({
    title: text(($) => $.corrections.cockpit.bulk.titles[step]),
    size: 'lg',
    render: (close) => <BulkForm step={step} ids={[...ids]} skipped={skipped} close={close} />,
  })
  return undefined
}

/** Why requests do not pass, with how many each reason concerns. */
export function refusalLines({ refused }: Pick<CorrectionBulk, 'refused'>): [string, number][] {
  const words = (reason: string): string => textByKey(['corrections', 'checks', reason]) ?? reason
  return countReasons(refused.flatMap(({ reasons }) => [...new Set(reasons)].map(words)))
}

/** Does the step to these requests; dossiers are saved as a file. Resolves to what passed, null when it was given up. */
async function run(step: BulkStep, ids: number[], words: StepWords): Promise<CorrectionBulk | null> {
  const note = words.note.trim() || null
  switch (step) {
    case 'ready':
      return await client.corrections.ready({ ids })
    case 'reopen':
      return await client.corrections.reopen({ ids, note })
    case 'withdraw':
      return await client.corrections.withdraw({ ids, note: note ?? '' })
    case 'send':
      return await client.corrections.send({
        ids,
        onDate: words.onDate ?? '',
        channel: words.channel,
        reference: words.reference.trim() || null,
        note,
      })
    case 'dossier': {
      const made = await startTask({
        title: text(($) => $.corrections.cockpit.bulk.titles.dossier),
        run: async (signal) => await client.corrections.dossier({ ids }, { signal }),
      })
      if (made?.file) await host.saveFile(made.file.token, made.file.fileName)
      return made
    }
  }
}

function BulkForm(props: { step: BulkStep; ids: number[]; skipped: number; close: () => void }): ReactElement {
  const { step, ids, skipped, close } = props
  const t = useTexts()
  // Asked anew each time: what is answered from memory would be about another moment.
  const check = useQuery({
    queryKey: ['corrections-check', step, ids],
    queryFn: async () => await client.corrections.check({ ids, step }),
    gcTime: 0,
  })
  const [words, setWords] = useState(emptyStep)
  const [tried, setTried] = useState(false)
  const passing = check.data?.passed ?? []
  const problems = step === 'send' ? stepProblems(words) : {}
  const noteMissing = step === 'withdraw' && words.note.trim() === ''
  const submit = async (): Promise<boolean> => {
    setTried(true)
    if (noteMissing || Object.keys(problems).length > 0) return false
    const done = await run(step, passing, words)
    if (done === null) return false
    const said = t(($) => $.corrections.cockpit.bulk.done, { count: done.passed.length })
    offerUndoOf(done.changeSet, said)
    notifyDone(said)
    return true
  }
  return (
    <StepForm
      label={t(($) => $.corrections.cockpit.bulk.do[step], { count: passing.length })}
      idle={passing.length === 0}
      close={close}
      run={submit}
    >
      {check.isError && <ProblemList problems={[]} message={errorText(check.error)} />}
      {check.isPending && (
        <p className={styles['plain']} role="status">
          <Loader size="xs" /> {t(($) => $.corrections.cockpit.bulk.checking)}
        </p>
      )}
      {check.data && <BulkCounts check={check.data} skipped={skipped} />}
      {step === 'send' && (
        <StepFields
          words={words}
          onWords={setWords}
          problems={tried ? problems : {}}
          dateLabel={t(($) => $.corrections.steps.sentDate)}
        />
      )}
      {(step === 'withdraw' || step === 'reopen') && (
        <Textarea
          label={step === 'withdraw' ? t(($) => $.corrections.steps.withdrawWhy) : t(($) => $.corrections.steps.note)}
          required={step === 'withdraw'}
          error={tried && noteMissing ? t(($) => $.corrections.steps.withdrawNeeded) : null}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          value={words.note}
          onChange={(event) => setWords({ ...words, note: event.currentTarget.value })}
        />
      )}
    </StepForm>
  )
}

function BulkCounts({ check, skipped }: { check: CorrectionBulk; skipped: number }): ReactElement {
  const t = useTexts()
  const { passed, refused } = check
  return (
    <div>
      <p className={styles['plain']}>
        <strong>
          {passed.length === 0
            ? t(($) => $.corrections.cockpit.bulk.passNone)
            : t(($) => $.corrections.cockpit.bulk.pass, { count: passed.length })}
        </strong>
      </p>
      {refused.length > 0 && (
        <>
          <p className={styles['plain']}>{t(($) => $.corrections.cockpit.bulk.stay, { count: refused.length })}</p>
          <ReasonLines reasons={refusalLines(check)} />
        </>
      )}
      {skipped > 0 && (
        <p className={styles['dim']}>{t(($) => $.corrections.cockpit.bulk.skipped, { count: skipped })}</p>
      )}
    </div>
  )
}
