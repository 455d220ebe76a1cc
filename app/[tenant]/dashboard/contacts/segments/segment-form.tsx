'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import type { Choices } from '@/components/segments/choices'
import { GroupEditor } from '@/components/segments/group-editor'
import { draftGroup, emptyGroup, incompleteParts, rulesOf, withAdded, withPart } from '@/components/segments/rule-draft'
import { Alert } from '@/components/ui/alert'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { type Rules, rules as rulesSchema, type SegmentKind, type SegmentView } from '@/lib/segments/schema'
import { createSegment, updateSegment } from './actions'
import { DescribeBox } from './describe-box'
import { PersonaFields } from './persona-fields'
import { RulePreview } from './rule-preview'

const form = z.object({
  name: z.string(),
  description: z.string(),
  persona: z.object({ tone: z.string(), style: z.string(), language: z.string() }),
})
export type SegmentFormValues = z.output<typeof form>

const given = ({ name, description, persona: { tone, style, language } }: SegmentFormValues) => ({
  name,
  description,
  persona: {
    ...(tone.trim() ? { tone: tone.trim() } : {}),
    ...(style.trim() ? { style: style.trim() } : {}),
    ...(language ? { language } : {}),
  },
})

type SegmentFormProps = {
  segment: SegmentView | null
  kind: SegmentKind
  choices: Choices
  canWrite: boolean
}

export function SegmentForm({ segment, kind, choices, canWrite }: SegmentFormProps) {
  const t = useTranslations('segments')
  const router = useRouter()
  const [group, setGroup] = useState(() => (segment?.rules ? draftGroup(segment.rules) : emptyGroup()))
  const [isTried, setTried] = useState(false)
  const rules: Rules = rulesOf(group)
  const problems = isTried ? incompleteParts(group, t('builder.incomplete')) : new Map<string, string>()
  const isSame = JSON.stringify(rules) === JSON.stringify(segment?.rules ?? null)

  const serverForm = useServerForm({
    schema: form,
    defaultValues: {
      name: segment?.name ?? '',
      description: segment?.description ?? '',
      persona: { tone: '', style: '', language: '', ...segment?.persona },
    },
    action: async (values: SegmentFormValues) => {
      setTried(true)
      const withRules = kind === 'rules' ? { rules } : {}
      if (kind === 'rules' && !rulesSchema.safeParse(rules).success)
        return { ok: false, message: t('builder.unfinished') }
      if (!segment) return createSegment({ ...given(values), ...withRules })
      return updateSegment({ ...given(values), ...withRules, segmentId: segment.id, version: segment.version })
    },
    onSuccess: (saved) => {
      toast.success(t(segment ? 'saved' : 'created'))
      if (segment) router.refresh()
      else router.push(`/dashboard/contacts/segments/${saved.id}`)
    },
  })
  const problemWithRules = serverForm.form.formState.errors as { rules?: { message?: string } }

  return (
    <div
      className={cn(
        'grid grid-cols-[minmax(0,1fr)] items-start gap-stack',
        kind === 'rules' && 'lg:grid-cols-[minmax(0,1fr)_minmax(0,20rem)]',
      )}
    >
      <Form of={serverForm} className="gap-stack">
        {kind === 'rules' && (
          <Card>
            <CardHeader title={t('builder.title')} description={t('builder.description')} />
            <CardBody className="grid gap-4">
              {canWrite && (
                <DescribeBox
                  onProposed={(proposed) => {
                    setGroup(draftGroup(proposed))
                    setTried(false)
                  }}
                />
              )}
              <GroupEditor
                group={group}
                choices={choices}
                disabled={!canWrite}
                problems={problems}
                onPart={(id, part) =>
                  setGroup((now) => (part && 'rules' in part && id === now.id ? part : withPart(now, id, part)))
                }
                onAdd={(id, part) => setGroup((now) => withAdded(now, id, part))}
              />
              {problemWithRules.rules?.message && <Alert tone="danger">{problemWithRules.rules.message}</Alert>}
            </CardBody>
          </Card>
        )}
        <Card>
          <CardHeader title={t('details')} />
          <CardBody className="grid gap-5">
            <FormField<SegmentFormValues, 'name'> name="name" label={t('fields.name')} required disabled={!canWrite}>
              {(field) => <Input {...field} maxLength={80} autoComplete="off" />}
            </FormField>
            <FormField<SegmentFormValues, 'description'>
              name="description"
              label={t('fields.description')}
              hint={t('fields.descriptionHint')}
              disabled={!canWrite}
            >
              {(field) => <Textarea {...field} rows={2} maxLength={500} />}
            </FormField>
          </CardBody>
        </Card>
        <Card>
          <CardHeader title={t('persona.title')} description={t('persona.description')} />
          <CardBody>
            <PersonaFields disabled={!canWrite} />
          </CardBody>
          {canWrite && (
            <CardFooter hint={segment && !isSame && kind === 'rules' ? t('builder.changed') : undefined}>
              <SubmitButton>{segment ? undefined : t('create')}</SubmitButton>
            </CardFooter>
          )}
        </Card>
      </Form>
      {kind === 'rules' && <RulePreview rules={rules} />}
    </div>
  )
}
