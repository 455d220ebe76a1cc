import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { perform } from '@/app/_request/action'
import { SectionMessages } from '@/app/_request/client-messages'
import { requestInfo } from '@/app/_request/request-info'
import { JoinStaffForm } from '@/components/platform/team/join-staff-form'
import { AuthShell } from '@/components/shell/auth-shell'
import { ButtonLink } from '@/components/ui/button-link'
import { ANONYMOUS } from '@/lib/operations'
import { readStaffInvitation } from '@/lib/team'
import { platformShell } from '../../../platform-shell'
import { join } from './actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('console.join'))('title'), robots: { index: false, follow: false } }
}

/** The link of an invitation to the platform's team. */
export default async function JoinPage({ searchParams }: Props) {
  const { token } = await searchParams
  const given = typeof token === 'string' ? token : ''
  const found = await perform(async () =>
    readStaffInvitation({ actor: ANONYMOUS, request: await requestInfo() }, { token: given }),
  )
  const t = await getTranslations('console.join')
  const brand = await platformShell()
  if (!found.ok) {
    return (
      <AuthShell brand={brand} title={t('deadTitle')} description={t('deadBody')}>
        <ButtonLink href="/sign-in">{t('signIn')}</ButtonLink>
      </AuthShell>
    )
  }
  const { email, name } = found.data
  return (
    <AuthShell brand={brand} title={t('title')} description={t('description', { email })}>
      <SectionMessages names={['auth', 'console']}>
        <JoinStaffForm token={given} email={email} name={name} join={join} />
      </SectionMessages>
    </AuthShell>
  )
}
