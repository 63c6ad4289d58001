#!/usr/bin/env python3
"""Ask builds of many versions about every configuration of a file, and write down what each says.

usage: record_versions.py wsgi-versions.json|httpd-versions.json BUILDS.json

BUILDS.json lists the builds at hand, oldest first:
  [{"version": "4.9.4", "python": "3.11", "wsgi": "/usr/lib/apache2/modules/mod_wsgi.so"}, ...]
  "version": that of mod_wsgi where "wsgi" is given, else of httpd
  "root": a folder to chroot into, where httpd and the module (a path in there) fit each other; "/" without it
  "httpd", "modules": the program and the folder of its modules, where they are not Debian's
  "probe": true for the versions that are asked every time; it is needed for the first and the last

In the file "modules" are those that the configurations need. Each case is [configuration, answer], or [configuration, answer, module]: a
build that lacks the module is not asked. The answer is null when httpd starts, else its message. Where versions differ, or not all were
asked, it is an object: each answer stands behind the version that began with it.

All probes are asked; where two that follow each other differ, the builds between them are asked by halves until the version is found that
brought the change.
"""
import json, os, re, shutil, subprocess, sys, tempfile
from concurrent.futures import ThreadPoolExecutor
HERE = os.path.dirname(os.path.abspath(__file__))
BASE = """ServerRoot "%s"
ServerName localhost
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
TAIL = re.compile(r"^(Invalid command '[^']*'|\S+ (?:takes (?:one|two|three|1-2|one, two or three|two or three|one or three) arguments?|requires at least (?:one|two) arguments?|must be On or Off)), .*$", re.S)

class Build:
    def __init__(self, entry, wanted):
        self.version, self.python, self.probe = entry['version'], entry.get('python'), entry.get('probe', False)
        self.root, self.httpd = entry.get('root', ''), entry.get('httpd', 'apache2')
        self.folder = tempfile.mkdtemp(prefix='versions-', dir=self.root + '/tmp')
        self.inside = self.folder[len(self.root):]
        os.makedirs(self.folder + '/run'); os.makedirs(self.folder + '/logs')
        modules = entry.get('modules', '/usr/lib/apache2/modules')
        self.modules = [m for m in wanted if os.path.exists('%s%s/mod_%s.so' % (self.root, modules, m))]
        load = ['LoadModule %s_module %s/mod_%s.so\n' % (m, modules, m) for m in self.modules]
        if 'wsgi' in entry:
            load.append('LoadModule wsgi_module %s\n' % entry['wsgi'])
        self.head = ''.join(load) + BASE % self.inside

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
        found = re.search(r'^(?:AH00526: |\w+: )?Syntax error on line \d+ of .*?:\s', text, re.M)
        return TAIL.sub(r'\1', text[found.end():] if found else text).replace(self.inside, '{ROOT}')

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

def changes(known, builds, oldest):
    result, last = {}, object()
    for place in sorted(known):
        if known[place] != last:
            last = result[builds[place].version] = known[place]
    return next(iter(result.values())) if list(result) == [oldest] else result

def main(kept, path):
    kept = os.path.join(HERE, os.path.basename(kept))
    known = json.load(open(kept))
    builds = [Build(entry, known['modules']) for entry in json.load(open(path))]
    def record(case):
        config, module = case[0], case[2] if len(case) > 2 else None
        able = [b for b in builds if module is None or module in b.modules]
        return [config, changes(answers(config, able), able, builds[0].version)] + case[2:]
    try:
        with ThreadPoolExecutor(6) as pool:
            cases = list(pool.map(record, known['cases']))
        made = [{'version': b.version, **({'python': b.python} if b.python else {}),
                 'httpd': re.search(r'Apache/(\S+)', b.call('-v').stdout).group(1)} for b in builds]
    finally:
        for b in builds:
            shutil.rmtree(b.folder)
    lines = lambda items: ',\n'.join(json.dumps(each, ensure_ascii=False) for each in items)
    with open(kept, 'w') as f:
        f.write('{\n"modules": %s,\n"builds": [\n%s\n],\n"cases": [\n%s\n]\n}\n' % (json.dumps(known['modules']), lines(made), lines(cases)))
    print(len(cases), 'cases,', sum(isinstance(case[1], dict) for case in cases), 'differ between versions')

main(*sys.argv[1:])
