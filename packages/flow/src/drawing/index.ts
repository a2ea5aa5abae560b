export { drawStatechart } from './draw-statechart.ts';
