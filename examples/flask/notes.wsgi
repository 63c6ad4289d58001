# What WSGIScriptAlias names: mod_wsgi runs this file and calls `application`.
from notes import create_app

application = create_app()
