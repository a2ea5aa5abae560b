import type { Browser } from '@playwright/test';
import { connectUrl } from '../e2e/fixtures/connect-url.ts';
import type { DemoServer } from '../e2e/fixtures/demo-server.ts';
import { longestTask } from './longest-task.ts';
import type { Measurement } from './measurement.ts';

const TYPED = [
  'pacific gas',
  'conedisson',
  'national grid',
  'florida powr & light',
  'duke energy carolinas',
  'municipal',
];

/**
 * The longest that typing a provider's name keeps the page's thread from drawing: the thread's own time for
 * its longest task between the first key and the last result, at full speed and slowed four times.
 */
export async function measureTyping(browser: Browser, demo: DemoServer): Promise<Measurement[]> {
  return [
    {
      name: 'typing a name, longest task (a frame is 16.7)',
      value: await whileTyping(browser, demo, 1),
      unit: 'ms',
      limit: 16.7,
    },
    {
      name: 'typing a name, longest task, processor slowed 4x',
      value: await whileTyping(browser, demo, 4),
      unit: 'ms',
    },
  ];
}

async function whileTyping(browser: Browser, demo: DemoServer, slowdown: number): Promise<number> {
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(await connectUrl(demo, { locale: 'en' }));
  const box = page.getByRole('searchbox', { name: 'Name' });
  await box.fill('electric');
  await page.getByRole('radio').first().waitFor();
  const longest = await longestTask(browser, page, slowdown, async () => {
    for (const name of TYPED) {
      await box.fill('');
      await box.pressSequentially(name, { delay: 60 });
    }
  });
  await context.close();
  return longest;
}
