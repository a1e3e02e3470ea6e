import { Button, Menu, Textarea } from '@mantine/core'
import { IconQuote } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef, type ReactElement } from 'react'

import { sentencesFor } from '#renderer/features/corrections/sentences.ts'
import styles from '#renderer/features/corrections/request.module.css'
import type { RequestDraft } from '#renderer/features/corrections/use-draft.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { textsIn, useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionDetail } from '#shared/contract/correction-shapes.ts'
import { todayInBrussels } from '#renderer/ui/format.ts'

/** What happened, in a few sentences; ready ones fill themselves in. Below it, why so late, where it is late. */
export function ExplanationPart({ detail, draft }: { detail: CorrectionDetail; draft: RequestDraft }): ReactElement {
  const t = useTexts()
  const field = useRef<HTMLTextAreaElement>(null)
  const { values, edit } = draft
  const title = t(($) => $.corrections.request.explanation.title)
  const late = detail.itemList.some(({ deadline }) => deadline !== null && deadline < todayInBrussels())
  if (detail.state !== 'draft') {
    return (
      <Section title={title}>
        <p className={styles['words']}>{detail.explanation ?? t(($) => $.common.notFilled)}</p>
        {detail.lateReason !== null && (
          <p className={styles['words']}>
            <strong>{t(($) => $.corrections.request.addressee.lateReason)}</strong> {detail.lateReason}
          </p>
        )}
      </Section>
    )
  }
  const insert = (sentence: string): void => {
    const area = field.current
    const start = area?.selectionStart ?? values.explanation.length
    const end = area?.selectionEnd ?? start
    const before = values.explanation.slice(0, start)
    const after = values.explanation.slice(end)
    const gap = before === '' || /\s$/.test(before) ? '' : ' '
    const words = `${gap}${sentence}${after === '' || /^\s/.test(after) ? '' : ' '}`
    edit({ explanation: before + words + after })
    const place = before.length + words.length
    // The menu gives the focus back first.
    setTimeout(() => {
      area?.focus()
      area?.setSelectionRange(place, place)
    }, 60)
  }
  return (
    <Section title={title} aside={<Sentences detail={detail} draft={draft} onChoose={insert} />}>
      <Textarea
        ref={field}
        aria-label={t(($) => $.corrections.request.explanation.label)}
        description={t(($) => $.corrections.request.explanation.help)}
        autosize
        minRows={4}
        maxRows={16}
        maxLength={10_000}
        data-field="explanation"
        lang={values.language ?? undefined}
        value={values.explanation}
        onChange={(event) => edit({ explanation: event.currentTarget.value })}
      />
      {(late || values.lateReason !== '') && (
        <Textarea
          label={t(($) => $.corrections.request.addressee.lateReason)}
          required={late}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          data-field="lateReason"
          value={values.lateReason}
          onChange={(event) => edit({ lateReason: event.currentTarget.value })}
        />
      )}
    </Section>
  )
}

/** The sentences that fit the items, in the language of the request, with the values of each. */
function Sentences(props: {
  detail: CorrectionDetail
  draft: RequestDraft
  onChoose: (sentence: string) => void
}): ReactElement {
  const { detail, draft, onChoose } = props
  const t = useTexts()
  const own = useLanguage()
  const language = draft.values.language ?? own
  const texts = useQuery({
    queryKey: ['lookup', 'texts', language],
    queryFn: async () => await textsIn(language),
    staleTime: Infinity,
  }).data
  const groups = texts ? sentencesFor(texts, draft.values.items, detail.itemList) : []
  return (
    <Menu position="bottom-end" width={460} returnFocus>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconQuote size={15} aria-hidden />}>
          {t(($) => $.corrections.request.explanation.sentences)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles['sentences'] ?? ''}>
        {groups.map(({ item, reason, sentences }) => (
          <div key={item ?? 'general'} role="none">
            <Menu.Label>
              {item === null || reason === null
                ? t(($) => $.corrections.request.explanation.general)
                : t(($) => $.corrections.request.explanation.sentencesOf, {
                    item: item + 1,
                    reason: t(($) => $.corrections.reasons[reason]),
                  })}
            </Menu.Label>
            {sentences.map((sentence) => (
              <Menu.Item key={sentence} lang={language} onClick={() => onChoose(sentence)}>
                {sentence}
              </Menu.Item>
            ))}
          </div>
        ))}
        {groups.length < 2 && <Menu.Label>{t(($) => $.corrections.request.explanation.noSentence)}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  )
}
