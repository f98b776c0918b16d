import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

// File names carry no hashes, so that the built front end, which is committed, changes only where its content does.
// While one works on it (`npm run dev`) the API is that of a `mizan serve` running beside it.
export default defineConfig({
  plugins: [svelte()],
  base: '/',
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    rollupOptions: {
      output: {
        entryFileNames: 'assets/app.js',
        chunkFileNames: 'assets/[name].js',
        assetFileNames: (asset) =>
          asset.names.some((n) => n.endsWith('.css')) ? 'assets/app.css' : 'assets/[name][extname]',
      },
    },
  },
  server: {
    proxy: {
      '/api': process.env.MIZAN ?? 'http://127.0.0.1:7777',
      '/assets/report.css': process.env.MIZAN ?? 'http://127.0.0.1:7777',
    },
  },
});
