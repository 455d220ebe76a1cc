import { ButtonLink } from '@/components/ui/button-link'

/** Names nobody: it is also what an unknown company's host shows. */
export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-items-center px-6 text-center">
      <div className="max-w-md">
        <p className="font-medium text-muted text-sm">404</p>
        <h1 className="mt-2 font-heading font-semibold text-2xl text-fg">This page does not exist</h1>
        <p className="mt-2 text-muted">It may have moved. Look for it on the start page.</p>
        <div className="mt-6">
          <ButtonLink href="/" variant="primary">
            To the start page
          </ButtonLink>
        </div>
      </div>
    </main>
  )
}
