# What WSGIScriptAlias names: mod_wsgi runs this file and calls `application`.
import os

from django.core.wsgi import get_wsgi_application

# os.environ, not SetEnv: that is the environment of a request.
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")

application = get_wsgi_application()
