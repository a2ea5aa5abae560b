import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@linkspan/react/styles.css';
import './frame.css';
import { FramePage } from './frame-page.tsx';
import { takeToken } from './take-token.ts';

const token = takeToken();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <FramePage token={token} />
    </StrictMode>,
  );
}
