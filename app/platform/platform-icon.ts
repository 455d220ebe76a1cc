/** The sign of the platform's header, for the browser's tab. The platform's name is a setting; so the sign spells nothing. */
const SIGN = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke="#fff" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"><rect width="32" height="32" rx="8" fill="#27272a" stroke="none"/><path d="m16 7 9 4.5-9 4.5-9-4.5zM7 16l9 4.5 9-4.5M7 20.500l9 4.500 9-4.500"/></svg>`

export const PLATFORM_ICON = { icon: `data:image/svg+xml,${encodeURIComponent(SIGN)}` }
