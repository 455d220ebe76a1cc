import { Notice } from '@/components/shell/notice'
import { ButtonLink } from '@/components/ui/button-link'

export default function ConsoleNotFound() {
  return (
    <Notice
      kind="notFound"
      fills="section"
      title="Not found"
      body="There is nothing at this address, or it has been removed."
      actions={<ButtonLink href="/companies">All companies</ButtonLink>}
    />
  )
}
