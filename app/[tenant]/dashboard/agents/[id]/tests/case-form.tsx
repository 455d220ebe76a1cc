'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { Switch } from '@/components/ui/switch'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import {
  type CaseView,
  createCaseInput,
  type Expectation,
  MOST_EXPECTATIONS,
  MOST_TURNS,
} from '@/lib/evaluations/schema'
import { createCaseAction, updateCaseAction } from '../../actions'
import type { Choices } from './expectation-choices'
import { ExpectationFields } from './expectation-fields'

type Props = { agentId: string; known: CaseView | null; choices: Choices; isReadOnly?: boolean }

/** What the customer says in a test, and what is expected of the answers. */
export function CaseForm({ agentId, known, choices, isReadOnly = false }: Props) {
  const t = useTranslations('agents.tests')
  const router = useRouter()
  const folder = `/dashboard/agents/${agentId}/tests`
  const of = useServerForm({
    schema: createCaseInput,
    defaultValues: {
      agentId,
      name: known?.name ?? '',
      turns: known?.turns ?? [''],
      expectations: known?.expectations ?? [{ kind: 'says_all', words: [] }],
      isEnabled: known?.isEnabled ?? true,
    },
    action: async ({ agentId: _, ...values }) =>
      known
        ? updateCaseAction({ ...values, caseId: known.id, version: known.version })
        : createCaseAction({ agentId, ...values }),
    onSuccess: () => {
      toast.success(t('saved'))
      router.push(folder)
      router.refresh()
    },
  })
  useUnsavedWarning(of.form.formState.isDirty)
  return (
    <Form of={of}>
      <fieldset disabled={isReadOnly} className="grid gap-6">
        <Card>
          <CardHeader title={t('conversation')} description={t('conversationHint')} />
          <CardBody className="grid gap-5">
            <FormField name="name" label={t('name')} hint={t('nameHint')} required>
              {(field) => <Input {...field} value={String(field.value ?? '')} maxLength={120} />}
            </FormField>
            <FormField name="turns" label={t('turns')} isGroup>
              {(field) => {
                const turns = (field.value as string[]) ?? []
                const change = (at: number, text: string) => field.onChange(turns.with(at, text))
                return (
                  <div className="grid gap-3">
                    {turns.map((turn, at) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: what is said first, second and so on
                      <div key={at} className="grid items-start gap-2 sm:grid-cols-[minmax(0,1fr)_auto]">
                        <Textarea
                          id={`turn-${at + 1}`}
                          rows={2}
                          dir="auto"
                          maxLength={4000}
                          aria-label={t('turn', { number: at + 1 })}
                          value={turn}
                          onChange={(event) => change(at, event.currentTarget.value)}
                        />
                        {turns.length > 1 && (
                          <Button
                            variant="ghost"
                            size="icon"
                            aria-label={t('removeTurn', { number: at + 1 })}
                            onClick={() => field.onChange(turns.toSpliced(at, 1))}
                          >
                            <Trash2 aria-hidden />
                          </Button>
                        )}
                      </div>
                    ))}
                    <div>
                      <Button
                        size="sm"
                        disabled={turns.length >= MOST_TURNS}
                        onClick={() => field.onChange([...turns, ''])}
                      >
                        <Plus aria-hidden /> {t('addTurn')}
                      </Button>
                    </div>
                  </div>
                )
              }}
            </FormField>
            <FormField name="isEnabled" label={t('enabled')}>
              {(field) => <Switch checked={Boolean(field.value)} onCheckedChange={field.onChange} />}
            </FormField>
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t('expectations')} description={t('expectationsHint')} />
          <CardBody>
            <FormField name="expectations" label={t('expectations')} hideLabel isGroup>
              {(field) => {
                const all = (field.value as Expectation[]) ?? []
                return (
                  <div className="grid gap-3">
                    {all.map((each, at) => (
                      <ExpectationFields
                        // biome-ignore lint/suspicious/noArrayIndexKey: expectations in their order have no other name
                        key={at}
                        value={each}
                        choices={choices}
                        onChange={(value) => field.onChange(all.with(at, value))}
                        onRemove={() => field.onChange(all.toSpliced(at, 1))}
                      />
                    ))}
                    <div>
                      <Button
                        size="sm"
                        disabled={all.length >= MOST_EXPECTATIONS}
                        onClick={() => field.onChange([...all, { kind: 'hands_over', isWanted: false }])}
                      >
                        <Plus aria-hidden /> {t('addExpectation')}
                      </Button>
                    </div>
                  </div>
                )
              }}
            </FormField>
          </CardBody>
          {!isReadOnly && (
            <CardFooter>
              <SubmitButton />
            </CardFooter>
          )}
        </Card>
      </fieldset>
    </Form>
  )
}
