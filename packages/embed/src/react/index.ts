export { ConnectFrame, type ConnectFrameProps } from './connect-frame.tsx';
export { type UseConnect, useConnect } from './use-connect.ts';
