import { Notice } from '@/components/shell/notice'

export default function NotFound() {
  return <Notice kind="notFound" title="Page not found" body="There is nothing at this address." />
}
