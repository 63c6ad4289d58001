import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const STATUS = '.statusbar-item[id*="wsgi-lint.status"]';

/** What is tried, in this order, each in the state that the one before left. `code`: the workbench; `disk`: the workspace's files. */
export const steps = {
  async 'a finding is underlined'({ code }) {
    await code.wait('.monaco-editor .squiggly-error');
  },
  async 'the status bar names the main file'({ code }) {
    assert.match(await code.text(STATUS, 'httpd.conf'), /etc\/httpd\/conf\/httpd\.conf/);
    await code.shot('finding');
  },
  async 'hovering a finding tells it, with its rule'({ code }) {
    await code.goTo(4, 24);
    const text = await code.hover();
    assert.match(text, /no `?WSGIDaemonProcess`? defines the process group `?blgo`?/);
    assert.match(text, /wsgi\/undefined-process-group/);
    await code.shot('hover-finding');
  },
  async 'hovering a directive explains it'({ code }) {
    await code.goTo(3, 10);
    assert.match(await code.hover(), /^WSGIScriptAlias .*Module: mod_wsgi/s);
    await code.shot('hover');
  },
  async 'a quick fix mends the name'({ code, disk }) {
    await code.goTo(4, 24);
    await code.keys('Control+.');
    await code.wait('.action-widget', 'blog');
    await code.shot('quick-fix');
    await code.keys('Enter');
    await code.gone('.monaco-editor .squiggly-error');
    await code.saved(() => disk.read('conf.d/blog.conf').includes('WSGIProcessGroup blog\n'), 'the file is mended');
  },
  async 'renaming a process group changes both files'({ code, disk }) {
    await code.goTo(4, 24);
    await code.keys('F2');
    await code.wait('.rename-box input:focus');
    await code.keys('Control+a');
    await code.type('journal');
    await code.shot('rename');
    await code.keys('Enter');
    await code.saved(
      () => disk.read('conf.d/blog.conf').includes('WSGIProcessGroup journal\n'),
      'the open file is changed',
    );
    await code.saved(
      () => disk.read('conf.d/groups.conf').includes('WSGIDaemonProcess journal user=blog'),
      'the other file is changed',
    );
  },
  async 'all safe fixes are made at once'({ code }) {
    await code.goTo(4, 1);
    await code.keys('End', 'Backspace', 'Escape');
    await code.wait('.monaco-editor .squiggly-error');
    await code.command('wsgi-lint: Fix All That Is Safe to Fix');
    await code.gone('.monaco-editor .squiggly-error');
  },
  async 'formatting indents, and writes names as httpd does'({ code, disk }) {
    await code.command('wsgi-lint: Format the File');
    await code.saved(
      () => disk.read('conf.d/blog.conf').includes('\n    <Directory /srv/blog/app>\n        Require all granted\n'),
      'the file is formatted',
    );
  },
  async 'going to the definition opens the other file'({ code }) {
    await code.goTo(4, 24);
    await code.keys('F12');
    await code.wait('.tab.active', 'groups.conf');
  },
  async 'completion offers the options of a directive'({ code, disk }) {
    await code.goTo(2, 1);
    await code.keys('End');
    await code.type(' req');
    await code.wait('.suggest-widget .monaco-list-row', 'request-timeout');
    await code.shot('completion');
    await code.keys('Enter');
    await code.type('60');
    await code.keys('Escape');
    await code.saved(
      () => /display-name=%\{GROUP\} request-timeout=60\n/.test(disk.read('conf.d/groups.conf')),
      'the option is written',
    );
  },
  async 'a request is followed, and its steps link to their directives'({ code }) {
    await code.command('wsgi-lint: Where Does a Request Go?');
    await code.wait('.quick-input-widget input');
    await code.keys('Control+a');
    await code.type('http://wiki.example.com/page');
    await code.keys('Enter');
    const page = await code.preview('Virtual host');
    assert.match(page, /is answered by application of \/srv\/wiki\/app\/wiki\.wsgi/);
    await code.shot('route');
    await code.clickInPreview('wiki.conf:3');
    await code.wait('.tab.active', 'wiki.conf');
    await code.focus();
  },
  async 'the lens above a virtual host follows a request for it'({ code }) {
    await code.click('.codelens-decoration a', 'http://wiki.example.com/');
    await code.wait('.tab.active', 'GET http://wiki.example.com/');
    await code.focus();
  },
  async 'the effective configuration has all files in it'({ code }) {
    await code.command('wsgi-lint: Show the Effective Configuration');
    await code.wait('.editor-group-container.active .view-line', '# In file');
    await code.shot('effective');
    await code.focus();
  },
  async 'the page of a rule is shown'({ code }) {
    await code.command('wsgi-lint: Explain a Rule');
    await code.wait('.quick-input-list .monaco-list-row', 'core/');
    await code.type('wsgi/undefined-process-group');
    await code.wait('.quick-input-list .monaco-list-row', 'wsgi/undefined-process-group');
    await code.keys('Enter');
    assert.match(await code.preview('undefined-process-group'), /WSGIProcessGroup/);
    await code.shot('rule');
    await code.focus();
  },
  async 'a click on the status bar offers what there is to do'({ code }) {
    await code.click(STATUS);
    await code.wait('.quick-input-list .monaco-list-row', 'Open etc/httpd/conf/httpd.conf');
    await code.shot('menu');
    await code.keys('Enter');
    await code.wait('.tab.active', 'httpd.conf');
  },
  async 'another main file is chosen, and kept in the settings of the workspace'({ code, disk }) {
    disk.makeFolder('staging');
    await code.click('.explorer-folders-view .monaco-list-row', 'staging');
    // It defines no process groups.
    disk.write('staging/apache2.conf', disk.read('conf/httpd.conf').replace('conf.d/*.conf', 'conf.d/wiki.conf'));
    await code.wait('.explorer-folders-view .monaco-list-row', 'apache2.conf');
    await code.openFile('wiki.conf');
    await code.wait(STATUS, 'etc/httpd/conf/httpd.conf');
    await code.command('wsgi-lint: Choose the Main File');
    await code.wait('.quick-input-list .monaco-list-row', 'etc/httpd/conf/httpd.conf');
    await code.wait('.quick-input-list .monaco-list-row', 'etc/httpd/staging/apache2.conf');
    await code.shot('main-files');
    await code.type('staging');
    await code.wait('.quick-input-list .monaco-list-row.focused', 'etc/httpd/staging/apache2.conf');
    await code.keys('Enter');
    await code.wait(STATUS, 'etc/httpd/staging/apache2.conf');
    await code.wait('.monaco-editor .squiggly-error');
    await code.shot('main-file-chosen');
    const kept = JSON.parse(readFileSync(join(disk.folder, '.vscode/settings.json'), 'utf8'));
    assert.deepEqual(kept, { 'wsgi-lint.mainFiles': ['etc/httpd/staging/apache2.conf'] });
    await code.command('wsgi-lint: Choose the Main File');
    await code.wait('.quick-input-list .monaco-list-row', 'etc/httpd/staging/apache2.conf');
    await code.type('conf/httpd.conf');
    await code.wait('.quick-input-list .monaco-list-row.focused', 'etc/httpd/conf/httpd.conf');
    await code.keys('Enter');
    await code.wait(STATUS, 'etc/httpd/conf/httpd.conf');
    await code.gone('.monaco-editor .squiggly-error');
  },
  async 'the server starts again when it is told to'({ code }) {
    await code.command('wsgi-lint: Restart the Language Server');
    await code.goTo(4, 1);
    await code.type('Lissen 81\n');
    await code.wait('.monaco-editor .squiggly-error');
  },
};
