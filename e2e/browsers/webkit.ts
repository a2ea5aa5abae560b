import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Builder, By, Capabilities, error, until, type WebElement } from 'selenium-webdriver';
import type { OtherBrowser } from './driver.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const BINARY = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const DISPLAY = '/usr/bin/Xvfb';
const PATIENCE_MS = 30_000;

export const webkit: OtherBrowser = {
  name: 'WebKit',
  packages: ['webkit2gtk-driver', 'xvfb'],
  needs: [DRIVER, BINARY, DISPLAY],
  async launch() {
    const { display, process: screen } = await startDisplay();
    const { port, process: service } = await startDriver(display);
    const end = () => {
      service.kill();
      screen.kill();
    };
    const driver = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(
        new Capabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: BINARY, args: ['--automation'] },
        }),
      )
      .build()
      .catch((cause: unknown) => {
        end();
        throw cause;
      });
    const find = async (selector: string) => {
      const found = await driver.wait(until.elementLocated(By.css(selector)), PATIENCE_MS);
      return driver.wait(until.elementIsVisible(found), PATIENCE_MS);
    };
    /** Does something with an element, anew if another was drawn in its place meanwhile. */
    const using = async <T>(selector: string, act: (element: WebElement) => Promise<T>): Promise<T> => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await act(await find(selector));
        } catch (cause) {
          if (!(cause instanceof error.StaleElementReferenceError) || tries === 5) throw cause;
        }
      }
    };
    return {
      goto: (url) => driver.get(url),
      async enterFrame() {
        await driver.switchTo().frame(await find('iframe'));
      },
      leaveFrame: () => driver.switchTo().defaultContent(),
      click: (selector) => using(selector, (element) => element.click()),
      type: (selector, text) => using(selector, (element) => element.sendKeys(text)),
      text: (selector) => using(selector, (element) => element.getText()),
      evaluate: (expression) => driver.executeScript(`return (${expression})`),
      async close() {
        await driver.quit();
        end();
      },
    };
  },
};

/** A screen that nobody sees, with the number that it chose itself. */
async function startDisplay(): Promise<{ display: string; process: ChildProcess }> {
  const started = spawn(DISPLAY, ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [chunk] = await once(started.stdout, 'data');
  return { display: `:${String(chunk).trim()}`, process: started };
}

async function startDriver(display: string): Promise<{ port: number; process: ChildProcess }> {
  const port = await freePort();
  const started = spawn(DRIVER, [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: display,
      // Its sandbox does not start for root, as in a container.
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
    },
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { port, process: started };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
