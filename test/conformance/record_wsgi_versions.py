#!/usr/bin/env python3
"""Ask builds of many versions of mod_wsgi about every configuration of wsgi-versions.json, and write down what each says.

usage: record_wsgi_versions.py BUILDS.json

BUILDS.json lists the builds at hand, oldest first:
  [{"version": "4.9.4", "python": "3.11", "module": "/usr/lib/apache2/modules/mod_wsgi.so"}, ...]
  "root": a folder to chroot into, where httpd and the module (a path in there) fit each other; "/" without it
  "httpd", "modules": the program and the folder of its modules, where they are not Debian's
  "probe": true for the versions that are asked every time; it is needed for the first and the last

In wsgi-versions.json each case is [configuration, answer]: null when httpd starts, else its message, or, when versions differ, an object
from the version that began with an answer to the answer. All probes are asked; where two that follow each other differ, the builds
between them are asked by halves until the version is found that brought the change.
"""
import json, os, re, shutil, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor
HERE = os.path.dirname(os.path.abspath(__file__))
KEPT = os.path.join(HERE, 'wsgi-versions.json')
MODULES = ('mpm_event', 'authn_core', 'authz_core', 'authz_user', 'auth_basic', 'auth_digest', 'alias', 'env')
BASE = """ServerName localhost
Listen 127.0.0.1:18080
User www-data
Group www-data
PidFile run/p.pid
ErrorLog logs/e.log
<IfModule mod_authz_core.c>
DefaultRuntimeDir run
</IfModule>
"""
# What follows is the help sentence of the directive, or advice.
TAIL = re.compile(r"^(Invalid command '[^']*'|\S+ (?:takes (?:one|two|1-2) arguments?|requires at least (?:one|two) arguments?)), .*$", re.S)

class Build:
    def __init__(self, entry):
        self.version, self.python, self.probe = entry['version'], entry['python'], entry.get('probe', False)
        self.root, self.httpd = entry.get('root', ''), entry.get('httpd', 'apache2')
        self.folder = tempfile.mkdtemp(prefix='wsgi-', dir=self.root + '/tmp')
        self.inside = self.folder[len(self.root):]
        os.makedirs(self.folder + '/run'); os.makedirs(self.folder + '/logs')
        modules = entry.get('modules', '/usr/lib/apache2/modules')
        load = ['LoadModule %s_module %s/mod_%s.so\n' % (m, modules, m) for m in MODULES
                if os.path.exists('%s%s/mod_%s.so' % (self.root, modules, m))]
        self.head = 'ServerRoot "%s"\n%s%sLoadModule wsgi_module %s\n' % (self.inside, ''.join(load), BASE, entry['module'])

    def call(self, *args):
        return subprocess.run((['chroot', self.root] if self.root else []) + [self.httpd, *args], capture_output=True, text=True, timeout=60)

    def ask(self, config):
        with tempfile.NamedTemporaryFile('w', dir=self.folder) as f:
            f.write(self.head + config + '\n'); f.flush()
            said = self.call('-t', '-f', self.inside + f.name[len(self.folder):])
        if said.returncode == 0:
            return None
        lines = [l for l in said.stderr.split('\n') if l and not l.startswith('[')]
        text = '\n'.join(lines)
        found = re.search(r'^(?:AH00526: )?Syntax error on line \d+ of .*:\n', text, re.M)
        return TAIL.sub(r'\1', text[found.end():] if found else text)

def answers(config, builds):
    """The answer of each build, by its place: of the probes, and of as many between them as it takes."""
    known = {i: b.ask(config) for i, b in enumerate(builds) if b.probe}
    def between(left, right):
        if right - left < 2 or known[left] == known[right]:
            return
        middle = (left + right) // 2
        known[middle] = builds[middle].ask(config)
        between(left, middle)
        between(middle, right)
    probes = sorted(known)
    for left, right in zip(probes, probes[1:]):
        between(left, right)
    return known

def changes(known, builds):
    result, last = {}, object()
    for place in sorted(known):
        if known[place] != last:
            last = result[builds[place].version] = known[place]
    return next(iter(result.values())) if len(result) == 1 else result

def main(path):
    builds = [Build(entry) for entry in json.load(open(path))]
    try:
        configs = [config for config, _ in json.load(open(KEPT))['cases']]
        with ThreadPoolExecutor(6) as pool:
            cases = list(pool.map(lambda config: [config, changes(answers(config, builds), builds)], configs))
        server = {b.version: re.search(r'Apache/(\S+)', b.call('-v').stdout).group(1) for b in builds}
    finally:
        for b in builds:
            shutil.rmtree(b.folder)
    with open(KEPT, 'w') as f:
        f.write('{\n"builds": [\n' + ',\n'.join(json.dumps({'version': b.version, 'python': b.python, 'httpd': server[b.version]}) for b in builds)
                + '\n],\n"cases": [\n' + ',\n'.join(json.dumps(c, ensure_ascii=False) for c in cases) + '\n]\n}\n')
    print(len(cases), 'cases,', sum(isinstance(a, dict) for _, a in cases), 'differ between versions')

main(sys.argv[1])
