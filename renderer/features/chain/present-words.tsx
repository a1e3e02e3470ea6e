import { Fragment, type ReactElement } from 'react'

import { RecordLink } from '#renderer/features/records/record-link.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { StateBadge, type Tone } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { PresentAnswer, PresentFirm, PresentPerson, ToldEvidence } from '#shared/contract/chain-present.ts'
import type { Method } from '#shared/domain/method.ts'

/** A piece of evidence in words: what it is, what it says, and when. */
export function toldWords({ code, date, detail }: ToldEvidence): string {
  const said = code === 'method' && detail !== null ? text(($) => $.chain.methods[detail as Method]) : detail
  const value = [said, date === null ? null : formatDate(date)].filter(Boolean).join(', ')
  const name = text(($) => $.chainViews.told[code])
  return value === '' ? name : text(($) => $.chainViews.pair, { name, value })
}

const tones: Record<PresentFirm['toldState'], Tone> = { done: 'good', doubtful: 'warn', missing: 'bad', own: 'info' }

/** Whether a firm had been told to register, as word, colour and shape. */
export function ToldBadge({ state }: { state: PresentFirm['toldState'] }): ReactElement {
  const t = useTexts()
  return <StateBadge tone={tones[state]}>{t(($) => $.chainViews.toldStates[state])}</StateBadge>
}

/** The firm of a person, as the answer lists it. */
export function firmOf({ firms }: PresentAnswer, person: PresentPerson): PresentFirm | undefined {
  return firms.find(({ companyId, company }) =>
    person.companyId === null ? companyId === null && company === person.firm : companyId === person.companyId,
  )
}

/** For whom a firm worked: its direct employer and all above, up to the declarant; a line per place. */
export function ForWhom({ firm }: { firm: PresentFirm | undefined }): ReactElement {
  const t = useTexts()
  if (!firm?.place) return <StateBadge tone="bad">{t(($) => $.chainViews.noPlace)}</StateBadge>
  if (firm.lines.length === 0) return <>{t(($) => $.chainViews.declares)}</>
  return (
    <>
      {firm.lines.map((line) => (
        <div key={line.map(({ companyId }) => companyId).join()}>
          {line.map(({ companyId, company }, index) => (
            <Fragment key={companyId}>
              {index > 0 && ' › '}
              <RecordLink kind="company" id={companyId}>
                {company}
              </RecordLink>
            </Fragment>
          ))}
        </div>
      ))}
    </>
  )
}
