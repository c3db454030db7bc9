/** The safety page is one line away from the home page, without anything being remembered, and says what it must. */
import { expect, test } from 'vitest';
import { all, attr, textOf } from '../lib/html.ts';
import { pageAt } from '../lib/site.ts';

test.each(['zh', 'en', 'ko'])('the home page leads there in its first lines: %s', (locale) => {
  const main = all(pageAt.get(`/${locale}/`)!.document, 'main')[0]!;
  expect(all(main, 'a').findIndex((link) => attr(link, 'href') === 'safety/')).toBe(0);
});

test.each([
  [
    'zh',
    [
      /不能\s*清除浏览器历史/,
      /无痕/,
      /共用的账号和云/,
      /一键清理.{0,6}帮不上忙/,
      /路由器/,
      /间谍|监控软件/,
      /对方没碰过的设备/,
      /下载/,
    ],
  ],
  [
    'en',
    [
      /does not clear the browser/,
      /private window/,
      /Shared accounts and clouds/,
      /一键清理[^.]*does not help/,
      /router/,
      /monitoring software/,
      /device that the person has never touched/,
      /Downloads/,
    ],
  ],
  [
    'ko',
    [
      /방문 기록을 지우지 않습니다/,
      /시크릿 창/,
      /함께 쓰는 계정과 클라우드/,
      /한 번에 정리.{0,10}도움이 되지 않습니다/,
      /공유기/,
      /감시 프로그램/,
      /한 번도 만지지 않은 기기/,
      /내려받은 파일/,
    ],
  ],
] as const)('what it must say: %s', (locale, wanted) => {
  const text = textOf(all(pageAt.get(`/${locale}/safety/`)!.document, 'main')[0]!).replace(/\s+/g, ' ');
  for (const pattern of wanted) expect(text).toMatch(pattern);
});
