export { deleteFile } from './delete-file'
export { forgetStored } from './forget-stored'
export { openFile, storeImage } from './store-image'
