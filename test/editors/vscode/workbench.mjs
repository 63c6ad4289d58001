import { join } from 'node:path';

/** How long anything may take that the editor or the language server does. */
const PATIENCE = 30_000;

/**
 * VS Code as a person has it before them: keys, the mouse, and what can be seen.
 * @param shots the folder for screenshots
 */
export function workbench(page, shots) {
  const keys = (...each) =>
    each.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const type = (text) => page.keyboard.type(text, { delay: 15 });
  const seen = (selector, hasText) => page.locator(selector, hasText === undefined ? {} : { hasText }).first();
  const wait = (selector, hasText) => seen(selector, hasText).waitFor({ state: 'visible', timeout: PATIENCE });

  return {
    page,
    keys,
    type,
    wait,
    /** Opens a folder with one of its files. */
    async open(address, folder, file) {
      const payload = encodeURIComponent(
        JSON.stringify([['openFile', `vscode-remote://${new URL(address).host}${file}`]]),
      );
      await page.goto(`${address}/?folder=${encodeURIComponent(folder)}&payload=${payload}`);
      await wait('.monaco-editor .view-line');
    },
    /** Opens another file, which the explorer shows. */
    async openFile(name) {
      await seen('.explorer-folders-view .monaco-list-row', name).click({ timeout: PATIENCE });
      await wait('.tab.active', name);
    },
    /** The text that can be seen of something. */
    async text(selector, hasText) {
      await wait(selector, hasText);
      return (await seen(selector, hasText).textContent()).replaceAll('\u00a0', ' ');
    },
    /** Puts the cursor into the editor at the left, from wherever it is. */
    async focus() {
      await seen('.monaco-editor .view-line').click({ timeout: PATIENCE });
      await wait('.monaco-editor.focused');
    },
    click: (selector, hasText) => seen(selector, hasText).click({ timeout: PATIENCE }),
    /** The text of the Markdown page that is shown, once it has some words in it. */
    async preview(words) {
      const heading = previewed(page).getByText(words).first();
      await heading.waitFor({ state: 'visible', timeout: PATIENCE });
      return previewed(page).locator('body').textContent();
    },
    clickInPreview: (words) => previewed(page).getByRole('link', { name: words }).first().click({ timeout: PATIENCE }),
    gone: (selector, hasText) => seen(selector, hasText).waitFor({ state: 'hidden', timeout: PATIENCE }),
    /** Runs a command by its title, as from the palette. */
    async command(title) {
      await keys('F1');
      await wait('.quick-input-widget input');
      await type(title);
      await wait('.quick-input-list .monaco-list-row', title);
      await keys('Enter');
    },
    /** Puts the cursor somewhere in the editor; both count from 1. */
    async goTo(line, column) {
      await keys('Escape', 'Control+g');
      await wait('.quick-input-widget input');
      await type(`${line}:${column}`);
      await wait('.quick-input-list .monaco-list-row', `Go to line ${line} and character ${column}.`);
      await keys('Enter');
      await wait('.monaco-editor.focused');
    },
    /** What hovering the place of the cursor shows. */
    async hover() {
      await keys('Control+k', 'Control+i');
      await wait('.monaco-hover:not(.hidden) .hover-contents');
      return (await page.locator('.monaco-hover:not(.hidden)').first().textContent()).replaceAll('\u00a0', ' ');
    },
    /** Saves, until a file is on disk as it should be: an edit may still be under way. */
    async saved(condition, what) {
      const end = Date.now() + PATIENCE;
      while (!condition()) {
        if (Date.now() > end) throw new Error(`never on disk: ${what}`);
        await keys('Control+s');
        await page.waitForTimeout(300);
      }
    },
    shot: (name, clip) =>
      page.screenshot({ path: join(shots, `${name}.png`), ...(clip === undefined ? {} : { clip }) }),
  };
}

/** VS Code shows pages in a frame in a frame. */
function previewed(page) {
  return page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
}
