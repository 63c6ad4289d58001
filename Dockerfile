FROM node:24-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:24-slim
LABEL org.opencontainers.image.title="wsgi-lint" \
      org.opencontainers.image.description="Lints Apache httpd configuration, with mod_wsgi as its speciality" \
      org.opencontainers.image.source="https://github.com/wsgi-lint/wsgi-lint" \
      org.opencontainers.image.licenses="Apache-2.0"
# The program is one bundle: it needs nothing of node_modules.
COPY --from=build /src/dist/bin /opt/wsgi-lint
RUN ln -s /opt/wsgi-lint/wsgi-lint.js /usr/local/bin/wsgi-lint
USER node
WORKDIR /work
ENTRYPOINT ["wsgi-lint"]
CMD ["."]
