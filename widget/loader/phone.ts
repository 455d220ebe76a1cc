const phone = '(max-width:480px)'

/**
 * On a phone the open panel is the screen: the page behind stands still, and the panel keeps to what the on-screen
 * keyboard leaves. Call the result when the panel opens (true) and closes (false).
 */
export function followPhone(container: HTMLElement): (isOpen: boolean) => void {
  const page = document.documentElement.style
  const viewport = window.visualViewport
  let overflow: string | null = null
  let isOpen = false

  const update = () => {
    const isFull = isOpen && matchMedia(phone).matches
    container.firstElementChild?.setAttribute('aria-modal', String(isFull))
    if (isFull && overflow === null) {
      overflow = page.overflow
      page.overflow = 'hidden'
    } else if (!isFull && overflow !== null) {
      page.overflow = overflow
      overflow = null
    }
    // A zoomed page has a small visual viewport too; the panel must not shrink into it.
    const isFitted = isFull && viewport && viewport.scale < 1.1
    container.style.setProperty('--height', isFitted ? `${viewport.height}px` : '')
    container.style.setProperty('--top', isFitted ? `${viewport.offsetTop}px` : '')
  }
  viewport?.addEventListener('resize', update)
  viewport?.addEventListener('scroll', update)
  matchMedia(phone).addEventListener('change', update)
  return (next) => {
    isOpen = next
    update()
  }
}
