import type { Metadata } from 'next'
import { orNotFound } from '@/app/_request/or-not-found'
import { publicLandingPage } from '@/lib/pages'
import { publicPage } from '../../../public-tenant'
import { CountView } from '../../_parts/count-view'
import { PageBlocks } from '../../_parts/page-blocks'

type Props = { params: Promise<{ tenant: string; slug: string }> }

export const generateStaticParams = () => []

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ctx } = await publicPage(params)
  const { content, slug } = await orNotFound(publicLandingPage(ctx, { slug: (await params).slug }))
  const { title, description, image } = content
  const said = description ? { description } : {}
  return {
    title,
    ...said,
    alternates: { canonical: `/p/${slug}` },
    openGraph: { title, ...said, type: 'website', images: [image ?? '/og'] },
  }
}

export default async function LandingPage({ params }: Props) {
  const { ctx } = await publicPage(params)
  const { id, slug, content, forms } = await orNotFound(publicLandingPage(ctx, { slug: (await params).slug }))
  const hasHero = content.blocks.some(({ kind }) => kind === 'hero')
  return (
    <>
      {!hasHero && <h1 className="sr-only">{content.title}</h1>}
      <PageBlocks blocks={content.blocks} forms={forms} pageId={id} />
      <CountView slug={slug} />
    </>
  )
}
