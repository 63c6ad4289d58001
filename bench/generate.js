/**
 * The inputs of the benchmark: N virtual hosts of 26 lines each, and a tree of 2000 included files. Deterministic, so that numbers of different
 * days can be compared.
 */

/**
 * One virtual host: 26 lines, about 860 characters, among them a continued directive and sections three deep.
 * @param {number} index
 */
export function virtualHost(index) {
  const site = `site${String(index).padStart(5, '0')}`;
  return `<VirtualHost *:80>
    ServerName ${site}.example.com
    ServerAlias www.${site}.example.com
    DocumentRoot /usr/share
    # ${site}: Django project of team ${index % 17}
    ErrorLog /var/log/apache2/${site}.err
    CustomLog /var/log/apache2/${site}.log combined
    WSGIDaemonProcess ${site} processes=2 threads=15 \\
        python-home=/srv/${site}/venv python-path=/srv/${site} \\
        display-name=%{GROUP} maximum-requests=1000
    WSGIProcessGroup ${site}
    WSGIScriptAlias / /srv/${site}/project/wsgi.py
    <Directory /srv/${site}/project>
        <IfVersion >= 2.4>
            Require all granted
        </IfVersion>
        <IfVersion < 2.4>
            Allow from all
        </IfVersion>
    </Directory>
    Alias /static/ /srv/${site}/static/
    RewriteEngine On
    RewriteCond %{HTTP_HOST} ^www\\.(.+)$ [NC]
    RewriteRule ^(.*)$ https://%1$1 [R=301,L]
</VirtualHost>

`;
}

/**
 * @param {number} count
 * @returns {string} `count` virtual hosts
 */
export function virtualHosts(count) {
  return Array.from({ length: count }, (_, index) => virtualHost(index)).join('');
}
