import type { Metadata } from 'next'
import { orNotFound } from '@/app/_request/or-not-found'
import { publicForm } from '@/lib/forms'
import { publicPage } from '../../../public-tenant'
import { FormCard } from '../../_parts/form-card'

type Props = { params: Promise<{ tenant: string; slug: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await publicPage(params)
  const { title, intro, slug } = await orNotFound(publicForm(ctx, { slug: (await params).slug }))
  return {
    title,
    ...(intro ? { description: intro.slice(0, 300) } : {}),
    alternates: { canonical: `/forms/${slug}` },
  }
}

export default async function FormPage({ params }: Props) {
  const { ctx } = await publicPage(params)
  const form = await orNotFound(publicForm(ctx, { slug: (await params).slug }))
  return (
    <div className="mx-auto max-w-xl px-4 py-12 sm:px-6 sm:py-16">
      <h1 dir="auto" className="text-balance font-heading font-semibold text-3xl text-fg">
        {form.title}
      </h1>
      {form.intro && (
        <p dir="auto" className="mt-3 whitespace-pre-line text-muted">
          {form.intro}
        </p>
      )}
      <div className="mt-8">
        <FormCard form={form} />
      </div>
    </div>
  )
}
