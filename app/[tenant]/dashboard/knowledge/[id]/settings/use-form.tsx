'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import type { z } from 'zod'
import { Card, CardBody, CardFooter } from '@/components/ui/card'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { RadioGroup } from '@/components/ui/radio-group'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { updateSourceInput } from '@/lib/knowledge/schema'
import { updateSourceAction } from '../../actions'
import { ChoiceList } from './choice-list'

type Named = { id: string; name: string }
type Props = {
  source: {
    id: string
    language: string | null
    isLanguageSet: boolean
    folderId: string | null
    validUntil: string | null
    isForAllAgents: boolean
    agentIds: string[]
  }
  folders: readonly Named[]
  agents: readonly Named[]
  languages: readonly string[]
}

export function UseForm({ source, folders, agents, languages }: Props) {
  const t = useTranslations('knowledge.use')
  const router = useRouter()
  const names = new Intl.DisplayNames([useLocale()], { type: 'language' })
  const nameOf = (tag: string) => names.of(tag) ?? tag
  const form = useServerForm({
    schema: updateSourceInput,
    defaultValues: {
      id: source.id,
      folderId: source.folderId,
      language: source.isLanguageSet ? source.language : null,
      validUntil: source.validUntil,
      agentIds: source.isForAllAgents ? null : source.agentIds,
    } as z.input<typeof updateSourceInput>,
    action: updateSourceAction,
    onSuccess: () => {
      toast.success(t('saved'))
      router.refresh()
    },
  })
  const told = source.language ? t('toldAs', { language: nameOf(source.language) }) : t('told')
  const known = agents.map(({ id }) => id)
  return (
    <Form of={form}>
      <Card>
        <CardBody className="grid gap-5">
          <div className="grid gap-5 sm:grid-cols-2">
            <FormField name="folderId" label={t('folder')}>
              {({ value, onChange, ...field }) => (
                <NativeSelect
                  {...field}
                  value={String(value ?? '')}
                  onChange={(event) => onChange(event.currentTarget.value || null)}
                >
                  <option value="">{t('noFolder')}</option>
                  {folders.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </NativeSelect>
              )}
            </FormField>
            <FormField name="language" label={t('language')} hint={t('languageHint')}>
              {({ value, onChange, ...field }) => (
                <NativeSelect
                  {...field}
                  value={String(value ?? '')}
                  onChange={(event) => onChange(event.currentTarget.value || null)}
                >
                  <option value="">{source.isLanguageSet ? t('told') : told}</option>
                  {languages.map((tag) => (
                    <option key={tag} value={tag}>
                      {nameOf(tag)}
                    </option>
                  ))}
                </NativeSelect>
              )}
            </FormField>
          </div>
          <FormField name="validUntil" label={t('validUntil')} hint={t('validUntilHint')}>
            {({ value, onChange, ...field }) => (
              <Input
                {...field}
                type="date"
                className="sm:w-56"
                value={String(value ?? '')}
                onChange={(event) => onChange(event.currentTarget.value || null)}
              />
            )}
          </FormField>
          <FormField name="agentIds" label={t('agents')} hint={t('agentsHint')} isGroup>
            {({ value, onChange }) => {
              const chosen = Array.isArray(value) ? (value as string[]) : null
              return (
                <div className="grid gap-3">
                  <RadioGroup
                    value={chosen ? 'chosen' : 'all'}
                    onValueChange={(next) =>
                      onChange(next === 'all' ? null : source.agentIds.filter((id) => known.includes(id)))
                    }
                    options={[
                      { value: 'all', label: t('allAgents') },
                      { value: 'chosen', label: t('chosenAgents'), disabled: agents.length === 0 },
                    ]}
                  />
                  {chosen && <ChoiceList options={agents} chosen={chosen} onChange={onChange} />}
                </div>
              )
            }}
          </FormField>
        </CardBody>
        <CardFooter>
          <SubmitButton />
        </CardFooter>
      </Card>
    </Form>
  )
}
