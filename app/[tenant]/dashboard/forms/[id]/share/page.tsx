import { memberContext } from '@/app/_request/member'
import { orNotFound } from '@/app/_request/or-not-found'
import { titled } from '@/app/_request/titled'
import { getForm } from '@/lib/forms'
import { FormFrame, formAddress } from '../form-frame'
import { SharePanel } from './share-panel'

type Props = { params: Promise<{ id: string }> }

export const generateMetadata = titled('forms.tabs.share')

export default async function SharePage({ params }: Props) {
  const ctx = await memberContext('forms:read')
  const form = await orNotFound(getForm(ctx, { formId: (await params).id }))
  return (
    <FormFrame ctx={ctx} form={form} current="share">
      <SharePanel ctx={ctx} form={form} address={formAddress(ctx, form)} />
    </FormFrame>
  )
}
