export { contentFacts, editorFacts } from './content-facts'
export { createItem } from './create-item'
export { deleteItem } from './delete-item'
export { getItem } from './get-item'
export { readLink } from './links'
export { listFiles } from './list-files'
export { listFolders } from './list-folders'
export { listItems } from './list-items'
export { listStarters } from './list-starters'
export { listUses } from './list-uses'
export { listVersions } from './list-versions'
export { noteUses, usedBy, usedFile } from './note-uses'
export { renameFolder } from './rename-folder'
export { restoreVersion } from './restore-version'
export {
  type CompiledContent,
  type ContentFacts,
  checkContent,
  compileContent,
  contactVariables,
  type EmailContent,
  emailContent,
  type Finding,
  linkTarget,
  type Personal,
  personalise,
} from './schema'
export { sendTest } from './send-test'
export { updateItem } from './update-item'
