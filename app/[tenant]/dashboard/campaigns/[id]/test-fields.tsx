'use client'

import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import {
  type Counted,
  ENOUGH_MESSAGES,
  KINDS_OF,
  measurableOf,
  problemsOfTest,
  splitOf,
  type TestInput,
} from '@/lib/campaigns/schema'
import { newTest, type Own } from './test-changes'
import { TestRules } from './test-rules'
import { TestVariants } from './test-variants'

type Props = {
  own: Own
  test: TestInput | null
  /** What each variant says, A first. */
  said: readonly object[]
  /** The same in a line; null: nothing yet. */
  describe: (position: number) => string | null
  counted: Counted
  /** People who would get it now; null until they are counted. */
  reachable: number | null
  isReadOnly: boolean
  onChange: (test: TestInput | null) => void
  /** Shows a variant in the editor. */
  onEdit: (position: number) => void
}

/** What is tried on a part of the audience, and what the rest gets. */
export function TestFields({ own, test, said, describe, counted, reachable, isReadOnly, onChange, onEdit }: Props) {
  const t = useTranslations('campaigns.ab')
  const kinds = KINDS_OF[own.channel]
  const measurable = measurableOf(own.channel, counted)
  const split = test && reachable !== null ? splitOf(reachable, test) : null
  const problems = problemsOfTest(said, test, measurable)
  return (
    <Card>
      <CardHeader title={t('title')} description={t('hint')} />
      <CardBody className="grid gap-5">
        <Field label={t('kind')} className="sm:max-w-80">
          <NativeSelect
            value={test?.kind ?? 'none'}
            disabled={isReadOnly}
            onChange={({ currentTarget }) => {
              const kind = kinds.find((known) => known === currentTarget.value)
              onChange(kind ? newTest(kind, own, measurable) : null)
            }}
          >
            <option value="none">{t('kinds.none')}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </NativeSelect>
        </Field>
        {test && (
          <TestVariants
            test={test}
            own={own}
            describe={describe}
            people={split?.variants ?? null}
            isReadOnly={isReadOnly}
            onChange={onChange}
            onEdit={onEdit}
          />
        )}
        {test && test.kind !== 'time' && (
          <TestRules test={test} measurable={measurable} isReadOnly={isReadOnly} onChange={onChange} />
        )}
        {problems.map((problem) => (
          <Alert key={problem} tone="warning">
            {t(`problems.${problem}`)}
          </Alert>
        ))}
        {split && (
          <div className="grid gap-1.5 border-line-subtle border-t pt-4 text-muted text-sm" aria-live="polite">
            <p>{test?.kind === 'time' ? t('splitAll') : t('split', { rest: split.rest })}</p>
            {Math.min(...split.variants) < ENOUGH_MESSAGES && <p>{t('tooSmall', { enough: ENOUGH_MESSAGES })}</p>}
          </div>
        )}
      </CardBody>
    </Card>
  )
}
