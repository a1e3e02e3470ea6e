/**
 * The public keys whose signature makes an update file ours: Ed25519, base64url, the 32 bytes alone. Two at once let a key
 * be replaced: a version that knows both comes first. `npm run update-key -- FILE` makes a pair.
 * Empty until the publisher has one: until then no update file is accepted, and `npm run package` says so.
 */
export const updateKeys: readonly string[] = []
