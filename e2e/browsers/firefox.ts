import puppeteer, { type Frame } from 'puppeteer-core';
import type { OtherBrowser } from './driver.ts';

const BINARY = '/usr/bin/firefox-esr';

export const firefox: OtherBrowser = {
  name: 'Firefox',
  packages: ['firefox-esr'],
  needs: [BINARY],
  async launch() {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: BINARY, headless: true });
    const page = await browser.newPage();
    let place: Frame = page.mainFrame();
    const find = async (selector: string) => {
      const found = await place.waitForSelector(selector, { visible: true });
      if (!found) throw new Error(`There is no ${selector}.`);
      return found;
    };
    return {
      async goto(url) {
        await page.goto(url);
        place = page.mainFrame();
      },
      async enterFrame() {
        place = (await (await find('iframe')).contentFrame()) ?? place;
      },
      async leaveFrame() {
        place = page.mainFrame();
      },
      click: async (selector) => (await find(selector)).click(),
      type: async (selector, text) => (await find(selector)).type(text),
      text: async (selector) => (await find(selector)).evaluate((element) => element.textContent ?? ''),
      evaluate: (expression) => page.evaluate(expression),
      close: () => browser.close(),
    };
  },
};
