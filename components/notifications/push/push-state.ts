/** What a browser makes of notices: it has no means, was told not to, was not asked, or shows them. */
export type PushState = 'unsupported' | 'denied' | 'off' | 'on'

const WORKER = '/push-worker'

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

const isSupported = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

async function currentSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(WORKER)
  return (await registration?.pushManager.getSubscription()) ?? null
}

/** @param isKnown whether we send to the device that asks */
export async function readPushState(isKnown: boolean): Promise<PushState> {
  if (!isSupported()) return 'unsupported'
  if (Notification.permission === 'denied') return 'denied'
  return isKnown && Notification.permission === 'granted' && (await currentSubscription()) ? 'on' : 'off'
}

export type BrowserAddress = { endpoint: string; keys: { p256dh: string; auth: string } }

/**
 * Asks whoever sits there, and makes the browser one that takes our notices.
 * @returns null when they said no
 * @throws DOMException where the browser's push service cannot be reached
 */
export async function subscribe(publicKey: string): Promise<BrowserAddress | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null
  await navigator.serviceWorker.register(WORKER)
  const { pushManager } = await navigator.serviceWorker.ready
  // One that was made for another key takes nothing from us.
  await (await pushManager.getSubscription())?.unsubscribe()
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(publicKey) })
  const { endpoint, keys } = made.toJSON()
  return { endpoint: endpoint ?? '', keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' } }
}

export const unsubscribe = async (): Promise<void> => void (await (await currentSubscription())?.unsubscribe())
