# The script that goes with it. Its last import stands behind an assignment on one line, so Python cannot read it.
import os
import sys
# Adjust the Python path
sys.path.append('/var/www/pythonsite/myproject')
sys.path.append('/var/www/pythonsite/myproject/myapp')
os.environ['DJANGO_SETTINGS_MODULE'] = 'myproject.settings' from django.core.wsgi import get_wsgi_application
application = get_wsgi_application()
