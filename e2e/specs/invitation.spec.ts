import type { Page } from '@playwright/test';
import { invitation } from '../fixtures/invitation.ts';
import { expect, test } from '../fixtures/test.ts';

const allowedEmails = ['maria@acme.example', 'jo@acme.example'];
const LINK_PAGE = /Connect an account for Acme Property/;

/** The page of a link, alone or in a frame. */
const pageOf = (place: Pick<Page, 'getByRole'>) => ({
  email: place.getByRole('textbox', { name: 'Your e-mail address' }),
  go: () => place.getByRole('button', { name: 'Continue', exact: true }).click(),
  heading: place.getByRole('heading', { level: 1 }),
  alert: place.getByRole('alert'),
});

test('an invitation opens for who is on its list, by their address, which is left nowhere', async ({
  page,
  demo,
}) => {
  const { url, activity, uses } = await invitation(demo, { allowedEmails, maxUses: 1 });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${JSON.stringify(request.headers())}`));
  await page.goto(url);
  const { email, go, heading, alert } = pageOf(page);
  await expect(heading).toHaveText(LINK_PAGE);

  await go();
  await expect(email).toBeFocused();
  await expect(alert).toHaveText('Fill in your e-mail address.');
  await email.fill('eve@elsewhere.example');
  await go();
  await expect(alert).toContainText('This link is not meant for that address.');
  await expect(alert).toContainText('ask Acme Property for a link of your own');
  await expect(email).toBeFocused();
  await expect(email).toHaveValue('eve@elsewhere.example');
  expect(await uses()).toBe(0);

  await email.fill(' Maria@ACME.example ');
  await page.keyboard.press('Enter');
  await expect(heading).not.toHaveText(LINK_PAGE);
  await expect(page).toHaveURL(/\/connect\/[^/]+$/);
  expect(await uses()).toBe(1);
  expect(await activity()).toEqual(['created', 'viewed', 'claim_refused', 'claimed']);

  const kept = await page.evaluate(() =>
    JSON.stringify([
      { ...sessionStorage },
      { ...localStorage },
      document.cookie,
      location.href,
      history.state,
    ]),
  );
  const cookies = JSON.stringify(await page.context().cookies());
  const traces = [...asked, kept, cookies, demo.log()].join('\n').toLowerCase();
  for (const given of ['eve@', 'maria@', 'acme.example', 'eve%40', 'maria%40']) {
    expect(traces).not.toContain(given);
  }
});

test('in a frame it asks the same, and who has claimed it is not asked again', async ({
  page,
  demo,
  hosts,
}) => {
  const { url } = await invitation(demo, { allowedEmails, linkspan: { allowed_origins: [hosts.origin] } });
  hosts.put('/', `<iframe src="${url}" width="400" height="700"></iframe>`);
  await page.goto(hosts.origin);
  const { email, go, heading, alert } = pageOf(page.frameLocator('iframe'));
  await email.fill('eve@elsewhere.example');
  await go();
  await expect(alert).toContainText('This link is not meant for that address.');
  await email.fill('jo@acme.example');
  await go();
  await expect(heading).not.toHaveText(LINK_PAGE);

  await page.goto(hosts.origin);
  await expect(heading).toHaveText(LINK_PAGE);
  await page.frameLocator('iframe').getByRole('button', { name: 'Go on where you were' }).click();
  await expect(heading).not.toHaveText(LINK_PAGE);
});

test('after too many addresses it says when to try again', async ({ page, demo, request }) => {
  const { url } = await invitation(demo, { allowedEmails });
  const [, , , company, secret] = new URL(url).pathname.split('/');
  for (let tries = 0; tries < 10; tries += 1) {
    const data = { company, mode: 'create', secret, email: `eve${tries}@elsewhere.example` };
    await request.post(`${demo.apiUrl}/p/connect/claim`, { data });
  }
  await page.goto(url);
  const { email, go, alert } = pageOf(page);
  await email.fill('maria@acme.example');
  await go();
  await expect(alert).toHaveText(/^Too many addresses were tried\. Try again after \d+:\d\d.[AP]M\.$/);
});

test('the demo makes one for the addresses that are typed', async ({ page, demo }) => {
  await page.goto(demo.hostUrl);
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await page
    .getByRole('textbox', { name: 'Only for these e-mail addresses' })
    .fill('jo@acme.example, eve@acme.example');
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(page.getByRole('status')).toHaveText('The link is made. It is the first in the list.');
  const href = await page.getByRole('link', { name: 'Open' }).first().getAttribute('href');
  await page.goto(href ?? '');
  const { email, go, heading } = pageOf(page);
  await email.fill('eve@acme.example');
  await go();
  await expect(heading).not.toHaveText(LINK_PAGE);
});
