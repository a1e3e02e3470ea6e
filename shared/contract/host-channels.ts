/** The one channel on which the page calls the desktop host. */
export const hostChannel = 'registra:host'
/** The channel on which the host tells the page what was chosen in the menu. */
export const hostActionChannel = 'registra:action'
/** Names the message that hands the core's port over: first to the preload, then to the page by `window.postMessage`. */
export const hostPortChannel = 'registra:port'
