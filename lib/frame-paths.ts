/** The addresses that the frame of every page leads to; apart, so that a browser does not load all the others with them. */
export const FRAME_PATHS = { home: '/', account: '/account' } as const;
