import { gate } from './gate.ts';

gate('fi dark 1280');
