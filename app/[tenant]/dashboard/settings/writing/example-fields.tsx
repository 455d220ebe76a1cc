'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { TextExample } from '@/lib/drafts/schema'

const MOST = 5

type Props = {
  examples: readonly TextExample[]
  isReadOnly: boolean
  onChange: (examples: TextExample[]) => void
}

/** Pairs of what was asked and what the company would have liked to get. */
export function ExampleFields({ examples, isReadOnly, onChange }: Props) {
  const t = useTranslations('drafts.settings')
  const set = (at: number, changes: Partial<TextExample>) =>
    onChange(examples.map((example, other) => (other === at ? { ...example, ...changes } : example)))
  return (
    <Card>
      <CardHeader title={t('examples')} description={t('examplesHint')} />
      <CardBody className="grid gap-4">
        {examples.map((example, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: examples have no name but their place
          <div key={at} className="flex items-start gap-2 border-line-subtle border-b pb-4">
            <div className="grid min-w-0 flex-1 gap-3">
              <Field label={t('input')}>
                <Input
                  value={example.input}
                  maxLength={1_000}
                  onChange={(event) => set(at, { input: event.currentTarget.value })}
                />
              </Field>
              <Field label={t('output')}>
                <Textarea
                  value={example.output}
                  rows={2}
                  maxLength={4_000}
                  onChange={(event) => set(at, { output: event.currentTarget.value })}
                />
              </Field>
            </div>
            {!isReadOnly && (
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={t('removeExample', { n: at + 1 })}
                onClick={() => onChange(examples.toSpliced(at, 1))}
              >
                <Trash2 aria-hidden />
              </Button>
            )}
          </div>
        ))}
        {!isReadOnly && examples.length < MOST && (
          <div>
            <Button size="sm" onClick={() => onChange([...examples, { input: '', output: '' }])}>
              <Plus aria-hidden />
              {t('addExample')}
            </Button>
          </div>
        )}
      </CardBody>
    </Card>
  )
}
