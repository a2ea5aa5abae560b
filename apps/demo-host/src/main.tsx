import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@linkspan/react/styles.css';
import './demo.css';
import { DemoPage } from './demo-page.tsx';

// The host and the API are two origins on purpose, as they are for every real integrator.
if (location.hostname === '127.0.0.1') {
  location.replace(location.href.replace('127.0.0.1', 'localhost'));
} else {
  const root = document.getElementById('root');
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <DemoPage />
      </StrictMode>,
    );
  }
}
