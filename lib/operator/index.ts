export { getPlatformProfile } from './get-platform-profile'
export { readPlatformProfile } from './read-profile'
export { updatePlatformProfile } from './update-platform-profile'
