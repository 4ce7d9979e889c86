import { gate } from './gate.ts';

gate('sv light 1280');
gate('en light 1280');
