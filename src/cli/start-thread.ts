// What a thread is started with.
import { startThread } from './start.ts';

startThread();
