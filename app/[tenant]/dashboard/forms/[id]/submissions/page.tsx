import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { titled } from '@/app/_request/titled'
import type { SearchParams } from '@/components/ui/data-table'
import { getForm } from '@/lib/forms'
import { FormFrame } from '../form-frame'
import { SubmissionsPanel } from './submissions-panel'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export const generateMetadata = titled('forms.tabs.submissions')

export default async function SubmissionsPage({ params, searchParams }: Props) {
  const ctx = await memberContext('forms:read')
  const form = await orNotFound(getForm(ctx, { formId: (await params).id }))
  return (
    <FormFrame ctx={ctx} form={form} current="submissions">
      <SubmissionsPanel ctx={ctx} form={form} query={await searchParams} />
    </FormFrame>
  )
}
