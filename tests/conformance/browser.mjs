// Starts headless Chromium from CHROME_PATH, from PATH, or from an npm package, which includes the required libraries.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { launch } from 'puppeteer-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export async function startBrowser() {
  const found = process.env.CHROME_PATH ?? onPath();
  if (found) return launch({ executablePath: found, args: ['--no-sandbox'] });
  // The npm package was created for AWS Lambda, so it unpacks its libraries only if it detects AWS Lambda.
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
