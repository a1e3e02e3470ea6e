import { Button, Checkbox, Group, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { outcome } from '#renderer/bridge/errors.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/people/join.module.css'
import { periodWords } from '#renderer/features/records/period.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { ProblemList } from '#renderer/ui/form/problem-list.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { t as text, textByKey, useTexts } from '#renderer/ui/texts.ts'
import type { SeparatePart, SeparatePreview } from '#shared/contract/people-join.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** Gives a joined record its own life again: asks what goes back to it. */
export function openSeparate(joinedId: number, name: string): void {
  openDialog({
    title: text(($) => $.joining.separateTitle, { name }),
    size: 'lg',
    render: (close) => <SeparateDialog joinedId={joinedId} close={close} />,
  })
}

function SeparateDialog({ joinedId, close }: { joinedId: number; close: () => void }): ReactElement {
  const query = useQuery(api.people.separatePreview.queryOptions({ input: { joinedId } }))
  return (
    <RecordGate query={query} height={240}>
      {(preview) => <SeparateForm preview={preview} close={close} />}
    </RecordGate>
  )
}

const keyOf = ({ kind, id }: Pick<SeparatePart, 'kind' | 'id'>): string => `${kind} ${id}`

function SeparateForm({ preview, close }: { preview: SeparatePreview; close: () => void }): ReactElement {
  const t = useTexts()
  const { parts, kept, joined, staying, restored } = preview
  // Those joined before come back with their record in any case.
  const choosable = parts.filter(({ kind }) => kind !== 'person')
  const [chosen, setChosen] = useState(new Set(parts.filter(({ came }) => came).map(keyOf)))
  const [failure, setFailure] = useState<{ problems: readonly Problem[]; message?: string | null } | null>(null)
  const [busy, setBusy] = useState(false)
  const toggle = (key: string, on: boolean): void =>
    setChosen((before) => {
      const after = new Set(before)
      if (on) after.add(key)
      else after.delete(key)
      return after
    })
  const separate = async (): Promise<void> => {
    setBusy(true)
    const wanted = parts.filter((part) => chosen.has(keyOf(part))).map(({ kind, id }) => ({ kind, id }))
    const result = await outcome(client.people.separate({ joinedId: joined.id, parts: wanted }))
    setBusy(false)
    if (!result.ok) return setFailure(result)
    const done = text(($) => $.joining.separated)
    offerUndoOf(result.value.changeSet, done)
    notifyDone(done)
    close()
    return undefined
  }
  const names = { name: joined.label, kept: kept.label }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void separate()
      }}
    >
      <Stack gap="md">
        <p className={styles['plain']}>
          {choosable.length > 0 ? t(($) => $.joining.separateText, names) : t(($) => $.joining.nothing)}
        </p>
        {[...Map.groupBy(choosable, ({ kind }) => kind)].map(([kind, ofKind]) => (
          <fieldset key={kind} className={styles['group']}>
            <legend>{textByKey(['joining', 'kinds', kind]) ?? kind}</legend>
            <Stack gap={6} mt={6}>
              {ofKind.map((part) => (
                <Checkbox
                  key={keyOf(part)}
                  checked={chosen.has(keyOf(part))}
                  onChange={(event) => toggle(keyOf(part), event.currentTarget.checked)}
                  label={wordsOf(part)}
                  description={part.came ? t(($) => $.joining.came) : t(($) => $.joining.later)}
                />
              ))}
            </Stack>
          </fieldset>
        ))}
        {restored.length > 0 && <p className={styles['plain']}>{t(($) => $.joining.restored)}</p>}
        {staying.length > 0 && (
          <p className={styles['plain']}>
            {t(($) => $.joining.staying, { ...names, numbers: staying.map(({ number }) => number).join(', ') })}
          </p>
        )}
        {failure && <ProblemList problems={failure.problems} message={failure.message ?? null} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button type="submit" loading={busy} data-autofocus>
            {t(($) => $.joining.separateConfirm)}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Where the words for the coded value of a part stand. */
const codes: Record<string, readonly string[]> = {
  paper: ['papers', 'kinds'],
  personKey: ['ownData', 'words', 'keys'],
  personStep: ['keys', 'steps'],
  personMeans: ['ownData', 'words', 'means'],
  hold: ['privacy', 'holds', 'grounds'],
  toolArrangement: ['ownData', 'words', 'arrangements'],
  briefing: ['ownData', 'words', 'briefings'],
}

/** A step has a title and more beside it. */
function wordOf(kind: string, code: string): string {
  const path = [...(codes[kind] ?? []), code]
  return textByKey([...path, 'title']) ?? textByKey(path) ?? code
}

function wordsOf({ kind, label, code, validFrom, validTo }: SeparatePart): string {
  const word = code === null ? '' : wordOf(kind, code)
  const oneDay = validFrom !== null && validFrom === validTo
  const period =
    validFrom === null && validTo === null ? '' : oneDay ? formatDate(validFrom) : periodWords(validFrom, validTo)
  const words = [word, label, period].filter((part) => part !== '')
  return words.length > 0 ? words.join(' · ') : text(($) => $.records.noDates)
}
