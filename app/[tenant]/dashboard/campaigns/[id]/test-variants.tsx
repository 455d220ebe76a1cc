'use client'

import { PencilLine, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { MOST_TEST_HOURS, MOST_VARIANTS, type TestInput, variantName } from '@/lib/campaigns/schema'
import { type Own, withoutVariant, withVariant } from './test-changes'

type Props = {
  test: TestInput
  own: Own
  describe: (position: number) => string | null
  /** How many people each gets; null until they are counted. */
  people: readonly number[] | null
  isReadOnly: boolean
  onChange: (test: TestInput) => void
  onEdit: (position: number) => void
}

/** A and what is tried against it, each with the people who get it. */
export function TestVariants({ test, own, describe, people, isReadOnly, onChange, onEdit }: Props) {
  const t = useTranslations('campaigns.ab')
  const isFull = test.variants.length >= MOST_VARIANTS - 1
  return (
    <div className="grid gap-2">
      <ul className="grid gap-2" aria-label={t('variants')}>
        {[0, ...test.variants.map((_, at) => at + 1)].map((position) => (
          <li key={position} className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <Badge tone={position === 0 ? 'primary' : 'neutral'}>{variantName(position)}</Badge>
            <div className="min-w-40 flex-1">
              <Variant
                test={test}
                describe={describe}
                position={position}
                isReadOnly={isReadOnly}
                onChange={onChange}
              />
            </div>
            <div className="ms-auto flex items-center gap-1">
              {people && (
                <span className="me-2 text-muted text-sm">{t('people', { count: people[position] ?? 0 })}</span>
              )}
              {test.kind !== 'time' && (
                <Button
                  variant="ghost"
                  size="icon"
                  aria-label={t('edit', { name: variantName(position) })}
                  title={t('edit', { name: variantName(position) })}
                  onClick={() => onEdit(position)}
                >
                  <PencilLine aria-hidden />
                </Button>
              )}
              {position > 0 && test.variants.length > 1 && !isReadOnly && (
                <Button
                  variant="ghost"
                  size="icon"
                  aria-label={t('remove', { name: variantName(position) })}
                  title={t('remove', { name: variantName(position) })}
                  onClick={() => onChange(withoutVariant(test, position - 1))}
                >
                  <Trash2 aria-hidden />
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {!isFull && !isReadOnly && (
        <Button className="justify-self-start" size="sm" onClick={() => onChange(withVariant(test, own))}>
          <Plus aria-hidden />
          {t('add')}
        </Button>
      )}
    </div>
  )
}

type VariantProps = Pick<Props, 'test' | 'describe' | 'isReadOnly' | 'onChange'> & { position: number }

function Variant({ test, describe, position, isReadOnly, onChange }: VariantProps) {
  const t = useTranslations('campaigns.ab')
  const at = position - 1
  const name = variantName(position)
  if (test.kind === 'time') {
    if (position === 0) return <span className="text-fg text-sm">{t('ownTime')}</span>
    return (
      <span className="flex items-center gap-2 text-fg text-sm">
        <Input
          type="number"
          className="w-24"
          min={1}
          max={MOST_TEST_HOURS}
          aria-label={t('delay', { name })}
          readOnly={isReadOnly}
          value={test.variants[at]?.delayHours ?? ''}
          onChange={({ currentTarget }) => {
            const delayHours = Math.trunc(currentTarget.valueAsNumber || 0)
            onChange({ ...test, variants: test.variants.map((one, index) => (index === at ? { delayHours } : one)) })
          }}
        />
        {t('hoursLater')}
      </span>
    )
  }
  if (test.kind === 'subject' && position > 0) {
    return (
      <Input
        aria-label={t('subjectOf', { name })}
        placeholder={t('subjectOf', { name })}
        maxLength={300}
        dir="auto"
        readOnly={isReadOnly}
        value={test.variants[at]?.subject ?? ''}
        onChange={({ currentTarget: { value: subject } }) =>
          onChange({ ...test, variants: test.variants.map((one, index) => (index === at ? { subject } : one)) })
        }
      />
    )
  }
  const isMail = test.kind === 'subject' || test.kind === 'content'
  return (
    <span dir="auto" className="wrap-anywhere line-clamp-2 text-fg text-sm">
      {describe(position) || t(isMail ? 'noSubject' : 'nothingYet')}
    </span>
  )
}
