'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@/components/ui/dialog'
import { Form, FormField, SubmitButton } from '@/components/ui/form'
import type { FormResult } from '@/components/ui/form-result'
import { Textarea } from '@/components/ui/textarea'
import { toast } from '@/components/ui/toast'
import { useServerForm } from '@/components/ui/use-server-form'
import { suspendInput } from '@/lib/platform/schema'

type SuspendButtonProps = {
  id: string
  name: string
  host: string
  suspend: (input: { id: string; reason: string }) => Promise<FormResult>
}

/** Takes a company offline, with a reason that stays with it. */
export function SuspendButton({ id, name, host, suspend }: SuspendButtonProps) {
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const form = useServerForm({
    schema: suspendInput,
    defaultValues: { id, reason: '' },
    action: suspend,
    onSuccess: () => {
      setOpen(false)
      toast.success(`${name} is suspended`)
      router.refresh()
    },
  })
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>Suspend</Button>
      </DialogTrigger>
      <DialogContent
        title={`Suspend ${name}?`}
        description={`Within a second ${host} shows a notice instead of its pages, its API refuses, and nobody can sign in. Nothing is deleted; it can be reactivated at any time.`}
      >
        <Form of={form}>
          <FormField name="reason" label="Reason" hint="For the platform’s team only: visitors do not see it." required>
            {(field) => <Textarea {...field} rows={3} maxLength={300} autoFocus />}
          </FormField>
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <SubmitButton variant="danger">Suspend company</SubmitButton>
          </div>
        </Form>
      </DialogContent>
    </Dialog>
  )
}
