import { Button, Checkbox, Table } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import { attempt, send } from '#renderer/features/emergency/documents.ts'
import { attachScan } from '#renderer/features/emergency/form-dialogs.tsx'
import styles from '#renderer/features/emergency/lines.module.css'
import { oldAfterDays } from '#renderer/features/emergency/settle.tsx'
import { client } from '#renderer/bridge/queries.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { formatDate } from '#renderer/ui/format.ts'
import { OverflowMenu } from '#renderer/ui/parts/page.tsx'
import { StateBadge, type Tone } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { FormLine, StoredForm } from '#shared/contract/emergency.ts'

const tones: Record<NonNullable<FormLine['outcome']>, Tone> = {
  registered: 'good',
  'in-correction': 'info',
  absent: 'quiet',
  explained: 'quiet',
}

/** The lines of one form, under its number, place and day. */
export function LineGroup(props: {
  form: StoredForm | null
  lines: readonly FormLine[]
  chosen: ReadonlySet<number>
  onChoose: (ids: readonly number[], on: boolean) => void
}): ReactElement | null {
  const { form, lines, chosen, onChoose } = props
  const t = useTexts()
  const [first] = lines
  if (!first) return null
  const { formNumber: number, workplace, date, age } = first
  const ids = lines.map(({ id }) => id)
  const ticked = ids.filter((id) => chosen.has(id)).length
  const open = lines.filter(({ outcome }) => outcome === null).length
  const name = t(($) => $.emergency.page.lines.group, { number, workplace, date: formatDate(date) })
  return (
    <section className={styles['group']} aria-label={name}>
      <div className={styles['groupHead']}>
        <Checkbox
          aria-label={t(($) => $.emergency.page.lines.selectAll, { number })}
          checked={ticked === ids.length}
          indeterminate={ticked > 0 && ticked < ids.length}
          onChange={(event) => onChoose(ids, event.currentTarget.checked)}
        />
        <h3 className={styles['groupTitle']}>
          {workplace} · {formatDate(date)}
          <span className={styles['dim']}>
            {' '}
            {number}
            {form && `, ${t(($) => $.emergency.page.lines.version, { version: form.version })}`}
          </span>
        </h3>
        {age > oldAfterDays && open > 0 ? (
          <StateBadge tone="bad">{t(($) => $.emergency.page.lines.days, { count: age })}</StateBadge>
        ) : (
          <span className={styles['dim']}>
            {age === 0 ? t(($) => $.emergency.page.lines.today) : t(($) => $.emergency.page.lines.days, { count: age })}
          </span>
        )}
        <StateBadge tone={open > 0 ? 'warn' : 'good'}>
          {open > 0
            ? t(($) => $.emergency.page.lines.openCount, { count: open })
            : t(($) => $.emergency.page.lines.allSettled)}
        </StateBadge>
        <span className={styles['spring']} />
        {form && form.scans.length > 0 && (
          <span className={styles['dim']}>{t(($) => $.emergency.page.lines.scans, { count: form.scans.length })}</span>
        )}
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t(($) => $.emergency.page.lines.openFormOf, { number })}
          onClick={() => void send('open', async () => await client.emergency.formFile({ formId: first.formId }))}
        >
          {t(($) => $.emergency.page.lines.openForm)}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPaperclip size={15} aria-hidden />}
          onClick={() => attachScan({ id: first.formId, number })}
        >
          {t(($) => $.emergency.page.lines.attachScan)}
        </Button>
        <OverflowMenu
          label={`${t(($) => $.common.moreActions)}: ${number}`}
          items={[
            {
              id: 'print',
              label: t(($) => $.emergency.page.lines.printForm),
              onClick: () => void send('print', async () => await client.emergency.formFile({ formId: first.formId })),
            },
            ...(form
              ? [
                  {
                    id: 'unused',
                    label: t(($) => $.emergency.page.lines.markUnused),
                    onClick: () => void takeBack(form),
                  },
                ]
              : []),
          ]}
        />
      </div>
      <Table aria-label={name} className={styles['table'] ?? ''}>
        <Table.Thead className="visually-hidden">
          <Table.Tr>
            <Table.Th>{t(($) => $.emergency.page.lines.line)}</Table.Th>
            <Table.Th>{t(($) => $.emergency.page.lines.person)}</Table.Th>
            <Table.Th>{t(($) => $.emergency.page.lines.identifier)}</Table.Th>
            <Table.Th>{t(($) => $.emergency.page.lines.employer)}</Table.Th>
            <Table.Th>{t(($) => $.emergency.page.lines.outcome)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.id} {...(chosen.has(line.id) ? { 'data-chosen': true } : {})}>
              <Table.Td className={styles['tick']}>
                <Checkbox
                  aria-label={t(($) => $.emergency.page.lines.select, { person: line.person, line: line.line })}
                  label={line.line}
                  checked={chosen.has(line.id)}
                  onChange={(event) => onChoose([line.id], event.currentTarget.checked)}
                />
              </Table.Td>
              <Table.Td className={styles['person']}>{line.person}</Table.Td>
              <Table.Td className="mono">{line.identifier}</Table.Td>
              <Table.Td>{line.employer}</Table.Td>
              <Table.Td className={styles['outcome']}>
                {line.outcome ? (
                  <StateBadge tone={tones[line.outcome]}>
                    {t(($) => $.emergency.lineOutcomes[line.outcome!])}
                  </StateBadge>
                ) : (
                  <StateBadge tone="warn">{t(($) => $.emergency.page.lines.toSettle)}</StateBadge>
                )}
                {line.note && <span className={styles['dim']}> {line.note}</span>}
                {line.auto && line.registration && <Found registration={line.registration} />}
                {line.findingId !== null && (
                  <>
                    {' '}
                    <Link
                      to="/findings"
                      search={{
                        filters: [
                          where.oneOf('state', ['open', 'in-correction']),
                          where.oneOf('rule', ['paper-not-followed-up']),
                          ...(line.personId === null ? [] : [where.equals('personId', line.personId)]),
                          where.equals('date', line.date),
                        ],
                      }}
                      className={styles['link'] ?? ''}
                      aria-label={t(($) => $.emergency.page.lines.findingOf, { person: line.person })}
                    >
                      {t(($) => $.emergency.page.lines.finding)}
                    </Link>
                  </>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

/** Settled by itself: the import in which the registration was found. */
function Found({ registration }: { registration: NonNullable<FormLine['registration']> }): ReactElement {
  const t = useTexts()
  return (
    <>
      {' '}
      <Link
        to="/imports/$batchId"
        params={{ batchId: String(registration.batchId) }}
        className={styles['link'] ?? ''}
        title={t(($) => $.emergency.page.lines.foundHelp)}
      >
        {t(($) => $.emergency.page.lines.foundIn, { file: registration.fileName })}
      </Link>
    </>
  )
}

/** A form that was marked as used by mistake is prepared again; its lines are then not followed up. */
async function takeBack({ id: formId, incidentId }: StoredForm): Promise<void> {
  await attempt(async () => await client.emergency.markUsed({ formId, used: false, incidentId }))
}
