import { expect, test } from 'vitest';
import { asksForCase, asksForLaw, asksForLine, intents, marksOf } from './intent.ts';

const weigh = (query: string) => (id: string) => intents(query)(marksOf(id));

const more = (query: string, id: string, other: string) => {
  const meant = weigh(query);
  expect(meant(id), `${query}: ${id} against ${other}`).toBeGreaterThan(meant(other));
};

test('a platform that is named, and what is wanted there', () => {
  more('小红书怎么删', 'steps/td-xiaohongshu', 'routes/take-down');
  more('get my video off pornhub', 'steps/td-adult-sites', 'steps/td-x');
  more('someone posted me on tiktok', 'steps/td-tiktok', 'steps/td-google');
  expect(weigh('小红书自拍被配文字')('steps/td-xiaohongshu')).toBe(1);
});
test('judgments and letters are for those who ask for them', () => {
  more('换脸 判例', 'cases/face-swap-hangzhou', 'guides/fake-images');
  more('前男友发我视频', 'guides/ex-or-partner', 'cases/ex-video-hanzhong');
  more('保护令申请书模板', 'letters/protection-order-application', 'steps/protection-order');
});
test('who did it, who helps, who was hurt', () => {
  more('我偷拍了别人很后悔', 'guides/i-did-it', 'guides/filmed-in-public');
  more('被偷拍了怎么办', 'guides/filmed-in-public', 'guides/i-did-it');
  more('女儿被偷拍', 'guides/helping-someone', 'guides/filmed-in-public');
  more('my wife was filmed', 'guides/helping-someone', 'guides/family-or-home');
});
test('what shows no sign of a child, a man or another country', () => {
  for (const id of ['guides/under-18', 'guides/men-and-lgbt', 'guides/abroad'])
    expect(weigh('裸照')(id)).toBeLessThan(1);
  for (const [query, id] of [
    ['我十五岁', 'guides/under-18'],
    ['男生被偷拍', 'guides/men-and-lgbt'],
    ['在韩国', 'guides/abroad'],
  ] as const)
    expect(weigh(query)(id)).toBeGreaterThanOrEqual(1);
});
test('a page without signs counts whole', () => expect(weigh('任何话')('routes/report-to-police')).toBe(1));
test('a page is sent with its marks alone', () => {
  expect(marksOf('routes/report-to-police')).toBe('');
  expect(marksOf('cases/face-swap-hangzhou')).toMatch(/^[a-z]$/);
  expect(marksOf('steps/td-x')).toMatch(/^[A-Z]$/);
});

test('who does not want to live is led to somebody to talk to before all else', () => {
  more('视频传出去了我不想活了', 'steps/crisis-line', 'guides/images-shared');
  more('i dont want to live anymore after the leak', 'services/12356', 'guides/images-shared');
  expect(weigh('视频传出去了怎么办')('steps/crisis-line')).toBeLessThan(1);
});
test('who did it is no sign of who was hurt', () => {
  expect(weigh('a guy filmed me at the gym')('guides/men-and-lgbt')).toBeLessThan(1);
  expect(weigh('男的偷拍我')('guides/men-and-lgbt')).toBeLessThan(1);
  expect(weigh('i am a man and was filmed')('guides/men-and-lgbt')).toBeGreaterThan(1);
});
test('Korea is for those who name it', () => {
  more('韩国 删除视频', 'steps/korea-deletion', 'routes/take-down');
  more('删除视频', 'routes/take-down', 'steps/korea-deletion');
});
test.each([
  ['妇联热线', true],
  ['报警打什么电话', true],
  ['who do i call in shanghai', true],
  ['他一直打电话骚扰我', false],
  ['我的电话被公开了', false],
  ['can the police look through my phone', false],
  ['my number was posted online', false],
])('%s asks for a line: %s', (query, is) => expect(asksForLine(query)).toBe(is));
test.each([
  ['偷拍判几年', true],
  ['is it illegal', true],
  ['我该告诉谁', false],
])('%s asks for the law: %s', (query, is) => expect(asksForLaw(query)).toBe(is));
test.each([
  ['换脸 判例', true],
  ['maskpark', true],
  ['hefei university case', true],
  ['换脸怎么办', false],
])('%s asks for a judgment: %s', (query, is) => expect(asksForCase(query)).toBe(is));
