/** Whether an address given in a link leads to a page of ours: one leading slash, nothing that a browser reads as a host. */
export const isOwnPath = (path: unknown): path is string =>
  typeof path === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(path) && !path.startsWith('/api/');
