import { virtualHosts } from './generate.js';
import { time } from './measure.js';

const HOSTS = 5000;

/**
 * How long 1,000 requests to as many of 5,000 virtual hosts take, once the configuration is read: in a fresh process, and again.
 * @param {URL} dist the built library
 * @returns {Promise<{ first: number, again: number }>} milliseconds
 */
export async function timeRoutes(dist) {
  /** @param {string} path */
  const load = (path) => import(new URL(path, dist).href);
  /** @type {[typeof import('../src/httpd/host-memory.js'), typeof import('../src/httpd/defaults.js'), typeof import('../src/lint/linter.js')]} */
  const [{ memoryHost }, { createSettings }, { serverOf }] = await Promise.all([
    load('httpd/host-memory.js'),
    load('httpd/defaults.js'),
    load('lint/linter.js'),
  ]);
  /** @type {[typeof import('../src/model/route/request.js'), typeof import('../src/model/route/route.js'), typeof import('../src/text/index.js')]} */
  const [{ requestFor }, { route }, { createSource }] = await Promise.all([
    load('model/route/request.js'),
    load('model/route/route.js'),
    load('text/index.js'),
  ]);
  const text = virtualHosts(HOSTS);
  const names = [...text.matchAll(/ServerName (\S+)/g)].map(([, name]) => name);
  const host = memoryHost({});
  const source = createSource('/etc/httpd/conf.d/sites.conf', text);
  const server = serverOf([{ path: source.path, source }], host, createSettings({ world: 'open' }));
  const ask = () => {
    for (let number = 0; number < 1000; number++) {
      const request = requestFor(`http://${names[(number * 37) % HOSTS]}/a/b?c`, host, { from: '192.0.2.1' });
      if (request !== null) route(server, request, host);
    }
  };
  return { first: time(ask), again: time(ask) };
}
