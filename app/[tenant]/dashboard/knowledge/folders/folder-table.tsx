'use client'

import { Pencil, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { NumberText } from '@/components/ui/number'
import { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table'
import type { FolderView } from '@/lib/knowledge/schema'
import { DeleteFolderDialog } from './delete-folder-dialog'
import { FolderDialog } from './folder-dialog'

type Props = { folders: readonly FolderView[]; mayWrite: boolean; mayDelete: boolean }

export function FolderTable({ folders, mayWrite, mayDelete }: Props) {
  const t = useTranslations('knowledge.folders')
  const [renamed, setRenamed] = useState<FolderView | null>(null)
  const [deleted, setDeleted] = useState<FolderView | null>(null)
  return (
    <div className="overflow-x-auto rounded-xl border border-line bg-surface">
      <Table aria-label={t('title')}>
        <TableHead>
          <TableRow>
            <TableHeaderCell>{t('name')}</TableHeaderCell>
            <TableHeaderCell className="text-end">{t('sources')}</TableHeaderCell>
            <TableHeaderCell>
              <span className="sr-only">{t('actions')}</span>
            </TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {folders.map((folder) => (
            <TableRow key={folder.id}>
              <TableCell>
                <Link
                  className="touch-target break-words text-link hover:underline"
                  href={`/dashboard/knowledge?folder=${folder.id}`}
                >
                  <bdi>{folder.name}</bdi>
                </Link>
              </TableCell>
              <TableCell className="text-end tabular-nums">
                <NumberText value={folder.sources} />
              </TableCell>
              <TableCell className="whitespace-nowrap text-end">
                {mayWrite && (
                  <>
                    <Button
                      variant="ghost"
                      size="icon-sm"
                      aria-label={t('rename', { name: folder.name })}
                      onClick={() => setRenamed(folder)}
                    >
                      <Pencil aria-hidden />
                    </Button>
                    <Button
                      variant="ghost"
                      size="icon-sm"
                      aria-label={t('delete', { name: folder.name })}
                      onClick={() => setDeleted(folder)}
                    >
                      <Trash2 aria-hidden />
                    </Button>
                  </>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {renamed && <FolderDialog key={renamed.id} folder={renamed} onClose={() => setRenamed(null)} />}
      {deleted && (
        <DeleteFolderDialog
          key={deleted.id}
          folder={deleted}
          others={folders.filter(({ id }) => id !== deleted.id)}
          mayDelete={mayDelete}
          onClose={() => setDeleted(null)}
        />
      )}
    </div>
  )
}
