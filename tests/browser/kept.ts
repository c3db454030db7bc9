/** What a page of the site finds on the device. */
import type { Page } from 'playwright-core';

/** Everything that a script could have left there, by name where names are told. */
export const kept = (page: Page) =>
  page.evaluate(async () => ({
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    cookie: document.cookie,
  }));
export const NOTHING = { caches: [], workers: [], local: 0, session: 0, databases: 0, cookie: '' };
