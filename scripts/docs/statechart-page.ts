import { createConnectMachine, createVault } from '@linkspan/flow';
import { drawStatechart } from '@linkspan/flow/drawing';
import { sandboxNetwork } from '@linkspan/sandbox';
