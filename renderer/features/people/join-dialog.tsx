import { Button, Group, Radio, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { notifyDone } from '#renderer/app/notify.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { outcome } from '#renderer/bridge/errors.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { JoinCompare } from '#renderer/features/people/join-compare.tsx'
import styles from '#renderer/features/people/join.module.css'
import { labelOf, useChoices } from '#renderer/features/records/choices.ts'
import { personLookup } from '#renderer/features/records/lookups.ts'
import { periodWords } from '#renderer/features/records/period.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { openDialog } from '#renderer/ui/dialogs.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { ProblemList } from '#renderer/ui/form/problem-list.tsx'
import { formatNumber, todayInBrussels } from '#renderer/ui/format.ts'
import { t as text, textByKey, useTexts } from '#renderer/ui/texts.ts'
import type { JoinChoices, JoinPreview } from '#shared/contract/people-join.ts'
import type { JoinField, JoinSide } from '#shared/domain/joining.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** What is told when two records were joined: which one stays. */
type Joined = (keptId: number) => void

/** Compares two records, asks what contradicts, and joins them. */
export function openJoin(keptId: number, joinedId: number, onJoined?: Joined): void {
  openDialog({
    title: text(($) => $.joining.confirm),
    size: 'xl',
    render: (close) => (
      <JoinDialog keptId={keptId} joinedId={joinedId} close={close} {...(onJoined ? { onJoined } : {})} />
    ),
  })
}

/** Asks for the record of the same person first. */
export function openJoinTo(personId: number, onJoined?: Joined): void {
  openDialog({
    title: text(($) => $.joining.confirm),
    size: 'xl',
    render: (close) => <ChooseOther personId={personId} close={close} {...(onJoined ? { onJoined } : {})} />,
  })
}

function ChooseOther(props: { personId: number; close: () => void; onJoined?: Joined }): ReactElement {
  const { personId, ...rest } = props
  const t = useTexts()
  const [other, setOther] = useState<number | null>(null)
  return (
    <Stack gap="sm">
      <LookupField
        kind="people"
        load={async (input) => (await personLookup.load(input)).filter(({ id }) => id !== personId)}
        label={t(($) => $.joining.other)}
        description={t(($) => $.joining.otherHint)}
        value={other}
        onChange={setOther}
        data-autofocus
      />
      {other !== null && <JoinDialog key={other} keptId={personId} joinedId={other} {...rest} />}
    </Stack>
  )
}

function JoinDialog(props: { keptId: number; joinedId: number; close: () => void; onJoined?: Joined }): ReactElement {
  const { close, onJoined } = props
  const [ids, setIds] = useState({ keptId: props.keptId, joinedId: props.joinedId })
  const query = useQuery(api.people.joinPreview.queryOptions({ input: ids }))
  return (
    <RecordGate query={query} height={320}>
      {(preview) => (
        <JoinForm
          key={`${preview.kept.id} ${preview.keptVersion} ${preview.joinedVersion}`}
          preview={preview}
          swap={() => setIds({ keptId: ids.joinedId, joinedId: ids.keptId })}
          close={close}
          {...(onJoined ? { onJoined } : {})}
        />
      )}
    </RecordGate>
  )
}

type Keep = JoinChoices['employments'][number]['keep']

function JoinForm(props: {
  preview: JoinPreview
  swap: () => void
  close: () => void
  onJoined?: Joined
}): ReactElement {
  const { preview, swap, close, onJoined } = props
  const t = useTexts()
  const [fields, setFields] = useState<Partial<Record<JoinField, JoinSide>>>({})
  const [employments, setEmployments] = useState<Readonly<Record<number, Keep>>>({})
  const [currentId, setCurrentId] = useState(preview.currentId)
  const [since, setSince] = useState<string | null>(todayInBrussels())
  const [failure, setFailure] = useState<{ problems: readonly Problem[]; message?: string | null } | null>(null)
  const [busy, setBusy] = useState(false)
  const join = async (): Promise<void> => {
    setBusy(true)
    const choices: JoinChoices = {
      fields: preview.clashes.flatMap((field) => (fields[field] ? [{ field, from: fields[field] }] : [])),
      employments: preview.employments.flatMap(({ id, agree }) => {
        const keep = employments[id] ?? (agree ? 'both' : null)
        return keep ? [{ id, keep }] : []
      }),
      number: preview.numbers.length > 0 && currentId !== null && since !== null ? { currentId, since } : null,
    }
    const { kept, joined, keptVersion, joinedVersion } = preview
    const result = await outcome(
      client.people.join({ keptId: kept.id, joinedId: joined.id, choices, keptVersion, joinedVersion }),
    )
    setBusy(false)
    if (!result.ok) return setFailure(result)
    const done = text(($) => $.joining.done)
    offerUndoOf(result.value.changeSet, done)
    notifyDone(done)
    close()
    onJoined?.(kept.id)
    return undefined
  }
  const settled = preview.clashes.length + preview.numbers.length + preview.employments.length === 0
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void join()
      }}
    >
      <Stack gap="md">
        <JoinCompare
          first={preview.kept}
          second={preview.joined}
          headings={[t(($) => $.joining.kept), t(($) => $.joining.joined)]}
          clashes={preview.clashes}
          chosen={fields}
          choose={(field, side) => setFields((all) => ({ ...all, [field]: side }))}
        />
        <Group justify="flex-start">
          <Button variant="default" size="xs" leftSection={<IconArrowsExchange size={15} aria-hidden />} onClick={swap}>
            {t(($) => $.joining.swap)}
          </Button>
        </Group>
        {settled && <p className={styles['plain']}>{t(($) => $.joining.settleNone)}</p>}
        {preview.numbers.length > 0 && (
          <Numbers preview={preview} currentId={currentId} onCurrent={setCurrentId} since={since} onSince={setSince} />
        )}
        {preview.employments.map((clash) => (
          <Employment
            key={clash.id}
            clash={clash}
            keep={employments[clash.id] ?? (clash.agree ? 'both' : null)}
            onKeep={(keep) => setEmployments((all) => ({ ...all, [clash.id]: keep }))}
          />
        ))}
        <Moves preview={preview} />
        {failure && <ProblemList problems={failure.problems} message={failure.message ?? null} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button type="submit" loading={busy}>
            {t(($) => $.joining.confirm)}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Numbers(props: {
  preview: JoinPreview
  currentId: number | null
  onCurrent: (id: number) => void
  since: string | null
  onSince: (date: string | null) => void
}): ReactElement {
  const t = useTexts()
  const choices = useChoices()
  return (
    <Stack gap="xs">
      <Radio.Group
        label={t(($) => $.joining.numberTitle)}
        description={t(($) => $.joining.numberText)}
        value={props.currentId === null ? null : String(props.currentId)}
        onChange={(value) => props.onCurrent(Number(value))}
      >
        <Stack gap={6} mt="xs">
          {props.preview.numbers.map(({ id, masked, kind, side }) => (
            <Radio
              key={id}
              value={String(id)}
              label={t(($) => $.joining.labelled, {
                label: t(($) => $.joining.current),
                value: `${masked} · ${labelOf(choices.identifierKinds, kind)} · ${t(($) => $.joining[side])}`,
              })}
            />
          ))}
        </Stack>
      </Radio.Group>
      <DateField required maw={220} label={t(($) => $.joining.since)} value={props.since} onChange={props.onSince} />
    </Stack>
  )
}

function Employment(props: {
  clash: JoinPreview['employments'][number]
  keep: Keep | null
  onKeep: (keep: Keep) => void
}): ReactElement {
  const { clash, keep, onKeep } = props
  const t = useTexts()
  const choices = useChoices()
  const spans = (side: JoinSide): string =>
    clash[side]
      .map(({ capacity, validFrom, validTo }) =>
        [labelOf(choices.capacities, capacity), periodWords(validFrom, validTo)].filter(Boolean).join(' · '),
      )
      .join('; ')
  return (
    <Radio.Group
      label={t(($) => $.joining.employmentTitle, { company: clash.company })}
      value={keep}
      onChange={(value) => onKeep(value)}
    >
      <Stack gap={6} mt="xs">
        <Radio value="both" label={t(($) => $.joining.keep.both)} />
        <Radio value="kept" label={`${t(($) => $.joining.keep.kept)} (${spans('kept')})`} />
        <Radio value="joined" label={`${t(($) => $.joining.keep.joined)} (${spans('joined')})`} />
      </Stack>
    </Radio.Group>
  )
}

function Moves({ preview }: { preview: JoinPreview }): ReactElement {
  const t = useTexts()
  const { moves, sent } = preview
  return (
    <div>
      <p className={styles['plain']}>{moves.length > 0 ? t(($) => $.joining.moves) : t(($) => $.joining.movesNone)}</p>
      <ul className={styles['bullets']}>
        {moves.map(({ kind, count }) => (
          <li key={kind}>
            {t(($) => $.joining.labelled, {
              label: textByKey(['joining', 'kinds', kind]) ?? kind,
              value: formatNumber(count),
            })}
          </li>
        ))}
      </ul>
      {sent.length > 0 && (
        <p className={styles['plain']}>
          {t(($) => $.joining.sent, { numbers: sent.map(({ number }) => number).join(', ') })}
        </p>
      )}
      <p className={styles['plain']}>{t(($) => $.joining.undoText)}</p>
    </div>
  )
}
