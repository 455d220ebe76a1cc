'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormField } from '@/components/ui/form'
import { FormDialog } from '@/components/ui/form-dialog'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { createFolderInput, type FolderView } from '@/lib/knowledge/schema'
import { createFolderAction, renameFolderAction } from '../actions'

type Values = { name: string }

/** Creates a folder, or gives one another name. */
export function FolderDialog({ folder, onClose }: { folder: FolderView | null; onClose: () => void }) {
  const t = useTranslations('knowledge.folders')
  const router = useRouter()
  const serverForm = useServerForm({
    schema: createFolderInput,
    defaultValues: { name: folder?.name ?? '' },
    action: ({ name }: Values) =>
      folder ? renameFolderAction({ folderId: folder.id, name }) : createFolderAction({ name }),
    onSuccess: () => {
      toast.success(t('saved'))
      onClose()
      router.refresh()
    },
  })
  return (
    <FormDialog
      of={serverForm}
      size="sm"
      title={folder ? t('rename', { name: folder.name }) : t('new')}
      onClose={onClose}
    >
      <FormField<Values, 'name'> name="name" label={t('name')} required>
        {(field) => <Input {...field} maxLength={80} autoComplete="off" autoFocus />}
      </FormField>
    </FormDialog>
  )
}
