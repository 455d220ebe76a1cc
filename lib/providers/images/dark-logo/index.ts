export { darkLogo } from './dark-logo'
