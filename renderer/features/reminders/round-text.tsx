import { Button, Group, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState, type ReactElement } from 'react'

import { notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { offerUndo } from '#renderer/app/undo.ts'
import { problemsOf } from '#renderer/bridge/errors.ts'
import { host } from '#renderer/bridge/host.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import styles from '#renderer/features/reminders/reminders.module.css'
import type { RoundDraft } from '#renderer/features/reminders/round-draft.ts'
import { confirmDialog } from '#renderer/ui/dialogs.tsx'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { ProblemList, problemReason } from '#renderer/ui/form/problem-list.tsx'
import { PdfPreview } from '#renderer/ui/parts/pdf-preview.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { ReminderCandidate, ReminderWords, RoundInput } from '#shared/contract/reminders.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { languages, type Language } from '#shared/i18n/languages.ts'

/** Milliseconds without a key before the letter is drawn anew. */
const pause = 400

/** What crosses of a draft. */
function inputOf({ kind, date, scope, declarationId, senderId, words }: RoundDraft): RoundInput {
  return { kind, date, declarationId: scope === 'declaration' ? declarationId : null, senderId, words }
}

/** Letters that were made; once they are sent nothing can take them back any more, which `settle` says. */
export interface MadeLetters {
  ids: readonly number[]
  settle: () => void
}

/** Makes the letters; firms reminded recently are asked about by name. Null when the user thinks better of it. */
async function makeLetters(input: RoundInput & { companyIds: number[] }): Promise<MadeLetters | null> {
  const make = async (overrides: string[]) =>
    await startTask({
      title: text(($) => $.reminders.round.making),
      run: async () => {
        try {
          return { made: await client.reminders.make({ ...input, overrides }), asked: [] }
        } catch (error) {
          const problems = problemsOf(error)
          if (problems.length === 0 || problems.some(({ severity }) => severity === 'error')) throw error
          return { made: null, asked: problems }
        }
      },
    })
  const first = await make([])
  if (!first) return null
  let { made } = first
  if (made === null) {
    const sure = await confirmDialog({
      title: text(($) => $.reminders.round.askTitle),
      text: <Asked problems={first.asked} />,
      confirm: text(($) => $.reminders.round.askDo),
    })
    if (!sure) return null
    made = (await make([...new Set(first.asked.map(({ code }) => code))]))?.made ?? null
  }
  if (made === null) return null
  const { ids, changeSet } = made
  if (changeSet === null) return { ids, settle: () => undefined }
  const settle = offerUndo({
    label: text(($) => $.reminders.round.make, { count: ids.length }),
    undo: async (signal) => void (await client.history.undo({ changeSet }, { signal })),
  })
  return { ids, settle }
}

function Asked({ problems }: { problems: readonly Problem[] }): ReactElement {
  return (
    <ul className={styles['ask']}>
      {problems.map((problem) => (
        <li key={problem.field}>{problemReason(problem)}</li>
      ))}
    </ul>
  )
}

/** The third step: the words in each language that is needed, beside a letter as it will be. */
export function RoundText(props: {
  draft: RoundDraft
  chosen: readonly ReminderCandidate[]
  onWords: (words: RoundDraft['words']) => void
  onMade: (made: MadeLetters) => void
}): ReactElement {
  const { draft, chosen, onWords, onMade } = props
  const t = useTexts()
  const needed = languages.filter((language) => chosen.some((row) => row.language === language))
  const [wanted, setLanguage] = useState<Language | null>(null)
  const language = wanted !== null && needed.includes(wanted) ? wanted : (needed[0] ?? 'fr')
  const proposed = useQuery(api.reminders.words.queryOptions({ input: { kind: draft.kind, language } }))
  const words = draft.words[language] ?? proposed.data ?? { subject: '', text: '' }
  const area = useRef<HTMLTextAreaElement>(null)
  const write = (next: Partial<ReminderWords>): void =>
    onWords({ ...draft.words, [language]: { subject: words.subject, text: words.text, ...next } })
  const insert = (word: string): void => {
    const place = area.current?.selectionStart ?? words.text.length
    write({ text: `${words.text.slice(0, place)}{${word}}${words.text.slice(area.current?.selectionEnd ?? place)}` })
  }
  const reset = (): void => {
    const { [language]: _own, ...others } = draft.words
    onWords(others)
  }
  const make = async (): Promise<void> => {
    const made = await makeLetters({ ...inputOf(draft), companyIds: chosen.map(({ companyId }) => companyId) })
    if (made) onMade(made)
  }
  return (
    <div className={styles['words']}>
      <div className={styles['stack']}>
        <SegmentedControl
          style={{ alignSelf: 'flex-start' }}
          aria-label={t(($) => $.reminders.round.language)}
          value={language}
          onChange={(value) => setLanguage(value)}
          data={needed.map((value) => ({ value, label: t(($) => $.shell.languages[value]) }))}
        />
        <TextInput
          label={t(($) => $.reminders.round.subject)}
          maxLength={300}
          value={words.subject}
          onChange={(event) => write({ subject: event.currentTarget.value })}
        />
        <Textarea
          ref={area}
          label={t(($) => $.reminders.round.words)}
          lang={language}
          autosize
          minRows={14}
          maxRows={26}
          maxLength={20_000}
          value={words.text}
          onChange={(event) => write({ text: event.currentTarget.value })}
        />
        <div>
          <p className={styles['quiet']}>{t(($) => $.reminders.round.insertHint)}</p>
          <div className={styles['chosen']} style={{ marginTop: 6 }}>
            {proposed.data?.placeholders.map(({ name, word }) => (
              <Button
                key={name}
                size="compact-xs"
                variant="default"
                title={t(($) => $.reminders.placeholders[name])}
                aria-label={`${t(($) => $.reminders.round.insert, { word })}: ${t(($) => $.reminders.placeholders[name])}`}
                onClick={() => insert(word)}
              >
                {`{${word}}`}
              </Button>
            ))}
          </div>
        </div>
        <Group>
          <Button onClick={() => void make().catch(notifyError)}>
            {t(($) => $.reminders.round.make, { count: chosen.length })}
          </Button>
          {draft.words[language] && (
            <Button variant="default" onClick={reset}>
              {t(($) => $.reminders.round.reset)}
            </Button>
          )}
        </Group>
      </div>
      <Preview draft={draft} firms={chosen.filter((row) => row.language === language)} />
    </div>
  )
}

/** The letter to one of the firms, drawn anew when the words have been left alone for a moment. */
function Preview({ draft, firms }: { draft: RoundDraft; firms: readonly ReminderCandidate[] }): ReactElement {
  const t = useTexts()
  const [wanted, setFirm] = useState<number | null>(null)
  const firm = firms.find(({ companyId }) => companyId === wanted) ?? firms[0]
  const [input] = useDebouncedValue(inputOf(draft), pause)
  const preview = useQuery({
    ...api.reminders.preview.queryOptions({ input: { ...input, companyId: firm?.companyId ?? 0 } }),
    placeholderData: keepPreviousData,
    enabled: firm !== undefined,
    retry: false,
  })
  const title = t(($) => $.reminders.round.preview)
  const problems = preview.isError ? problemsOf(preview.error) : []
  return (
    <div className={styles['preview']} aria-busy={preview.isFetching}>
      <ChoiceField
        required
        label={t(($) => $.reminders.round.previewFor)}
        choices={firms.map(({ companyId, company }) => ({ value: String(companyId), label: company }))}
        value={firm ? String(firm.companyId) : null}
        onChange={(value) => setFirm(value === null ? null : Number(value))}
      />
      {problems.length > 0 && <ProblemList problems={problems} message={null} />}
      {preview.data && <PdfPreview url={host.fileUrl(preview.data.file.token)} label={title} />}
    </div>
  )
}
