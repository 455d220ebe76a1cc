import { ArrowRight, BookOpen, Bot, Inbox, Palette, Users } from 'lucide-react'
import Link from 'next/link'
import { currentMember, memberContext } from '@/app/_request/member'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Stat } from '@/components/ui/stat'
import { Time } from '@/components/ui/time'
import { tenantBrand } from '@/lib/branding'
import { countConversations, listConversations } from '@/lib/conversations'
import { can, type Permission } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'

const STEPS: readonly { href: string; title: string; text: string; icon: typeof Bot; permission: Permission }[] = [
  {
    href: '/dashboard/settings/branding',
    title: 'Check your branding',
    text: 'Colours, logo and fonts of every page.',
    icon: Palette,
    permission: 'branding:write',
  },
  {
    href: '/dashboard/knowledge',
    title: 'Feed the assistant',
    text: 'Websites, pages, texts and answers it may use.',
    icon: BookOpen,
    permission: 'knowledge:write',
  },
  {
    href: '/dashboard/agents',
    title: 'Set its tone',
    text: 'Name, style, examples, when to hand over.',
    icon: Bot,
    permission: 'agents:write',
  },
  {
    href: '/dashboard/settings/team',
    title: 'Invite your team',
    text: 'Everyone answers from one inbox.',
    icon: Users,
    permission: 'members:write',
  },
]

export default async function HomePage() {
  const ctx = await memberContext()
  const mayRead = can(ctx.actor, 'conversations:read')
  const [member, counts, waiting] = await Promise.all([
    currentMember(),
    mayRead ? countConversations(ctx, {}) : null,
    mayRead ? listConversations(ctx, { view: 'waiting', limit: 5 }) : null,
  ])
  const steps = STEPS.filter((step) => can(ctx.actor, step.permission))
  return (
    <Page>
      <PageHeader
        title={`Hello, ${member.name.split(' ')[0]}`}
        description={`What is happening at ${tenantBrand(ctx.tenant).name}.`}
        actions={
          <ButtonLink href={tenantUrl(ctx.tenant)} target="_blank">
            Open your site
          </ButtonLink>
        }
      />
      {counts && (
        <div className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
          <Stat label="Waiting for a person" value={counts.waiting} />
          <Stat label="Assigned to you" value={counts.mine} />
          <Stat label="Unassigned" value={counts.unassigned} />
          <Stat label="Open conversations" value={counts.all} />
        </div>
      )}
      {waiting && waiting.items.length > 0 && (
        <Card>
          <div className="flex items-center justify-between gap-4 border-line-subtle border-b px-5 py-4">
            <h2 className="font-heading font-semibold text-base text-fg">Waiting for an answer</h2>
            <ButtonLink href="/dashboard/inbox?view=waiting" variant="ghost" size="sm">
              All <ArrowRight aria-hidden className="rtl:rotate-180" />
            </ButtonLink>
          </div>
          <ul className="divide-y divide-line-subtle">
            {waiting.items.map((row) => (
              <li key={row.id}>
                <Link
                  href={`/dashboard/inbox/${row.id}`}
                  className="flex items-center gap-4 px-5 py-3.5 hover:bg-sunken"
                >
                  <Inbox aria-hidden className="size-4 shrink-0 text-muted" />
                  <span className="min-w-0 flex-1">
                    <span className="block truncate font-medium text-fg text-sm">{row.contact.name ?? 'Visitor'}</span>
                    <span className="block truncate text-muted text-sm">{row.preview}</span>
                  </span>
                  <span className="shrink-0 text-muted text-sm">
                    <Time value={row.lastMessageAt} />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {steps.length > 0 && (
        <section aria-labelledby="next">
          <h2 id="next" className="font-heading font-semibold text-base text-fg">
            Make it yours
          </h2>
          <div className="mt-4 grid gap-4 sm:grid-cols-2">
            {steps.map(({ href, title, text, icon: Icon }) => (
              <Link
                key={href}
                href={href}
                className="flex items-start gap-4 rounded-xl border border-line bg-surface p-5 transition-colors hover:border-line-strong"
              >
                <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-primary-soft text-on-primary-soft">
                  <Icon aria-hidden className="size-4.5" />
                </span>
                <span>
                  <span className="block font-medium text-fg text-sm">{title}</span>
                  <span className="mt-0.5 block text-muted text-sm">{text}</span>
                </span>
              </Link>
            ))}
          </div>
        </section>
      )}
    </Page>
  )
}
