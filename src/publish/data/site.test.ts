import { expect, test } from 'vitest';
import { addresses } from './site.ts';

test('without the site’s address, links are relative to the file they stand in', () => {
  const at = addresses(null);
  expect(at('/feeds/zh/law.xml', '/zh/law/cn/psal/')).toBe('../../zh/law/cn/psal/');
  expect(at('/llms.txt', '/data/v1/provisions.json')).toBe('data/v1/provisions.json');
  expect(at('/feeds/zh/law.xml', '/feeds/zh/law.xml')).toBe('law.xml');
});

test('with it they are whole, below a path too', () => {
  expect(addresses('https://ngo.example/guide')('/x', '/zh/law/#cn')).toBe('https://ngo.example/guide/zh/law/#cn');
  expect(addresses('https://ngo.example/')('/x', '/llms.txt')).toBe('https://ngo.example/llms.txt');
});
