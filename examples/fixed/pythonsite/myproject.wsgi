import os

from django.core.wsgi import get_wsgi_application

# python-path of the process group says where the project is.
os.environ['DJANGO_SETTINGS_MODULE'] = 'myproject.settings'
application = get_wsgi_application()
