'use client'

import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { NativeSelect } from '@/components/ui/native-select'
import {
  type Counted,
  ENOUGH_MESSAGES,
  problemsOfTest,
  splitOf,
  TEST_KINDS,
  type TestInput,
} from '@/lib/campaigns/schema'
import type { Written } from './draft-editor'
import { newTest } from './test-changes'
import { TestRules } from './test-rules'
import { TestVariants } from './test-variants'

type Props = {
  written: Written
  counted: Counted
  /** People who would get it now; null until they are counted. */
  reachable: number | null
  isReadOnly: boolean
  onChange: (test: TestInput | null) => void
  /** Shows a variant in the editor. */
  onEdit: (position: number) => void
}

/** What is tried on a part of the audience, and what the rest gets. */
export function TestFields({ written: { content, test }, counted, reachable, isReadOnly, onChange, onEdit }: Props) {
  const t = useTranslations('campaigns.ab')
  const split = test && reachable !== null ? splitOf(reachable, test) : null
  const problems = problemsOfTest(content, test, counted)
  return (
    <Card>
      <CardHeader title={t('title')} description={t('hint')} />
      <CardBody className="grid gap-5">
        <Field label={t('kind')} className="sm:max-w-80">
          <NativeSelect
            value={test?.kind ?? 'none'}
            disabled={isReadOnly}
            onChange={({ currentTarget }) => {
              const kind = TEST_KINDS.find((known) => known === currentTarget.value)
              onChange(kind ? newTest(kind, content, counted) : null)
            }}
          >
            <option value="none">{t('kinds.none')}</option>
            {TEST_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </NativeSelect>
        </Field>
        {test && (
          <TestVariants
            test={test}
            content={content}
            people={split?.variants ?? null}
            isReadOnly={isReadOnly}
            onChange={onChange}
            onEdit={onEdit}
          />
        )}
        {test && test.kind !== 'time' && (
          <TestRules test={test} counted={counted} isReadOnly={isReadOnly} onChange={onChange} />
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
