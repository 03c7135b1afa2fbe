// Starts a headless Chromium: the one that CHROME_PATH specifies, one on PATH, or the one in an npm package, which includes the
// libraries that it needs.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { launch } from 'puppeteer-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export async function startBrowser() {
  const found = process.env.CHROME_PATH ?? onPath();
  if (found) return launch({ executablePath: found, args: ['--no-sandbox'] });
  // The package unpacks its libraries only if it detects the environment for which it was made.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: 'shell' });
  } finally {
    delete process.env.AWS_EXECUTION_ENV;
  }
}

function onPath() {
  const files = (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)));
  return files.find(file => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
