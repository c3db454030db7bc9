import { chromium } from 'playwright-core';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox'] });
for (const [name, setup, leave] of [
 ['listener only, capture stop', 'addEventListener("beforeunload", e => e.preventDefault())', 'window.onbeforeunload=null;addEventListener("beforeunload", e => e.stopImmediatePropagation(), true)'],
 ['property only, null', 'window.onbeforeunload = () => "stay"', 'window.onbeforeunload=null'],
 ['property, capture stop + null', 'window.onbeforeunload = () => "stay"', 'window.onbeforeunload=null;addEventListener("beforeunload", e => e.stopImmediatePropagation(), true)'],
 ['both', 'addEventListener("beforeunload", e => e.preventDefault());window.onbeforeunload = () => "stay"', 'window.onbeforeunload=null;addEventListener("beforeunload", e => e.stopImmediatePropagation(), true)'],
 ['listener, early capture guard', 'addEventListener("beforeunload", e => { if (window.leaving) e.stopImmediatePropagation(); }, true);addEventListener("beforeunload", e => e.preventDefault())', 'window.leaving=true'],
]) {
  const c = await b.newContext(); const p = await c.newPage(); const asked = [];
  p.on('dialog', d => { asked.push(d.type()); d.accept(); });
  await c.route('**/*', r => r.fulfill({ contentType: 'text/html', body: '<button>x</button>' }));
  await p.goto('http://a.example/');
  await p.evaluate(`${setup}; document.querySelector('button').onclick = () => { ${leave}; location.replace('http://b.example/'); }`);
  await p.click('button'); await p.waitForURL('http://b.example/');
  console.log(name, asked); await c.close();
}
await b.close();
