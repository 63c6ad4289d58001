#!/usr/bin/env python3
"""Asks a real apache2, on loopback, what each expression of cases.json is: writes `result` into it."""
import http.client, json, os, pathlib, shutil, signal, socket, subprocess, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
PORT = 18473
MODULES = 'mpm_event authz_core alias setenvif env headers rewrite dir'.split()


def quoted(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"') + '"'


def main():
    data = json.loads((HERE / 'cases.json').read_text())
    root = pathlib.Path(tempfile.mkdtemp())
    (root / 'htdocs').mkdir()
    for name, text in data['files'].items():
        (root / 'htdocs' / name).write_text(text)
        (root / 'htdocs' / name).chmod(0o644)
    os.symlink('page.html', root / 'htdocs' / 'link')
    root.chmod(0o755)
    lines = [f'LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so' for name in MODULES]
    lines += [
        f'ServerRoot {root}', f'PidFile {root}/pid', f'ErrorLog {root}/error.log', 'ServerName main.example',
        f'Listen 127.0.0.1:{PORT}', f'DocumentRoot {root}/htdocs', 'User www-data', 'Group www-data', f'Mutex file:{root}',
        *(f'SetEnvIf Request_URI . {name}={value}' for name, value in data['environment'].items()),
    ]
    for number, case in enumerate(data['cases']):
        text = case['expression'].replace('{ROOT}', str(root / 'htdocs'))
        if case['mode'] == 'string':
            lines.append(f'Header always set X-{number} {quoted("expr=[" + text + "]")}')
        else:
            lines.append(f'Header always set X-{number} true {quoted("expr=" + text)}')
    (root / 'httpd.conf').write_text('\n'.join(lines) + '\n')
    server = subprocess.Popen(['apache2', '-X', '-f', str(root / 'httpd.conf')], env={'PATH': os.environ['PATH'], **data['process']})
    try:
        for _ in range(100):
            try:
                socket.create_connection(('127.0.0.1', PORT), 1).close()
                break
            except OSError:
                time.sleep(0.1)
        http.client._MAXHEADERS = 10000
        request = data['request']
        connection = http.client.HTTPConnection('127.0.0.1', PORT)
        connection.putrequest(request['method'], request['target'], skip_host=True, skip_accept_encoding=True)
        for name, value in request['headers'].items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        for number, case in enumerate(data['cases']):
            found = answer.getheader(f'X-{number}')
            if case['mode'] == 'string':
                case['result'] = None if found is None else found[1:-1].replace(str(root / 'htdocs'), '{ROOT}')
            else:
                case['result'] = found == 'true'
    finally:
        os.kill(server.pid, signal.SIGTERM)
        server.wait(10)
        shutil.rmtree(root)
    head = json.dumps({key: value for key, value in data.items() if key != 'cases'}, indent=2)[:-2]
    rows = ',\n'.join('    ' + json.dumps(case, ensure_ascii=False) for case in data['cases'])
    (HERE / 'cases.json').write_text(f'{head},\n  "cases": [\n{rows}\n  ]\n}}\n')


main()
