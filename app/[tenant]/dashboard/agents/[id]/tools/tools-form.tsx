'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { useUnsavedWarning } from '@/components/ui/use-unsaved-warning'
import { type ToolChoice, type ToolMode, updateAgentInput } from '@/lib/agents/schema'
import { updateAgentAction } from '../../actions'

type Tool = { tool: string; name: string; purpose: string; isEffect: boolean }
type Props = {
  id: string
  version: number
  tools: Tool[]
  choices: ToolChoice[]
  isReadOnly: boolean
}

/** Each tool: off, on, or on with a person's approval each time. */
export function ToolsForm({ id, version, tools, choices, isReadOnly }: Props) {
  const t = useTranslations('agents')
  const router = useRouter()
  const of = useServerForm({
    schema: updateAgentInput,
    defaultValues: { id, version, tools: choices } as z.input<typeof updateAgentInput>,
    action: updateAgentAction,
    onSuccess: () => {
      toast.success(t('saved'))
      router.refresh()
    },
  })
  useUnsavedWarning(of.form.formState.isDirty)
  return (
    <Form of={of}>
      <fieldset disabled={isReadOnly}>
        <Card>
          <CardHeader title={t('tools.title')} description={t('tools.hint')} />
          <CardBody>
            <FormField name="tools" label={t('tools.title')} hideLabel isGroup>
              {(field) => {
                const chosen = (field.value as ToolChoice[]) ?? []
                const choose = (tool: string, mode: ToolMode | 'off') => {
                  const others = chosen.filter((each) => each.tool !== tool)
                  field.onChange(mode === 'off' ? others : [...others, { tool, mode }])
                }
                return (
                  <ul className="divide-y divide-line-subtle">
                    {tools.map(({ tool, name, purpose, isEffect }) => (
                      <li
                        key={tool}
                        className="grid items-center gap-x-6 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_15rem]"
                      >
                        <label htmlFor={`tool-${tool}`} className="min-w-0">
                          <span className="block font-medium text-fg text-sm">
                            <bdi>{name}</bdi>
                          </span>
                          <span className="block text-muted text-sm">{purpose}</span>
                        </label>
                        <NativeSelect
                          id={`tool-${tool}`}
                          value={chosen.find((each) => each.tool === tool)?.mode ?? 'off'}
                          onChange={(event) => choose(tool, event.currentTarget.value as ToolMode | 'off')}
                        >
                          <option value="off">{t('tools.off')}</option>
                          <option value="may">{t(isEffect ? 'tools.may' : 'tools.on')}</option>
                          {isEffect && <option value="ask">{t('tools.ask')}</option>}
                        </NativeSelect>
                      </li>
                    ))}
                  </ul>
                )
              }}
            </FormField>
          </CardBody>
          {!isReadOnly && (
            <CardFooter>
              <SubmitButton>{t('saveDraft')}</SubmitButton>
            </CardFooter>
          )}
        </Card>
      </fieldset>
    </Form>
  )
}
