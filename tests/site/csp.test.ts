/** Every page carries a strict Content-Security-Policy and needs no exception from it. */
import { test } from 'vitest';
import { cspProblems } from '../guards/csp.ts';
import { expectNone } from '../lib/expect-none.ts';
import { pages } from '../lib/site.ts';

test('every page has its policy, first and strict', () => expectNone(pages.flatMap(cspProblems)));
