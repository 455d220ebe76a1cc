export { openFile, storeImage } from './store-image'
