import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { titled } from '@/app/_request/titled'
import { listFields, listOwners } from '@/lib/contacts'
import { getForm } from '@/lib/forms'
import { can, type TenantContext } from '@/lib/operations'
import { listSegmentChoices } from '@/lib/segments'
import { FormEditor } from './form-editor'
import { FormFrame } from './form-frame'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = titled('forms.title')

/** What can be chosen by whoever sees the contacts; others leave it as it is. */
async function choicesOf(ctx: TenantContext) {
  if (!can(ctx.actor, 'contacts:read')) return { fields: [], lists: [], owners: [] }
  const [fields, segments, owners] = await Promise.all([
    listFields(ctx, {}),
    listSegmentChoices(ctx, {}),
    listOwners(ctx, {}),
  ])
  return {
    fields: fields.filter(({ isArchived }) => !isArchived),
    lists: segments.filter(({ kind }) => kind === 'list').map(({ id, name }) => ({ id, name })),
    owners: owners.map(({ id, name }) => ({ id, name })),
  }
}

export default async function FormPage({ params }: Props) {
  const ctx = await memberContext('forms:read')
  const form = await orNotFound(getForm(ctx, { formId: (await params).id }))
  return (
    <FormFrame ctx={ctx} form={form} current="edit">
      <FormEditor key={form.version} form={form} canWrite={can(ctx.actor, 'forms:write')} {...(await choicesOf(ctx))} />
    </FormFrame>
  )
}
