import { namesOnDisk, textOnDisk } from '../model/disk.js';
import type { Mount } from '../model/mounts.js';
import type { Server } from '../model/server.js';
import { folderOf } from '../text/index.js';

/** What an application that checks passwords or tokens itself imports or asks for. */
const MARKERS =
  /\b(rest_framework|djangorestframework|tastypie|ninja_jwt|flask[_-]httpauth|flask[_-]jwt\w*|pyjwt|jwt|authlib|oauthlib|oauth2_provider|pypiserver|radicale)\b/i;

/** Where it says so, from the folder of the script or the one above it. */
const TOLD_IN = [
  'settings.py',
  'settings/base.py',
  'requirements.txt',
  'requirements/base.txt',
  'pyproject.toml',
  'Pipfile',
];

/** The application may see the header `Authorization`; or somebody wrote about it, or lets httpd check, and knows. */
export function mayPassAuthorization(server: Server, mount: Mount): boolean {
  const said = ['WSGIPassAuthorization', 'CGIPassAuth', 'AuthType'];
  return (
    mount.option('pass-authorization') !== undefined ||
    said.some((name) => server.effective(name, mount.resource).kind !== 'unset')
  );
}

/** The script, the settings beside it or the list of requirements name what checks logins. */
export function checksLogins(server: Server, { resource: { file } }: Mount): boolean {
  if (file === null) return false;
  const folder = folderOf(file);
  const paths = [folder, folderOf(folder)].flatMap((each) => tellingFiles(server, each));
  return [file, ...paths].some((path) => MARKERS.test(textOnDisk(server, path) ?? ''));
}

/** To look into the folder takes less than to look for each of them. */
function tellingFiles(server: Server, folder: string): readonly string[] {
  const names = new Set(namesOnDisk(server, folder));
  return TOLD_IN.flatMap((name) => (names.has(name.replace(/\/.*/, '')) ? [`${folder}/${name}`] : []));
}
