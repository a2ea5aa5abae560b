export { define, LinkspanConnect, type LinkspanConnectEvents } from './linkspan-connect.ts';
