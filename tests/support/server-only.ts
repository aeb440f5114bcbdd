// What `server-only` resolves to in tests, which run on no browser.
export {};
