'use client'

import { Pencil, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { useAct } from '@/components/ui/use-act'
import type { MacroView } from '@/lib/inbox/schema'
import { deleteMacro } from './actions'
import { MacroEditor } from './macro-editor'
import type { Targets } from './targets'

type MacroTableProps = { macros: readonly MacroView[]; targets: Targets; canWrite: boolean; canDelete: boolean }

export function MacroTable({ macros, targets, canWrite, canDelete }: MacroTableProps) {
  const t = useTranslations('macros')
  const kinds = useTranslations('inbox.macros.kinds')
  const { confirmed } = useAct()
  const [edited, setEdited] = useState<MacroView | 'new' | null>(null)
  return (
    <Card>
      <CardHeader
        title={t('title')}
        actions={
          canWrite && (
            <Button size="sm" aria-haspopup="dialog" onClick={() => setEdited('new')}>
              <Plus aria-hidden />
              {t('new')}
            </Button>
          )
        }
      />
      <CardBody>
        {macros.length === 0 && <p className="text-muted text-sm">{t('empty')}</p>}
        <ul>
          {macros.map((macro) => (
            <li
              key={macro.id}
              className="flex min-h-11 items-center gap-2 border-line-subtle border-b py-2 last:border-0"
            >
              <div className="min-w-0 flex-1 text-sm">
                <p dir="auto" className="truncate font-medium text-fg">
                  {macro.name}
                </p>
                <p className="truncate text-muted text-xs">
                  {macro.actions.map(({ kind }) => kinds(kind)).join(' · ')}
                </p>
              </div>
              {canWrite && (
                <Button
                  variant="ghost"
                  size="icon-sm"
                  aria-label={t('edit', { name: macro.name })}
                  onClick={() => setEdited(macro)}
                >
                  <Pencil aria-hidden />
                </Button>
              )}
              {canDelete && (
                <ConfirmButton
                  variant="ghost"
                  size="icon-sm"
                  aria-label={t('delete', { name: macro.name })}
                  confirm={{
                    title: t('deleteTitle'),
                    body: t('deleteBody', { name: macro.name }),
                    confirmLabel: t('deleteAction'),
                    onConfirm: confirmed(() => deleteMacro({ macroId: macro.id })),
                  }}
                >
                  <Trash2 aria-hidden />
                </ConfirmButton>
              )}
            </li>
          ))}
        </ul>
      </CardBody>
      {edited && (
        <MacroEditor macro={edited === 'new' ? null : edited} targets={targets} onClose={() => setEdited(null)} />
      )}
    </Card>
  )
}
