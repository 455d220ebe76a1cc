import type { Metadata } from 'next'
import { orNotFound } from '@/app/_request/or-not-found'
import { publicForm } from '@/lib/forms'
import { FormCard } from '../../../../(public)/_parts/form-card'
import { publicPage } from '../../../../public-tenant'

type Props = { params: Promise<{ tenant: string; slug: string }> }

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { robots: { index: false } }

/** Tells the page around it how high it is; nothing else passes between the two. */
const REPORT_HEIGHT = `new ResizeObserver(() => parent.postMessage({ formHeight: document.body.scrollHeight }, '*')).observe(document.body)`

export default async function EmbeddedForm({ params }: Props) {
  const { ctx } = await publicPage(params)
  const form = await orNotFound(publicForm(ctx, { slug: (await params).slug }))
  return (
    <>
      <h1 className="sr-only">{form.title}</h1>
      <FormCard form={form} isFramed />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant */}
      <script dangerouslySetInnerHTML={{ __html: REPORT_HEIGHT }} />
    </>
  )
}
