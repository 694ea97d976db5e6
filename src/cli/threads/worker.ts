/** A thread of its own for reading: a file that eats memory or time ends the thread, not the run. */
import { parentPort, workerData } from "node:worker_threads";
import type { Work } from "./answer";
import { answerInTurn } from "./work";

if (parentPort) answerInTurn(parentPort, workerData as Work);
