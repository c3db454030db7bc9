/** No markup that was not rendered and no missing value reaches a reader. */
import { test } from 'vitest';
import { leftovers } from '../guards/text.ts';
import { expectNone } from '../lib/expect-none.ts';
import { pages } from '../lib/site.ts';

test('no literal markup, no undefined', () => expectNone(pages.flatMap(leftovers)));
