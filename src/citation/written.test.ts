import { expect, test } from 'vitest';
import { writtenIn } from './written.ts';

test.each([
  ['刑法第13條第1項，新臺幣30,000元', 'tw'],
  ['臺灣高等法院參照刑法第13條', 'tw'],
  ['被告人の行為は刑法25条1項により', 'jp'],
])('%s is of %s', (text, country) => expect(writtenIn(text)).toBe(country));

test.each([
  '《治安管理處罰法》第五十條第一款',
  '與中國大陸刑法第363條比較，臺灣刑法第319條之1第1項更寬',
  '日本刑法第230条の2',
  '刑法第25条第1款',
  'PSAL art 50',
])('%s does not tell', (text) => expect(writtenIn(text)).toBeUndefined());
