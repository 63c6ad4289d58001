export { overlayHost } from '../httpd/host-overlay.js';
