export { type PowensEmulator, type PowensEmulatorOptions, powensEmulator } from './emulator.ts';
