import { notFound } from 'next/navigation'
import ArticlePage from '../../../../(public)/help/[slug]/page'
import HelpPage from '../../../../(public)/help/page'
import HomePage from '../../../../(public)/page'
import { draftBrand } from '../draft-brand'

type Props = { params: Promise<{ tenant: string; token: string; path?: string[] }> }

export default async function PreviewPage({ params }: Props) {
  const { tenant, token, path = [] } = await params
  if (!(await draftBrand(token))) notFound()
  const [section, slug, ...rest] = path
  if (section === undefined) return <HomePage params={params} />
  if (section !== 'help' || rest.length > 0) notFound()
  return slug === undefined ? <HelpPage params={params} /> : <ArticlePage params={Promise.resolve({ tenant, slug })} />
}
