import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { memberContext } from '@/app/_request/member'
import { VisitorNotice } from '@/components/shell/visitor-notice'
import { Card, CardBody } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { readProfile } from '@/lib/team'
import { EmailForm } from './email-form'
import { ProfileForm } from './profile-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.profile'))('title') }
}

export default async function ProfilePage() {
  const ctx = await memberContext()
  if (ctx.actor.kind !== 'member') return <VisitorNotice />
  const profile = await readProfile(ctx, {})
  const t = await getTranslations('account')
  return (
    <SectionMessages names={['auth', 'account']}>
      <Page width="narrow">
        <PageHeader title={t('profile.title')} description={t('profile.description')} />
        <Card>
          <CardBody>
            <ProfileForm
              profile={{
                name: profile.name,
                title: profile.title,
                locale: profile.locale,
                timeZone: profile.timeZone,
              }}
            />
          </CardBody>
        </Card>
        <Section title={t('email.title')} description={t('email.description', { email: profile.email })}>
          <Card>
            <CardBody>
              <EmailForm />
            </CardBody>
          </Card>
        </Section>
      </Page>
    </SectionMessages>
  )
}
