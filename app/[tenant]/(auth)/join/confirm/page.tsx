import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { pageTenant, publicContext } from '@/app/_request/tenant'
import { tenantBrand } from '@/lib/branding'
import { isAppError } from '@/lib/kernel'
import { readJoinConfirmation } from '@/lib/team'
import { AuthPage } from '../../_parts/auth-page'
import { DeadLink } from '../../_parts/dead-link'
import { type PageSearch, searchParam } from '../../_parts/search-params'
import { NewAccountForm } from '../../accept-invitation/accept-invitation-form'

export async function generateMetadata(): Promise<Metadata> {
  const company = tenantBrand(await pageTenant()).name
  return { title: (await getTranslations('auth.accept'))('title', { company }) }
}

async function proofOf(token: string) {
  try {
    return await readJoinConfirmation(await publicContext(), { token })
  } catch (error) {
    if (isAppError(error, 'invalid')) return null
    throw error
  }
}

export default async function ConfirmJoinPage(props: PageSearch) {
  const token = await searchParam(props, 'token')
  const proof = await proofOf(token)
  if (!proof) return <DeadLink kind="invitation" />
  const t = await getTranslations('auth.accept')
  const company = tenantBrand(await pageTenant()).name
  return (
    <AuthPage title={t('title', { company })} description={t('description', { email: proof.email })}>
      <NewAccountForm way="join" token={token} email={proof.email} />
    </AuthPage>
  )
}
