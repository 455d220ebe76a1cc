import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageTenant, publicContext } from '@/app/_request/tenant'
import { tenantBrand } from '@/lib/branding'
import { isAppError } from '@/lib/kernel'
import { readJoinLink } from '@/lib/team'
import { AuthPage } from '../_parts/auth-page'
import { DeadLink } from '../_parts/dead-link'
import { type PageSearch, searchParam } from '../_parts/search-params'
import { AskToJoinForm } from './ask-to-join-form'

export async function generateMetadata(): Promise<Metadata> {
  const company = tenantBrand(await pageTenant()).name
  return { title: (await getTranslations('auth.accept'))('title', { company }) }
}

async function linkOf(token: string) {
  try {
    return await readJoinLink(await publicContext(), { token })
  } catch (error) {
    if (isAppError(error, 'invalid')) return null
    throw error
  }
}

export default async function JoinPage(props: PageSearch) {
  const token = await searchParam(props, 'token')
  const link = await linkOf(token)
  if (!link) return <DeadLink kind="invitation" />
  const t = await getTranslations('auth')
  const company = tenantBrand(await pageTenant()).name
  return (
    <AuthPage title={t('accept.title', { company })} description={t('join.description', { domain: link.emailDomain })}>
      <AskToJoinForm token={token} />
    </AuthPage>
  )
}
