'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { Card, CardBody, CardFooter, CardHeader } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import { NativeSelect } from '@/components/ui/native-select'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { updateAgentInput } from '@/lib/agents/schema'
import { ANSWERED_CHANNELS } from '@/lib/conversations/schema'
import { updateAgentAction } from '../../actions'
import type { PlaceNumber } from './numbers-of'

type Props = {
  id: string
  version: number
  status: 'active' | 'paused'
  channels: string[]
  numbers: PlaceNumber[]
  /** Names of other agents, by the places that they have. */
  takenBy: Record<string, string>
  isReadOnly: boolean
}

/** Acts as soon as it is saved: pausing an agent waits for nothing. */
export function PlacesForm({ id, version, status, channels, numbers, takenBy, isReadOnly }: Props) {
  const t = useTranslations('agents')
  const router = useRouter()
  const of = useServerForm({
    schema: updateAgentInput,
    defaultValues: { id, version, status, channels } as z.input<typeof updateAgentInput>,
    action: updateAgentAction,
    onSuccess: () => {
      toast.success(t('places.saved'))
      router.refresh()
    },
  })
  const places = ANSWERED_CHANNELS.flatMap((channel) => [
    { place: channel as string, label: t(`channels.${channel}`), isNumber: false },
    ...numbers
      .filter((number) => number.channel === channel)
      .map(({ place, name }) => ({ place, label: name, isNumber: true })),
  ])
  return (
    <Form of={of}>
      <fieldset disabled={isReadOnly}>
        <Card>
          <CardHeader title={t('places.title')} description={t('places.hint')} />
          <CardBody className="grid gap-5">
            <FormField name="status" label={t('handover.status')}>
              {(field) => (
                <NativeSelect {...field} value={String(field.value)}>
                  <option value="active">{t('handover.active')}</option>
                  <option value="paused">{t('handover.pausedLong')}</option>
                </NativeSelect>
              )}
            </FormField>
            <FormField name="channels" label={t('channels.label')} hint={t('channels.hint')} isGroup>
              {(field) => {
                const chosen = (field.value as string[]) ?? []
                return (
                  <ul className="grid gap-1">
                    {places.map(({ place, label, isNumber }) => (
                      <li key={place} className={isNumber ? 'ps-7' : ''}>
                        {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is the control */}
                        <label className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 text-fg text-sm sm:min-h-8">
                          <Checkbox
                            id={`answers-${place}`}
                            checked={chosen.includes(place)}
                            onCheckedChange={(isOn) =>
                              field.onChange(
                                isOn === true ? [...chosen, place] : chosen.filter((each) => each !== place),
                              )
                            }
                          />
                          <bdi>{label}</bdi>
                          {takenBy[place] && (
                            <span className="text-muted text-xs">{t('places.taken', { name: takenBy[place] })}</span>
                          )}
                        </label>
                      </li>
                    ))}
                  </ul>
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
