import { scriptHandlers } from '../../../model/daemon-mode.js';
import { textOnDisk } from '../../../model/disk.js';
import { variablesOf } from '../../../model/environment.js';
import { perServer } from '../../../model/per-server.js';
import { defineRule } from '../../rule.js';

const AT_IMPORT = /^(DJANGO_.*|\w+_SETTINGS(_MODULE)?|FLASK_\w+|SQLALCHEMY_\w+|PYRAMID_\w+)$/;

/** What is taken for an application's in Python unless something else is served. */
const AT_IMPORT_OF_MANY = /^(DATABASE_URL|SECRET_KEY)$/;

/** What runs programs of any language. */
const OTHERS = [
  'ProxyPass',
  'ProxyPassMatch',
  'SetHandler',
  'AddHandler',
  'ScriptAlias',
  'FcgidWrapper',
  'PassengerEnabled',
];

/** What applications of other languages read from the environment as well. */
const OF_APPLICATIONS =
  /^(PYTHON(?!PATH$|HOME$)[A-Z]+|(\w+_)?CONFIG(_FILE)?|(\w+_)?(DATABASE|REDIS|BROKER)_UR[LI]|(DB|DATABASE|MYSQL|POSTGRES|PG|EMAIL|SMTP)_?[A-Z_]+|AWS_\w+|\w*(SECRET|TOKEN|API_KEY|PASSWORD)\w*)$/;

export default defineRule({
  name: 'wsgi/setenv-osenviron',
  severity: 'warning',
  preset: 'recommended',
  fixable: 'no',
  title: 'SetEnv for a variable that is read at import',
  why: `\`SetEnv\` and \`PassEnv\` put a variable into the \`environ\` of each request. \`os.environ\` does not have it, and that is where names
such as \`DJANGO_SETTINGS_MODULE\` are read when the application is loaded. Set them in the script file.`,
  references: ['https://modwsgi.readthedocs.io/en/latest/user-guides/application-issues.html'],
  examples: {
    bad: [
      'SetEnv «DJANGO_SETTINGS_MODULE» mysite.settings',
      'PassEnv «DATABASE_URL»',
      'SetEnv «DB_PASSWORD» secret\nWSGIScriptAlias / /srv/app/app.wsgi',
      {
        text: 'SetEnv «SITE» a\nWSGIScriptAlias / /srv/app.wsgi',
        files: { '/srv/app.wsgi': "import os\nsite = os.environ['SITE']\n" },
      },
    ],
    good: [
      'SetEnv demo.templates /srv/templates',
      'SetEnv DB_PASSWORD secret',
      {
        text: 'SetEnv SITE a\nWSGIScriptAlias / /srv/app.wsgi',
        files: {
          '/srv/app.wsgi':
            "def application(environ, start_response):\n    os.environ['SITE'] = environ['SITE']\n    return site(environ, start_response)\n",
        },
      },
      'SetEnv no-gzip 1\nWSGIScriptAlias / /srv/app/app.wsgi',
    ],
  },
  check(server, report) {
    const servesPython = server.wsgiNodes.length + scriptHandlers(server).length > 0;
    const servesOthers = !servesPython && server.nodes(...OTHERS).length > 0;
    for (const node of server.nodes('SetEnv', 'PassEnv')) {
      for (const { value, location } of variablesOf(node)) {
        if (
          !AT_IMPORT.test(value) &&
          !(!servesOthers && AT_IMPORT_OF_MANY.test(value)) &&
          !(servesPython && OF_APPLICATIONS.test(value)) &&
          !readAtImport(server).has(value)
        )
          continue;
        report({
          at: location,
          node,
          message: `\`${node.name}\` does not reach \`os.environ\`, where \`${value}\` is read: set it in the script file (\`os.environ['${value}'] = …\`)`,
        });
      }
    }
  },
});

/** What the scripts ask `os` for in lines that run when they are loaded: those that are not indented. */
const readAtImport = perServer((server): ReadonlySet<string> => {
  const reads = /^\S.*\bos\.(?:environ\[|environ\.get\(|getenv\()\s*['"](\w+)['"]/gm;
  const files = new Set(server.mounts.flatMap(({ resource: { file } }) => file ?? []));
  const texts = [...files].map((file) => textOnDisk(server, file) ?? '');
  return new Set(texts.flatMap((text) => Array.from(text.matchAll(reads), ([, variable = '']) => variable)));
});
