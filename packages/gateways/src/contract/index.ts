export { describeGateway } from './describe-gateway.ts';
export type { GatewayScenarios, GatewaySetup, Reply, Scenario } from './scenario.ts';
