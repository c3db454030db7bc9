import { nextChange } from '../law/next-change.ts';
import { LAW_AS_AT } from './edition.ts';
import { getRecord } from './record.ts';

let found: Promise<string | null> | undefined;

/** The first day after LAW_AS_AT on which a change of law is known; every page carries it (src/offline/staleness.ts). */
export function nextKnownChange(): Promise<string | null> {
  found ??= getRecord().then(({ versions }) => nextChange(versions.values(), LAW_AS_AT));
  return found;
}
