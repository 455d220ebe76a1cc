import { ChevronRight, Lock, ShieldCheck } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { roleName } from '@/components/team/role-name'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { isBuiltInRole, type RoleView } from '@/lib/team/schema'
import { NameRoleDialog } from './name-role-dialog'

type RoleRowProps = { role: RoleView & { members: number }; mayWrite: boolean }

/** A role in the list: what it is for, how many have it, and the way in. */
export async function RoleRow({ role, mayWrite }: RoleRowProps) {
  const [t, team] = await Promise.all([getTranslations('roles'), getTranslations('team')])
  const name = roleName(team, role.key, role.name)
  const hint = isBuiltInRole(role.key) ? team(`roleHints.${role.key}`) : role.description
  const areas = new Set(role.permissions.map((line) => line.resource)).size
  const hasOwn = role.permissions.some((line) => line.scope === 'own')
  const Icon = role.isBuiltIn ? Lock : ShieldCheck
  return (
    <li className="group relative flex items-center gap-4 border-line-subtle border-b px-5 py-4 last:border-b-0 hover:bg-sunken/50">
      <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-primary-soft text-on-primary-soft">
        <Icon aria-hidden className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <Link
            href={`/dashboard/settings/roles/${role.key}`}
            dir="auto"
            className="truncate font-medium text-fg outline-none after:absolute after:inset-0 focus-visible:underline"
          >
            {name}
          </Link>
          {hasOwn && <Badge tone="info">{t('ownOnly')}</Badge>}
        </p>
        {hint && (
          <p dir="auto" className="mt-0.5 line-clamp-2 text-muted text-sm">
            {hint}
          </p>
        )}
        <p className="mt-1 text-subtle text-xs sm:hidden">
          {t('members', { count: role.members })} · {t('areas', { count: areas })}
        </p>
      </div>
      <span className="hidden w-24 shrink-0 text-end text-muted text-sm tabular-nums sm:block">
        {t('areas', { count: areas })}
      </span>
      <span className="hidden w-28 shrink-0 text-end text-muted text-sm tabular-nums sm:block">
        {t('members', { count: role.members })}
      </span>
      {mayWrite && (
        <span className="relative">
          <NameRoleDialog copyOf={{ key: role.key, name }} />
        </span>
      )}
      <ChevronRight aria-hidden className="size-4 shrink-0 text-subtle rtl:rotate-180" />
    </li>
  )
}
